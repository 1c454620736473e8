// SPDX-License-Identifier: MPL-2.0
// What a release's document remembers for its next kit: texts for its user-defined properties.
#pragma once

#include "model/press_kit.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace presskit::app {

inline constexpr char const* choices_property = "presskit-choices";
inline constexpr char const* names_property = "presskit-names";

/// What was chosen for a kit.
struct KitChoices {
    std::string templates; ///< name of a set; empty = none chosen yet
    std::vector<std::string> formats;
    std::string editions; ///< "live", "embargoed", "both"; empty = as the release says
    bool zip = false;
    std::filesystem::path folder;      ///< empty = the document's
    std::filesystem::path signatories; ///< a list's file; empty = the document's own list
};
[[nodiscard]] bool operator==(KitChoices const& a, KitChoices const& b);

/// JSON. A document travels and may come from anywhere: only files and folders that lie in `home`,
/// its own folder, are written and read, relative to it.
[[nodiscard]] std::string to_text(KitChoices const& choices, std::filesystem::path const& home);
/// What makes no sense in `text` is left out.
[[nodiscard]] KitChoices choices_from(std::string const& text, std::filesystem::path const& home);

/// Answers about names, as JSON; "" for none.
[[nodiscard]] std::string to_text(std::vector<model::NameDecision> const& decisions);
[[nodiscard]] std::vector<model::NameDecision> decisions_from(std::string const& text);

} // namespace presskit::app
