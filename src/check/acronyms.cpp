// SPDX-License-Identifier: MPL-2.0
// Acronyms: introduced once, before they are used, and for one name only.
#include "check/names.hpp"

#include "filing/entry_parts.hpp"
#include "filing/order.hpp"
#include "language/characters.hpp"
#include "language/words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace presskit::check {

namespace {

/// "EFF", "RSF", "4Rs"; not "Inc.", "USA Inc".
bool is_acronym(std::string_view text) {
    std::size_t capitals = 0;
    std::size_t others = 0;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        if (language::is_upper(d.code_point)) {
            ++capitals;
        } else if (language::kind_of(d.code_point) == language::CharacterKind::letter) {
            ++others;
        } else if (language::kind_of(d.code_point) != language::CharacterKind::digit &&
                   d.code_point != '&' && d.code_point != '-') {
            return false;
        }
        at += d.length;
    }
    return capitals >= 2 && capitals + others <= 10 && others < capitals;
}

std::string letters_of(std::string_view acronym) {
    std::string letters;
    for (std::size_t at = 0; at < acronym.size();) {
        utf8::Decoded const d = utf8::decode(acronym, at);
        if (language::is_upper(d.code_point)) {
            utf8::append(letters, d.code_point);
        }
        at += d.length;
    }
    return letters;
}

/// "Electronic Frontier Foundation" → "EFF"
std::string initials_of(std::string const& name) {
    std::string initials;
    for (Word const& word : words_of(name, "en")) {
        utf8::Decoded const d = utf8::decode(name, word.begin);
        if (language::is_upper(d.code_point)) {
            utf8::append(initials, d.code_point);
        }
    }
    return initials;
}

struct Introduction {
    std::string acronym;
    std::string name;          ///< the words before the bracket that its letters stand for
    std::size_t paragraph = 0; ///< among the texts
    std::size_t at = 0;        ///< byte
};

/// The fewest words before the bracket whose capitals are the acronym's letters; "" when none.
std::string name_before(std::string const& text, std::size_t bracket, std::string const& letters) {
    constexpr std::size_t most_words = 14;
    std::size_t const from = text.find_last_of(".;:(", bracket == 0 ? 0 : bracket - 1);
    std::size_t const begin = from == std::string::npos ? 0 : from + 1;
    std::string const before = text.substr(begin, bracket - begin);
    std::vector<Word> const words = words_of(before, "en");
    for (std::size_t count = 1; count <= std::min(most_words, words.size()); ++count) {
        std::string name = before.substr(words[words.size() - count].begin);
        if (initials_of(name) == letters) {
            return utf8::trim(name);
        }
    }
    return {};
}

void collect_introductions(std::string const& text, std::size_t paragraph,
                           std::vector<Introduction>& introductions) {
    for (std::size_t open = text.find('('); open != std::string::npos;
         open = text.find('(', open + 1)) {
        constexpr std::size_t longest = 40; // bytes
        std::string_view const rest = std::string_view(text).substr(open + 1, longest);
        std::string const inside(rest.substr(0, rest.find(')')));
        if (rest.find(')') != std::string_view::npos && is_acronym(inside)) {
            std::string name = name_before(text, open, letters_of(inside));
            if (!name.empty()) {
                introductions.push_back({inside, std::move(name), paragraph, open});
            }
        }
    }
}

/// Every word in capitals that stands outside brackets, with its first place.
using Uses = std::map<std::string, std::pair<std::size_t, std::size_t>>;
void collect_uses(std::string const& text, std::size_t paragraph, Uses& uses) {
    for (Word const& word : words_of(text, "en")) {
        std::string written = text.substr(word.begin, word.end - word.begin);
        for (std::string_view const genitive : {"’s", "'s"}) {
            bool const ends =
                written.size() > genitive.size() &&
                written.compare(written.size() - genitive.size(), genitive.size(), genitive) == 0;
            written.resize(written.size() - (ends ? genitive.size() : 0));
        }
        bool const bracketed = word.begin > 0 && text[word.begin - 1] == '(';
        if (!bracketed && is_acronym(written)) {
            uses.emplace(written, std::pair(paragraph, word.begin));
        }
    }
}

