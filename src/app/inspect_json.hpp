// SPDX-License-Identifier: MPL-2.0
// What was read, for `presskit inspect`.
#pragma once

#include "model/press_kit.hpp"

#include <string>

namespace presskit::app {

/// The shape of docs/json.md; signatories in the order read.
[[nodiscard]] std::string inspect_json(model::PressKit const& kit);

/// The same for people: a screen of text.
[[nodiscard]] std::string inspect_text(model::PressKit const& kit);

} // namespace presskit::app
