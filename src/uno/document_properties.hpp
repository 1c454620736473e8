// SPDX-License-Identifier: MPL-2.0
// What a document remembers in its user-defined properties (app/document_memory.hpp).
#pragma once

#include "uno/open_document.hpp"

#include <string>

namespace presskit::uno {

/// "" when there is none.
[[nodiscard]] std::string remembered(Document const& document, char const* property);

/// "" forgets it. The document counts as changed then, without a step to undo; when it remembers
/// just that already, nothing happens.
void remember(Document const& document, char const* property, std::string const& text);

} // namespace presskit::uno
