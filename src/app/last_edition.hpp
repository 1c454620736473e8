// SPDX-License-Identifier: MPL-2.0
// The list of signatories as it was, and what has become of it.
#pragma once

#include "app/kit_manifest.hpp"
#include "app/source_reader.hpp"
#include "model/press_kit.hpp"

#include <filesystem>
#include <optional>

namespace presskit::app {

/// Changes since `since` (a list or a source with one), else since the kit that stands in `target`;
/// when that has the same list, its own changes again. nullopt without an earlier edition.
/// Throws Error(Phase::input) when `since` cannot be read.
[[nodiscard]] std::optional<signatories::Changes> changes_since(std::filesystem::path const& since,
                                                                std::filesystem::path const& target,
                                                                model::PressKit const& kit,
                                                                SourceReader& reader);

[[nodiscard]] std::vector<std::string> names_of(std::vector<model::Signatory> const& signatories);

} // namespace presskit::app
