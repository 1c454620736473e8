// SPDX-License-Identifier: MPL-2.0
// Only for signatory_block.cpp: what becomes of each paragraph of the list.
#pragma once

#include "app/block_parts.hpp"
#include "app/signatory_block.hpp"

namespace presskit::app {

/// As few changes as there are: entries whose order stays are kept, or changed when they are
/// written in another way; the others go and are put in, so that no link or mark of one entry stays
/// with another. Paragraphs that hold several entries are changed one by one.
[[nodiscard]] std::vector<BlockStep> steps_between(BlockParts const& parts,
                                                   BlockTexts const& texts);

} // namespace presskit::app
