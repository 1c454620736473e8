// SPDX-License-Identifier: MPL-2.0
// A template as it looks when it is filled, before there is a release.
#pragma once

#include <filesystem>
#include <string>

namespace presskit::app {

/// The template filled with the sample kit, as ODT; what the sample lacks shows its name. `odt` is
/// the template as it is now, `name` its path. Throws Error(Phase::templates) with a line for each
/// error of the template.
[[nodiscard]] std::string preview_document(std::string const& odt, std::string const& name,
                                           std::filesystem::path const& template_root);

} // namespace presskit::app
