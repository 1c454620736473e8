// SPDX-License-Identifier: MPL-2.0
// One word in two spellings: "well-being" and "wellbeing", "organise" and "organize".
#include "check/names.hpp"
#include "language/characters.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace presskit::check {

namespace {

struct Use {
    std::string word; ///< in small letters, as written otherwise
    model::Place place;
};
using Uses = std::map<std::string, Use>; ///< by a key that both spellings share

bool ends_with(std::string const& word, std::string_view tail) {
    return word.size() > tail.size() &&
           word.compare(word.size() - tail.size(), tail.size(), tail) == 0;
}

bool is_english(std::string const& language) {
    return language.empty() || language.compare(0, 2, "en") == 0;
}

/// Written without a capital: names are as their owners write them.
bool is_plain_word(std::string const& text, Word const& word) {
    for (std::size_t at = word.begin; at < word.end;) {
        utf8::Decoded const d = utf8::decode(text, at);
        if (language::is_upper(d.code_point)) {
            return false;
        }
        at += d.length;
    }
    return true;
}

/// "well-being" → "wellbeing"; "re-form" is not "reform".
std::string without_hyphen(std::string const& word) {
    constexpr std::size_t least = 6; // bytes
    std::string joined = word;
    joined.erase(std::remove(joined.begin(), joined.end(), '-'), joined.end());
    bool const other_word = word.compare(0, 3, "re-") == 0 || word.compare(0, 3, "co-") == 0;
    return joined.size() < least || other_word ? word : joined;
}

/// "organization", "organised" and "organizing" with the s of British English.
std::string british(std::string word) {
    static constexpr std::array<std::string_view, 7> tails = {"ization", "izations", "ize", "izes",
                                                              "ized",    "izing",    "yze"};
    static std::set<std::string> const other = {"size",   "sized",  "sizes",  "sizing", "prize",
                                                "prizes", "seize",  "seized", "seizes", "seizing",
                                                "maize",  "resize", "resized"};
    for (std::string_view const tail : tails) {
        if (ends_with(word, tail) && other.count(word) == 0) {
            word[word.size() - tail.size() + 1] = 's';
            return word;
        }
    }
    return word;
}

/// Words with two spellings each that no rule gives; also terms that mean the same.
std::vector<std::array<std::string_view, 2>> const& pairs() {
    static std::vector<std::array<std::string_view, 2>> const list = {
        {"face recognition", "facial recognition"},
        {"health care", "healthcare"},
        {"web site", "website"},
        {"child care", "childcare"},
        {"per cent", "percent"},
        {"adviser", "advisor"},
        {"advisers", "advisors"},
        {"judgement", "judgment"},
        {"colour", "color"},
        {"labour", "labor"},
        {"neighbour", "neighbor"},
        {"neighbours", "neighbors"},
        {"neighbourhood", "neighborhood"},
        {"neighbourhoods", "neighborhoods"},
        {"behaviour", "behavior"},
        {"harbour", "harbor"},
        {"favour", "favor"},
        {"honour", "honor"},
        {"centre", "center"},
        {"centres", "centers"},
        {"defence", "defense"},
        {"catalogue", "catalog"},
        {"policymakers", "policy makers"},
        {"lawmakers", "law makers"},
    };
    return list;
}

class Terms final {
public:
    Terms(PressKit const& kit, Check const& self) : m_kit(kit), m_self(self) {}

    void read(KitText const& text) {
        std::vector<Word> const words = words_of(text.text, m_kit.language);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!is_plain_word(text.text, words[i])) {
                continue;
            }
            std::string const& word = words[i].text;
            note(without_hyphen(word), word, text.place);
            if (is_english(m_kit.language)) {
                if (std::string const key = british(word); key != word || ends_in_s(word)) {
                    note("s:" + key, word, text.place);
                }
                note_pair(word, text.place);
                bool const two = i + 1 < words.size() && !words[i].ends_clause &&
                                 is_plain_word(text.text, words[i + 1]);
                if (two) {
                    note_pair(word + ' ' + words[i + 1].text, text.place);
                }
            }
        }
    }

    [[nodiscard]] Findings take() { return std::move(m_findings); }

private:
    static bool ends_in_s(std::string const& word) {
        static constexpr std::array<std::string_view, 7> tails = {
            "isation", "isations", "ise", "ises", "ised", "ising", "yse"};
        return std::any_of(tails.begin(), tails.end(),
                           [&](std::string_view tail) { return ends_with(word, tail); });
    }

    void note_pair(std::string const& term, model::Place const& place) {
        for (auto const& [one, other] : pairs()) {
            if (term == one || term == other) {
                note("p:" + std::string(one), term, place);
            }
        }
    }

    void note(std::string const& key, std::string const& word, model::Place const& place) {
        auto const [first, is_new] = m_uses.emplace(key, Use{word, place});
        if (is_new || first->second.word == word || !m_told.insert(key).second) {
            return;
        }
        m_findings.push_back(found(m_self, m_kit, place, word,
                                   '"' + word + "\" is \"" + first->second.word +
                                       "\" elsewhere in the text, which looks careless",
                                   "use one of the two throughout"));
    }

    PressKit const& m_kit;
    Check const& m_self;
    Uses m_uses;
    std::set<std::string> m_told;
    Findings m_findings;
};

} // namespace

Findings check_terms(PressKit const& kit, Check const& self) {
    Terms terms(kit, self);
    for (KitText const& text : texts_of(kit)) {
        if (text.kind != KitText::Kind::quote) { // as their speakers write
            terms.read(text);
        }
    }
    return terms.take();
}

} // namespace presskit::check
