// SPDX-License-Identifier: MPL-2.0
// What was to be filled in and was not: "[NAME]", "TKTK", "Lorem ipsum", "{{ headline }}".
#include "base/utf8.hpp"
#include "check/checks.hpp"
#include "check/kit_text.hpp"
#include "language/characters.hpp"
#include "language/words.hpp"
#include "model/count_fields.hpp"

#include <algorithm>
#include <cctype>
#include <set>

namespace presskit::check {

namespace {

using model::SourceParagraph;

/// Words that stand in brackets for something to come.
bool is_placeholder_word(std::string const& word) {
    static std::set<std::string> const words = {
        "name",         "names",        "date",         "city",    "state",    "title",
        "organization", "organisation", "org",          "insert",  "add",      "here",
        "your",         "tk",           "tktk",         "tbd",     "tbc",      "tba",
        "number",       "link",         "url",          "phone",   "email",    "e-mail",
        "address",      "quote",        "headline",     "time",    "place",    "location",
        "speaker",      "contact",      "text",         "logo",    "photo",    "month",
        "day",          "year",         "website",      "first",   "last",     "placeholder",
        "xx",           "xxx",          "todo",         "nombre",  "fecha",    "ciudad",
        "título",       "cargo",        "organización", "cita",    "teléfono", "lugar",
        "nom",          "prénom",       "ville",        "lieu",    "titre",    "fonction",
        "citation",     "téléphone",    "heure",        "vorname", "nachname", "datum",
        "ort",          "titel",        "funktion",     "zitat",   "telefon",  "uhrzeit",
        "nome",         "data",         "città",        "cidade",  "titolo",   "ruolo",
        "naam",         "plaats",       "functie"};
    return words.count(word) != 0;
}

bool is_upper_case(std::string const& text) {
    bool letters = false;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        if (language::kind_of(d.code_point) == language::CharacterKind::letter) {
            if (!language::is_upper(d.code_point)) {
                return false;
            }
            letters = true;
        }
        at += d.length;
    }
    return letters;
}

/// "[NAME]", "[Name, Title]", "[insert quote here]"; "[the mayor]" in a quote is an editor's word.
bool is_to_fill_in(std::string const& inside, std::string const& language, bool spoken) {
    constexpr std::size_t longest = 60; // bytes
    if (inside.empty() || inside.size() > longest) {
        return false;
    }
    std::vector<Word> const words = words_of(inside, language);
    std::size_t known = 0;
    for (Word const& word : words) {
        known += is_placeholder_word(word.text) ? 1 : 0;
    }
    if (words.empty()) { // "[…]" leaves words out, "[___]" leaves a gap
        return inside.find('_') != std::string::npos;
    }
    std::string const& first = words.front().text;
    if (first == "insert" || first == "your" || first == "tk" || first == "todo") {
        return true;
    }
    if (is_upper_case(inside)) {
        return known > 0;
    }
    bool const begins_upper =
        language::is_upper(utf8::decode(inside, words.front().begin).code_point);
    return known == words.size() && (begins_upper || !spoken);
}

/// What stands between two marks, from each `open` on.
template <typename Judge>
std::string first_between(std::string const& text, char open, char close, Judge is_placeholder) {
    for (std::size_t begin = text.find(open); begin != std::string::npos;
         begin = text.find(open, begin + 1)) {
        constexpr std::size_t longest = 80; // bytes
        std::size_t const length = std::string_view(text).substr(begin, longest).find(close);
        std::size_t const end = begin + length;
        if (length != std::string_view::npos &&
            is_placeholder(text.substr(begin + 1, length - 1), end)) {
            return text.substr(begin, end - begin + 1);
        }
    }
    return {};
}

/// "XXX", "XX%", "TKTK", "TBD" among the words.
std::string placeholder_word(std::string const& text, std::string const& language) {
    static std::set<std::string> const bare = {"TKTK",  "TBD",      "TBC",        "TBA",
                                               "TODO",  "FIXME",    "TKTKTK",     "XXXX",
                                               "XXXXX", "XXX-XXXX", "XX.XX.XXXX", "XX/XX/XXXX"};
    std::vector<Word> const words = words_of(text, language);
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string const written = text.substr(words[i].begin, words[i].end - words[i].begin);
        bool const counted = written == "XX" || written == "XXX";
        std::string const sign = text.substr(words[i].end, 1);
        bool const amount =
            counted && (sign == "%" || (words[i].begin > 0 && text[words[i].begin - 1] == '$') ||
                        (i + 1 < words.size() && !words[i].ends_clause &&
                         (words[i + 1].text == "percent" || words[i + 1].text == "organizations" ||
                          words[i + 1].text == "organisations" || words[i + 1].text == "groups" ||
                          words[i + 1].text == "people" || words[i + 1].text == "other")));
        if (bare.count(written) != 0 || amount) {
            return written;
        }
    }
    return {};
}

/// Counts that follow the list are filled in with the kit.
std::string without_counts(std::string text) {
    for (std::vector<model::CountField> fields = model::count_fields(text); !fields.empty();
         fields.pop_back()) {
        text.erase(fields.back().begin, fields.back().end - fields.back().begin);
    }
    return text;
}

std::string placeholder_in(SourceParagraph const& paragraph, std::string const& language) {
    std::string const text = without_counts(paragraph.text);
    bool const spoken = paragraph.role == SourceParagraph::Role::quote;
    std::string found =
        first_between(text, '[', ']', [&](std::string const& inside, std::size_t at) {
            bool const is_link =
                at + 1 < text.size() && (text[at + 1] == '(' || text[at + 1] == '[');
            return !is_link && is_to_fill_in(inside, language, spoken);
        });
    if (found.empty()) {
        found = first_between(text, '<', '>', [&](std::string const& inside, std::size_t) {
            bool const is_address = inside.find_first_of("@:/.=") != std::string::npos;
            return !is_address && !inside.empty() && inside[0] != ' ' &&
                   is_to_fill_in(inside, language, spoken);
        });
    }
    if (found.empty()) {
        for (std::string_view const mark : {"{{", "{%", "____"}) {
            std::size_t const at = text.find(mark);
            // a line of nothing but underscores divides
            bool const divides =
                mark == "____" && utf8::trim(text).find_first_not_of("_ ") == std::string::npos;
            if (at != std::string::npos && !divides) {
                found = utf8::excerpt(text.substr(at), 30);
                break;
            }
        }
    }
    if (found.empty()) {
        std::string const lower = language::to_lower(text, language);
        std::size_t const at = lower.find("lorem ipsum");
        found = at == std::string::npos ? placeholder_word(text, language) : "lorem ipsum";
    }
    return found;
}

} // namespace

Findings placeholders(PressKit const& kit, Check const& self) {
    Findings findings;
    for (SourceParagraph const& paragraph : kit.source) {
        bool const left_out = paragraph.role == SourceParagraph::Role::residue;
        std::string const written = left_out ? "" : placeholder_in(paragraph, kit.language);
        if (!written.empty()) {
            findings.push_back(found(self, kit, paragraph.at, paragraph.text,
                                     '"' + written +
                                         "\" still waits to be filled in, and would be printed as "
                                         "it stands",
                                     "put in what belongs there, or take it out"));
        }
    }
    return findings;
}

} // namespace presskit::check
