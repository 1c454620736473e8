// SPDX-License-Identifier: MPL-2.0
// Check Draft…: the findings about the open document.
#pragma once

#include "base/finding.hpp"
#include "uno/message_box.hpp"

namespace presskit::uno {

void show_findings(Context const& context, Window const& parent, Findings const& findings);

} // namespace presskit::uno
