// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_place.hpp"

#include "templating/odf_picture.hpp"

#include <tinyxml2.h>

namespace presskit::templating {

std::string cell_name(int row, int column) {
    std::string letters;
    for (int left = column; left > 0; left = (left - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    }
    return letters + std::to_string(row);
}

std::string describe_place(OdfPlace const& place) {
    std::string out = place.story;
    auto const add = [&](std::string const& more) { out += (out.empty() ? "" : ", ") + more; };
    if (!place.section.empty()) {
        add("section \"" + place.section + "\"");
    }
    if (!place.table.empty()) {
        add("table \"" + place.table + "\"");
        if (place.row > 0 && place.column > 0) {
            out += ", cell " + cell_name(place.row, place.column);
        }
    }
    if (!place.picture.empty()) {
        add(place.picture);
    }
    return out;
}

std::string picture_words(XMLElement const& carrier) {
    bool const own_name = is_named(&carrier, picture_carrier);
    XMLNode const* const frame = carrier.Parent();
    std::string const name = own_name ? "" : attribute_of(frame, "draw:name");
    std::string const page = attribute_of(frame, "text:anchor-page-number");
    return std::string(own_name ? "name of a picture" : "alternative text of a picture") +
           (name.empty() ? "" : " (\"" + name + "\")") + (page.empty() ? "" : ", page " + page);
}

std::string story_words(XMLElement const& element, std::string const& page_style) {
    std::string_view const name = element.Name();
    bool const header = is_page_header(&element);
    if (header || is_page_footer(&element)) {
        std::string words = header ? "page header" : "page footer";
        return words + (page_style.empty() ? "" : " of page style \"" + page_style + "\"");
    }
    if (name == "draw:text-box") {
        std::string const frame = attribute_of(element.Parent(), "draw:name");
        return "text box" + (frame.empty() ? "" : " \"" + frame + "\"");
    }
    if (name == "text:note-body") {
        return attribute_of(element.Parent(), "text:note-class") == "endnote" ? "endnote"
                                                                              : "footnote";
    }
    if (name == "draw:custom-shape" || name == "draw:rect" || name == "draw:ellipse") {
        return "shape";
    }
    return {};
}

} // namespace presskit::templating
