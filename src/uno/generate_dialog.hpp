// SPDX-License-Identifier: MPL-2.0
// Generate Press Kit…: content, signatories, templates and output; then progress, then the files.
#pragma once

#include "uno/message_box.hpp"
#include "uno/open_document.hpp"

namespace presskit::uno {

/// Returns when the dialog is closed. The document remembers what was chosen and answered; nothing
/// else of it changes.
void show_generate_dialog(Context const& context, Window const& parent, Document const& document);

} // namespace presskit::uno
