// SPDX-License-Identifier: MPL-2.0
// Text cut into sentences and words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace presskit::language {

/// As Unicode cuts them ("Dr." and "U.S." end none), trimmed; each holds a word.
[[nodiscard]] std::vector<std::string> sentences(std::string const& text,
                                                 std::string const& language);

/// Stretches between white space that hold a letter or a digit, as people count words.
[[nodiscard]] std::size_t count_words(std::string_view text);

} // namespace presskit::language
