// SPDX-License-Identifier: MPL-2.0
#include "signatories/name_shape.hpp"

#include "base/text_parts.hpp"
#include "base/utf8.hpp"
#include "filing/entry_parts.hpp"
#include "filing/key.hpp"
#include "language/characters.hpp"
#include "language/fold.hpp"
#include "language/region.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace presskit::signatories {

namespace {

using Words = std::vector<std::string>;

template <std::size_t N>
bool is_in(std::array<std::string_view, N> const& list, std::string_view value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// "E.F.F." → "EFF"; empty when it is not one word of two capitals or more and nothing else.
std::string acronym_in(std::string const& text) {
    constexpr std::size_t longest = 24; // bytes
    if (text.empty() || text.size() > longest) {
        return {};
    }
    std::string letters;
    int capitals = 0;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        language::CharacterKind const kind = language::kind_of(d.code_point);
        if (language::is_upper(d.code_point)) {
            ++capitals;
            letters.append(text, at, d.length);
        } else if (kind == language::CharacterKind::digit) {
            letters.append(text, at, d.length);
        } else if (d.code_point != U'.' && d.code_point != U'-') {
            return {};
        }
        at += d.length;
    }
    return capitals >= 2 ? letters : std::string();
}

/// Do the first letters of the name's words spell the acronym, joints left out or not?
bool spells(std::string const& acronym, std::string const& name) {
    std::string const folded = language::folded(acronym);
    std::string all;
    std::string without_joints;
    for (std::string const& word : split_at_spaces(language::folded(name))) {
        std::string const first = word.substr(0, utf8::decode(word, 0).length);
        all += first;
        without_joints += is_joint(word) ? "" : first;
    }
    return folded == all || folded == without_joints;
}

/// "EFF – Electronic Frontier Foundation", "Electronic Frontier Foundation: EFF", "EFF (Electronic
/// Frontier Foundation)": the acronym goes only where the name spells it.
void part_acronym(std::string& name, std::string& acronym) {
    auto const take = [&](std::string const& maybe, std::string const& rest) {
        std::string const letters = acronym_in(utf8::trim(maybe));
        std::string const other = utf8::trim(rest);
        if (letters.empty() || !spells(letters, other)) {
            return false;
        }
        acronym = letters;
        name = other;
        return true;
    };
    for (std::string_view const mark : {" – ", " — ", " - ", ": ", ", ", " / "}) {
        auto const at = name.find(mark);
        auto const last = name.rfind(mark);
        if (at != std::string::npos &&
            (take(name.substr(0, at), name.substr(at + mark.size())) ||
             take(name.substr(last + mark.size()), name.substr(0, last)))) {
            return;
        }
    }
    auto const open = name.find(" (");
    if (open != std::string::npos && name.back() == ')' &&
        take(name.substr(0, open), name.substr(open + 2, name.size() - open - 3))) {
        return;
    }
    auto const space = name.rfind(' ');
    auto const first = name.find(' ');
    if (space != std::string::npos && !take(name.substr(space + 1), name.substr(0, space))) {
        (void)take(name.substr(0, first), name.substr(first + 1));
    }
}

struct LegalForm {
    std::string_view words; ///< lower case without full stops and brackets
    bool is_short;          ///< also a word or an acronym of its own
};
constexpr std::array legal_forms = {
    LegalForm{"sa de cv", false},
    LegalForm{"pty ltd", false},
    LegalForm{"pvt ltd", false},
    LegalForm{"asociacion civil", false},
    LegalForm{"a c", true},
    LegalForm{"s l", true},
    LegalForm{"e v", false},
    LegalForm{"s a", true},
    LegalForm{"s p a", false},
    LegalForm{"incorporated", false},
    LegalForm{"inc", false},
    LegalForm{"llc", false},
    LegalForm{"llp", false},
    LegalForm{"ltd", false},
    LegalForm{"limited", false},
    LegalForm{"plc", false},
    LegalForm{"corp", false},
    LegalForm{"corporation", false},
    LegalForm{"pbc", false},
    LegalForm{"501c3", false},
    LegalForm{"501c4", false},
    LegalForm{"501 c 3", false},
    LegalForm{"501 c 4", false},
    LegalForm{"ev", true},
    LegalForm{"eingetragener verein", false},
    LegalForm{"gmbh", false},
    LegalForm{"ggmbh", false},
    LegalForm{"mbh", false},
    LegalForm{"asbl", false},
    LegalForm{"aisbl", false},
    LegalForm{"vzw", false},
    LegalForm{"ivzw", false},
    LegalForm{"onlus", false},
    LegalForm{"aps", true},
    LegalForm{"odv", true},
    LegalForm{"ac", true},
    LegalForm{"sl", true},
    LegalForm{"slu", true},
    LegalForm{"sa", true},
    LegalForm{"sas", true},
    LegalForm{"sarl", false},
    LegalForm{"srl", false},
    LegalForm{"spa", true},
    LegalForm{"sro", true},
    LegalForm{"zs", true},
    LegalForm{"ops", true},
    LegalForm{"bv", true},
    LegalForm{"nv", true},
    LegalForm{"ag", true},
    LegalForm{"ab", true},
    LegalForm{"oy", true},
    LegalForm{"ry", true},
    LegalForm{"cic", true},
    LegalForm{"co", true},
    LegalForm{"kg", true},
    LegalForm{"scrl", false},
    LegalForm{"scoop", true},
    LegalForm{"ngo", true},
    LegalForm{"ong", true},
};

/// The legal form's bytes at the end of `name`, with the comma before it; 0 = none.
std::size_t legal_form_length(std::string const& name) {
    constexpr std::size_t most_words = 3;
    std::size_t begins = name.size();
    for (std::size_t count = 1; count <= most_words; ++count) {
        auto const space = begins == 0 ? std::string::npos : name.rfind(' ', begins - 1);
        if (space == std::string::npos || space == 0) {
            return 0;
        }
        begins = space;
        std::string const tail = name.substr(space + 1);
        std::string const folded = language::folded(tail);
        auto const form = std::find_if(legal_forms.begin(), legal_forms.end(),
                                       [&](LegalForm const& f) { return f.words == folded; });
        bool const after_comma = name[space - 1] == ',';
        if (form != legal_forms.end() && (!form->is_short || after_comma ||
                                          tail.find('.') != std::string::npos || tail == "eV")) {
            return name.size() - space + (after_comma ? 1 : 0);
        }
    }
    return 0;
}

} // namespace

