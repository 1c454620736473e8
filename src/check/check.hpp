// SPDX-License-Identifier: MPL-2.0
// The pre-release checks (checks.md): one table of {id, severity, title, run}.
#pragma once

#include "base/finding.hpp"
#include "model/press_kit.hpp"

#include <vector>

namespace presskit::check {

struct Check {
    char const* id;
    Severity severity;
    char const* title;
    Findings (*run)(model::PressKit const& kit, Check const& self);
};

[[nodiscard]] std::vector<Check> const& all_checks();

/// Every check over the kit; findings worst first, then by place.
[[nodiscard]] Findings run(model::PressKit const& kit);

} // namespace presskit::check
