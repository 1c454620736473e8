// SPDX-License-Identifier: MPL-2.0
// What a person should know about the templates a kit is made with.
#pragma once

#include "app/template_set.hpp"
#include "base/finding.hpp"

namespace presskit::app {

/// "templates.own-copy" (info): which of them are the user's own. "templates.older-version"
/// (warning): which were made for an earlier Press Kit, by their property presskit-version.
/// `language`: of the kit, for ready_template.
[[nodiscard]] Findings notes_on(std::vector<TemplateFile> const& files,
                                std::string const& language);

/// "0.9" is older than "0.10.1". False when one of them is no version.
[[nodiscard]] bool is_older_version(std::string const& version, std::string const& than);

} // namespace presskit::app
