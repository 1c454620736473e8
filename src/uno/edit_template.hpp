// SPDX-License-Identifier: MPL-2.0
// Edit Template…: one of the shipped templates, copied to the user's own and opened.
#pragma once

#include "uno/message_box.hpp"

namespace presskit::uno {

void edit_template(Context const& context, Window const& parent);

} // namespace presskit::uno
