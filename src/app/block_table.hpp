// SPDX-License-Identifier: MPL-2.0
// Only for signatory_block.cpp: lists in tables.
#pragma once

#include "app/block_parts.hpp"
#include "app/signatory_block.hpp"

namespace presskit::app {

/// The table's rows: what a column holds is seen by the entries that were read from it.
void fill_rows(SignatoryBlock& block, BlockParts const& parts,
               std::vector<model::Signatory> const& list, BlockTexts const& texts);

/// The paragraphs of the cells, shared out evenly over those that hold names now, down the columns.
void fill_cells(SignatoryBlock& block, BlockParts const& parts, BlockTexts const& texts);

} // namespace presskit::app
