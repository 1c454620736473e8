// SPDX-License-Identifier: MPL-2.0
// The fonts of this computer, as fontconfig knows them.
#pragma once

#include <string>
#include <vector>

namespace presskit::cli {

/// Family names in every language they have one in; empty when fontconfig cannot be set up.
[[nodiscard]] std::vector<std::string> installed_fonts();

} // namespace presskit::cli
