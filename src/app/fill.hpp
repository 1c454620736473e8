// SPDX-License-Identifier: MPL-2.0
// One template, any data: `presskit fill`.
#pragma once

#include "base/finding.hpp"
#include "templating/templating.hpp"

#include <filesystem>
#include <string>

namespace presskit::app {

struct FillOptions {
    std::filesystem::path data; ///< a JSON file
    std::filesystem::path out;  ///< .odt .ott .fodt from an ODF template; anything from a text one
    templating::Undefined undefined = templating::Undefined::error;
    std::string language; ///< empty = the data's "language", else en-US
};

/// Writes options.out. Findings are those of a document that was written; errors of the template or
/// of its rendering are thrown as one Error(Phase::templates), a line each.
[[nodiscard]] Findings fill(std::filesystem::path const& template_path, FillOptions const& options);

/// Throws Error(Phase::templates) with a line for each error among them.
void throw_errors(Findings const& findings);

} // namespace presskit::app
