// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/installed.hpp"

namespace presskit::uno {

/// Opens a page of our help: "generate", "options", …
void show_help(Context const& context, char const* page);

} // namespace presskit::uno
