// SPDX-License-Identifier: MPL-2.0
// Questions about, and small changes to, the tree of one XML part while it is compiled.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tinyxml2 {
class XMLDocument;
class XMLElement;
class XMLNode;
} // namespace tinyxml2

namespace presskit::templating {

using tinyxml2::XMLElement;
using tinyxml2::XMLNode;

/// A tag's place in the tree once its text has been cut out: an element of our own.
[[nodiscard]] XMLElement* make_marker(tinyxml2::XMLDocument& document, std::size_t tag);
[[nodiscard]] bool is_marker(XMLNode const& node);
[[nodiscard]] std::size_t marked_tag(XMLNode const& marker);

[[nodiscard]] bool is_named(XMLNode const* node, std::string_view name);
[[nodiscard]] bool is_paragraph(XMLNode const* node);      ///< text:p, text:h
[[nodiscard]] bool is_inline_wrapper(XMLNode const* node); ///< text:span, text:a, …: may be split
[[nodiscard]] bool is_cell(XMLNode const* node);
[[nodiscard]] bool is_list_item(XMLNode const* node);
[[nodiscard]] bool is_page_header(XMLNode const* node); ///< style:header, …-left, …-first
[[nodiscard]] bool is_page_footer(XMLNode const* node);
[[nodiscard]] XMLNode* ancestor(XMLNode* node, bool (*fits)(XMLNode const*));

[[nodiscard]] std::string attribute_of(XMLNode const* node, char const* name); ///< "" when absent
[[nodiscard]] std::string text_of(XMLNode const& node); ///< of all text nodes below

/// Attributes whose text a reader sees, and which may hold values: a link's target, a field's text,
/// a frame's name.
[[nodiscard]] bool takes_tags(std::string_view attribute);
/// Secretary marks the links it fills as `secretary:https://…`.
[[nodiscard]] bool is_secretary_link(std::string_view target);
/// Whether any such attribute below holds a tag; a link's may be percent-encoded.
[[nodiscard]] bool has_attribute_tags(XMLNode const& root);

void insert_before(XMLNode& place, XMLNode& added);
void insert_after(XMLNode& place, XMLNode& added);
void remove_node(XMLNode& node);
/// A copy of the element's start tag, without the identity a second element may not share.
[[nodiscard]] XMLElement* clone_start(XMLElement const& element);

/// Macros in the text itself, or elements that call one.
[[nodiscard]] bool holds_macros(XMLNode const& root);
/// Takes out what a filled document must not have: comments, soft page breaks, the record of
/// tracked changes (deletions go, insertions stay), scripts. True when something was there.
[[nodiscard]] bool clean_tree(XMLNode& root);

} // namespace presskit::templating
