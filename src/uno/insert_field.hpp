// SPDX-License-Identifier: MPL-2.0
// Insert Field…: a tree of what a template can show; the chosen one comes to the cursor, whole.
#pragma once

#include "uno/message_box.hpp"
#include "uno/open_document.hpp"

namespace presskit::uno {

void insert_field(Context const& context, Window const& parent, Document const& document);

} // namespace presskit::uno
