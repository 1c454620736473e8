// SPDX-License-Identifier: MPL-2.0
// The content of ODF paragraphs as runs (ODF 1.3 part 3, 6).
#pragma once

#include "model/rich_text.hpp"
#include "source/odt_styles.hpp"

#include <string>
#include <vector>

namespace presskit::source {

inline constexpr char const* own_comment_author = "Press Kit";

/// What was left out of the text, to be told once.
struct OdtLeftOut {
    int comments = 0;
    int hidden = 0;
    int deletions = 0;
    int insertions = 0;     ///< recorded, and read as text
    int deletion_marks = 0; ///< where they stand in the text
    int insertion_marks = 0;
};

struct OdtText {
    model::Runs runs;
    std::string raw;       ///< the same characters, soft hyphens too
    std::string language;  ///< of most of its letters; empty = not said
    std::size_t bytes = 0; ///< of text in that language
    bool hidden = false;   ///< a field in it hides the whole paragraph
    /// draw:frame, draw:a, draw:g, draw:custom-shape …: what floats in the paragraph.
    std::vector<tinyxml2::XMLElement const*> drawings;
};

/// The text of one paragraph.
[[nodiscard]] OdtText odt_text(tinyxml2::XMLElement const& paragraph, OdtStyles const& styles,
                               OdtLeftOut& left_out);

/// Of a field or section with a condition: it does not show at present.
[[nodiscard]] bool odt_is_hidden(tinyxml2::XMLElement const& element);

} // namespace presskit::source
