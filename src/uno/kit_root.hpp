// SPDX-License-Identifier: MPL-2.0
// Is this our kit file? Decided by its root element, never by "it is XML".
#pragma once

#include <string_view>

namespace presskit::uno {

/// `start`: the first bytes of a file. True when the root element is `kit` in urn:presskit:kit:1,
/// with any prefix, after a byte order mark, XML declaration, comments and instructions.
[[nodiscard]] bool is_kit_root(std::string_view start);

} // namespace presskit::uno
