// SPDX-License-Identifier: MPL-2.0
// To the place of a finding in the open document.
#pragma once

#include "base/finding.hpp"
#include "uno/open_document.hpp"

namespace presskit::uno {

/// Selects the words concerned, else their paragraph, and shows them; false when the document has
/// no such place (any more).
bool go_to(Document const& document, Location const& place);

} // namespace presskit::uno
