// SPDX-License-Identifier: MPL-2.0
// Names of organisations already met, so that others are split where a known one begins.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>

namespace presskit::source {

class KnownNames final {
public:
    void add(std::string_view name); ///< also without a bracketed tail
    /// Bytes of the longest known name that `text` begins with (a leading article and a trailing
    /// possessive allowed for); 0 = none.
    [[nodiscard]] std::size_t match(std::string_view text) const;
    [[nodiscard]] bool has(std::string_view name) const;

private:
    std::unordered_set<std::string> m_keys;
    std::size_t m_longest = 0; ///< in words
};

} // namespace presskit::source
