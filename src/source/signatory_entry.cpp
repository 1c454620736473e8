// SPDX-License-Identifier: MPL-2.0
#include "source/signatory_entry.hpp"

#include "base/utf8.hpp"
#include "language/region.hpp"
#include "source/text_shape.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace presskit::source {

namespace {

enum class Column { name, person, title, country, sort_as, acronym, group, status, note, ignored };

struct Heading {
    std::string_view word;
    Column column;
};

constexpr Heading headings[] = {
    {"name", Column::name},
    {"names", Column::name},
    {"organisation", Column::name},
    {"organization", Column::name},
    {"organisations", Column::name},
    {"organizations", Column::name},
    {"organisation name", Column::name},
    {"organization name", Column::name},
    {"name of organization", Column::name},
    {"name of organisation", Column::name},
    {"name of the organization", Column::name},
    {"signatory", Column::name},
    {"signatories", Column::name},
    {"group name", Column::name},
    {"entity", Column::name},
    {"publisher", Column::name},
    {"institution", Column::name},
    {"company", Column::name},
    {"organización", Column::name},
    {"organizacion", Column::name},
    {"nombre de la organización", Column::name},
    {"entidad", Column::name},
    {"firmante", Column::name},
    {"nom de l'organisation", Column::name},
    {"nom", Column::name},
    {"signataire", Column::name},
    {"association", Column::name},
    {"organismo", Column::name},
    {"verband", Column::name},
    {"unterzeichner", Column::name},
    {"name der organisation", Column::name},
    {"organização", Column::name},
    {"organizacao", Column::name},
    {"nome da organização", Column::name},
    {"entidade", Column::name},
    {"organizzazione", Column::name},
    {"nome dell'organizzazione", Column::name},
    {"ente", Column::name},
    {"organisatie", Column::name},
    {"naam organisatie", Column::name},
    {"naam van de organisatie", Column::name},
    {"ondertekenaar", Column::name},
    {"nome", Column::name},
    {"naam", Column::name},
    {"nombre", Column::name},
    {"person", Column::person},
    {"contact person", Column::person},
    {"representative", Column::person},
    {"signed by", Column::person},
    {"full name", Column::person},
    {"your name", Column::person},
    {"persona", Column::person},
    {"representante", Column::person},
    {"firmado por", Column::person},
    {"personne", Column::person},
    {"représentant", Column::person},
    {"ansprechpartner", Column::person},
    {"vertreten durch", Column::person},
    {"unterzeichnet von", Column::person},
    {"pessoa", Column::person},
    {"rappresentante", Column::person},
    {"persoon", Column::person},
    {"vertegenwoordiger", Column::person},
    {"signer", Column::person},
    {"signer name", Column::person},
    {"title", Column::title},
    {"role", Column::title},
    {"position", Column::title},
    {"job title", Column::title},
    {"cargo", Column::title},
    {"puesto", Column::title},
    {"título", Column::title},
    {"fonction", Column::title},
    {"titre", Column::title},
    {"funktion", Column::title},
    {"titel", Column::title},
    {"rolle", Column::title},
    {"função", Column::title},
    {"ruolo", Column::title},
    {"carica", Column::title},
    {"titolo", Column::title},
    {"functie", Column::title},
    {"qualifica", Column::title},
    {"country", Column::country},
    {"nation", Column::country},
    {"location", Column::country},
    {"país", Column::country},
    {"pais", Column::country},
    {"pays", Column::country},
    {"land", Column::country},
    {"paese", Column::country},
    {"nationality", Column::country},
    {"staat", Column::country},
    {"sort_as", Column::sort_as},
    {"sort as", Column::sort_as},
    {"sort-as", Column::sort_as},
    {"sort key", Column::sort_as},
    {"sort name", Column::sort_as},
    {"ordenar como", Column::sort_as},
    {"classer sous", Column::sort_as},
    {"sortieren als", Column::sort_as},
    {"ordina come", Column::sort_as},
    {"sorteren als", Column::sort_as},
    {"acronym", Column::acronym},
    {"abbreviation", Column::acronym},
    {"acrónimo", Column::acronym},
    {"sigla", Column::acronym},
    {"siglas", Column::acronym},
    {"sigle", Column::acronym},
    {"abkürzung", Column::acronym},
    {"acroniem", Column::acronym},
    {"afkorting", Column::acronym},
    {"group", Column::group},
    {"category", Column::group},
    {"type", Column::group},
    {"grupo", Column::group},
    {"groupe", Column::group},
    {"gruppe", Column::group},
    {"gruppo", Column::group},
    {"groep", Column::group},
    {"status", Column::status},
    {"estado", Column::status},
    {"statut", Column::status},
    {"stato", Column::status},
    {"note", Column::note},
    {"notes", Column::note},
    {"comment", Column::note},
    {"remarks", Column::note},
    {"nota", Column::note},
    {"notas", Column::note},
    {"bemerkung", Column::note},
    {"opmerking", Column::note},
};

std::optional<Column> column_of(std::string const& cell) {
    std::string const folded = trim_marks(fold(cell), ":*?.");
    for (auto const& h : headings) {
        if (h.word == folded) {
            return h.column;
        }
    }
    return std::nullopt;
}

/// "signed", "late", "pending", "withdrawn" in the words people use for them.
std::string status_of(std::string const& cell) {
    struct Synonym {
        std::string_view word;
        char const* status;
    };
    static constexpr std::array<Synonym, 26> synonyms = {{
        {"withdrawn", "withdrawn"},
        {"withdrew", "withdrawn"},
        {"removed", "withdrawn"},
        {"retirado", "withdrawn"},
        {"retirada", "withdrawn"},
        {"retiré", "withdrawn"},
        {"zurückgezogen", "withdrawn"},
        {"ritirato", "withdrawn"},
        {"ingetrokken", "withdrawn"},
        {"pending", "pending"},
        {"unconfirmed", "pending"},
        {"tbc", "pending"},
        {"pendiente", "pending"},
        {"en attente", "pending"},
        {"ausstehend", "pending"},
        {"pendente", "pending"},
        {"in attesa", "pending"},
        {"in behandeling", "pending"},
        {"late", "late"},
        {"signed", "signed"},
        {"confirmed", "signed"},
        {"yes", "signed"},
        {"firmado", "signed"},
        {"signé", "signed"},
        {"unterzeichnet", "signed"},
        {"assinado", "signed"},
    }};
    std::string folded = utf8::trim(fold(cell));
    for (Synonym const& s : synonyms) {
        if (s.word == folded) {
            return s.status;
        }
    }
    return folded;
}

std::string* field_of(model::Signatory& s, Column column) {
    switch (column) {
    case Column::name:
        return &s.name;
    case Column::person:
        return &s.person;
    case Column::title:
        return &s.title;
    case Column::country:
        return &s.country;
    case Column::sort_as:
        return &s.sort_as;
    case Column::acronym:
        return &s.acronym;
    case Column::group:
        return &s.group;
    case Column::status:
        return &s.status;
    case Column::note:
        return &s.note;
    case Column::ignored:
        break;
    }
    return nullptr;
}

std::string trim_entry(std::string_view text) {
    std::string out = utf8::trim(text);
    while (!out.empty() && (out.back() == ';' || out.back() == ',')) {
        out = utf8::trim(out.substr(0, out.size() - 1));
    }
    for (char const* const tail : {"; and", ", and"}) {
        if (has_suffix(out, tail)) {
            out.resize(out.size() - std::string_view(tail).size());
        }
    }
    return utf8::collapse_spaces(out);
}

void note_acronym(model::Signatory& entry) {
    std::size_t const open = entry.name.rfind('(');
    if (open == std::string::npos || open == 0 || entry.name.back() != ')') {
        return;
    }
    std::string const inner = entry.name.substr(open + 1, entry.name.size() - open - 2);
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < inner.size(); at += utf8::decode(inner, at).length) {
        capitals += is_upper(utf8::decode(inner, at).code_point) ? 1 : 0;
    }
    if (words(inner, 2).size() == 1 && capitals >= 2 && capitals * 2 >= utf8::length(inner) &&
        !language::region_code(inner)) {
        entry.acronym = inner;
    }
}

