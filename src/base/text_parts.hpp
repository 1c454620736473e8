// SPDX-License-Identifier: MPL-2.0
// A text as its parts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace presskit {

/// What stands between U+0020 spaces, none of it empty.
[[nodiscard]] std::vector<std::string> split_at_spaces(std::string const& text);

/// Malformed bytes are U+FFFD, as utf8::decode has it.
[[nodiscard]] std::u32string code_points(std::string_view text);

} // namespace presskit
