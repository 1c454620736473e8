// SPDX-License-Identifier: MPL-2.0
#include "signatories/headings.hpp"

#include "base/utf8.hpp"
#include "language/fold.hpp"
#include "signatories/content.hpp"
#include "signatories/heading_words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace presskit::signatories {

namespace {

struct FieldName {
    Field field;
    std::string_view name;
};

/// The first name of a field is the one shown.
constexpr FieldName names[] = {
    {Field::organization, "organization"},
    {Field::organization, "organisation"},
    {Field::organization, "org"},
    {Field::person, "person"},
    {Field::first_name, "first_name"},
    {Field::last_name, "last_name"},
    {Field::title, "title"},
    {Field::location, "location"},
    {Field::location, "country"},
    {Field::email, "email"},
    {Field::email, "e-mail"},
    {Field::private_data, "private"},
    {Field::private_data, "phone"},
    {Field::private_data, "address"},
    {Field::private_data, "ip"},
    {Field::private_data, "timestamp"},
    {Field::consent, "consent"},
    {Field::withheld, "no_consent"},
    {Field::status, "status"},
    {Field::signed_at, "signed_at"},
    {Field::sort_as, "sort_as"},
    {Field::language, "language"},
    {Field::acronym, "acronym"},
    {Field::group, "group"},
    {Field::kind, "type"},
    {Field::convener, "convener"},
    {Field::note, "note"},
    {Field::ignored, "ignore"},
    {Field::organization, "name"},
};

template <typename Use>
void for_each_phrase(std::string_view phrases, Use const& use) {
    while (!phrases.empty()) {
        std::size_t const comma = std::min(phrases.find(','), phrases.size());
        use(phrases.substr(0, comma));
        phrases.remove_prefix(std::min(comma + 1, phrases.size()));
    }
}

std::unordered_map<std::string_view, Field> const& whole_index() {
    static std::unordered_map<std::string_view, Field> const index = [] {
        std::unordered_map<std::string_view, Field> made;
        for (Words const& words : whole_headings) {
            for_each_phrase(words.phrases,
                            [&](std::string_view phrase) { made.emplace(phrase, words.field); });
        }
        return made;
    }();
    return index;
}

bool holds(std::string const& padded, std::string_view phrase) {
    bool const open = phrase.back() == '*';
    std::string const wanted =
        ' ' + std::string(open ? phrase.substr(0, phrase.size() - 1) : phrase) + (open ? "" : " ");
    return padded.find(wanted) != std::string::npos;
}

bool asks_how_to_print(std::string const& padded) {
    static constexpr std::string_view phrases[] = {
        "as it should",  "as you would like", "as you want",   "as you wish", "how should",
        "how would you", "how do you want",   "how it should", "wie soll*",   "tal como",
        "tal y como",    "como debe",         "como deve",     "tel qu*",     "telle qu*",
        "come deve",     "come dovrebbe",     "zoals"};
    return std::any_of(std::begin(phrases), std::end(phrases),
                       [&](std::string_view phrase) { return holds(padded, phrase); });
}

/// "Prénom et nom de la personne qui signe"
bool is_whole_name(std::string const& padded) {
    static constexpr std::string_view phrases[] = {
        "first and last name", "first name and last name", "first name last name",
        "nombre y apellido*",  "nombres y apellidos",      "prenom et nom",
        "nom et prenom*",      "vor und nachname",         "vorname und nachname",
        "vorname nachname",    "nome e cognome",           "nome e sobrenome",
        "nome e apelido",      "voor en achternaam",       "voornaam en achternaam",
        "name and surname",    "imie i nazwisko",          "prenom nom"};
    return std::any_of(std::begin(phrases), std::end(phrases),
                       [&](std::string_view phrase) { return holds(padded, phrase); });
}

/// "Email (required)" → "Email"; "Org name (as it should appear)" keeps what it has before.
std::string without_brackets(std::string_view heading) {
    std::size_t const open = heading.find_first_of("([");
    return std::string(open == std::string_view::npos || open == 0 ? heading
                                                                   : heading.substr(0, open));
}

} // namespace