/// "Name, Country", "Name – Country", "Name (Country)": only when the tail is a country.
void note_country(model::Signatory& entry) {
    for (std::string_view const separator : {", ", " \u2013 ", " - ", " ("}) {
        std::size_t const at = entry.name.rfind(separator);
        if (at != std::string::npos && at > 0) {
            std::string const tail = trim_marks(entry.name.substr(at + separator.size()), "()");
            if (!tail.empty() && tail.size() < 60 && language::region_code(tail)) {
                entry.country = tail;
                return;
            }
        }
    }
}

/// Names in columns fill down; a table filled across is more in order when read that way.
bool is_filled_across(TextRows const& rows, std::size_t width) {
    auto const key = [](std::string const& cell) {
        std::string const folded = fold(cell);
        return has_prefix(folded, "the ") ? folded.substr(4) : folded;
    };
    std::size_t across = 0;
    std::size_t down = 0;
    std::string previous;
    for (auto const& row : rows) {
        for (std::string const& cell : row) {
            std::string const here = key(cell);
            across += here < previous ? 1 : 0;
            previous = here.empty() ? previous : here;
        }
    }
    previous.clear();
    for (std::size_t c = 0; c < width; ++c) {
        for (auto const& row : rows) {
            std::string const here = c < row.size() ? key(row[c]) : std::string();
            down += !here.empty() && here < previous ? 1 : 0;
            previous = here.empty() ? previous : here;
        }
    }
    return across < down;
}

std::vector<model::Signatory> read_cells(TextRows const& rows, std::size_t width, bool with_country,
                                         std::vector<int> const& lines) {
    std::vector<model::Signatory> entries;
    for (std::size_t c = 0; c < (with_country ? 1 : width); ++c) {
        for (std::size_t r = 0; r < rows.size(); ++r) {
            auto const& row = rows[r];
            if (c < row.size() && !utf8::trim(row[c]).empty()) {
                model::Signatory entry = read_entry(row[c]);
                entry.at.line = r < lines.size() ? lines[r] : 0;
                if (with_country) {
                    entry.country = utf8::trim(row.size() > 1 ? row[1] : "");
                }
                entries.push_back(std::move(entry));
            }
        }
    }
    return entries;
}

} // namespace

