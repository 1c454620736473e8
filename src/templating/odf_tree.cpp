// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_tree.hpp"

#include "base/utf8.hpp"
#include "odf/xml.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <cstdint>

namespace presskit::templating {

namespace {

constexpr char const* marker_name = "pk:tag";

constexpr std::string_view dropped[] = {
    "office:annotation",    "office:annotation-end", "text:soft-page-break",
    "text:tracked-changes", "text:change",           "text:change-start",
    "text:change-end",      "office:scripts",        "office:event-listeners",
    "text:script"};
constexpr std::string_view calls[] = {"office:event-listeners", "text:script"};
constexpr std::string_view wrappers[] = {"text:span", "text:a", "text:meta", "text:meta-field",
                                         "text:text-input"};

template <std::size_t N>
bool among(std::string_view const (&names)[N], std::string_view name) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

std::string_view name_of(XMLNode const* node) {
    XMLElement const* const element = node == nullptr ? nullptr : node->ToElement();
    return element == nullptr ? std::string_view() : std::string_view(element->Name());
}

} // namespace

XMLElement* make_marker(tinyxml2::XMLDocument& document, std::size_t tag) {
    XMLElement* const marker = document.NewElement(marker_name);
    // NOLINTNEXTLINE(performance-no-int-to-ptr): user data is a number here, never followed
    marker->SetUserData(reinterpret_cast<void*>(static_cast<std::uintptr_t>(tag + 1)));
    return marker;
}

bool is_marker(XMLNode const& node) {
    return node.GetUserData() != nullptr && name_of(&node) == marker_name;
}

std::size_t marked_tag(XMLNode const& marker) {
    return static_cast<std::size_t>(reinterpret_cast<std::uintptr_t>(marker.GetUserData())) - 1;
}

bool is_named(XMLNode const* node, std::string_view name) {
    return name_of(node) == name;
}

bool is_paragraph(XMLNode const* node) {
    std::string_view const name = name_of(node);
    return name == "text:p" || name == "text:h";
}

bool is_inline_wrapper(XMLNode const* node) {
    return among(wrappers, name_of(node));
}

bool is_cell(XMLNode const* node) {
    std::string_view const name = name_of(node);
    return name == "table:table-cell" || name == "table:covered-table-cell";
}

bool is_list_item(XMLNode const* node) {
    std::string_view const name = name_of(node);
    return name == "text:list-item" || name == "text:list-header";
}

bool is_page_header(XMLNode const* node) {
    std::string_view const name = name_of(node);
    return name == "style:header" || name == "style:header-left" || name == "style:header-first";
}

bool is_page_footer(XMLNode const* node) {
    std::string_view const name = name_of(node);
    return name == "style:footer" || name == "style:footer-left" || name == "style:footer-first";
}

XMLNode* ancestor(XMLNode* node, bool (*fits)(XMLNode const*)) {
    for (XMLNode* up = node->Parent(); up != nullptr; up = up->Parent()) {
        if (fits(up)) {
            return up;
        }
    }
    return nullptr;
}

std::string attribute_of(XMLNode const* node, char const* name) {
    XMLElement const* const element = node == nullptr ? nullptr : node->ToElement();
    return element == nullptr ? std::string() : odf::attribute(*element, name);
}

std::string text_of(XMLNode const& node) {
    std::string out;
    for (XMLNode const* child = node.FirstChild(); child != nullptr; child = child->NextSibling()) {
        if (child->ToText() != nullptr) {
            out += child->Value();
        } else if (is_named(child, "text:s")) {
            out += ' ';
        } else {
            out += text_of(*child);
        }
    }
    return out;
}

bool takes_tags(std::string_view attribute) {
    return attribute == "xlink:href" || attribute == "office:string-value" ||
           attribute == "text:string-value" || attribute == "text:string-value-if-true" ||
           attribute == "text:string-value-if-false" || attribute == "draw:name";
}

bool is_secretary_link(std::string_view target) {
    return target.compare(0, 10, "secretary:") == 0;
}

bool has_attribute_tags(XMLNode const& root) {
    for (XMLNode const* child = root.FirstChild(); child != nullptr; child = child->NextSibling()) {
        XMLElement const* const element = child->ToElement();
        for (auto const* each = element == nullptr ? nullptr : element->FirstAttribute();
             each != nullptr; each = each->Next()) {
            std::string_view const value = each->Value();
            if (takes_tags(each->Name()) &&
                (is_secretary_link(value) || value.find("{{") != value.npos ||
                 value.find("{%") != value.npos || value.find("%7B%7B") != value.npos)) {
                return true;
            }
        }
        if (has_attribute_tags(*child)) {
            return true;
        }
    }
    return false;
}

void insert_before(XMLNode& place, XMLNode& added) {
    XMLNode* const parent = place.Parent();
    if (XMLNode* const previous = place.PreviousSibling()) {
        if (previous != &added) {
            parent->InsertAfterChild(previous, &added);
        }
    } else {
        parent->InsertFirstChild(&added);
    }
}

void insert_after(XMLNode& place, XMLNode& added) {
    place.Parent()->InsertAfterChild(&place, &added);
}

void remove_node(XMLNode& node) {
    node.GetDocument()->DeleteNode(&node);
}

XMLElement* clone_start(XMLElement const& element) {
    XMLElement* const copy =
        element.ShallowClone(const_cast<tinyxml2::XMLDocument*>(element.GetDocument()))
            ->ToElement();
    copy->DeleteAttribute("xml:id");
    copy->DeleteAttribute("text:id");
    return copy;
}

/// Writer saves empty libraries with every flat document.
static bool holds_modules(XMLNode const& scripts) {
    for (XMLNode const* child = scripts.FirstChild(); child != nullptr;
         child = child->NextSibling()) {
        bool const text = child->ToText() != nullptr && !utf8::trim(child->Value()).empty();
        if (text || is_named(child, "ooo:module") || is_named(child, "office:event-listeners") ||
            holds_modules(*child)) {
            return true;
        }
    }
    return false;
}

bool holds_macros(XMLNode const& root) {
    for (XMLNode const* child = root.FirstChild(); child != nullptr; child = child->NextSibling()) {
        bool const library = is_named(child, "office:scripts") && holds_modules(*child);
        if (library || among(calls, name_of(child)) || holds_macros(*child)) {
            return true;
        }
    }
    return false;
}

bool clean_tree(XMLNode& root) {
    bool changed = false;
    for (XMLNode* child = root.FirstChild(); child != nullptr;) {
        XMLNode* const next = child->NextSibling();
        if (among(dropped, name_of(child))) {
            remove_node(*child);
            changed = true;
        } else {
            changed = clean_tree(*child) || changed;
        }
        child = next;
    }
    return changed;
}

} // namespace presskit::templating
