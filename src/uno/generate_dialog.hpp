// SPDX-License-Identifier: MPL-2.0
// Generate Press Kit…: what was recognised and the choices, then progress, then the files made.
#pragma once

#include "source/read.hpp"
#include "uno/message_box.hpp"

#include <filesystem>

namespace presskit::uno {

/// Returns when the dialog is closed. `folder`: the proposed output folder.
void show_generate_dialog(Context const& context, Window const& parent, source::Reading reading,
                          std::filesystem::path const& folder);

} // namespace presskit::uno
