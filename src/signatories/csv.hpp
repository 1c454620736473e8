// SPDX-License-Identifier: MPL-2.0
// Tables of text: RFC 4180 with any of , ; tab | between cells, and what programs make of it.
#pragma once

#include "signatories/table.hpp"

#include <string>
#include <vector>

namespace presskit::signatories {

struct CsvTable {
    std::vector<Row> rows;     ///< rows without any text are left out
    std::string separator;     ///< empty = each line is one cell
    std::vector<int> unclosed; ///< lines where a quotation mark opens a cell and none closes it
};

/// `text` is UTF-8. Quoted cells may hold separators and line breaks; a quote that nothing closes
/// is part of the text. `separator` 0 = the one that makes most of the first rows.
[[nodiscard]] CsvTable parse_csv(std::string const& text, char separator, RowCollector& collector);

} // namespace presskit::signatories
