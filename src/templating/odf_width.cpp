// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_width.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace presskit::templating {

namespace {

constexpr double usual_width = 16;
constexpr double narrowest = 0.5;

XMLElement const* find_style(XMLNode const* styles, char const* element, std::string const& name) {
    XMLElement const* style = styles == nullptr ? nullptr : styles->FirstChildElement(element);
    while (style != nullptr && !name.empty() && attribute_of(style, "style:name") != name) {
        style = style->NextSiblingElement(element);
    }
    return style;
}

double margin(XMLElement const& properties, char const* side) {
    std::string const own = attribute_of(&properties, side);
    return length_cm(own.empty() ? attribute_of(&properties, "fo:margin") : own);
}

/// Width of the column style called `name` in this part; 0 = it does not say.
double column_width(XMLNode const& node, std::string const& name) {
    XMLElement const* const automatic =
        node.GetDocument()->RootElement()->FirstChildElement("office:automatic-styles");
    XMLElement const* const style = find_style(automatic, "style:style", name);
    XMLElement const* const properties =
        style == nullptr || name.empty()
            ? nullptr
            : style->FirstChildElement("style:table-column-properties");
    return properties == nullptr ? 0 : length_cm(attribute_of(properties, "style:column-width"));
}

double cell_width(XMLNode const& cell) {
    int first = 0;
    for (XMLNode const* before = cell.PreviousSibling(); before != nullptr;
         before = before->PreviousSibling()) {
        first += is_cell(before) ? 1 : 0;
    }
    XMLNode const* table = &cell;
    while (table != nullptr && !is_named(table, "table:table")) {
        table = table->Parent();
    }
    XMLElement const* column =
        table == nullptr ? nullptr : table->FirstChildElement("table:table-column");
    for (int at = 0; column != nullptr; column = column->NextSiblingElement("table:table-column")) {
        at += std::max(1, column->IntAttribute("table:number-columns-repeated", 1));
        if (at > first) {
            return column_width(cell, attribute_of(column, "table:style-name"));
        }
    }
    return 0;
}

} // namespace

double length_cm(std::string_view length) {
    double number = 0;
    auto const read = std::from_chars(length.data(), length.data() + length.size(), number);
    std::string_view const unit = length.substr(static_cast<std::size_t>(read.ptr - length.data()));
    static constexpr std::pair<std::string_view, double> units[] = {
        {"cm", 1},         {"mm", 0.1},      {"in", 2.54},
        {"pt", 2.54 / 72}, {"pc", 2.54 / 6}, {"px", 2.54 / 96}};
    for (auto const& [name, cm] : units) {
        if (read.ec == std::errc() && unit == name && number > 0 && number < 10000) {
            return number * cm;
        }
    }
    return 0;
}

double text_width_cm(XMLNode const& styles_root) {
    XMLElement const* const page =
        find_style(styles_root.FirstChildElement("office:master-styles"), "style:master-page", "");
    std::string const layout_name = attribute_of(page, "style:page-layout-name");
    XMLElement const* const layout =
        layout_name.empty() ? nullptr
                            : find_style(styles_root.FirstChildElement("office:automatic-styles"),
                                         "style:page-layout", layout_name);
    XMLElement const* const properties =
        layout == nullptr ? nullptr : layout->FirstChildElement("style:page-layout-properties");
    if (properties == nullptr) {
        return usual_width;
    }
    double const width = length_cm(attribute_of(properties, "fo:page-width")) -
                         margin(*properties, "fo:margin-left") -
                         margin(*properties, "fo:margin-right");
    return width > narrowest ? width : usual_width;
}

double width_at_cm(XMLNode const& node, double text_width) {
    for (XMLNode const* up = node.Parent(); up != nullptr; up = up->Parent()) {
        double const width = is_cell(up)                  ? cell_width(*up)
                             : is_named(up, "draw:frame") ? length_cm(attribute_of(up, "svg:width"))
                                                          : 0;
        if (width > narrowest) {
            return std::min(width, text_width);
        }
    }
    return text_width;
}

} // namespace presskit::templating
