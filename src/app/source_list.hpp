// SPDX-License-Identifier: MPL-2.0
// Many sources named at once, where a command line has no room for them.
#pragma once

#include <filesystem>
#include <vector>

namespace presskit::app {

/// Of a folder: its kit files by name, or all its releases when there are none. Of a text file: a
/// path on each line, from the list's folder; empty lines and those that begin with `#` say
/// nothing. Throws Error(Phase::input) when there is none.
[[nodiscard]] std::vector<std::filesystem::path>
sources_in(std::filesystem::path const& list_or_folder);

} // namespace presskit::app
