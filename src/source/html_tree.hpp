// SPDX-License-Identifier: MPL-2.0
// HTML as a tree, through libxml2. Private to html_*.cpp.
#pragma once

#include <libxml/HTMLparser.h>

#include <memory>
#include <string>
#include <string_view>

namespace presskit::source {

using HtmlTree = std::unique_ptr<xmlDoc, void (*)(xmlDoc*)>;

/// Any text makes a tree: what is broken is mended as browsers do. Nothing is fetched, no entity of
/// its own is read. `html` is UTF-8, whatever it says itself. Throws Error(Phase::input) for one
/// nested too deeply.
[[nodiscard]] HtmlTree parse_html(std::string const& html, std::string const& name);

/// Of an element: its name in lower case; "" for text and comments.
[[nodiscard]] std::string_view name_of(xmlNode const* node);
[[nodiscard]] std::string attribute_of(xmlNode const* node, char const* name); ///< "" when absent
[[nodiscard]] bool has_attribute(xmlNode const* node, char const* name);
[[nodiscard]] bool is_text(xmlNode const* node);
[[nodiscard]] std::string_view text_of(xmlNode const* node); ///< of a text node

/// The next node of the tree below `root`, in the order they stand; nullptr at the end. Without
/// what is below `node` when `below` is false.
[[nodiscard]] xmlNode* next_node(xmlNode* node, xmlNode const* root, bool below = true);

/// All text below, white space collapsed.
[[nodiscard]] std::string words_of(xmlNode* node);

} // namespace presskit::source
