// SPDX-License-Identifier: MPL-2.0
// Whose tag it is, when templates stand in templates.
#pragma once

#include <cstddef>
#include <string>

namespace presskit::templating {

/// A template inside another sees the names of the other, unless it is included without context;
/// what it sets is its own. The outermost is the first of a list, and its own parent.
struct IncludedFile {
    std::size_t parent = 0;
    bool sees_context = true;
    std::string name; ///< for messages
};

} // namespace presskit::templating
