// SPDX-License-Identifier: MPL-2.0
// Tables and pictures of an ODF text (ODF 1.3 part 3, 9 and 10.4).
#pragma once

#include "model/rich_text.hpp"
#include "source/odt_text.hpp"

#include <optional>
#include <vector>

namespace presskit::source {

/// One row; nullptr = covered by a merged cell.
using OdtRow = std::vector<tinyxml2::XMLElement const*>;

/// The rows of a table, heading rows first. Repeated rows and cells use up `repeats`, so that a
/// number in the file makes no table larger than memory.
[[nodiscard]] std::vector<OdtRow> odt_rows(tinyxml2::XMLElement const& table, int& repeats);

/// A table that only arranges what stands in it: one column, or one row with lists, headings and
/// the like in its cells.
[[nodiscard]] bool is_layout(std::vector<OdtRow> const& rows, OdtStyles const& styles);
/// One paragraph of text a cell, all in one column.
[[nodiscard]] bool is_plain_column(std::vector<OdtRow> const& rows);

/// What stands in a cell, also in its lists and inner tables, a line break between paragraphs;
/// drawings in it are handed to `drawings`.
[[nodiscard]] model::Runs odt_cell(tinyxml2::XMLElement const& cell, OdtStyles const& styles,
                                   OdtLeftOut& left_out,
                                   std::vector<tinyxml2::XMLElement const*>& drawings);

/// The picture of a draw:frame; nothing when it holds something else.
[[nodiscard]] std::optional<model::Image> odt_image(tinyxml2::XMLElement const& frame);

/// A text box around one picture with its caption, as Writer makes them.
[[nodiscard]] std::optional<model::Image>
odt_captioned_image(tinyxml2::XMLElement const& box, OdtStyles const& styles, OdtLeftOut& left_out);

} // namespace presskit::source
