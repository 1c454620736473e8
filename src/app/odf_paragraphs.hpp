// SPDX-License-Identifier: MPL-2.0
// The paragraphs of an ODF part as its bytes hold them, so that one can be corrected and every
// other byte left as it is. The text is read as source::odt_runs reads it (ODF 1.3 part 3, 6.1.2).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace presskit::app {

/// A character of the text, and the bytes of the XML it comes from. Several may share theirs: the
/// spaces of one <text:s text:c="3"/>.
struct Glyph {
    std::size_t at = 0; ///< byte in OdfParagraph::text
    std::size_t begin = 0;
    std::size_t end = 0;
    bool element = false; ///< an element stands for it: <text:s/>, <text:tab/>, <text:line-break/>
};

struct OdfParagraph {
    std::string text;
    std::vector<Glyph> glyphs;
    std::size_t begin = 0; ///< of its element
    std::size_t end = 0;
    std::size_t content_begin = 0; ///< between its tags
    std::size_t content_end = 0;
    bool in_body = true; ///< false in list items, cells and frames, which need a paragraph
};

/// `xml` is well-formed; a flat document or content.xml. In document order of their end tags.
[[nodiscard]] std::vector<OdfParagraph> odf_paragraphs(std::string_view xml);

} // namespace presskit::app
