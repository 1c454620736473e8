// SPDX-License-Identifier: MPL-2.0
// "law enforcement do not": one body, and a verb for several. American English only; British
// English takes such nouns for several people.
#include "check/checks.hpp"
#include "check/kit_text.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace presskit::check {

namespace {

using Words = std::vector<Word>;

bool is_plural_verb(std::string const& word) {
    static std::set<std::string> const verbs = {"do",      "don’t",  "don't",   "are",
                                                "aren’t",  "aren't", "have",    "haven’t",
                                                "haven't", "were",   "weren’t", "weren't"};
    return verbs.count(word) != 0;
}

/// Words after which a clause begins, so that what follows is its subject.
bool opens_clause(Words const& words, std::size_t at) {
    static std::set<std::string> const openers = {
        "that",  "because",  "when",   "while",  "if",    "but", "where",
        "since", "although", "though", "unless", "until", "so"};
    return at == 0 || words[at - 1].ends_clause || openers.count(words[at - 1].text) != 0;
}

/// How many words from `at` name one body: "law enforcement", "the coalition"; 0 = none.
std::size_t one_body(Words const& words, std::size_t at) {
    static std::set<std::string> const single = {"everyone", "everybody", "nobody",
                                                 "someone",  "anyone",    "anybody"};
    static std::set<std::string> const bodies = {
        "coalition",  "government", "committee", "administration", "department", "agency",
        "commission", "congress",   "council",   "organization",   "industry",   "technology",
        "company",    "community",  "board",     "alliance",       "legislature"};
    static std::set<std::string> const articles = {"the", "our", "this", "each", "every", "their"};
    if (single.count(words[at].text) != 0) {
        return 1;
    }
    if (at + 1 >= words.size() || words[at].ends_clause) {
        return 0;
    }
    bool const pair = words[at].text == "law" && words[at + 1].text == "enforcement";
    bool const named = articles.count(words[at].text) != 0 && bodies.count(words[at + 1].text) != 0;
    return pair || named ? 2 : 0;
}

/// A guessed "en" may be either: "organisation", "colour", "programme" tell.
bool spells_british(std::vector<KitText> const& texts) {
    static constexpr std::array<std::string_view, 9> stems = {"organis",   "recognis",  "colour",
                                                              "labour",    "neighbour", "centre",
                                                              "programme", "defence",   "harbour"};
    for (KitText const& text : texts) {
        for (Word const& word : words_of(text.text, "en")) {
            for (std::string_view const stem : stems) {
                if (word.text.compare(0, stem.size(), stem) == 0) {
                    return true;
                }
            }
        }
    }
    return false;
}

} // namespace

Findings check_agreement(PressKit const& kit, Check const& self) {
    Findings findings;
    bool const american = kit.language == "en-US" || kit.language == "en" || kit.language.empty();
    std::vector<KitText> const texts = texts_of(kit);
    if (!american || (kit.language != "en-US" && spells_british(texts))) {
        return findings;
    }
    for (KitText const& text : texts) {
        Words const words = words_of(text.text, kit.language);
        for (std::size_t i = 0; i < words.size(); ++i) {
            std::size_t const length = opens_clause(words, i) ? one_body(words, i) : 0;
            std::size_t const verb = i + length;
            bool const disagrees = length > 0 && verb < words.size() &&
                                   !words[verb - 1].ends_clause && is_plural_verb(words[verb].text);
            // "Should the coalition have …", "that the council do": moods, not mistakes
            bool const mood = i > 0 && length == 2 && words[i].text != "law" &&
                              (words[verb < words.size() ? verb : 0].text == "do" ||
                               words[verb < words.size() ? verb : 0].text == "have" ||
                               words[verb < words.size() ? verb : 0].text == "were");
            if (disagrees && !mood) {
                std::string const written =
                    text.text.substr(words[i].begin, words[verb].end - words[i].begin);
                findings.push_back(found(self, kit, text.place, written,
                                         '"' + written +
                                             "\" joins one body with a verb for several, which "
                                             "readers stumble over",
                                         "make both singular, or name the people meant"));
            }
        }
    }
    return findings;
}

} // namespace presskit::check