bool is_joint(std::string const& word) {
    static constexpr std::array<std::string_view, 34> joints = {
        "of",  "for", "the", "and", "on",  "in",  "to", "at",   "a",  "an", "with", "de",
        "la",  "el",  "los", "las", "y",   "des", "du", "pour", "et", "le", "les",  "fur",
        "für", "und", "der", "die", "das", "do",  "da", "di",   "e",  "l"};
    return is_in(joints, word);
}

bool is_branch(Words const& words, std::size_t from) {
    static constexpr std::array<std::string_view, 18> areas = {
        "international", "global", "national", "africa", "asia",   "europe",
        "america",       "latin",  "pacific",  "north",  "south",  "american",
        "european",      "east",   "west",     "eu",     "region", "worldwide"};
    std::string rest;
    for (std::size_t i = from; i < words.size(); ++i) {
        rest += (rest.empty() ? "" : " ") + words[i];
    }
    if (rest.empty()) {
        return false;
    }
    return is_in(areas, words[from]) || rest == "us" || rest == "uk" ||
           language::region_code(rest).has_value();
}

std::string without_legal_form(std::string const& name) {
    std::string rest = name;
    for (std::size_t length = legal_form_length(rest); length != 0;
         length = legal_form_length(rest)) {
        rest = utf8::trim(rest.substr(0, rest.size() - length));
    }
    return rest;
}

NameShape shape_of(model::Signatory const& s) {
    NameShape shape;
    filing::EntryParts const parts = filing::take_apart(utf8::collapse_spaces(s.name));
    std::string const& country = s.country.empty() ? parts.country : s.country;
    shape.country = language::region_code(country).value_or(country);
    std::string name = without_legal_form(parts.name);
    shape.acronym = acronym_in(parts.acronym);
    if (shape.acronym.empty()) {
        part_acronym(name, shape.acronym);
    }
    name = without_legal_form(name);
    std::string const whole = acronym_in(name);
    shape.is_acronym = !whole.empty();
    if (shape.is_acronym) {
        shape.acronym = whole;
    } else if (shape.acronym.empty()) {
        shape.acronym = acronym_in(s.acronym);
    }
    shape.identity = filing::identity_key(name);
    shape.words = split_at_spaces(language::folded(filing::plain_key(name, {})));
    return shape;
}

} // namespace presskit::signatories
