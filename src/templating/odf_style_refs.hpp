// SPDX-License-Identifier: MPL-2.0
// Which attributes name a style, and of what family (ODF 1.3 part 3, chapters 16 and 19).
#pragma once

#include "templating/odf_tree.hpp"

#include <string>
#include <string_view>

namespace presskit::templating {

/// The family of the style that the attribute of the element refers to: "paragraph", "text", …, and
/// "list", "data", "font", "draw:gradient" … for what has no style:family; "" when it names none.
[[nodiscard]] std::string referred_family(XMLElement const& element, std::string_view attribute);

/// The same of a style's definition; "" for what is no style (a page layout, a master page).
[[nodiscard]] std::string defined_family(XMLElement const& style);
/// The attribute a definition has its name in.
[[nodiscard]] char const* name_attribute(XMLElement const& style);

/// What leads to page styles and table templates, which an included document does not bring.
[[nodiscard]] bool is_left_behind(std::string_view attribute);

/// What makes two definitions the same style, whatever they are called: attributes sorted, without
/// names, editing notes and the style of the next paragraph.
[[nodiscard]] std::string definition_of(XMLElement const& style);

} // namespace presskit::templating
