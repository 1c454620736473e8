// SPDX-License-Identifier: MPL-2.0
// Tables: rows that repeat by the table's name, and columns that follow repeated cells.
#include "templating/odf_writer.hpp"

#include "odf/xml.hpp"

#include <tinyxml2.h>

#include <algorithm>

namespace presskit::templating {

namespace {

using Kind = Statement::Kind;

bool is_column_part(XMLNode const& node) {
    static constexpr std::string_view before_rows[] = {
        "table:table-column",       "table:table-columns", "table:table-header-columns",
        "table:table-column-group", "table:title",         "table:desc",
        "table:table-source",       "office:forms",        "table:shapes",
        "office:dde-source"};
    return node.ToElement() == nullptr ||
           std::any_of(std::begin(before_rows), std::end(before_rows),
                       [&](std::string_view name) { return is_named(&node, name); });
}

} // namespace

/// The rows below the heading rows repeat.
void OdfWriter::native_table(XMLElement& element, Context const& context) {
    NativeBlock const& native = m_scan.natives.at(&element);
    Statement const& statement = usable(m_scan.tag(native.tag).statement);
    m_builder.in_file(m_scan.tag(native.tag).file);
    element.SetAttribute("table:name", native.new_name.c_str());
    if (statement.kind == Kind::if_) {
        m_builder.begin_if(native.tag, statement);
        plain_element(element, context);
        m_builder.end();
        return;
    }
    m_builder.open();
    XMLNode* child = start_table(element, context);
    m_builder.inside();
    for (; child != nullptr && is_named(child, "table:table-header-rows");
         child = child->NextSibling()) {
        node(*child, context);
    }
    m_builder.begin_for(native.tag, statement);
    children_from(child, context);
    m_builder.end();
    m_builder.close("</table:table>", "");
    finish_table(element);
}

/// The start tag and the columns; returns what comes behind them.
XMLNode* OdfWriter::start_table(XMLElement& element, Context const& context) {
    m_counting.push_back(repeats_cells(element));
    start_tag(element, false);
    XMLNode* child = element.FirstChild();
    auto const is_column = [&] { return child != nullptr && is_column_part(*child); };
    std::size_t declared = 0;
    if (m_counting.back()) {
        for (XMLNode const* at = child; at != nullptr; at = at->NextSibling()) {
            if (is_named(at, "table:table-column")) {
                declared += std::max(
                    1U, at->ToElement()->UnsignedAttribute("table:number-columns-repeated", 1));
            }
        }
        m_builder.columns(TableStep::begin, "", declared);
    }
    for (; is_column() && !is_marker(*child); child = child->NextSibling()) {
        node(*child, context);
    }
    if (m_counting.back()) {
        m_builder.columns(TableStep::end);
    }
    return child;
}

void OdfWriter::finish_table(XMLElement const& element) {
    if (m_counting.back()) {
        XMLElement const* const column = element.FirstChildElement("table:table-column");
        std::string const style = attribute_of(column, "table:style-name");
        std::string start = "<table:table-column";
        if (!style.empty()) {
            start += " table:style-name=\"";
            odf::append_escaped_attribute(start, style);
            start += "\"";
        }
        m_builder.columns(TableStep::done, start);
    }
    m_counting.pop_back();
}

} // namespace presskit::templating
