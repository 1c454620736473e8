// SPDX-License-Identifier: MPL-2.0
#include "source/undersigned.hpp"

#include "base/utf8.hpp"
#include "source/claim_names.hpp"
#include "source/signatory_entry.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"
#include "source/word_lists.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

bool joins_names(std::string const& folded) {
    static WordList const& ands = word_list("series and");
    return ands.has(folded) || folded == "the" || is_joint(folded);
}

/// Where behind "we, the undersigned (organizations):" the first name begins; npos = nowhere.
std::size_t names_begin(std::string const& text) {
    static WordList const& phrases = word_list("undersigned");
    std::vector<Word> const all = words(text, 12);
    for (std::size_t i = 0; i < all.size() && i < 4; ++i) {
        std::string const rest = fold(std::string_view(text).substr(all[i].begin, 200));
        std::size_t const length = phrases.prefix(rest);
        if (length == 0) {
            continue;
        }
        std::size_t next = i + words(rest.substr(0, length), 9).size();
        while (next < all.size() && next < i + 9) {
            std::string const word = text.substr(all[next].begin, all[next].end - all[next].begin);
            if (starts_upper(word)) {
                return all[next].begin;
            }
            if (!speaks_of_organizations(fold(word)) && !is_group_heading(fold(word)) &&
                !joins_names(fold(word))) {
                break; // "We, the undersigned, ask the Minister …"
            }
            ++next;
        }
        return std::string::npos;
    }
    return std::string::npos;
}

/// Where in the last name of a series the sentence goes on: at its verb.
std::size_t verb_in(std::string const& segment) {
    static WordList const& demands = word_list("demanding verb");
    for (Word const& word : words(segment, 40)) {
        std::string const raw = segment.substr(word.begin, word.end - word.begin);
        std::string const folded = trim_marks(fold(raw));
        if (word.begin > 0 && !starts_upper(raw) &&
            (is_auxiliary(folded) || demands.has(folded) || find_saying(folded))) {
            return word.begin;
        }
    }
    return segment.size();
}

/// The series of names from `begin` on: up to a comma behind which the sentence goes on in small
/// letters, or to its verb.
std::string series_from(std::string const& text, std::size_t begin) {
    static WordList const& ands = word_list("series and");
    std::string const rest = text.substr(begin, 4000);
    std::string const sentence = rest.substr(0, sentence_end(rest, 0));
    std::size_t end = sentence.size();
    std::size_t segment = 0; ///< where the last one begins
    for (std::size_t comma = sentence.find_first_of(",;"); comma != std::string::npos;
         comma = sentence.find_first_of(",;", comma + 1)) {
        std::string const tail = utf8::trim(sentence.substr(comma + 1, 200));
        std::string const first = fold(tail.substr(0, tail.find(' ')));
        if (!starts_upper(tail) && !ands.has(first) && first != "the" && !is_joint(first)) {
            end = comma;
            break;
        }
        segment = comma + 1;
    }
    end = std::min(end, segment + verb_in(sentence.substr(segment)));
    std::string const series = utf8::trim(sentence.substr(0, end));
    return trim_marks(series, series.empty() || !ends_sentence(series) ? ",;:" : ",;:.");
}

} // namespace

void find_undersigned(Recognition& r) {
    int paragraphs = 0;
    for (std::size_t i = r.lede; i < r.lines.size() && paragraphs < 8; ++i) {
        if (!r.is_open(i) || r.draft.paragraphs[i].block) {
            continue;
        }
        ++paragraphs;
        std::string const& text = r.lines[i].text;
        std::size_t const begin = names_begin(text);
        if (begin == std::string::npos) {
            continue;
        }
        std::string const series = series_from(text, begin);
        std::vector<std::string> const names = series.find(';') != std::string::npos
                                                   ? split_series(series)
                                                   : names_in_series(series, r.known);
        bool all = names.size() >= 2;
        for (std::string const& name : names) {
            all = all && starts_upper(name) && words(name, 13).size() <= 12 && name.size() <= 160;
        }
        if (!all) {
            continue;
        }
        for (std::string const& name : names) {
            model::Signatory entry = read_entry(name);
            entry.at = r.draft.paragraphs[i].place;
            r.kit.signatories.push_back(std::move(entry));
        }
        return;
    }
}

} // namespace presskit::source
