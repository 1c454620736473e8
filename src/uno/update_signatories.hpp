// SPDX-License-Identifier: MPL-2.0
// Update Signatories…: from where, and what will change, before it does.
#pragma once

#include "uno/message_box.hpp"
#include "uno/open_document.hpp"

namespace presskit::uno {

/// One undo step when the person agrees.
void update_signatories(Context const& context, Window const& parent, Document const& document);

} // namespace presskit::uno
