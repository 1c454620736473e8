// SPDX-License-Identifier: MPL-2.0
// Preview with Sample Data: a filled copy in a window of its own, so that the template itself, its
// undo steps and its modified flag stay as they are whatever happens.
#pragma once

#include "uno/open_document.hpp"

namespace presskit::uno {

/// Opens the preview of this template; the second time, or in the preview, closes it.
void toggle_preview(Context const& context, Document const& document);
/// There is one, or this is one.
[[nodiscard]] bool has_preview(Context const& context, Document const& document);

} // namespace presskit::uno
