// SPDX-License-Identifier: MPL-2.0
// What paragraph and character styles are for, by their names: Writer's own, Word's, and what
// people call theirs.
#pragma once

#include "source/draft.hpp"

#include <optional>
#include <string>

namespace presskit::source {

/// "Heading_20_1" is how "Heading 1" is written as an XML name (ODF 1.3 part 3, 19.498).
[[nodiscard]] std::string decoded_style_name(std::string const& name);

struct StyleMeaning {
    Paragraph::Style style = Paragraph::Style::none;
    int level = 1;
    bool caption = false;
    std::optional<ListMark> list;
};
/// Of a paragraph style, by its display name; nothing when the name says nothing.
[[nodiscard]] std::optional<StyleMeaning> meaning_of(std::string const& display_name);

/// "Standard", "Text body", "Table Heading": what such a style looks like is the document's design,
/// no emphasis of the writer's.
[[nodiscard]] bool is_style_of_design(std::string const& display_name);

struct StyleLook {
    bool bold = false;
    bool italic = false;
};
/// Of a character style that the document uses and does not define: "Strong Emphasis".
[[nodiscard]] StyleLook look_of(std::string const& display_name);

/// "statement", "Signatories 2", "firmantes": what stands in a section, table or frame so named.
[[nodiscard]] Paragraph::Section section_named(std::string const& name);

} // namespace presskit::source
