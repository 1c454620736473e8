// SPDX-License-Identifier: MPL-2.0
// The counts in a release's prose, from its list.
#pragma once

#include "base/finding.hpp"
#include "model/press_kit.hpp"

namespace presskit::app {

/// Puts numbers in the place of model::count_fields everywhere in the kit's texts, in words or
/// digits as the field says; the claim's number too. What cannot be computed stays, with a finding.
[[nodiscard]] Findings fill_counts(model::PressKit& kit);

} // namespace presskit::app
