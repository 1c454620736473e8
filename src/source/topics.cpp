// SPDX-License-Identifier: MPL-2.0
#include "source/topics.hpp"

#include "base/utf8.hpp"
#include "source/text_shape.hpp"
#include "source/word_lists.hpp"

#include <algorithm>
#include <string_view>

namespace presskit::source {

namespace {

using Strings = std::vector<std::string>;

Strings split_at(std::string const& line, std::string_view separator) {
    Strings parts;
    for (std::size_t begin = 0; begin <= line.size();) {
        std::size_t const end = std::min(line.find(separator, begin), line.size());
        std::string const part = trim_marks(line.substr(begin, end - begin), ",;:.|#/");
        if (!part.empty()) {
            parts.push_back(part);
        }
        begin = end + separator.size();
    }
    return parts;
}

bool is_function_word(std::string const& folded) {
    static Strings const known = {"and",  "of",    "the", "for", "to",  "in",  "on",  "&",
                                  "a",    "y",     "de",  "la",  "el",  "et",  "des", "du",
                                  "le",   "les",   "und", "der", "die", "das", "e",   "di",
                                  "del",  "della", "do",  "da",  "en",  "van", "het", "or",
                                  "with", "at",    "by",  "los", "las", "für", "von"};
    return std::find(known.begin(), known.end(), folded) != known.end();
}

/// A maximal stretch of words around one of them that stands in the line more than once.
struct Stretch {
    std::size_t begin;
    std::size_t end;
};

Stretch repeated_around(Strings const& folded, std::size_t at) {
    Stretch best{at, at + 1};
    for (std::size_t other = 0; other < folded.size(); ++other) {
        if (other == at || folded[other] != folded[at]) {
            continue;
        }
        std::size_t back = 0;
        while (back < std::min(at, other) && folded[at - back - 1] == folded[other - back - 1]) {
            ++back;
        }
        std::size_t forth = 1;
        while (std::max(at, other) + forth < folded.size() &&
               folded[at + forth] == folded[other + forth]) {
            ++forth;
        }
        if (back + forth > best.end - best.begin) {
            best = {at - back, at + forth};
        }
    }
    return best;
}

Strings join(Strings const& tokens, std::vector<std::size_t> const& cuts) {
    Strings topics(1);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (i > 0 && std::find(cuts.begin(), cuts.end(), i) != cuts.end()) {
            topics.emplace_back();
        }
        topics.back() += (topics.back().empty() ? "" : " ") + tokens[i];
    }
    return topics;
}

/// What is known as a topic parts them, when nothing else is left; else nothing.
Strings split_by_known_topics(Strings const& tokens, Strings const& folded) {
    static WordList const& known = word_list("topic");
    std::vector<std::size_t> cuts;
    for (std::size_t i = 0; i < tokens.size();) {
        std::size_t length = std::min<std::size_t>(4, tokens.size() - i);
        auto const phrase = [&] {
            std::string text;
            for (std::size_t k = i; k < i + length; ++k) {
                text += (text.empty() ? "" : " ") + folded[k];
            }
            return text;
        };
        while (length > 0 && !known.has(phrase())) {
            --length;
        }
        if (length == 0) {
            return {};
        }
        cuts.push_back(i);
        i += length;
    }
    return join(tokens, cuts);
}

Strings split_by_words(std::string const& line) {
    Strings tokens;
    Strings folded;
    for (Word const& word : words(line, 80)) {
        tokens.push_back(line.substr(word.begin, word.end - word.begin));
        folded.push_back(fold(tokens.back()));
    }
    std::vector<std::size_t> cuts;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (starts_upper(tokens[i]) && !starts_upper(tokens[i - 1]) &&
            !is_function_word(folded[i - 1])) {
            cuts.push_back(i);
        }
    }
    if (!cuts.empty()) {
        return join(tokens, cuts);
    }
    std::size_t most = 1;
    std::size_t pivot = 0;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        auto const times =
            static_cast<std::size_t>(std::count(folded.begin(), folded.end(), folded[i]));
        if (times > most && !is_function_word(folded[i])) {
            most = times;
            pivot = i;
        }
    }
    if (Strings known = split_by_known_topics(tokens, folded); most < 2 || !known.empty()) {
        return known.empty() ? Strings{line} : known;
    }
    std::vector<std::size_t> occurrences;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (folded[i] == folded[pivot]) {
            occurrences.push_back(i);
        }
    }
    bool const head_first = occurrences.front() == 0 && occurrences.back() + 1 < folded.size();
    for (std::size_t k = 0; k + 1 < occurrences.size(); ++k) {
        Stretch const left = repeated_around(folded, occurrences[k]);
        Stretch const right = repeated_around(folded, occurrences[k + 1]);
        bool const right_is_longer = right.end - right.begin > left.end - left.begin;
        std::size_t const after_left = std::min(left.end, occurrences[k + 1]);
        std::size_t const before_right = std::max(right.begin, occurrences[k] + 1);
        bool const leads = occurrences[0] == 0 && k == 0 && before_right > after_left + 1;
        if (!right_is_longer && !head_first && leads) {
            cuts.push_back(before_right - 1); // "Health Care | Mental Health | Public Health"
        } else {
            cuts.push_back(right_is_longer || head_first ? before_right : after_left);
        }
    }
    return join(tokens, cuts);
}

} // namespace

std::vector<std::string> split_topics(std::string const& line) {
    for (std::string_view const separator :
         {";", "|", "\u2022", "\u00B7", "\t", ",", " / ", "#", "  ", " - ", " \u2013 "}) {
        Strings parts = split_at(line, separator);
        if (parts.size() > 1 || (separator == "#" && utf8::trim(line)[0] == '#')) {
            return parts;
        }
    }
    std::string const flat = utf8::collapse_spaces(line);
    return flat.empty() ? Strings() : split_by_words(flat);
}

} // namespace presskit::source
