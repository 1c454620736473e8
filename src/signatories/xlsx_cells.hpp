// SPDX-License-Identifier: MPL-2.0
// Cells of SpreadsheetML: references, number formats, values (ECMA-376 part 1, 18.3.1.4, 18.8.30).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace presskit::signatories {

/// What the cells of all sheets refer to.
struct Workbook {
    std::vector<std::string> strings;
    std::vector<bool> date_formats; ///< by the cell's style number
    bool from_1904 = false;         ///< days are counted from 1904-01-01
};

[[nodiscard]] std::optional<int> column_of(std::string_view reference); ///< "AB12" → 27
[[nodiscard]] std::optional<int> row_of(std::string_view reference);    ///< "AB12", "12" → 12

[[nodiscard]] bool is_builtin_date_format(std::string_view id);
/// A format with days, months, years or hours outside of quotes and brackets.
[[nodiscard]] bool is_date_format(std::string_view code);

/// The text of a cell: `type` s, str, inlineStr, b, e, d or n (or empty), `value` the content of
/// its v or t. Dates as 2024-03-05 or 2024-03-05T14:30, booleans TRUE and FALSE, errors nothing.
[[nodiscard]] std::string cell_text(Workbook const& workbook, std::string_view type,
                                    std::string_view style, std::string_view value);

} // namespace presskit::signatories
