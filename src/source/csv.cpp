// SPDX-License-Identifier: MPL-2.0
#include "source/csv.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace presskit::source {

namespace {

/// The separator that cuts the first rows into the same number of cells, and into most.
char guess_separator(std::string const& text) {
    char best = ',';
    double best_score = 0;
    for (char const candidate : {',', ';', '\t', '|'}) {
        std::array<std::size_t, 12> cells = {};
        std::size_t row = 0;
        bool quoted = false;
        for (std::size_t at = 0; at < text.size() && row < cells.size(); ++at) {
            char const c = text[at];
            quoted = c == '"' ? !quoted : quoted;
            if (!quoted && c == candidate) {
                ++cells[row];
            } else if (!quoted && (c == '\n' || (c == '\r' && (at + 1 == text.size() ||
                                                               text[at + 1] != '\n')))) {
                ++row;
            }
        }
        std::size_t const rows = std::min(row + 1, cells.size());
        std::size_t alike = 0;
        for (std::size_t i = 0; i < rows; ++i) {
            alike += cells[i] == cells[0] ? 1 : 0;
        }
        double const score =
            static_cast<double>(cells[0]) * static_cast<double>(alike) * static_cast<double>(alike);
        if (score > best_score) {
            best_score = score;
            best = candidate;
        }
    }
    return best;
}

} // namespace

CsvTable parse_csv(std::string const& text, char separator) {
    CsvTable table;
    table.separator = separator == 0 ? guess_separator(text) : separator;
    bool const separator_line = text.compare(0, 4, "sep=") == 0 && text.size() > 5;
    if (separator_line) { // spreadsheets write "sep=;" as the first line
        table.separator = text[4];
    }
    std::vector<std::string> row;
    std::string cell;
    int line = 1;
    int begun = 1;
    auto const end_row = [&] {
        row.push_back(std::move(cell));
        cell.clear();
        bool const filled = std::any_of(
            row.begin(), row.end(), [](std::string const& c) { return !utf8::trim(c).empty(); });
        if (filled) {
            table.rows.push_back(std::move(row));
            table.lines.push_back(begun);
        }
        row.clear();
        begun = line;
    };
    std::size_t at = separator_line ? std::min(text.find('\n'), text.size() - 1) + 1 : 0;
    line = begun = separator_line ? 2 : 1;
    std::size_t no_close_after = text.rfind('"'); // beyond it no quote can be closed
    while (at < text.size()) {
        char const c = text[at];
        bool const blank_so_far = utf8::trim(cell).empty();
        if (c == '"' && blank_so_far && no_close_after != std::string::npos &&
            at < no_close_after) {
            cell.clear();
            for (++at; at < text.size(); ++at) {
                if (text[at] == '"') {
                    if (at + 1 < text.size() && text[at + 1] == '"') {
                        ++at;
                    } else {
                        break;
                    }
                }
                line += text[at] == '\n' ? 1 : 0;
                cell += text[at];
            }
            ++at;
        } else if (c == table.separator) {
            row.push_back(std::move(cell));
            cell.clear();
            ++at;
        } else if (c == '\n' || c == '\r') {
            at += c == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
            ++line;
            end_row();
        } else {
            cell += c;
            ++at;
        }
    }
    if (!row.empty() || !cell.empty()) {
        end_row();
    }
    return table;
}

} // namespace presskit::source