model::Signatory read_entry(std::string const& line) {
    model::Signatory entry;
    std::size_t const tab = line.find('\t');
    entry.name = trim_entry(std::string_view(line).substr(0, tab));
    if (tab != std::string::npos) {
        std::string const second = utf8::trim(line.substr(tab + 1));
        (language::region_code(second) ? entry.country : entry.note) =
            utf8::collapse_spaces(second);
    }
    // A star marks conveners; it is no part of the name.
    while (!entry.name.empty() && (entry.name.back() == '*' || entry.name[0] == '*')) {
        std::size_t const first = entry.name[0] == '*' ? 1 : 0;
        std::size_t const last =
            entry.name.size() - (entry.name.size() > first && entry.name.back() == '*' ? 1 : 0);
        entry.name = utf8::trim(entry.name.substr(first, last - first));
        entry.note = "*";
    }
    note_acronym(entry);
    if (entry.country.empty()) {
        note_country(entry);
    }
    return entry;
}

std::vector<model::Signatory> read_rows(TextRows const& rows, std::vector<int> const& lines) {
    std::vector<model::Signatory> entries;
    if (rows.empty()) {
        return entries;
    }
    std::vector<Column> columns;
    bool named = false;
    for (std::string const& cell : rows[0]) {
        std::optional<Column> column = column_of(cell);
        // Of two name columns ("Name", "Organisation") the person's is the one called just "name".
        if (column == Column::name && named) {
            auto const first = std::find(columns.begin(), columns.end(), Column::name);
            std::string const word =
                fold(rows[0][static_cast<std::size_t>(first - columns.begin())]);
            bool const generic = word == "name" || word == "nom" || word == "nome" ||
                                 word == "naam" || word == "nombre";
            *first = generic ? Column::person : Column::name;
            column = generic ? Column::name : Column::ignored;
            std::string const here = fold(cell);
            if (!generic && (here == "name" || here == "nom" || here == "nome" || here == "naam" ||
                             here == "nombre")) {
                column = Column::person;
            }
        }
        named = named || column == Column::name;
        columns.push_back(column.value_or(Column::ignored));
    }
    if (named) {
        for (std::size_t r = 1; r < rows.size(); ++r) {
            model::Signatory entry;
            for (std::size_t c = 0; c < std::min(columns.size(), rows[r].size()); ++c) {
                std::string* const field = field_of(entry, columns[c]);
                if (field != nullptr && field->empty()) {
                    *field = columns[c] == Column::status ? status_of(rows[r][c])
                                                          : utf8::collapse_spaces(rows[r][c]);
                }
            }
            if (entry.name.empty()) {
                entry.name = entry.person;
                entry.person.clear();
            }
            if (!entry.name.empty()) {
                if (entry.acronym.empty()) {
                    note_acronym(entry);
                }
                entry.at.line = r < lines.size() ? lines[r] : 0;
                entries.push_back(std::move(entry));
            }
        }
        return entries;
    }
    std::size_t width = 0;
    std::size_t countries = 0;
    for (auto const& row : rows) {
        width = std::max(width, row.size());
        countries += row.size() > 1 && language::region_code(utf8::trim(row[1])) ? 1 : 0;
    }
    bool const with_country = width >= 2 && countries * 2 > rows.size();
    if (!with_country && width > 1 && is_filled_across(rows, width)) {
        TextRows single;
        std::vector<int> single_lines;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            for (std::string const& cell : rows[r]) {
                single.push_back({cell});
                single_lines.push_back(r < lines.size() ? lines[r] : 0);
            }
        }
        return read_cells(single, 1, false, single_lines);
    }
    return read_cells(rows, width, with_country, lines);
}

TextRows plain_rows(model::Block const& table) {
    TextRows rows;
    for (model::Row const& row : table.rows) {
        rows.emplace_back();
        for (model::Runs const& cell : row) {
            rows.back().push_back(utf8::trim(model::plain_text(cell)));
        }
    }
    return rows;
}

std::vector<std::string> split_series(std::string const& text) {
    bool const semicolons = text.find(';') != std::string::npos;
    std::string const separator = semicolons ? ";" : ", ";
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t const end = std::min(text.find(separator, begin), text.size());
        std::string part = trim_entry(text.substr(begin, end - begin));
        bool const last = end == text.size();
        for (std::string_view const word : {"and ", "& ", "y ", "e ", "et ", "und ", "en "}) {
            if (has_prefix(part, word)) {
                part = part.substr(word.size());
                break;
            }
        }
        if (last && !part.empty() && part.back() == '.' && ends_sentence(part)) {
            part.pop_back();
        }
        if (!part.empty()) {
            parts.push_back(std::move(part));
        }
        begin = end + separator.size();
    }
    return parts;
}

} // namespace presskit::source
