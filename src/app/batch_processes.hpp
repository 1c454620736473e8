// SPDX-License-Identifier: MPL-2.0
// Kits made by several processes: one that crashes or is killed takes no other kit along.
#pragma once

#include "app/batch.hpp"
#include "app/kit_job.hpp"

namespace presskit::app {

/// Calls `finish` with each job's position and outcome, in the order they end. A process that dies
/// is replaced and its kit tried once more. Ours must be single-threaded: it forks.
/// When this returns no process is left; killing ours ends them too.
void make_in_processes(std::vector<KitJob> const& jobs, BatchOptions const& options,
                       OfficeMaker const& make_office,
                       std::function<void(std::size_t, KitOutcome const&)> const& finish);

} // namespace presskit::app
