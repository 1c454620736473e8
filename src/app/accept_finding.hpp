// SPDX-License-Identifier: MPL-2.0
// "This may stand, and here is why": noted in the kit file, whose other bytes stay as they are.
#pragma once

#include "model/press_kit.hpp"
#include "source/read.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace presskit::app {

/// `ID=reason`, or `ID@excerpt=reason` for one finding of several. Throws Error(Phase::usage).
[[nodiscard]] model::AcceptedFinding parse_acceptance(std::string const& text);

/// Adds them to the kit file `path`; an earlier reason for the same is replaced. Throws
/// Error(Phase::usage) when `path` is no kit file, or when it has no such finding to accept.
void accept_findings(std::filesystem::path const& path,
                     std::vector<model::AcceptedFinding> const& accepted,
                     source::ReadOptions const& options);

} // namespace presskit::app
