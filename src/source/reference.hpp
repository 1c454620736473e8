// SPDX-License-Identifier: MPL-2.0
// References from a kit file to files beside it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace presskit::source {

/// The file `reference` names below `base`; nothing, and why in `problem`, for one that would leave
/// the folder: absolute, with "..", or through a symbolic link that leads outside. When `outside`
/// is allowed, those are taken too; an address ("https://…") never is.
[[nodiscard]] std::optional<std::filesystem::path>
resolve_reference(std::filesystem::path const& base, std::string const& reference, bool outside,
                  std::string& problem);

} // namespace presskit::source
