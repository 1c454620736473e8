// SPDX-License-Identifier: MPL-2.0
// Only for signatory_block.cpp: paragraphs that hold several entries, "Signed: A; B; and C".
#pragma once

#include "app/block_parts.hpp"

namespace presskit::app {

/// The entries of `texts` in paragraphs as the document has them: with what stands before, between
/// and behind them there; names in columns down the columns or across, as many in a line.
[[nodiscard]] BlockTexts pack(BlockParts const& parts, BlockTexts const& texts);

/// `texts` in `columns` columns: down them, or else across; a row each.
[[nodiscard]] std::vector<std::vector<std::string>>
in_columns(std::vector<std::string> const& texts, std::size_t columns, bool down);

} // namespace presskit::app
