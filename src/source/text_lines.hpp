// SPDX-License-Identifier: MPL-2.0
// Lines of plain text, and which of them are one paragraph.
#pragma once

#include "source/draft.hpp"

#include <string_view>
#include <vector>

namespace presskit::source {

struct TextLine {
    std::string_view text;  ///< as it stands, without the line end
    std::size_t length = 0; ///< code points, white space at the ends left aside
    std::size_t indent = 0;
    int number = 0; ///< 1-based
};

/// Lines in any of the ways they end: LF, CR LF, CR, form feed, NEL, LS and PS. Blank ones in a row
/// are one. Stops after max_paragraphs + 1.
[[nodiscard]] std::vector<TextLine> split_lines(std::string_view text);

/// The column a wrapped text was wrapped at; 0 when each line is a paragraph.
/// Evidence of wrapping is a long line that goes on in small letters on the next one.
[[nodiscard]] std::size_t wrap_width(std::vector<TextLine> const& lines);

/// For lines [begin, end) with no blank one between them: true where a line goes on with the
/// paragraph of the line above it.
[[nodiscard]] std::vector<bool> joined_lines(std::vector<TextLine> const& lines, std::size_t begin,
                                             std::size_t end, std::size_t width);

/// The paragraphs of a plain text; a list mark typed by hand stays in them. `name` is for messages.
[[nodiscard]] std::vector<Paragraph> text_paragraphs(std::string_view text,
                                                     std::string const& name);

} // namespace presskit::source
