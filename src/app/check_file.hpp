// SPDX-License-Identifier: MPL-2.0
// `presskit check`: the findings of a source, or the problems of a template.
#pragma once

#include "app/source_reader.hpp"
#include "base/finding.hpp"

#include <filesystem>
#include <string>

namespace presskit::app {

/// An .ott and a text template are templates; so is any document with tags in it.
[[nodiscard]] Findings check_file(std::filesystem::path const& path, std::string const& language,
                                  SourceReader& reader);

/// Errors, warnings, infos; among themselves in the order they have.
void sort_worst_first(Findings& findings);

} // namespace presskit::app
