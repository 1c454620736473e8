// SPDX-License-Identifier: MPL-2.0
// Lists of signatories in tables.
#include "base/utf8.hpp"
#include "language/region.hpp"
#include "source/person_name.hpp"
#include "source/signatory_entry.hpp"
#include "source/text_shape.hpp"
#include "source/word_lists.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace presskit::source {

namespace {

enum class Column { name, person, title, country, sort_as, acronym, group, status, note, ignored };

std::optional<Column> column_of(std::string const& cell) {
    static std::array<std::pair<WordList const*, Column>, 9> const columns = {
        {{&word_list("column name"), Column::name},
         {&word_list("column person"), Column::person},
         {&word_list("column title"), Column::title},
         {&word_list("column country"), Column::country},
         {&word_list("column sort as"), Column::sort_as},
         {&word_list("column acronym"), Column::acronym},
         {&word_list("column group"), Column::group},
         {&word_list("column status"), Column::status},
         {&word_list("column note"), Column::note}}};
    std::string const folded = trim_marks(fold(cell), ":*?.");
    for (auto const& [words, column] : columns) {
        if (words->has(folded)) {
            return column;
        }
    }
    return std::nullopt;
}

/// "signed", "late", "pending", "withdrawn" in the words people use for them.
std::string status_of(std::string const& cell) {
    std::string folded = utf8::trim(fold(cell));
    for (char const* const status : {"withdrawn", "pending", "late", "signed"}) {
        if (word_list(std::string("status ") + status).has(folded)) {
            return status;
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
                                         std::vector<int> const& lines, Listed listed) {
    std::vector<model::Signatory> entries;
    for (std::size_t c = 0; c < (with_country ? 1 : width); ++c) {
        for (std::size_t r = 0; r < rows.size(); ++r) {
            auto const& row = rows[r];
            if (c < row.size() && !utf8::trim(row[c]).empty()) {
                model::Signatory entry = read_entry(row[c], listed);
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

/// What each cell of a heading row names; nothing when it is none.
std::vector<Column> read_heading(std::vector<std::string> const& row) {
    static WordList const& generic_names = word_list("person column");
    std::vector<Column> columns;
    bool named = false;
    for (std::string const& cell : row) {
        std::optional<Column> column = column_of(cell);
        // Of two name columns ("Name", "Organisation") the person's is the one called just "name".
        if (column == Column::name && named) {
            auto const first = std::find(columns.begin(), columns.end(), Column::name);
            bool const generic =
                generic_names.has(fold(row[static_cast<std::size_t>(first - columns.begin())]));
            *first = generic ? Column::person : Column::name;
            column = generic ? Column::name : Column::ignored;
            if (!generic && generic_names.has(fold(cell))) {
                column = Column::person;
            }
        }
        named = named || column == Column::name;
        columns.push_back(column.value_or(Column::ignored));
    }
    return named ? columns : std::vector<Column>();
}

std::vector<model::Signatory> read_named(TextRows const& rows, std::vector<Column> const& columns,
                                         std::vector<int> const& lines) {
    std::vector<model::Signatory> entries;
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

/// A first column that only counts the rows is left out.
TextRows without_numbers(TextRows rows) {
    auto const is_number = [](std::vector<std::string> const& row) {
        std::string const cell = row.empty() ? "" : trim_marks(row[0]);
        return row.size() > 1 && !cell.empty() && cell.size() < 6 &&
               cell.find_first_not_of("0123456789") == std::string::npos;
    };
    auto const numbers = std::count_if(rows.begin(), rows.end(), is_number);
    bool const counted = rows.size() > 1 && numbers * 5 >= static_cast<long>(rows.size()) * 4;
    for (auto& row : rows) {
        if (counted && row.size() > 1) {
            row.erase(row.begin());
        }
    }
    return rows;
}

/// Rows like "Ana Ruiz | director | River Watch".
bool holds_persons(TextRows const& rows) {
    std::size_t persons = 0;
    for (auto const& row : rows) {
        bool const person = std::any_of(row.begin(), row.end(), looks_like_person);
        bool const title = std::any_of(row.begin(), row.end(), is_title);
        persons += person && title && row.size() > 1 ? 1 : 0;
    }
    return persons * 2 > rows.size();
}

std::vector<model::Signatory> read_persons(TextRows const& rows, std::vector<int> const& lines,
                                           Listed listed) {
    std::vector<model::Signatory> entries;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::string line;
        for (std::string const& cell : rows[r]) {
            line += (line.empty() || cell.empty() ? "" : ", ") + cell;
        }
        if (!utf8::trim(line).empty()) {
            entries.push_back(read_entry(line, listed));
            entries.back().at.line = r < lines.size() ? lines[r] : 0;
        }
    }
    return entries;
}

} // namespace

std::vector<model::Signatory> read_rows(TextRows const& all, std::vector<int> const& lines,
                                        Listed listed) {
    if (all.empty()) {
        return {};
    }
    TextRows const rows = without_numbers(all);
    if (std::vector<Column> const columns = read_heading(rows[0]); !columns.empty()) {
        return read_named(rows, columns, lines);
    }
    if (holds_persons(rows)) {
        return read_persons(rows, lines, listed);
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
        return read_cells(single, 1, false, single_lines, listed);
    }
    return read_cells(rows, width, with_country, lines, listed);
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

} // namespace presskit::source
