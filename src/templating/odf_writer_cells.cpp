// SPDX-License-Identifier: MPL-2.0
// docxtpl's statements about the cell they stand in: cellbg, colspan, hm, vm.
#include "odf/xml.hpp"
#include "templating/odf_writer.hpp"
#include "templating/problems.hpp"

#include <tinyxml2.h>

#include <algorithm>

namespace presskit::templating {

namespace {

using Kind = Statement::Kind;

/// The cell's own markers, not those of tables inside it.
void collect_cell_markers(XMLNode& node, OdfScan const& scan, std::vector<XMLNode*>& found) {
    for (XMLNode* child = node.FirstChild(); child != nullptr; child = child->NextSibling()) {
        if (is_marker(*child)) {
            if (scan.tag(marked_tag(*child)).statement.kind == Kind::cell) {
                found.push_back(child);
            }
        } else if (!is_named(child, "table:table")) {
            collect_cell_markers(*child, scan, found);
        }
    }
}

XMLNode const* neighbour(XMLNode const& node, bool before) {
    XMLNode const* other = &node;
    do {
        other = before ? other->PreviousSibling() : other->NextSibling();
    } while (other != nullptr && other->ToText() != nullptr);
    return other;
}

std::string attributes_of(XMLElement const* element, std::string_view without) {
    std::string xml;
    for (auto const* each = element == nullptr ? nullptr : element->FirstAttribute();
         each != nullptr; each = each->Next()) {
        if (each->Name() != without) {
            xml += std::string(" ") + each->Name() + "=\"";
            odf::append_escaped_attribute(xml, each->Value());
            xml += "\"";
        }
    }
    return xml;
}

/// The cell's automatic style with U+E000 for its name and U+E001 for its colour.
std::string coloured_style(XMLElement& cell, std::string const& style_name) {
    XMLNode* root = &cell;
    while (root->Parent() != nullptr && root->Parent()->ToDocument() == nullptr) {
        root = root->Parent();
    }
    XMLElement const* const automatic = root->FirstChildElement("office:automatic-styles");
    XMLElement const* style =
        automatic == nullptr ? nullptr : automatic->FirstChildElement("style:style");
    while (style != nullptr && (attribute_of(style, "style:name") != style_name ||
                                attribute_of(style, "style:family") != "table-cell")) {
        style = style->NextSiblingElement("style:style");
    }
    std::string xml = "<style:style style:name=\"\uE000\"";
    if (style != nullptr) {
        xml += attributes_of(style, "style:name");
    } else {
        xml += " style:family=\"table-cell\"";
        if (!style_name.empty()) { // a named style
            xml += " style:parent-style-name=\"";
            odf::append_escaped_attribute(xml, style_name);
            xml += "\"";
        }
    }
    XMLElement const* const properties =
        style == nullptr ? nullptr : style->FirstChildElement("style:table-cell-properties");
    xml += "><style:table-cell-properties fo:background-color=\"\uE001\"";
    xml += attributes_of(properties, "fo:background-color");
    return xml + "/></style:style>";
}

} // namespace

/// True when statements about this cell have been found, and it is written.
bool OdfWriter::changed_cell(XMLElement& cell, Context const& context) {
    std::vector<XMLNode*> markers;
    collect_cell_markers(cell, m_scan, markers);
    if (markers.empty()) {
        return false;
    }
    CellPlan plan;
    std::size_t const first = marked_tag(*markers.front());
    for (XMLNode* const marker : markers) {
        std::size_t const tag = marked_tag(*marker);
        Statement const& statement = m_scan.tag(tag).statement;
        m_builder.in_file(m_scan.tag(tag).file);
        switch (statement.change) {
        case CellChange::color:
            plan.color = statement.expression;
            break;
        case CellChange::columns:
            plan.columns = statement.expression;
            break;
        case CellChange::across:
            plan.across = true;
            break;
        case CellChange::down:
            plan.down = true;
            break;
        }
        check_merging(cell, tag, statement.change);
        remove_node(*marker);
    }
    std::string const style = attribute_of(&cell, "table:style-name");
    plan.span = std::clamp(cell.UnsignedAttribute("table:number-columns-spanned", 1), 1U, 1000U);
    plan.rows = std::clamp(cell.UnsignedAttribute("table:number-rows-spanned", 1), 1U, 1000U);
    if (plan.color != no_expr) {
        plan.style = coloured_style(cell, style);
    }
    if (!style.empty()) {
        plan.own_style = " table:style-name=\"";
        odf::append_escaped_attribute(plan.own_style, style);
        plan.own_style += "\"";
    }
    if (plan.columns != no_expr || plan.across) { // the cells it covers are written anew
        for (unsigned i = 1; i < plan.span; ++i) {
            XMLElement* const covered = cell.NextSiblingElement();
            if (covered == nullptr || !is_named(covered, "table:covered-table-cell")) {
                break;
            }
            remove_node(*covered);
        }
    }
    for (char const* name : {"table:style-name", "table:number-columns-spanned",
                             "table:number-rows-spanned", "xml:id"}) {
        cell.DeleteAttribute(name);
    }
    plan.start = std::string("<table:table-cell") + attributes_of(&cell, "");
    m_builder.begin_cell(first, std::move(plan));
    m_builder.open();
    m_builder.inside();
    children(cell, context);
    m_builder.close("", "<text:p/>");
    text("</table:table-cell>");
    m_builder.end_cell();
    return true;
}

/// Cells are merged with their copies; those below each other want a loop of one row.
void OdfWriter::check_merging(XMLElement& cell, std::size_t tag, CellChange change) {
    if (change != CellChange::across && change != CellChange::down) {
        return;
    }
    if (m_builder.loops() == 0) {
        m_scan.problems.push_back(to_finding(
            m_program.tags[tag].location, Trouble("template.scope",
                                                  "it merges a cell with its copies, but no loop "
                                                  "makes copies of this cell",
                                                  "put {%tr for … %} or {%tc for … %} around it")));
        return;
    }
    XMLNode const& row = *cell.Parent();
    XMLNode const* const before = neighbour(row, true);
    XMLNode const* const after = neighbour(row, false);
    bool const by_tags = before != nullptr && is_block(*before, Kind::for_) && after != nullptr &&
                         is_block(*after, Kind::endfor);
    bool const by_name = m_scan.natives.count(row.Parent()) != 0 && after == nullptr &&
                         (before == nullptr || !is_named(before, "table:table-row"));
    if (change == CellChange::down && !by_tags && !by_name) {
        m_scan.problems.push_back(
            to_finding(m_program.tags[tag].location,
                       Trouble("template.scope",
                               "it merges a cell with those below it, which "
                               "takes a loop of exactly one row",
                               "put {%tr for … %} and {%tr endfor %} right around this row")));
    }
}

/// A statement about a cell that stands in none.
void OdfWriter::report_no_cell(std::size_t tag) {
    m_scan.problems.push_back(
        to_finding(m_program.tags[tag].location,
                   Trouble("template.scope", "it changes a table cell, but stands in none",
                           "put it into a cell")));
}

} // namespace presskit::templating
