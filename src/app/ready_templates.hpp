// SPDX-License-Identifier: MPL-2.0
// Templates compiled once for many kits: half of what a kit without an office costs.
#pragma once

#include "app/template_set.hpp"

#include <memory>
#include <optional>
#include <string>

namespace presskit::app {

struct ReadyTemplate {
    std::optional<odf::Package> package; ///< as it is on disk; absent for a text template
    templating::Template compiled;
};

/// Kept for the next kit until something in the template's folder changes.
/// Throws as compile_file does.
/// A Writer template is localized before: `language` as in Localization, and the paper where the
/// template says `presskit-paper` = auto.
[[nodiscard]] std::shared_ptr<ReadyTemplate const> ready_template(TemplateFile const& file,
                                                                  std::string const& language);

/// Names, places on disk, sizes and times of all files below `folder`: another text when one of
/// them has changed. Empty when that cannot be known: a file changed a moment ago, a link to a
/// folder.
[[nodiscard]] std::string folder_state(std::filesystem::path const& folder);

} // namespace presskit::app