std::string_view to_string(Field field) {
    for (FieldName const& n : names) {
        if (n.field == field) {
            return n.name;
        }
    }
    return "organization"; // Field::name, once nothing else is one
}

Field field_named(std::string_view name) {
    std::string folded = language::folded(name);
    std::replace(folded.begin(), folded.end(), ' ', '_');
    folded = folded == "e_mail"                        ? "email"
             : folded == "drop" || folded == "ignored" ? "ignore"
                                                       : folded;
    for (FieldName const& n : names) {
        if (n.name == folded) {
            return n.field;
        }
    }
    return Field::name;
}

std::string field_names() {
    return "organization, person, first_name, last_name, title, location, email, consent, status, "
           "signed_at, sort_as, language, acronym, group, type, convener, note, private or ignore";
}

Meaning meaning_of(std::string_view heading) {
    constexpr std::size_t longest = 600; // bytes: questions with all their explanations
    std::string const whole = language::folded(heading.substr(0, longest));
    if (whole.empty()) {
        return {};
    }
    for (std::string const& text : {whole, language::folded(without_brackets(heading))}) {
        auto const found = whole_index().find(text);
        if (found != whole_index().end()) {
            return {found->second, 2};
        }
    }
    std::string const padded = ' ' + whole + ' ';
    if (asks_how_to_print(padded)) { // "How would you like your organisation to be listed?"
        return {holds(padded, "org*") || holds(padded, "verband*") || holds(padded, "verein*")
                    ? Field::organization
                    : Field::name,
                2};
    }
    for (Words const& words : words_within) {
        bool found = false;
        for_each_phrase(words.phrases,
                        [&](std::string_view phrase) { found = found || holds(padded, phrase); });
        bool const half = words.field == Field::first_name || words.field == Field::last_name;
        if (found && half && is_whole_name(padded)) {
            return {Field::person, 1};
        }
        if (found) {
            bool const question = heading.find('?') != std::string_view::npos ||
                                  &words <= &words_within[1] || heading.size() > 60;
            return {words.field, question && words.field != Field::ignored ? 2 : 1};
        }
    }
    return {};
}

Field asked_for(std::string_view heading) {
    constexpr std::size_t longest = 600;
    std::string const padded = ' ' + language::folded(heading.substr(0, longest)) + ' ';
    auto const has_any = [&](std::string_view phrases) {
        bool found = false;
        for_each_phrase(phrases,
                        [&](std::string_view phrase) { found = found || holds(padded, phrase); });
        return found;
    };
    for (Words const& words : words_within) {
        if (words.field == Field::withheld && has_any(words.phrases)) {
            return Field::withheld;
        }
    }
    bool const of_publishing = has_any(publishing_words);
    bool const of_agreeing = has_any(agreeing_words) && !has_any(newsletter_words);
    return of_publishing || of_agreeing ? Field::consent : Field::ignored;
}

bool is_affiliation(std::string_view heading) {
    constexpr std::size_t longest = 600;
    std::string const padded = ' ' + language::folded(heading.substr(0, longest)) + ' ';
    static constexpr std::string_view phrases[] = {"affiliation*", "affiliated",    "filiacion",
                                                   "afiliacion",   "zugehorigkeit", "afiliacao",
                                                   "filiacao",     "affiliazione",  "affiliatie"};
    bool const of_people = std::any_of(std::begin(phrases), std::end(phrases),
                                       [&](auto phrase) { return holds(padded, phrase); });
    return holds(padded, "identification") || (of_people && !holds(padded, "org*"));
}

int heading_score(std::vector<std::string> const& cells) {
    int score = 0;
    for (std::string const& cell : cells) {
        Shape const shape = shape_of(cell);
        if (shape == Shape::email || shape == Shape::phone || shape == Shape::ip_address ||
            shape == Shape::date || shape == Shape::number || shape == Shape::url) {
            return 0;
        }
        score += shape == Shape::empty ? 0 : meaning_of(cell).certainty;
    }
    return score;
}

} // namespace presskit::signatories
