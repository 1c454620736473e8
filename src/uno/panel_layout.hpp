// SPDX-License-Identifier: MPL-2.0
// Where the controls of extension/dialogs/panel.xdl stand, for whatever room the side bar gives.
#pragma once

#include "uno/form.hpp"

#include <string>

namespace presskit::uno {

/// Returns the width of the list's lines in pixels.
int arrange_panel(Form const& form, bool is_template);
[[nodiscard]] int panel_height(Form const& form); ///< the least that is of use, in pixels
[[nodiscard]] int panel_width(Form const& form);

/// `text` cut so that it fits into one line of the list.
[[nodiscard]] std::string fitted(Form const& form, char const* list, std::string const& text);

} // namespace presskit::uno
