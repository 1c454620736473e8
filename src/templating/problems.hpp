// SPDX-License-Identifier: MPL-2.0
// Findings about a template's tags, with the place of the tag.
#pragma once

#include "templating/program.hpp"
#include "templating/trouble.hpp"

#include <string>

namespace presskit::templating {

[[nodiscard]] Finding to_finding(Location const& location, Trouble const& trouble,
                                 Severity severity = Severity::error);

/// `"{% for q in quotes %}" (page header)`: another tag, named in a message about this one.
[[nodiscard]] std::string name_tag(Location const& location);

/// Problems of one template after which no more are looked for.
inline constexpr std::size_t max_problems = 100;

} // namespace presskit::templating
