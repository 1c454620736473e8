// SPDX-License-Identifier: MPL-2.0
// "A, B, and C, together with 39 other civil society organizations": who convenes, and how many
// more.
#include "base/utf8.hpp"
#include "language/words.hpp"
#include "model/count_fields.hpp"
#include "source/claim.hpp"
#include "source/claim_names.hpp"
#include "source/recognition.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"
#include "source/word_lists.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

using Strings = std::vector<std::string>;

bool names_a_group(std::string const& word) {
    static WordList const& stems = word_list("group noun stem");
    return stems.begins(word);
}

/// "together with", "along with", "and", … as the words before position `count`; how many they are.
std::size_t connector_before(Strings const& folded, std::size_t count) {
    static WordList const& connectors = word_list("claim connector");
    for (std::size_t const length : {3U, 2U, 1U}) {
        if (count < length) {
            continue;
        }
        std::string phrase;
        for (std::size_t i = count - length; i < count; ++i) {
            phrase += (phrase.empty() ? "" : " ") + trim_marks(folded[i], ",;");
        }
        if (connectors.has(phrase)) {
            return length;
        }
    }
    return 0;
}

struct Count {
    std::size_t first; ///< word of the number (or of "otras" before it)
    std::size_t last;  ///< word after the count and "other"
    long value;
};

/// "39 other", "otras 34", "thirty-nine additional"; "more than 40 other" counts nothing exactly.
std::optional<Count> count_at(Strings const& folded, std::size_t other,
                              std::string const& language) {
    static WordList const& vague_words = word_list("vague count");
    static WordList const& before = word_list("other before a count");
    auto const number = [&](std::size_t first, std::size_t last) {
        std::string phrase;
        for (std::size_t i = first; i < last; ++i) {
            phrase += (phrase.empty() ? "" : " ") + trim_marks(folded[i], ",;:");
        }
        return language::parse_number(phrase, language);
    };
    for (std::size_t length = std::min<std::size_t>(4, other); length > 0; --length) {
        if (std::optional<long> const value = number(other - length, other)) {
            bool const vague = other - length > 0 && vague_words.has(folded[other - length - 1]);
            return vague ? std::nullopt : std::optional(Count{other - length, other + 1, *value});
        }
    }
    if (before.has(folded[other])) {
        for (std::size_t length = 4; length > 0; --length) {
            if (other + 1 + length > folded.size()) {
                continue;
            }
            if (std::optional<long> const value = number(other + 1, other + 1 + length)) {
                return Count{other, other + 1 + length, *value};
            }
        }
    }
    return std::nullopt;
}

/// "after a complaint by X and 12 other groups": a sentence that goes on for some words before it
/// names anybody, and speaks of no letter and no statement, tells what others did.
bool tells_of_others(std::string const& before) {
    static WordList const& joint_texts = word_list("joint text stem");
    constexpr std::size_t most_small = 3;
    std::size_t small = 0;
    for (Word const& word : words(before, 60)) {
        std::string const raw = before.substr(word.begin, word.end - word.begin);
        std::string const folded = trim_marks(fold(raw));
        if (joint_texts.begins(folded)) {
            return false;
        }
        small += !starts_upper(raw) && utf8::length(folded) > 3 ? 1 : 0;
    }
    return small > most_small;
}

/// A field that counts is read as a number of the same length: 0…02.
std::string with_numbers(std::string text, std::vector<model::CountField> const& fields) {
    for (model::CountField const& field : fields) {
        std::string number(field.end - field.begin, '0');
        number.back() = '2';
        text.replace(field.begin, number.size(), number);
    }
    return text;
}

} // namespace

std::optional<model::Claim> find_claim_in(std::string const& text, std::string const& language,
                                          KnownNames const& known) {
    static WordList const& others = word_list("other");
    std::vector<model::CountField> const fields = model::count_fields(text);
    std::string const numbered = with_numbers(text, fields);
    std::vector<Word> const all = words(numbered, 400);
    Strings folded;
    for (Word const& word : all) {
        folded.push_back(fold(numbered.substr(word.begin, word.end - word.begin)));
    }
    for (std::size_t i = 1; i + 1 < folded.size(); ++i) {
        if (!others.has(trim_marks(folded[i], ",;"))) {
            continue;
        }
        std::optional<Count> const count = count_at(folded, i, language);
        if (!count || count->value < 0 || count->value > 1'000'000) {
            continue;
        }
        std::size_t group = count->last;
        while (group < std::min(count->last + 6, folded.size()) && !names_a_group(folded[group]) &&
               !ends_sentence(text.substr(all[group].begin, all[group].end - all[group].begin))) {
            ++group;
        }
        bool const bare_others = trim_marks(folded[i], ",;") == "others";
        if (!bare_others && (group == folded.size() || !names_a_group(folded[group]))) {
            continue;
        }
        std::size_t const connector = connector_before(folded, count->first);
        if (connector == 0 || count->first == connector) {
            continue;
        }
        std::size_t const names_end = all[count->first - connector - 1].end;
        std::size_t const begin = sentence_begin(text, names_end - 1);
        Strings names = names_in_claim(text.substr(begin, names_end - begin), known);
        bool const all_names =
            !names.empty() && std::all_of(names.begin(), names.end(), is_claim_name);
        if (!all_names && tells_of_others(text.substr(begin, names_end - begin))) {
            continue;
        }
        model::Claim claim;
        claim.others = count->value;
        bool const follows = std::any_of(fields.begin(), fields.end(), [&](auto const& field) {
            return all[count->first].begin <= field.begin && field.end <= all[count->last - 1].end;
        });
        if (follows) { // the list, whatever its length
            claim.others.reset();
        }
        claim.conveners = all_names ? names : Strings();
        std::size_t const last = bare_others ? i : std::min(group, folded.size() - 1);
        // The noun that follows an adjective: "civil society organizations".
        std::size_t end_word = last;
        for (std::size_t k = last; k < std::min(last + 4, folded.size()); ++k) {
            if (has_prefix(folded[k], "organi") || has_prefix(folded[k], "group")) {
                end_word = k;
                break;
            }
        }
        claim.excerpt = trim_marks(text.substr(begin, all[end_word].end - begin), ",;");
        return claim;
    }
    return std::nullopt;
}

void find_claim(Recognition& r) {
    int paragraphs = 0;
    for (std::size_t i = r.lede; i < r.lines.size() && paragraphs < 6; ++i) {
        if (!r.is_open(i) || r.draft.paragraphs[i].block) {
            continue;
        }
        ++paragraphs;
        std::optional<model::Claim> claim =
            find_claim_in(r.lines[i].text.substr(0, 6000), r.kit.language, r.known);
        if (claim) {
            claim->at = r.draft.paragraphs[i].place;
            r.kit.claim = std::move(*claim);
            for (std::string const& convener : r.kit.claim.conveners) {
                r.known.add(convener);
            }
            return;
        }
    }
}

} // namespace presskit::source
