// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_writer.hpp"

#include "base/utf8.hpp"
#include "odf/xml.hpp"
#include "templating/odf_picture.hpp"
#include "templating/problems.hpp"

#include <tinyxml2.h>

#include <algorithm>

namespace presskit::templating {

namespace {

using Kind = Statement::Kind;

std::string escaped(std::string const& s) {
    std::string out;
    odf::append_escaped_text(out, s);
    return out;
}

std::string end_tag(XMLElement const& element) {
    return std::string("</") + element.Name() + ">";
}

bool holds_text_flow(XMLElement const& element) {
    std::string_view const name = element.Name();
    return name == "table:table-cell" || name == "draw:text-box" || name == "text:note-body" ||
           name == "office:text" || is_page_header(&element) || is_page_footer(&element);
}

/// Elements that hold elements only: white space between those is layout of the file, and would
/// make an empty container look full.
bool is_structure(XMLNode const& node) {
    static constexpr std::string_view names[] = {"office:text",
                                                 "office:body",
                                                 "text:section",
                                                 "text:list",
                                                 "text:list-item",
                                                 "text:list-header",
                                                 "draw:text-box",
                                                 "text:note-body",
                                                 "text:index-body",
                                                 "office:meta",
                                                 "office:document-content",
                                                 "draw:a"};
    return std::any_of(std::begin(names), std::end(names),
                       [&](std::string_view name) { return is_named(&node, name); }) ||
           (node.ToElement() != nullptr &&
            std::string_view(node.ToElement()->Name()).compare(0, 6, "table:") == 0 &&
            !is_named(&node, "table:title") && !is_named(&node, "table:desc")) ||
           is_page_header(&node) || is_page_footer(&node);
}

} // namespace

OdfWriter::OdfWriter(Builder& builder, Program& program, OdfScan& scan, OdfNames& names,
                     OdfStyles const& styles, std::map<std::size_t, std::size_t> block_of)
    : m_builder(builder), m_program(program), m_scan(scan), m_names(names), m_styles(styles),
      m_block_of(std::move(block_of)) {
    m_builder.set_files(scan.files);
}

void OdfWriter::write(XMLElement& root) {
    text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    element(root, Context());
    while (!m_running.empty()) { // only after a problem
        m_builder.end();
        m_running.pop_back();
    }
}

void OdfWriter::children(XMLNode& parent, Context const& context) {
    children_from(parent.FirstChild(), context);
}

void OdfWriter::children_from(XMLNode* first, Context const& context) {
    for (XMLNode* child = first; child != nullptr && !m_failed; child = child->NextSibling()) {
        node(*child, context);
    }
}

void OdfWriter::node(XMLNode& node, Context const& context) {
    if (node.ToText() != nullptr) {
        if (!is_structure(*node.Parent()) || !utf8::trim(node.Value()).empty()) {
            text(escaped(node.Value()));
        }
    } else if (is_marker(node)) {
        marker(node, context);
    } else if (XMLElement* const child = node.ToElement()) {
        element(*child, context);
    }
}

void OdfWriter::element(XMLElement& element, Context const& context) {
    std::string_view const name = element.Name();
    Context inner = context;
    if (name == "office:text") {
        inner.body = true;
    } else if (name == "office:meta" || name == "svg:title" || name == "svg:desc") {
        inner.escape = Escape::element;
    } else if (holds_text_flow(element)) {
        inner.body = false;
        inner.tables = true;
    } else if (is_list_item(&element)) {
        inner.body = false;
        inner.tables = false;
    }
    if (!m_counting.empty() && m_counting.back()) {
        if (name == "table:table-row") {
            m_builder.columns(TableStep::row);
        } else if (is_cell(&element)) {
            m_builder.columns(TableStep::cell);
        }
    }
    if (name == "table:table-cell" && changed_cell(element, inner)) {
        return;
    }
    if (is_paragraph(&element)) {
        paragraph(element, context);
    } else if (XMLNode* const value = name == "draw:frame"
                                          ? picture_marker(element, m_scan, m_program.exprs)
                                          : nullptr) {
        picture_frame(element, *value, inner);
    } else if (m_scan.natives.count(&element) != 0) {
        if (name == "table:table") {
            native_table(element, inner);
        } else {
            native_section(element, inner);
        }
    } else if (holds_text_flow(element) && may_be_empty(element)) {
        needs_paragraph(element, inner);
    } else if ((name == "draw:a" && holds_only_pictures(element)) ||
               ((name == "text:section" || name == "text:list" || is_list_item(&element) ||
                 name == "table:table" || name == "table:table-row" ||
                 name == "table:table-header-rows" || name == "table:table-rows" ||
                 name == "table:table-row-group") &&
                !element.NoChildren() && may_be_empty(element))) {
        elidable(element, inner);
    } else {
        plain_element(element, inner);
    }
}

void OdfWriter::plain_element(XMLElement& element, Context const& context) {
    if (number_range(element)) {
        return;
    }
    bool const automatic = is_named(&element, "office:automatic-styles");
    bool const empty = element.NoChildren() && !automatic;
    if (is_named(&element, "table:table") && !empty) {
        children_from(start_table(element, context), context);
        text(end_tag(element));
        finish_table(element);
        return;
    }
    start_tag(element, empty);
    if (!empty) {
        children(element, context);
        if (automatic) {
            m_builder.rich_styles();
        }
        text(end_tag(element));
    }
}

/// Left out with its tags when nothing is written inside.
void OdfWriter::elidable(XMLElement& element, Context const& context) {
    bool const table = is_named(&element, "table:table");
    m_builder.open();
    XMLNode* first = element.FirstChild();
    if (table) {
        first = start_table(element, context);
    } else {
        start_tag(element, false);
    }
    m_builder.inside();
    children_from(first, context);
    m_builder.close(end_tag(element), "");
    if (table) {
        finish_table(element);
    }
}

/// A cell, a text box: never without a paragraph.
void OdfWriter::needs_paragraph(XMLElement& element, Context const& context) {
    std::string fallback = "<text:p/>";
    if (is_cell(&element) && !m_styles.rich.table_contents.empty()) {
        fallback = "<text:p text:style-name=\"" + m_styles.rich.table_contents + "\"/>";
    }
    start_tag(element, false);
    if (element.NoChildren()) {
        text(fallback);
    } else {
        m_builder.open();
        m_builder.inside();
        children(element, context);
        m_builder.close("", fallback);
    }
    text(end_tag(element));
}

void OdfWriter::paragraph(XMLElement& element, Context const& context) {
    if (XMLNode* const value = lone_value(element)) {
        std::size_t const tag = marked_tag(*value);
        m_builder.in_file(m_scan.tag(tag).file);
        m_builder.block(tag, usable(m_scan.tag(tag).statement).expression,
                        plan_block(element, *value, context));
        return;
    }
    if (is_elidable_paragraph(element)) {
        elidable(element, context);
    } else {
        plain_element(element, context);
    }
}

void OdfWriter::native_section(XMLElement& element, Context const& context) {
    NativeBlock const& native = m_scan.natives.at(&element);
    Statement const& statement = usable(m_scan.tag(native.tag).statement);
    m_builder.in_file(m_scan.tag(native.tag).file);
    element.SetAttribute("text:name", native.new_name.c_str());
    if (statement.kind == Kind::if_) {
        m_builder.begin_if(native.tag, statement);
        plain_element(element, context);
        m_builder.end();
        return;
    }
    m_builder.open();
    start_tag(element, false);
    m_builder.inside();
    m_builder.begin_for(native.tag, statement);
    children(element, context);
    m_builder.end();
    m_builder.close(end_tag(element), "");
}

void OdfWriter::marker(XMLNode& node, Context const& context) {
    std::size_t const tag = marked_tag(node);
    Statement const& statement = m_scan.tag(tag).statement;
    m_builder.in_file(m_scan.tag(tag).file);
    switch (statement.kind) {
    case Kind::print:
        if (statement.expression != no_expr) {
            m_builder.print(tag, statement.expression, context.escape);
        }
        return;
    case Kind::set:
        if (statement.expression != no_expr) {
            m_builder.set(tag, statement);
        }
        return;
    case Kind::if_:
    case Kind::elif:
    case Kind::else_:
    case Kind::endif:
    case Kind::for_:
    case Kind::endfor:
        block_marker(node, tag);
        return;
    case Kind::cell:
        report_no_cell(tag);
        return;
    default:
        return;
    }
}

void OdfWriter::block_marker(XMLNode& node, std::size_t tag) {
    auto const found = m_block_of.find(tag);
    if (found == m_block_of.end()) {
        // Unclosed or crossed: reported already.
        std::vector<std::string> const& targets = m_scan.tag(tag).statement.targets;
        m_program.unsure.insert(targets.begin(), targets.end());
        m_program.unsure.insert("loop");
        return;
    }
    Statement const& statement = usable(m_scan.tag(tag).statement);
    Kind const kind = m_scan.tag(tag).statement.kind;
    if (kind == Kind::if_ || kind == Kind::for_) {
        m_running.push_back({found->second, node.Parent()});
        if (kind == Kind::if_) {
            m_builder.begin_if(tag, statement);
        } else {
            m_builder.begin_for(tag, statement);
        }
        return;
    }
    if (m_running.empty() || m_running.back().block != found->second ||
        m_running.back().parent != node.Parent()) {
        report_crossing(tag);
        return;
    }
    if (kind == Kind::elif) {
        m_builder.elif (tag, statement);
    } else if (kind == Kind::else_) {
        m_builder.else_();
    } else {
        m_builder.end();
        m_running.pop_back();
    }
}

void OdfWriter::report_crossing(std::size_t tag) {
    m_failed = true;
    std::string other = "another statement";
    if (!m_running.empty()) {
        for (auto const& [each, block] : m_block_of) {
            if (block == m_running.back().block) {
                other = name_tag(m_program.tags[each].location);
                break;
            }
        }
    }
    m_scan.problems.push_back(
        to_finding(m_program.tags[tag].location,
                   Trouble("template.scope", "its scope crosses that of " + other,
                           "put each statement into a paragraph or row of its own")));
}

Statement const& OdfWriter::usable(Statement const& statement) {
    if (statement.expression != no_expr || statement.kind == Kind::else_ ||
        statement.kind == Kind::endif || statement.kind == Kind::endfor) {
        return statement;
    }
    if (m_never.expression == no_expr) {
        Expr literal;
        literal.literal = none();
        m_program.exprs.push_back(std::move(literal));
        m_never.expression = static_cast<ExprId>(m_program.exprs.size() - 1);
    }
    m_never.kind = statement.kind;
    m_never.targets = statement.targets.empty() ? std::vector<std::string>{"_"} : statement.targets;
    return m_never;
}

} // namespace presskit::templating
