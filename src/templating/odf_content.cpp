// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_content.hpp"

#include "base/utf8.hpp"

#include <tinyxml2.h>

#include <algorithm>

namespace presskit::templating {

namespace {

using Kind = Statement::Kind;

bool is_blank_element(XMLNode const& node) {
    static constexpr std::string_view blank[] = {"text:s",
                                                 "text:tab",
                                                 "text:line-break",
                                                 "text:bookmark",
                                                 "text:bookmark-start",
                                                 "text:bookmark-end",
                                                 "text:reference-mark-start",
                                                 "text:reference-mark-end",
                                                 "text:reference-mark",
                                                 "table:table-column",
                                                 "table:table-columns",
                                                 "table:table-header-columns",
                                                 "text:sequence-decls"};
    return std::any_of(std::begin(blank), std::end(blank),
                       [&](std::string_view name) { return is_named(&node, name); });
}

bool is_container(XMLNode const& node) {
    static constexpr std::string_view containers[] = {"text:list",
                                                      "text:list-item",
                                                      "text:list-header",
                                                      "text:section",
                                                      "table:table",
                                                      "table:table-row",
                                                      "table:table-cell",
                                                      "table:covered-table-cell",
                                                      "table:table-rows",
                                                      "table:table-header-rows",
                                                      "table:table-row-group"};
    return is_paragraph(&node) || is_inline_wrapper(&node) ||
           std::any_of(std::begin(containers), std::end(containers),
                       [&](std::string_view name) { return is_named(&node, name); });
}

} // namespace

bool has_content(XMLNode const& node, OdfScan const& scan) {
    if (node.ToText() != nullptr) {
        return !utf8::trim(node.Value()).empty();
    }
    if (is_marker(node)) {
        return scan.tag(marked_tag(node)).statement.kind == Kind::print;
    }
    if (node.ToElement() == nullptr || is_blank_element(node)) {
        return false;
    }
    if (!is_container(node) || scan.natives.count(&node) != 0) {
        return true;
    }
    for (XMLNode const* child = node.FirstChild(); child != nullptr; child = child->NextSibling()) {
        if (has_content(*child, scan)) {
            return true;
        }
    }
    return false;
}

bool has_content_before(XMLNode const& node, XMLNode const& limit, OdfScan const& scan) {
    for (XMLNode const* level = &node; level != &limit; level = level->Parent()) {
        for (XMLNode const* other = level->PreviousSibling(); other != nullptr;
             other = other->PreviousSibling()) {
            if (has_content(*other, scan)) {
                return true;
            }
        }
    }
    return false;
}

bool has_content_after(XMLNode const& node, XMLNode const& limit, OdfScan const& scan) {
    for (XMLNode const* level = &node; level != &limit; level = level->Parent()) {
        for (XMLNode const* other = level->NextSibling(); other != nullptr;
             other = other->NextSibling()) {
            if (has_content(*other, scan)) {
                return true;
            }
        }
    }
    return false;
}

} // namespace presskit::templating
