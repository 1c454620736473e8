// SPDX-License-Identifier: MPL-2.0
// The part of the check "The list is as long as the text says" for claims that name nobody.
// Private to src/check.
#pragma once

#include "check/check.hpp"

namespace presskit::check {

/// At most one finding: the first claim that the list does not keep.
Findings check_total_claims(model::PressKit const& kit, Check const& self);

} // namespace presskit::check
