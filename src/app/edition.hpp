// SPDX-License-Identifier: MPL-2.0
// The embargoed and the live edition of a kit: the same but for the embargo, which every piece of
// the one carries and no piece of the other.
#pragma once

#include "language/embargo.hpp"
#include "model/press_kit.hpp"

#include <optional>
#include <string>
#include <vector>

namespace presskit::app {

enum class Edition {
    by_release, ///< embargoed when the release has an embargo, else live
    live,
    embargoed,
};
[[nodiscard]] char const* to_string(Edition edition); ///< "live", "embargoed"; "" for by_release

/// "live", "embargoed", "both". Throws Error(Phase::usage).
[[nodiscard]] std::vector<Edition> parse_editions(std::string const& text);

/// Which edition is made, and the kit as it tells it: a live one has no embargo and no status line
/// that speaks of one. Throws Error(Phase::input) for an embargoed edition without an embargo.
[[nodiscard]] Edition settle(Edition wanted, model::PressKit& kit);

/// The embargo in the words of the kit's language; nullopt = there is none.
[[nodiscard]] std::optional<language::EmbargoWords> embargo_words(model::PressKit const& kit);

/// What file names of an embargoed edition end with: "-EMBARGOED-2026-03-05-0900-ET", "" without
/// an embargo.
[[nodiscard]] std::string file_suffix(std::optional<model::Embargo> const& embargo);

/// What its folder's name ends with: "-embargoed", "".
[[nodiscard]] std::string folder_suffix(Edition edition);

} // namespace presskit::app
