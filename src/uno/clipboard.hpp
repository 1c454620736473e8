// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/installed.hpp"

#include <string>

namespace presskit::uno {

/// Text for other programs to paste; it stays when our window is closed.
void copy_to_clipboard(Context const& context, std::string const& text);

} // namespace presskit::uno
