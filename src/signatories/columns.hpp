// SPDX-License-Identifier: MPL-2.0
// Which column of a sheet is what: by --map, by its heading, else by what it holds.
#pragma once

#include "signatories/headings.hpp"
#include "signatories/table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace presskit::signatories {

/// `--map "Org name=organization"`; `column` may also be the column's number ("3") or letter
/// ("column C").
struct Override {
    std::string column;
    Field field = Field::ignored;
};

struct Column {
    std::string
        heading; ///< as it stands there, white space cleaned; "column 3" where there is none
    Field field = Field::ignored;
    enum class By { nothing, map, heading, content } by = By::nothing;
    int certainty = 0;   ///< of the heading
    bool hidden = false; ///< nothing is printed from it, unless no other one holds names
    bool empty = false;  ///< neither heading nor text
    bool kept() const;
};

struct Columns {
    std::vector<Column> list;
    std::optional<std::size_t> heading_row; ///< position among the sheet's rows
    std::string language = "en";            ///< of names of countries
    bool individuals = false;               ///< people sign; the organisation is where they work
    int score = 0;                          ///< how much like a list of signatories the sheet is
};

[[nodiscard]] Columns map_columns(Sheet const& sheet, std::vector<Override> const& overrides);

/// "Org name=organization" → Override. Throws Error(Phase::usage) that names the fields there are.
[[nodiscard]] Override parse_override(std::string const& text);

/// Throws Error(Phase::usage) listing the headings there are for an override that names none.
void check_overrides(Columns const& columns, std::vector<Override> const& overrides,
                     std::string const& name);

[[nodiscard]] std::string_view to_string(Column::By by);

} // namespace presskit::signatories
