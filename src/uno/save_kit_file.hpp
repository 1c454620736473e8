// SPDX-License-Identifier: MPL-2.0
// Save Kit File…: what was recognised, as a .presskit file.
#pragma once

#include "model/press_kit.hpp"
#include "uno/installed.hpp"

#include <filesystem>

namespace presskit::uno {

/// Asks where, proposing a name in `folder`; writes nothing when the person cancels.
void save_kit_file(Context const& context, model::PressKit const& kit,
                   std::filesystem::path const& folder);

} // namespace presskit::uno
