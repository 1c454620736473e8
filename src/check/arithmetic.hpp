// SPDX-License-Identifier: MPL-2.0
// The part of the check "Numbers promised are kept" that reckons. Private to src/check.
#pragma once

#include "check/check.hpp"

namespace presskit::check {

/// "12 of 40, or 35 percent"; shares that nearly make 100; totals below a table; "a total of 40:
/// 12 … and 29 …".
Findings check_arithmetic(model::PressKit const& kit, Check const& self);

} // namespace presskit::check
