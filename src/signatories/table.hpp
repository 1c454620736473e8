// SPDX-License-Identifier: MPL-2.0
// A list as its file holds it: sheets of rows of cells, nothing understood yet.
#pragma once

#include "base/finding.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace presskit::signatories {

struct Row {
    int number = 0; ///< 1-based line of a text file (where the row begins), or row of the sheet
    std::vector<std::string> cells;
    std::size_t width = 0; ///< cells there were, also empty ones at the end (not kept in `cells`)
    bool spanning = false; ///< one cell merged over several columns: a heading over rows
};

struct Sheet {
    std::string name;      ///< empty for text files
    std::vector<Row> rows; ///< rows without any text are left out
    bool hidden = false;
    std::vector<bool> hidden_columns; ///< may be shorter than the rows
    std::size_t hidden_rows = 0;      ///< hidden or filtered ones with text, left out of `rows`
    int first_hidden = 0;             ///< number of the first of them
};

struct Book {
    std::vector<Sheet> sheets; ///< one for text files
    std::string encoding;      ///< of text files: "UTF-8", "Windows-1252", …
    std::string separator;     ///< of csv and tsv: "," ";" "\t" "|"
    Findings findings;
};

/// What a hostile file may not exceed: cells (also empty ones before a filled one) and bytes of
/// text in all sheets together, and in one cell.
inline constexpr std::size_t most_cells = 24'000'000;
inline constexpr std::size_t most_text = 256 * 1024 * 1024;
inline constexpr std::size_t most_cell_text = 1024 * 1024;
inline constexpr std::size_t most_columns = 1024;

/// Columns `first` to `last` (from 0) are hidden; those beyond most_columns do not matter.
void hide_columns(Sheet& sheet, std::size_t first, std::size_t last);

/// Collects rows within those limits; beyond them Error(Phase::input).
class RowCollector final {
public:
    explicit RowCollector(std::string name) : m_name(std::move(name)) {}
    /// Rows without text are left out, and cells without text at the end of a row.
    void add(Sheet& sheet, Row&& row, bool hidden);
    /// Appends, and refuses when `cell` grows past most_cell_text.
    void append(std::string& cell, std::string_view text) const;

private:
    std::string m_name; ///< of the file, for the message
    std::size_t m_cells = 0;
    std::size_t m_text = 0;
};

/// Any kind of list as its rows: csv tsv txt by their text, xlsx ods fods by their content.
/// `extension` in lower case without dot.
[[nodiscard]] Book read_book(std::string const& bytes, std::string const& extension,
                             std::string const& name);

[[nodiscard]] Book read_csv(std::string const& bytes, std::string const& name, char separator = 0);
[[nodiscard]] Book read_xlsx(std::string const& bytes, std::string const& name);
[[nodiscard]] Book read_ods(std::string const& bytes, std::string const& name); ///< and .fods

/// UTF-8 text of `bytes`; encoding and what it found go to `book`.
[[nodiscard]] std::string decode_list(std::string const& bytes, std::string const& name,
                                      Book& book);

} // namespace presskit::signatories
