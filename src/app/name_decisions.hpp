// SPDX-License-Identifier: MPL-2.0
// What people answered about names that look alike, written into the kit file.
#pragma once

#include "model/press_kit.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace presskit::app {

/// "Access for All=Access 4 All" → both names, the first as it is printed; a name alone for
/// keep_spelling. Throws Error(Phase::usage).
[[nodiscard]] model::NameDecision parse_decision(model::NameDecision::Kind kind,
                                                 std::string const& text);

/// Adds `decisions` to the kit file, in the place of earlier ones about the same names. The rest of
/// the file stays as it is, except where an earlier answer is taken back: then it is written anew.
/// Throws Error(Phase::input) when the file is no kit file.
void store_decisions(std::filesystem::path const& kit_file,
                     std::vector<model::NameDecision> const& decisions);

} // namespace presskit::app
