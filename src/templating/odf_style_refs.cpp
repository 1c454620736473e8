// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_style_refs.hpp"

#include "base/utf8.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <map>

namespace presskit::templating {

namespace {

bool starts(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

bool ends(std::string_view text, std::string_view with) {
    return text.size() >= with.size() && text.substr(text.size() - with.size()) == with;
}

/// text:style-name means another family on nearly every element.
std::string family_of_text_style(std::string_view element) {
    if (element == "text:p" || element == "text:h" || element == "text:index-source-style" ||
        ends(element, "-entry-template") || element == "text:index-title-template") {
        return "paragraph";
    }
    if (element == "text:list" || element == "text:numbered-paragraph") {
        return "list";
    }
    if (element == "text:ruby") {
        return "ruby";
    }
    bool const index = starts(element, "text:") && ends(element, "-index");
    if (element == "text:section" || element == "text:table-of-content" ||
        element == "text:bibliography" || element == "text:index-title" || index) {
        return "section";
    }
    return "text";
}

struct Reference {
    std::string_view attribute;
    std::string_view family;
};
constexpr Reference references[] = {{"text:style-override", "list"},
                                    {"style:list-style-name", "list"},
                                    {"text:cond-style-name", "paragraph"},
                                    {"draw:text-style-name", "paragraph"},
                                    {"text:visited-style-name", "text"},
                                    {"text:main-entry-style-name", "text"},
                                    {"style:leader-text-style", "text"},
                                    {"style:style-name", "text"},
                                    {"draw:style-name", "graphic"},
                                    {"table:default-cell-style-name", "table-cell"},
                                    {"style:data-style-name", "data"},
                                    {"style:font-name", "font"},
                                    {"style:font-name-asian", "font"},
                                    {"style:font-name-complex", "font"},
                                    {"draw:fill-gradient-name", "draw:gradient"},
                                    {"draw:opacity-name", "draw:opacity"},
                                    {"draw:fill-hatch-name", "draw:hatch"},
                                    {"draw:fill-image-name", "draw:fill-image"},
                                    {"draw:stroke-dash", "draw:stroke-dash"},
                                    {"draw:marker-start", "draw:marker"},
                                    {"draw:marker-end", "draw:marker"}};

bool is_draw_style(std::string_view name) {
    return name == "draw:gradient" || name == "draw:opacity" || name == "draw:hatch" ||
           name == "draw:fill-image" || name == "draw:stroke-dash" || name == "draw:marker" ||
           name == "svg:linearGradient" || name == "svg:radialGradient";
}

bool tells_nothing(std::string_view attribute, bool top) {
    return starts(attribute, "officeooo:") || attribute == "style:next-style-name" ||
           (top && (attribute == "style:name" || attribute == "draw:name" ||
                    attribute == "style:display-name" || attribute == "draw:display-name" ||
                    attribute == "style:class" || attribute == "style:auto-update"));
}

// As deep as the parser lets definitions be.
void append_definition(std::string& out, XMLElement const& element, bool top) {
    out += '<';
    out += element.Name();
    std::map<std::string_view, std::string_view> attributes;
    for (auto const* each = element.FirstAttribute(); each != nullptr; each = each->Next()) {
        if (!tells_nothing(each->Name(), top)) {
            attributes.emplace(each->Name(), each->Value());
        }
    }
    for (auto const& [name, value] : attributes) {
        out.append(" ").append(name).append("=\"").append(value).append("\"");
    }
    out += '>';
    for (XMLNode const* child = element.FirstChild(); child != nullptr;
         child = child->NextSibling()) {
        if (child->ToElement() != nullptr) {
            append_definition(out, *child->ToElement(), false);
        } else if (child->ToText() != nullptr && !utf8::trim(child->Value()).empty()) {
            out += child->Value();
        }
    }
    out += "</>";
}

} // namespace

std::string referred_family(XMLElement const& element, std::string_view attribute) {
    std::string_view const name = element.Name();
    if (attribute == "text:style-name") {
        return family_of_text_style(name);
    }
    if (attribute == "table:style-name") {
        return name == "table:covered-table-cell" ? "table-cell"
               : starts(name, "table:table")      ? std::string(name.substr(6))
                                                  : std::string();
    }
    if (attribute == "style:parent-style-name") {
        return attribute_of(&element, "style:family");
    }
    if (attribute == "style:apply-style-name") {
        std::string const family = attribute_of(element.Parent(), "style:family");
        return family.empty() ? "data" : family;
    }
    for (Reference const& each : references) {
        if (attribute == each.attribute) {
            return std::string(each.family);
        }
    }
    return {};
}

std::string defined_family(XMLElement const& style) {
    std::string_view const name = style.Name();
    if (name == "style:style") {
        return attribute_of(&style, "style:family");
    }
    if (name == "text:list-style") {
        return "list";
    }
    if (name == "style:font-face") {
        return "font";
    }
    if (starts(name, "number:")) {
        return "data";
    }
    return is_draw_style(name) ? std::string(name) : std::string();
}

char const* name_attribute(XMLElement const& style) {
    return is_draw_style(style.Name()) ? "draw:name" : "style:name";
}

bool is_left_behind(std::string_view attribute) {
    return attribute == "style:master-page-name" || attribute == "table:template-name" ||
           attribute == "style:page-number" || attribute == "text:class-names" ||
           attribute == "draw:class-names" || attribute == "style:register-truth-ref-style-name";
}

std::string definition_of(XMLElement const& style) {
    std::string out;
    append_definition(out, style, true);
    return out;
}

} // namespace presskit::templating
