// SPDX-License-Identifier: MPL-2.0
// The parts of the check "Names are spelled one way", and what they share. Private to src/check.
#pragma once

#include "base/utf8.hpp"
#include "check/checks.hpp"
#include "check/kit_text.hpp"

namespace presskit::check {

Findings check_spellings(PressKit const& kit, Check const& self);
Findings check_acronyms(PressKit const& kit, Check const& self);
Findings check_terms(PressKit const& kit, Check const& self);
Findings check_marks(PressKit const& kit, Check const& self);

} // namespace presskit::check
