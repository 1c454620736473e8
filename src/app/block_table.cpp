// SPDX-License-Identifier: MPL-2.0
#include "app/block_table.hpp"

#include "app/packed_text.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace presskit::app {

namespace {

using model::Signatory;
using Rows = std::vector<std::vector<std::string>>;
using Field = std::string Signatory::*;

constexpr std::array<Field, 9> fields = {
    &Signatory::name,    &Signatory::person,  &Signatory::title,
    &Signatory::country, &Signatory::acronym, &Signatory::sort_as,
    &Signatory::group,   &Signatory::note,    &Signatory::status};

std::string cell_of(std::vector<std::string> const& row, std::size_t column) {
    return column < row.size() ? utf8::collapse_spaces(row[column]) : std::string();
}

bool is_number(std::string const& cell) {
    return !cell.empty() && cell.find_first_not_of("0123456789.") == std::string::npos;
}

/// The names in the table, and who it is.
using Known = std::unordered_map<std::string, Signatory const*>;

struct Table {
    std::vector<std::size_t> names; ///< columns that hold names
    std::vector<Field> columns;     ///< nullptr = nothing known
    std::vector<bool> numbered;     ///< 1, 2, 3, …
    std::size_t heading_rows = 0;
};

bool holds_name(std::vector<std::string> const& row, std::size_t column, Known const& known) {
    return known.count(cell_of(row, column)) != 0;
}

Table look_at(Rows const& rows, Known const& known) {
    Table table;
    std::size_t width = 0;
    for (auto const& row : rows) {
        width = std::max(width, row.size());
    }
    for (std::size_t c = 0; c < width; ++c) {
        std::size_t filled = 0;
        std::size_t found = 0;
        for (auto const& row : rows) {
            filled += cell_of(row, c).empty() ? 0 : 1;
            found += holds_name(row, c, known) ? 1 : 0;
        }
        if (found > 0 && found * 2 >= filled) {
            table.names.push_back(c);
        }
    }
    if (table.names.empty()) {
        return table;
    }
    while (table.heading_rows < rows.size() &&
           std::none_of(table.names.begin(), table.names.end(), [&](std::size_t c) {
               return holds_name(rows[table.heading_rows], c, known);
           })) {
        ++table.heading_rows;
    }
    for (std::size_t c = 0; c < width; ++c) {
        std::array<std::size_t, fields.size()> counts = {};
        std::size_t numbers = 0;
        for (auto const& row : rows) {
            auto const who = known.find(cell_of(row, table.names.front()));
            std::string const cell = cell_of(row, c);
            numbers += is_number(cell) ? 1 : 0;
            for (std::size_t f = 0; f < fields.size() && who != known.end(); ++f) {
                counts[f] += !cell.empty() && (*who->second).*fields[f] == cell ? 1 : 0;
            }
        }
        auto const best = std::max_element(counts.begin(), counts.end());
        table.columns.push_back(
            *best == 0 ? nullptr : fields[static_cast<std::size_t>(best - counts.begin())]);
        table.numbered.push_back(*best == 0 && numbers * 2 > rows.size());
    }
    return table;
}

} // namespace

void fill_rows(SignatoryBlock& block, BlockParts const& parts, std::vector<Signatory> const& list,
               BlockTexts const& texts) {
    Known known;
    for (Signatory const& s : parts.signatories()) {
        known.emplace(s.name, &s);
    }
    Rows const& rows = parts.rows();
    Table const table = look_at(rows, known);
    block.heading_rows = parts.unread_rows() + table.heading_rows;
    block.rows.assign(parts.unread_rows(), {});
    block.rows.insert(block.rows.end(), rows.begin(),
                      rows.begin() + static_cast<std::ptrdiff_t>(table.heading_rows));
    if (table.names.size() == 1 && table.columns.size() > 1) {
        std::unordered_map<std::string, std::vector<std::string> const*> by_name;
        for (auto const& row : rows) {
            by_name.emplace(cell_of(row, table.names.front()), &row);
        }
        for (std::size_t i = 0; i < list.size(); ++i) {
            std::vector<std::string> row(table.columns.size());
            auto const was = by_name.find(list[i].name);
            for (std::size_t c = 0; c < row.size(); ++c) {
                std::string const now = table.columns[c] != nullptr ? list[i].*table.columns[c]
                                        : table.numbered[c]         ? std::to_string(i + 1)
                                                                    : "";
                row[c] = now.empty() && was != by_name.end() ? cell_of(*was->second, c) : now;
            }
            block.rows.push_back(std::move(row));
        }
        return;
    }
    std::vector<std::string> all;
    for (BlockText const& text : texts) {
        all.push_back(text.text);
    }
    std::size_t const first = table.heading_rows;
    bool const across = table.names.size() > 1 && parts.signatories().size() > 1 &&
                        first < rows.size() &&
                        cell_of(rows[first], table.names[1]) == parts.signatories()[1].name;
    Rows const filled = in_columns(all, std::max<std::size_t>(table.names.size(), 1), !across);
    block.rows.insert(block.rows.end(), filled.begin(), filled.end());
}

void fill_cells(SignatoryBlock& block, BlockParts const& parts, BlockTexts const& texts) {
    for (OldText const& text : parts.texts()) {
        if (block.cells.empty() || block.cells.back().number != text.cell) {
            block.cells.push_back({text.cell, {}});
        }
    }
    std::size_t const height =
        (texts.size() + block.cells.size() - 1) / std::max<std::size_t>(block.cells.size(), 1);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        block.cells[i / height].paragraphs.push_back(texts[i].text);
    }
}

} // namespace presskit::app
