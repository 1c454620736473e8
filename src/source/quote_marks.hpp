// SPDX-License-Identifier: MPL-2.0
// Quotation marks of all the languages served, and what stands between them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace presskit::source {

struct Quoted {
    std::size_t open = 0;  ///< byte of the opening mark
    std::size_t begin = 0; ///< of the text, white space inside the marks left out
    std::size_t end = 0;
    std::size_t close = 0; ///< byte after the closing mark, or text.size()
    bool closed = true;    ///< false: goes on in the next paragraph
};

/// “…”, "…", „…“, «…», »…«, ”…”, 「…」; ‘…’ and '…,' only in a text without any
/// of these.
[[nodiscard]] std::vector<Quoted> find_quoted(std::string_view text);

/// The text begins with an opening mark.
[[nodiscard]] bool starts_quoted(std::string_view text);

} // namespace presskit::source
