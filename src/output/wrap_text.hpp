// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>

namespace presskit::output {

/// Lines of at most `width` columns, broken at spaces and between ideographs; further lines of
/// "- " and "1. " items are indented below their text. A longer word keeps its line.
[[nodiscard]] std::string wrap_text(std::string const& text, std::size_t width);

} // namespace presskit::output
