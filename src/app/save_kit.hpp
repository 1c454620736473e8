// SPDX-License-Identifier: MPL-2.0
// `presskit save`: a kit file, and beside it the pictures that were inside the document.
#pragma once

#include "model/press_kit.hpp"

#include <filesystem>
#include <vector>

namespace presskit::app {

/// Writes `kit` to `out`. Pictures that only its document holds go to a folder beside it
/// ("release.presskit" → "release-pictures/map.png"), and the kit file names them there. Nothing is
/// written, and Error(Phase::usage) thrown, when a file of that name holds something else.
/// Returns what was written, the kit file first.
std::vector<std::filesystem::path> save_kit(model::PressKit kit, std::filesystem::path const& out);

} // namespace presskit::app
