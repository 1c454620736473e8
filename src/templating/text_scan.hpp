// SPDX-License-Identifier: MPL-2.0
// A text template as its static text and its tags, white space control done (Jinja2's lexer with
// its default settings).
#pragma once

#include "templating/lexer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace presskit::templating {

struct Segment {
    bool is_tag = false;
    std::string_view text; ///< static text, into the source
    LexedTag tag;          ///< comments and raw are gone
};

/// \r\n and \r become \n, and one line break at the end is dropped, as Jinja2 does.
[[nodiscard]] std::string normalize_newlines(std::string const& source);

[[nodiscard]] std::vector<Segment> scan_text(std::string_view source);

} // namespace presskit::templating
