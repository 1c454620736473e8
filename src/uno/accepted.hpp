// SPDX-License-Identifier: MPL-2.0
// What was accepted in the open document: kept in its properties (source/accepted_property.hpp),
// where Generate and every later check find it.
#pragma once

#include "model/press_kit.hpp"
#include "uno/open_document.hpp"

#include <string>

namespace presskit::uno {

/// In the place of an earlier reason for the same.
void accept(Document const& document, model::AcceptedFinding const& accepted);
/// The finding counts again.
void take_back(Document const& document, Finding const& finding);

} // namespace presskit::uno
