// SPDX-License-Identifier: MPL-2.0
// Tables of text: RFC 4180 with any of , ; tab | between cells.
#pragma once

#include <string>
#include <vector>

namespace presskit::source {

struct CsvTable {
    std::vector<std::vector<std::string>> rows; ///< rows without any text are left out
    std::vector<int> lines;                     ///< 1-based line each row begins on
    char separator = ',';
};

/// `text` is UTF-8. Quoted cells may hold separators and line breaks; a quote that is never closed
/// ends with its line. `separator` 0 = the one the first rows use most evenly.
[[nodiscard]] CsvTable parse_csv(std::string const& text, char separator = 0);

} // namespace presskit::source
