// SPDX-License-Identifier: MPL-2.0
// HTML through libxml2: the only files that include it are html_*.cpp.
#pragma once

#include "source/draft_builder.hpp"

#include <string>
#include <string_view>

namespace presskit::source {

/// The text of a character reference, "&eacute;" or "&#233;"; itself when there is no such one.
[[nodiscard]] std::string decode_reference(std::string_view reference);

/// The address an <a …> tag leads to; "" = none, or one that could run something.
[[nodiscard]] std::string link_of_tag(std::string_view tag);

/// Appends all of a piece of HTML (UTF-8), as it stands in Markdown; its first line is `line`.
void add_html_fragment(std::string const& html, int line, DraftBuilder& builder);

} // namespace presskit::source
