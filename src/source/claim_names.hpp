// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "source/known_names.hpp"

#include <string>
#include <vector>

namespace presskit::source {

/// The names in what stands before "together with 39 others": "Today, A, the B, and C" gives A, B,
/// C. `known` names are not split.
[[nodiscard]] std::vector<std::string> names_in_claim(std::string text, KnownNames const& known);
/// "A, B and C", and nothing before or behind them.
[[nodiscard]] std::vector<std::string> names_in_series(std::string text, KnownNames const& known);
/// Capitals and few words: not "a report on water".
[[nodiscard]] bool is_claim_name(std::string const& name);

} // namespace presskit::source
