// SPDX-License-Identifier: MPL-2.0
// UTF-8 helpers. std::string is UTF-8 everywhere below the shells.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace presskit::utf8 {

/// One code point and its length in bytes; malformed: U+FFFD and one byte, the end: U+0000 and 0.
struct Decoded {
    char32_t code_point = 0;
    std::size_t length = 0;
};
[[nodiscard]] Decoded decode(std::string_view text, std::size_t at);
void append(std::string& out, char32_t code_point);

[[nodiscard]] bool is_valid(std::string_view text);
[[nodiscard]] std::size_t length(std::string_view text); ///< in code points

/// White space as Unicode has it (White_Space) plus what pasted text adds: U+200B, U+2060, U+FEFF.
/// (std::isspace in the C locale misses U+00A0.)
[[nodiscard]] bool is_space(char32_t code_point);
[[nodiscard]] std::string trim(std::string_view text);
/// Trims, and makes each run of white space one space.
[[nodiscard]] std::string collapse_spaces(std::string_view text);

/// The first `limit` code points, with an ellipsis if something was cut: excerpts in messages.
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t limit = 60);

} // namespace presskit::utf8
