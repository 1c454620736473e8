// SPDX-License-Identifier: MPL-2.0
// What was read, for `presskit inspect`.
#pragma once

#include "model/press_kit.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace presskit::app {

/// The shape of docs/json.md; signatories in the order read.
[[nodiscard]] std::string inspect_json(model::PressKit const& kit);

/// The same for people: a screen of text.
[[nodiscard]] std::string inspect_text(model::PressKit const& kit);

/// `{"name","sort_as"?,"acronym"?,"country"?,"group"?,"person"?,"title"?,"status"?}`
[[nodiscard]] nlohmann::ordered_json signatory_json(model::Signatory const& signatory);

} // namespace presskit::app
