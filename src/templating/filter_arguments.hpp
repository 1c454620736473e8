// SPDX-License-Identifier: MPL-2.0
// What filters do with their arguments again and again.
#pragma once

#include "templating/filters.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace presskit::templating {

/// The argument, `otherwise` when it was not given or is none; Trouble when it is of another kind.
[[nodiscard]] std::int64_t whole_argument(Call const& call, std::size_t i, std::int64_t otherwise);
[[nodiscard]] std::string text_argument(Call const& call, std::size_t i, std::string otherwise);

[[nodiscard]] std::string html_escaped(std::string const& text);

/// Python's str.splitlines: also at form feeds, U+2028 …; no empty last line.
[[nodiscard]] std::vector<std::string> split_lines(std::string const& text);

/// `item.a.b.0` as attribute arguments write it ("a.b.0", or a number); the item itself for none.
[[nodiscard]] Val dig(Val const& item, Val const& path);
/// The same for one of several paths with commas between them.
[[nodiscard]] std::vector<Val> split_paths(Val const& paths);

/// Lower case for texts, unless case counts.
[[nodiscard]] Val fold_case(Val const& value, bool case_sensitive);

} // namespace presskit::templating
