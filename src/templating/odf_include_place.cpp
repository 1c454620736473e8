// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_include_place.hpp"

#include "base/utf8.hpp"
#include "templating/odf_content.hpp"
#include "templating/trouble.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <set>

namespace presskit::templating {

namespace {

constexpr std::size_t max_depth = 98; ///< what LibreOffice's and our own readers take

bool starts(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

bool is_text_block(XMLNode const& node) {
    static constexpr std::string_view names[] = {"text:p",
                                                 "text:h",
                                                 "text:list",
                                                 "text:numbered-paragraph",
                                                 "text:section",
                                                 "table:table",
                                                 "text:table-of-content",
                                                 "text:illustration-index",
                                                 "text:table-index",
                                                 "text:object-index",
                                                 "text:user-index",
                                                 "text:alphabetical-index",
                                                 "text:bibliography"};
    return std::any_of(std::begin(names), std::end(names),
                       [&](std::string_view name) { return is_named(&node, name); });
}

bool is_shape(XMLNode const& node) {
    XMLElement const* const element = node.ToElement();
    return element != nullptr && starts(element->Name(), "draw:");
}

std::size_t height_of(XMLNode const& node) {
    std::size_t height = 0;
    for (XMLNode const* child = node.FirstChild(); child != nullptr; child = child->NextSibling()) {
        height = std::max(height, height_of(*child));
    }
    return height + 1;
}

std::size_t depth_of(XMLNode const& node) {
    std::size_t depth = 0;
    for (XMLNode const* up = node.Parent(); up != nullptr; up = up->Parent()) {
        ++depth;
    }
    return depth;
}

XMLElement const* find_below(XMLNode const& node, std::string_view name) {
    for (XMLNode const* child = node.FirstChild(); child != nullptr; child = child->NextSibling()) {
        XMLElement const* const found =
            is_named(child, name) ? child->ToElement() : find_below(*child, name);
        if (found != nullptr) {
            return found;
        }
    }
    return nullptr;
}

/// Form controls belong to the form of their document.
void remove_controls(XMLNode& node) {
    for (XMLNode* child = node.FirstChild(); child != nullptr;) {
        XMLNode* const next = child->NextSibling();
        if (is_named(child, "draw:control")) {
            remove_node(*child);
        } else {
            remove_controls(*child);
        }
        child = next;
    }
}

bool is_blank_paragraph(XMLNode const& node) {
    return is_named(&node, "text:p") && node.NoChildren();
}

/// Writer ends a document that would end with a table by an empty paragraph.
void drop_forced_end(XMLElement& copy) {
    XMLNode* const last = copy.LastChild();
    XMLNode* const before = last == nullptr ? nullptr : last->PreviousSibling();
    if (before != nullptr && is_blank_paragraph(*last) && !is_paragraph(before) &&
        !is_named(before, "text:list")) {
        remove_node(*last);
    }
}

void anchor_in_paragraph(XMLElement& copy, std::vector<XMLElement*> const& frames) {
    if (frames.empty()) {
        return;
    }
    XMLElement* paragraph = copy.FirstChildElement();
    while (paragraph != nullptr && !is_paragraph(paragraph)) {
        paragraph = paragraph->NextSiblingElement();
    }
    if (paragraph == nullptr) {
        paragraph = copy.GetDocument()->NewElement("text:p");
        copy.InsertFirstChild(paragraph);
    }
    for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame) {
        (*frame)->SetAttribute("text:anchor-type", "paragraph");
        (*frame)->DeleteAttribute("text:anchor-page-number");
        paragraph->InsertFirstChild(*frame);
    }
}

/// Cuts the paragraph in two where the marker stands, which is then between them.
void split(XMLNode& marker, XMLElement const& paragraph) {
    XMLNode const* const flow = paragraph.Parent();
    while (marker.Parent() != flow) {
        XMLNode& element = *marker.Parent();
        XMLElement* const second = clone_start(*element.ToElement());
        while (XMLNode* const next = marker.NextSibling()) {
            second->InsertEndChild(next);
        }
        insert_after(element, *second);
        insert_after(element, marker);
    }
}

bool holds_marker(XMLNode const& node) {
    for (XMLNode const* child = node.FirstChild(); child != nullptr; child = child->NextSibling()) {
        if (is_marker(*child) || holds_marker(*child)) {
            return true;
        }
    }
    return false;
}

void drop_if_bare(XMLNode* half, OdfScan const& scan) {
    if (half != nullptr && !has_content(*half, scan) && !holds_marker(*half)) {
        remove_node(*half);
    }
}

struct Break {
    std::string master; ///< style:master-page-name
    std::string before; ///< fo:break-before
    std::string page;   ///< style:page-number
};

Break break_of(XMLElement const& paragraph, StyleList const& styles) {
    XMLElement const* const style =
        styles.find("paragraph", attribute_of(&paragraph, "text:style-name"));
    if (style == nullptr) {
        return {};
    }
    XMLElement const* const properties = style->FirstChildElement("style:paragraph-properties");
    return {attribute_of(style, "style:master-page-name"),
            attribute_of(properties, "fo:break-before"),
            attribute_of(properties, "style:page-number")};
}

/// The first included block takes over the page break of the paragraph it stands for.
void carry_break(Break const& from, XMLElement& to, StyleList& styles) {
    bool const table = is_named(&to, "table:table");
    if ((from.master.empty() && from.before.empty()) || (!table && !is_paragraph(&to))) {
        return;
    }
    std::string const family = table ? "table" : "paragraph";
    char const* const attribute = table ? "table:style-name" : "text:style-name";
    std::string const old = attribute_of(&to, attribute);
    XMLElement const* const automatic = styles.find(family, old);
    XMLElement* style = nullptr;
    if (automatic != nullptr) {
        style = automatic->DeepClone(styles.document())->ToElement();
    } else {
        style = styles.document()->NewElement("style:style");
        style->SetAttribute("style:family", family.c_str());
        if (!old.empty()) {
            style->SetAttribute("style:parent-style-name", old.c_str());
        }
    }
    std::string const element = "style:" + family + "-properties";
    XMLElement* properties = style->FirstChildElement(element.c_str());
    if (properties == nullptr) {
        properties = style->GetDocument()->NewElement(element.c_str());
        style->InsertFirstChild(properties);
    }
    auto const set = [](XMLElement& on, char const* name, std::string const& value) {
        if (!value.empty()) {
            on.SetAttribute(name, value.c_str());
        }
    };
    set(*style, "style:master-page-name", from.master);
    set(*properties, "fo:break-before", from.before);
    set(*properties, "style:page-number", from.page);
    std::string name = "PageBreak1";
    for (int number = 2; styles.is_taken(name); ++number) {
        name = "PageBreak" + std::to_string(number);
    }
    style->SetAttribute("style:name", name.c_str());
    styles.add(*style, family, name);
    to.SetAttribute(attribute, name.c_str());
}

} // namespace

XMLElement& paragraph_of_include(XMLNode& marker) {
    XMLNode* up = marker.Parent();
    while (up != nullptr && is_inline_wrapper(up)) {
        up = up->Parent();
    }
    if (up == nullptr || !is_paragraph(up)) {
        throw Trouble("template.include", "an include cannot stand here",
                      "put it into a paragraph of the text");
    }
    return *up->ToElement();
}

XMLElement& copy_text(IncludeSource const& source, XMLElement& paragraph) {
    tinyxml2::XMLDocument& document = *paragraph.GetDocument();
    XMLElement* const copy = document.NewElement("pk:include");
    insert_before(paragraph, *copy);
    std::vector<XMLElement*> frames;
    for (XMLNode const* child = source.text->FirstChild(); child != nullptr;
         child = child->NextSibling()) {
        if (is_text_block(*child)) {
            copy->InsertEndChild(child->DeepClone(&document));
        } else if (is_shape(*child)) {
            frames.push_back(child->DeepClone(&document)->ToElement());
            copy->InsertEndChild(frames.back());
        }
    }
    remove_controls(*copy);
    frames.erase(std::remove_if(frames.begin(), frames.end(),
                                [&](XMLElement* frame) { return is_named(frame, "draw:control"); }),
                 frames.end());
    anchor_in_paragraph(*copy, frames);
    drop_forced_end(*copy);
    if (!source.package) {
        std::string const style = attribute_of(&paragraph, "text:style-name");
        for (XMLElement* line = copy->FirstChildElement(); line != nullptr && !style.empty();
             line = line->NextSiblingElement()) {
            line->SetAttribute("text:style-name", style.c_str());
        }
    }
    return *copy;
}

void check_place(XMLElement const& copy, XMLElement& paragraph, std::string const& name) {
    auto const refuse = [&](std::string const& what, std::string const& where) {
        throw Trouble("template.include",
                      "\"" + name + "\" holds a " + what + ", which cannot stand in a " + where,
                      "include it in a paragraph of the text, or take the " + what + " out of it");
    };
    XMLNode const* const parent = paragraph.Parent();
    bool const shape = is_shape(*parent) && !is_named(parent, "draw:text-box");
    if (is_list_item(parent) || shape) {
        std::string const where = shape ? "shape" : "list item";
        for (XMLElement const* child = copy.FirstChildElement(); child != nullptr;
             child = child->NextSiblingElement()) {
            if (!is_paragraph(child) && !is_named(child, "text:list")) {
                refuse(is_named(child, "table:table") ? "table" : "section", where);
            }
        }
    }
    if (find_below(copy, "text:note") != nullptr) {
        for (XMLNode const* up = parent; up != nullptr; up = up->Parent()) {
            if (is_page_header(up) || is_page_footer(up) || is_named(up, "text:note-body")) {
                refuse("footnote", is_named(up, "text:note-body") ? "footnote" : "page header");
            }
        }
    }
    if (depth_of(paragraph) + height_of(copy) > max_depth) {
        throw Trouble("template.limit",
                      "\"" + name + "\" would be nested more than 100 deep in the document",
                      "nest tables and sections less deeply");
    }
}

void declare_variables(IncludeSource const& source, XMLElement const& copy, XMLElement& paragraph) {
    XMLNode* flow = paragraph.Parent();
    while (flow->Parent() != nullptr && !is_named(flow, "office:text") && !is_page_header(flow) &&
           !is_page_footer(flow)) {
        flow = flow->Parent();
    }
    if (flow->ToElement() == nullptr) {
        return;
    }
    struct Kind {
        char const* list;
        std::vector<char const*> uses;
    };
    static Kind const kinds[] = {
        {"text:user-field-decls", {"text:user-field-get", "text:user-field-input"}},
        {"text:sequence-decls", {"text:sequence"}},
        {"text:variable-decls", {"text:variable-set", "text:variable-get", "text:variable-input"}}};
    for (Kind const& kind : kinds) {
        XMLElement const* const declared = source.text->FirstChildElement(kind.list);
        bool const used = std::any_of(kind.uses.begin(), kind.uses.end(), [&](char const* element) {
            return find_below(copy, element) != nullptr;
        });
        if (declared == nullptr || !used) {
            continue;
        }
        XMLElement* list = flow->FirstChildElement(kind.list);
        if (list == nullptr) {
            list = flow->GetDocument()->NewElement(kind.list);
            flow->InsertFirstChild(list);
        }
        std::set<std::string> known;
        for (XMLElement const* each = list->FirstChildElement(); each != nullptr;
             each = each->NextSiblingElement()) {
            known.insert(attribute_of(each, "text:name"));
        }
        for (XMLElement const* each = declared->FirstChildElement(); each != nullptr;
             each = each->NextSiblingElement()) {
            if (known.insert(attribute_of(each, "text:name")).second) {
                list->InsertEndChild(each->DeepClone(list->GetDocument()));
            }
        }
    }
}

void put_in_place(XMLElement& copy, XMLNode& marker, XMLElement& paragraph, OdfScan& scan,
                  std::size_t file, HostStyles& host) {
    XMLNode* source = &copy;
    bool const sentence =
        has_content_before(marker, paragraph, scan) || has_content_after(marker, paragraph, scan);
    if (sentence && copy.FirstChild() != nullptr && copy.FirstChild() == copy.LastChild() &&
        is_named(copy.FirstChild(), "text:p")) {
        source = copy.FirstChild();
    } else if (copy.FirstChild() != nullptr) {
        Break const page_break = sentence ? Break() : break_of(paragraph, host.automatic);
        split(marker, paragraph);
        drop_if_bare(marker.PreviousSibling(), scan);
        drop_if_bare(marker.NextSibling(), scan);
        if (XMLElement* const first = copy.FirstChildElement()) {
            carry_break(page_break, *first, host.automatic);
        }
    }
    bool const any = source->FirstChild() != nullptr;
    while (XMLNode* const child = source->FirstChild()) {
        insert_before(marker, *child);
        scan.file_roots[child] = file;
    }
    remove_node(copy);
    if (any) {
        scan.tag(marked_tag(marker)).marker = nullptr;
        remove_node(marker);
    }
}

} // namespace presskit::templating
