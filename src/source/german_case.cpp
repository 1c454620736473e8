// SPDX-License-Identifier: MPL-2.0
#include "source/german_case.hpp"

#include "source/text_shape.hpp"
#include "source/word_lists.hpp"

#include <array>

namespace presskit::source {

namespace {

enum class Gender { none, masculine, feminine, neuter };

/// The noun `word` ends with ("Wasserverband": "verband"), by its list.
Gender gender_of(std::string const& folded) {
    for (std::size_t at = 0; at + 2 < folded.size(); ++at) {
        std::string const tail = folded.substr(at);
        if (word_list("masculine noun").has(tail)) {
            return Gender::masculine;
        }
        if (word_list("neuter noun").has(tail)) {
            return Gender::neuter;
        }
        if (word_list("feminine noun").has(tail)) {
            return Gender::feminine;
        }
    }
    return Gender::none;
}

/// "Verbandes", "Vereins", "Bündnisses" without their ending, when a noun of the lists remains.
std::string without_genitive(std::string const& word) {
    std::string const folded = fold(word);
    if (gender_of(folded) != Gender::none) {
        return word;
    }
    for (std::string_view const ending : {"ses", "es", "s"}) {
        if (has_suffix(folded, ending) &&
            gender_of(folded.substr(0, folded.size() - ending.size())) != Gender::none) {
            return word.substr(0, word.size() - ending.size());
        }
    }
    return word;
}

} // namespace

std::string german_nominative(std::string const& name) {
    std::vector<Word> const all = words(name, 4);
    std::string out;
    std::size_t adjectives = 0; // at the front, bent with -en
    while (
        adjectives + 1 < all.size() && adjectives < 2 &&
        has_suffix(name.substr(all[adjectives].begin, all[adjectives].end - all[adjectives].begin),
                   "en")) {
        ++adjectives;
    }
    if (adjectives >= all.size()) {
        return name;
    }
    Word const& noun = all[adjectives];
    std::string const bent = name.substr(noun.begin, noun.end - noun.begin);
    std::string const straight = without_genitive(bent);
    Gender const gender = gender_of(fold(straight));
    if (gender == Gender::none) {
        return name;
    }
    for (std::size_t i = 0; i < adjectives; ++i) {
        std::string const word = name.substr(all[i].begin, all[i].end - all[i].begin - 1);
        out += word.substr(0, word.size() - 1);
        out += gender == Gender::masculine ? "er" : gender == Gender::neuter ? "es" : "e";
        out += ' ';
    }
    return out + straight + name.substr(noun.end);
}

} // namespace presskit::source
