// SPDX-License-Identifier: MPL-2.0
// Only for this layer: who is printed, by status and by what came last.
#pragma once

#include "signatories/entries.hpp"
#include "signatories/read_list.hpp"

namespace presskit::signatories {

/// Shares out `entries` to `list`: signed and late ones, withdrawn ones, pending ones. Of one name
/// that signed and withdrew, what came later counts: by date where there are dates, else by row.
/// Names that are one are merged.
void settle(std::vector<Entry>&& entries, std::vector<model::NameDecision> const& decisions,
            List& list, Report& report);

} // namespace presskit::signatories
