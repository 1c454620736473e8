// SPDX-License-Identifier: MPL-2.0
// How far each statement reaches: its markers move out to where opener and closer are siblings, and
// what held only tags goes.
#pragma once

#include "templating/blocks.hpp"
#include "templating/odf_scan.hpp"

namespace presskit::templating {

/// After this the markers of a block are children of one element. Problems go to scan.problems.
void resolve_scopes(OdfScan& scan, std::vector<Mark> const& marks, Blocks const& blocks,
                    std::vector<TagInfo> const& tags);

} // namespace presskit::templating