/// A text of nothing but capitals shouts; its words are no acronyms.
bool is_all_capitals(std::string const& text) {
    return language::to_upper(text, "en") == text;
}

std::set<std::string> listed_acronyms(PressKit const& kit) {
    std::set<std::string> listed;
    for (model::Signatory const& s : kit.signatories) {
        std::string const acronym =
            s.acronym.empty() ? filing::take_apart(s.name).acronym : s.acronym;
        listed.insert(acronym);
        for (Word const& word : words_of(s.name, "en")) {
            listed.insert(s.name.substr(word.begin, word.end - word.begin)); // "OCA – Asian …"
        }
    }
    return listed;
}

/// Names by the letters that stand for them; "" for letters of several.
std::map<std::string, std::string> names_by_initials(PressKit const& kit) {
    std::map<std::string, std::string> names;
    for (model::Signatory const& s : kit.signatories) {
        auto const [known, is_new] = names.emplace(initials_of(s.name), s.name);
        if (!is_new && known->second != s.name) {
            known->second.clear();
        }
    }
    return names;
}

} // namespace

Findings check_acronyms(PressKit const& kit, Check const& self) {
    Findings findings;
    std::vector<Introduction> introductions;
    Uses uses;
    std::vector<KitText> const texts = texts_of(kit);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].kind != KitText::Kind::headline && !is_all_capitals(texts[i].text)) {
            collect_introductions(texts[i].text, i, introductions);
            collect_uses(texts[i].text, i, uses);
        }
    }
    std::map<std::string, Introduction const*> first;
    for (Introduction const& one : introductions) {
        auto const [known, is_new] = first.emplace(one.acronym, &one);
        model::Place const at = texts[one.paragraph].place;
        if (is_new) {
            auto const use = uses.find(one.acronym);
            if (use != uses.end() && use->second < std::pair(one.paragraph, one.at)) {
                findings.push_back(advice(self, kit, texts[use->second.first].place, one.acronym,
                                          '"' + one.acronym +
                                              "\" is used before the text says what it stands "
                                              "for, and readers stop to look for it",
                                          "put (" + one.acronym + ") after the name where \"" +
                                              one.name + "\" first appears"));
            }
        } else if (filing::same_name(known->second->name, one.name)) {
            findings.push_back(
                advice(self, kit, at, one.name + " (" + one.acronym + ")",
                       '"' + one.acronym + "\" is introduced a second time, as if it were another",
                       "introduce it once and use the acronym from there on"));
        } else {
            findings.push_back(found(self, kit, at, one.name + " (" + one.acronym + ")",
                                     '"' + one.acronym + "\" stands for \"" + one.name +
                                         "\" here and for \"" + known->second->name +
                                         "\" before, so readers cannot tell which is meant",
                                     "write one of the two names in full"));
        }
    }
    std::set<std::string> const listed = listed_acronyms(kit);
    std::map<std::string, std::string> const by_initials = names_by_initials(kit);
    for (auto const& [acronym, place] : uses) {
        bool const short_one = letters_of(acronym).size() < 3;
        if (short_one || first.count(acronym) != 0 || listed.count(acronym) != 0) {
            continue;
        }
        auto const known = by_initials.find(letters_of(acronym));
        std::string const name = known == by_initials.end() ? "" : known->second;
        if (!name.empty()) {
            findings.push_back(advice(self, kit, texts[place.first].place, acronym,
                                      '"' + acronym +
                                          "\" is never introduced, and the list has it only as \"" +
                                          name + '"',
                                      "write \"" + name + " (" + acronym + ")\" once"));
        }
    }
    return findings;
}

} // namespace presskit::check
