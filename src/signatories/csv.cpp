// SPDX-License-Identifier: MPL-2.0
#include "signatories/csv.hpp"

#include "base/utf8.hpp"
#include "signatories/headings.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace presskit::signatories {

namespace {

/// Most that one quoted cell may hold: a quote left open would otherwise swallow the whole list.
constexpr std::size_t most_quoted = 64 * 1024;
/// What the separator is guessed from.
constexpr std::size_t guessed_from = 64 * 1024;

class Parser final {
public:
    Parser(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

    [[nodiscard]] bool at_end() const { return m_at >= m_text.size(); }
    void skip_line() {
        m_at = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
        end_line();
    }
    Row next_row(RowCollector const& collector) {
        Row row;
        row.number = m_line;
        row.cells.emplace_back();
        for (;;) {
            if (at_end()) {
                return row;
            }
            char const c = m_text[m_at];
            std::string& cell = row.cells.back();
            if (c == '\r' || c == '\n') {
                end_line();
                return row;
            }
            if (c == m_separator) {
                ++m_at;
                row.cells.emplace_back();
            } else if (c == '"' && utf8::trim(cell).empty() && read_quoted(cell)) {
                continue;
            } else {
                std::size_t const end = std::min(end_of_plain(), m_text.size());
                collector.append(cell, m_text.substr(m_at, end - m_at));
                m_at = end;
            }
        }
    }
    std::vector<int> unclosed;

private:
    [[nodiscard]] bool ends_cell(std::size_t at) const {
        return at >= m_text.size() || m_text[at] == m_separator || m_text[at] == '\n' ||
               m_text[at] == '\r';
    }
    /// Up to the next character that means something; at least one.
    [[nodiscard]] std::size_t end_of_plain() const {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && !ends_cell(end) && m_text[end] != '"') {
            ++end;
        }
        return end;
    }
    void end_line() {
        if (m_at < m_text.size()) {
            m_at += m_text.compare(m_at, 2, "\r\n") == 0 ? 2 : 1;
            ++m_line;
        }
    }
    /// `"Foo "Bar" Baz"`: the quote at `at` is one of the text when the next one on its line closes
    /// something too, rather than open the next cell.
    [[nodiscard]] bool is_inner_quote(std::size_t at) const {
        std::size_t const next = m_text.find_first_of("\"\r\n", at + 1);
        return next != std::string_view::npos && m_text[next] == '"' &&
               m_text[next - 1] != m_separator;
    }
    /// Reads a quoted cell, leaving m_at behind its closing quote; false = nothing closes it.
    bool read_quoted(std::string& cell) {
        std::string quoted;
        int breaks = 0;
        std::size_t const limit = std::min(m_text.size(), m_at + most_quoted);
        for (std::size_t at = m_at + 1; at < limit; ++at) {
            char const c = m_text[at];
            if (c == '"') {
                bool const doubled = at + 1 < m_text.size() && m_text[at + 1] == '"';
                if (!doubled && (ends_cell(at + 1) || !is_inner_quote(at))) {
                    cell = std::move(quoted);
                    m_at = at + 1;
                    m_line += breaks;
                    return true;
                }
                at += doubled ? 1 : 0;
            }
            bool const pair = c == '\r' && at + 1 < m_text.size() && m_text[at + 1] == '\n';
            breaks += c == '\n' || (c == '\r' && !pair) ? 1 : 0;
            quoted += c;
        }
        unclosed.push_back(m_line);
        return false;
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    int m_line = 1;
};

bool is_filled(Row const& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](std::string const& cell) { return !utf8::trim(cell).empty(); });
}

/// How well `separator` cuts the beginning of a file: known headings in one row, else how many of
/// the rows have the same number of cells.
struct Fit {
    int headings = 0;
    double alike = 0; ///< share of the rows
    std::size_t columns = 1;
};

Fit fit_of(std::string_view text, char separator) {
    RowCollector const collector("");
    Parser parser(text, separator);
    std::map<std::size_t, std::size_t> widths;
    std::size_t rows = 0;
    Fit fit;
    while (!parser.at_end() && rows < 200) {
        Row const row = parser.next_row(collector);
        if (!is_filled(row)) {
            continue;
        }
        ++widths[row.cells.size()];
        if (rows < 10 && row.cells.size() > 1) {
            fit.headings = std::max(fit.headings, heading_score(row.cells));
        }
        ++rows;
    }
    for (auto const& [columns, count] : widths) {
        double const share = static_cast<double>(count) / static_cast<double>(rows);
        if (share >= fit.alike) {
            fit.alike = share;
            fit.columns = columns;
        }
    }
    return fit;
}

/// 0 = none: each line is a name, whatever commas it has.
char guess_separator(std::string_view text) {
    char best = '\0';
    Fit best_fit;
    best_fit.alike = 0.5;
    for (char const candidate : {'\t', ';', ',', '|'}) {
        Fit const fit = fit_of(text.substr(0, guessed_from), candidate);
        if (fit.headings < 2 && fit.columns < 2) {
            continue;
        }
        bool const better =
            fit.headings != best_fit.headings ? fit.headings > best_fit.headings
            : fit.alike > best_fit.alike + 0.001
                ? true
                : fit.alike > best_fit.alike - 0.001 && fit.columns > best_fit.columns;
        if (better) {
            best = candidate;
            best_fit = fit;
        }
    }
    return best;
}

Finding unclosed_finding(std::string const& name, int line) {
    Finding finding;
    finding.id = "signatories.quote";
    finding.location.file = name;
    finding.location.line = line;
    finding.message = "A quotation mark opens a cell here and none closes it; it was taken as text";
    finding.hint = "close the quotation mark, or double it where it belongs to the name";
    return finding;
}

} // namespace

CsvTable parse_csv(std::string const& text, char separator, RowCollector& collector) {
    // Spreadsheets write "sep=;" as the first line.
    bool const separator_line =
        text.compare(0, 4, "sep=") == 0 && text.size() > 5 && (text[5] == '\n' || text[5] == '\r');
    char const chosen = separator_line   ? text[4]
                        : separator != 0 ? separator
                                         : guess_separator(text);
    CsvTable table;
    table.separator = chosen == 0 ? "" : std::string(1, chosen);
    Parser parser(text, chosen);
    if (separator_line) {
        parser.skip_line();
    }
    Sheet sheet;
    while (!parser.at_end()) {
        collector.add(sheet, parser.next_row(collector), false);
    }
    table.rows = std::move(sheet.rows);
    table.unclosed = std::move(parser.unclosed);
    return table;
}

Book read_csv(std::string const& bytes, std::string const& name, char separator) {
    Book book;
    std::string const text = decode_list(bytes, name, book);
    RowCollector collector(name);
    CsvTable table = parse_csv(text, separator, collector);
    constexpr std::size_t most_findings = 20;
    for (std::size_t i = 0; i < std::min(table.unclosed.size(), most_findings); ++i) {
        book.findings.push_back(unclosed_finding(name, table.unclosed[i]));
    }
    book.separator = table.separator;
    book.sheets.emplace_back();
    book.sheets.back().rows = std::move(table.rows);
    return book;
}

} // namespace presskit::signatories
