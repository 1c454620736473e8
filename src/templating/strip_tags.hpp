// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace presskit::templating {

/// `html` without comments and tags, runs of white space as one space, character references as the
/// characters (the named ones that pasted web text has, and all numeric ones).
[[nodiscard]] std::string strip_tags(std::string const& html);

} // namespace presskit::templating
