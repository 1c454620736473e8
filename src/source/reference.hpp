// SPDX-License-Identifier: MPL-2.0
// References from a kit file to files beside it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace presskit::source {

/// The file `reference` names below `base`; nothing, and why in `problem`, for one that would leave
/// the folder: absolute, an address, with "..", or through a symbolic link that leads outside.
[[nodiscard]] std::optional<std::filesystem::path>
resolve_reference(std::filesystem::path const& base, std::string const& reference,
                  std::string& problem);

} // namespace presskit::source
