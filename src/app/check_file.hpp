// SPDX-License-Identifier: MPL-2.0
// `presskit check`: the findings of a source, or the problems of a template.
#pragma once

#include "app/source_reader.hpp"
#include "base/finding.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace presskit::app {

struct CheckOptions {
    std::string language; ///< overrides the source's; empty = as it says
    /// The font families that this computer has; without it fonts are not checked. Asked once a
    /// document at most.
    std::function<std::vector<std::string>()> installed_fonts;
};

/// An .ott and a text template are templates; so is any document with tags in it.
[[nodiscard]] Findings check_file(std::filesystem::path const& path, CheckOptions const& options,
                                  SourceReader& reader);

/// Errors, warnings, infos; among themselves in the order they have.
void sort_worst_first(Findings& findings);

/// Grouped by file, the file with the worst finding first; then a summary of one line. What is
/// accepted stands apart, with its reason.
[[nodiscard]] std::string findings_text(Findings const& findings);

/// "2 errors, 5 warnings and 1 note"; "nothing to correct"
[[nodiscard]] std::string summary(Findings const& findings);

} // namespace presskit::app
