// SPDX-License-Identifier: MPL-2.0
// The block above a Markdown text in which site generators keep title, date and the like.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace presskit::source {

struct FrontMatter {
    struct Value {
        std::string text; ///< without quotation marks
        int line = 0;
    };
    std::vector<std::pair<std::string, Value>> values; ///< by key, in lower case, in their order
    std::size_t length = 0;                            ///< bytes of it; 0 = there is none

    /// The first of `keys` that has a text; nullptr when none has.
    [[nodiscard]] Value const* find(std::initializer_list<std::string_view> keys) const;
};

/// Between lines of `---` (YAML) or `+++` (TOML) at the very beginning; of it only what is on one
/// line, `key: text` or `key = "text"`.
[[nodiscard]] FrontMatter read_front_matter(std::string_view text);

} // namespace presskit::source
