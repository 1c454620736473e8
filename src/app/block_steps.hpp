// SPDX-License-Identifier: MPL-2.0
// Only for signatory_block.cpp: what becomes of each paragraph of the list.
#pragma once

#include "app/block_parts.hpp"
#include "app/signatory_block.hpp"

namespace presskit::app {

/// As few changes as there are: entries whose order stays are kept, one between two of them that
/// stay is changed, the others go or are put in.
[[nodiscard]] std::vector<BlockStep> steps_between(BlockParts const& parts,
                                                   BlockTexts const& texts);

} // namespace presskit::app
