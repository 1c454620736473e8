// SPDX-License-Identifier: MPL-2.0
// What a lede claims about who takes part.
#pragma once

#include "model/press_kit.hpp"
#include "source/known_names.hpp"

#include <optional>
#include <string>

namespace presskit::source {

/// "A, B, and C, together with 39 other civil society organizations"; `known` names are not split.
[[nodiscard]] std::optional<model::Claim>
find_claim_in(std::string const& text, std::string const& language, KnownNames const& known);

} // namespace presskit::source
