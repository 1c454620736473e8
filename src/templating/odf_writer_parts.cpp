// SPDX-License-Identifier: MPL-2.0
// Start tags, and what can be said about an element before it is written.
#include "templating/odf_writer.hpp"

#include "base/utf8.hpp"
#include "odf/xml.hpp"
#include "templating/odf_content.hpp"
#include "templating/odf_picture.hpp"
#include "templating/odf_width.hpp"
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

std::string escaped_attribute(std::string const& s) {
    std::string out;
    odf::append_escaped_attribute(out, s);
    return out;
}

/// Writer stores a link `{{ url }}` as %7B%7B%20url%20%7D%7D.
std::string with_braces(std::string const& href) {
    if (href.find("%7B%7B") == href.npos && href.find("%7b%7b") == href.npos) {
        return href;
    }
    static constexpr std::pair<std::string_view, char> codes[] = {
        {"7B", '{'}, {"7D", '}'}, {"20", ' '}, {"22", '"'}, {"27", '\''}, {"7C", '|'}, {"5B", '['},
        {"5D", ']'}, {"7b", '{'}, {"7d", '}'}, {"7c", '|'}, {"5b", '['},  {"5d", ']'}};
    std::string out;
    for (std::size_t i = 0; i < href.size(); ++i) {
        bool known = false;
        for (auto const& [code, character] : codes) {
            if (href[i] == '%' && href.compare(i + 1, 2, code) == 0) {
                out += character;
                i += 2;
                known = true;
                break;
            }
        }
        if (!known) {
            out += href[i];
        }
    }
    return out;
}

} // namespace

void OdfWriter::start_tag(XMLElement& element, bool empty) {
    text(std::string("<") + element.Name());
    for (auto const* each = element.FirstAttribute(); each != nullptr; each = each->Next()) {
        attribute(element, each->Name(), each->Value());
    }
    text(empty ? "/>" : ">");
}

void OdfWriter::attribute(XMLElement& element, std::string const& name, std::string const& given) {
    bool const secretary = name == "xlink:href" && is_secretary_link(given);
    std::string const value = secretary ? given.substr(given.find(':') + 1) : given;
    text(" " + name + "=\"");
    std::string const shown = name == "xlink:href" ? with_braces(value) : value;
    if (name == "xlink:href" && !m_builder.is_conditional()) {
        m_used.insert(entry_of_href(value));
    }
    std::size_t const bar = std::min(value.find('|'), value.size());
    std::string const linked =
        name == "xlink:href" && value[0] == '#' ? value.substr(1, bar - 1) : std::string();
    if (!linked.empty() && m_builder.loops() > 0 && m_names.loops_of(linked) > 0) {
        text("#");
        m_builder.name(escaped_attribute(linked), m_names.loops_of(linked));
        text(escaped_attribute(value.substr(bar)));
    } else if (takes_tags(name) && find_tag(shown, 0, Dialect::writer) != std::string::npos) {
        m_builder.in_file(file_of(element));
        attribute_tags(shown, file_of(element),
                       name == "xlink:href"  ? "the target of a link"
                       : name == "draw:name" ? "the name of a frame"
                                             : "the text of a field");
    } else if (m_builder.loops() > 0 && (is_identity(element, name) || is_reference(name)) &&
               m_names.loops_of(value) > 0) {
        m_builder.name(escaped_attribute(value), m_names.loops_of(value));
    } else {
        text(escaped_attribute(value));
    }
    text("\"");
}

/// Whose text the element is.
std::size_t OdfWriter::file_of(XMLNode const& element) const {
    for (XMLNode const* up = &element; up != nullptr; up = up->Parent()) {
        auto const found = m_scan.file_roots.find(up);
        if (found != m_scan.file_roots.end()) {
            return found->second;
        }
    }
    return 0;
}

/// Values in an attribute; statements have no place there.
void OdfWriter::attribute_tags(std::string const& value, std::size_t file, char const* place) {
    std::size_t at = 0;
    while (at < value.size()) {
        std::size_t const begin = find_tag(value, at, Dialect::writer);
        text(escaped_attribute(value.substr(at, begin - at)));
        if (begin == value.npos) {
            return;
        }
        LexedTag const lexed = lex_tag(value, begin, Dialect::writer);
        TagInfo info;
        info.location.file = m_scan.files[file].name;
        info.location.place = place;
        info.location.text = utf8::excerpt(value.substr(begin, lexed.end - begin), 80);
        m_program.tags.push_back(info);
        OdfTag tag; // keeps the two lists parallel
        try {
            tag.statement = parse_statement(lexed, m_program.exprs);
            if (tag.statement.kind != Kind::print && tag.statement.kind != Kind::comment) {
                throw Trouble("template.syntax", std::string(place) + " can hold values only",
                              "put the statement around it");
            }
        } catch (Trouble const& trouble) {
            tag.bad = true;
            m_scan.problems.push_back(to_finding(info.location, trouble));
        }
        if (!tag.bad && tag.statement.kind == Kind::print) {
            m_builder.print(m_program.tags.size() - 1, tag.statement.expression, Escape::attribute);
        }
        m_scan.tags.push_back(tag);
        at = std::max(lexed.end, begin + 2);
    }
}

/// "Figure 3" and what refers to it are counted anew.
bool OdfWriter::number_range(XMLElement& element) {
    bool const counts = is_named(&element, "text:sequence");
    if (!counts && !is_named(&element, "text:sequence-ref")) {
        return false;
    }
    SequencePlan plan;
    plan.name = attribute_of(&element, "text:name");
    plan.format = attribute_of(&element, "style:num-format");
    plan.cached = text_of(element);
    bool known = false;
    if (counts) {
        std::string const formula = attribute_of(&element, "text:formula");
        std::size_t const colon = formula.find(':');
        known = formula.substr(colon == formula.npos ? 0 : colon + 1) == plan.name + "+1";
    } else {
        std::string const format = attribute_of(&element, "text:reference-format");
        std::size_t const space = plan.cached.find_last_of(" \xA0");
        known = format == "value" || (format == "category-and-value" && space != std::string::npos);
        if (known && format != "value") {
            plan.before = escaped(plan.cached.substr(0, space + 1));
            plan.cached.erase(0, space + 1);
        }
        plan.cached = escaped(plan.cached);
    }
    if (!known) {
        return false;
    }
    start_tag(element, false);
    if (counts) {
        m_builder.sequence(std::move(plan));
    } else {
        m_builder.sequence_ref(std::move(plan));
    }
    text(std::string("</") + element.Name() + ">");
    return true;
}

bool OdfWriter::is_block(XMLNode const& node, Kind kind) const {
    return is_marker(node) && m_scan.tag(marked_tag(node)).statement.kind == kind &&
           m_block_of.count(marked_tag(node)) != 0;
}

/// Whether a statement in the cell says how many columns it takes.
bool OdfWriter::changes_width(XMLNode const& node) const {
    for (XMLNode const* child = node.FirstChild(); child != nullptr; child = child->NextSibling()) {
        bool const marker = is_marker(*child);
        if (marker) {
            Statement const& statement = m_scan.tag(marked_tag(*child)).statement;
            if (statement.kind == Kind::cell && (statement.change == CellChange::columns ||
                                                 statement.change == CellChange::across)) {
                return true;
            }
        } else if (!is_named(child, "table:table") && changes_width(*child)) {
            return true;
        }
    }
    return false;
}

/// Whether a loop or condition stands among the cells of a row.
bool OdfWriter::repeats_cells(XMLNode const& node) const {
    for (XMLNode const* child = node.FirstChild(); child != nullptr; child = child->NextSibling()) {
        bool const block = is_block(*child, Kind::if_) || is_block(*child, Kind::for_);
        bool const rows =
            is_named(child, "table:table-row") || is_named(child, "table:table-rows") ||
            is_named(child, "table:table-header-rows") || is_named(child, "table:table-row-group");
        if ((block && is_named(&node, "table:table-row")) || (rows && repeats_cells(*child)) ||
            (is_named(child, "table:table-cell") && changes_width(*child))) {
            return true;
        }
    }
    return false;
}

/// All that shows stands in ifs and loops: when those write nothing, the paragraph goes.
bool OdfWriter::is_elidable_paragraph(XMLNode const& paragraph) const {
    int depth = 0;
    bool any = false;
    for (XMLNode const* child = paragraph.FirstChild(); child != nullptr;
         child = child->NextSibling()) {
        if (is_block(*child, Kind::if_) || is_block(*child, Kind::for_)) {
            ++depth;
            any = true;
        } else if (is_block(*child, Kind::endif) || is_block(*child, Kind::endfor)) {
            --depth;
        } else if (depth == 0 && has_content(*child, m_scan)) {
            return false;
        }
    }
    return any;
}

/// The only thing in a paragraph, when that is a value.
XMLNode* OdfWriter::lone_value(XMLNode& paragraph) const {
    XMLNode* level = &paragraph;
    while (true) {
        XMLNode* only = nullptr;
        for (XMLNode* child = level->FirstChild(); child != nullptr; child = child->NextSibling()) {
            bool const space = child->ToText() != nullptr && utf8::trim(child->Value()).empty();
            if (space) {
                continue;
            }
            if (only != nullptr) {
                return nullptr;
            }
            only = child;
        }
        if (only == nullptr) {
            return nullptr;
        }
        if (is_marker(*only)) {
            Statement const& statement = m_scan.tag(marked_tag(*only)).statement;
            return statement.kind == Kind::print && statement.expression != no_expr ? only
                                                                                    : nullptr;
        }
        if (!is_named(only, "text:span")) {
            return nullptr;
        }
        level = only;
    }
}

BlockPlan OdfWriter::plan_block(XMLElement& paragraph, XMLNode const& value,
                                Context const& context) const {
    BlockPlan plan;
    std::vector<XMLElement const*> chain;
    for (XMLNode const* up = value.Parent(); up != &paragraph; up = up->Parent()) {
        chain.push_back(up->ToElement());
    }
    chain.push_back(&paragraph);
    for (auto level = chain.rbegin(); level != chain.rend(); ++level) {
        plan.open += std::string("<") + (*level)->Name();
        for (auto const* each = (*level)->FirstAttribute(); each != nullptr; each = each->Next()) {
            // Rich values make several paragraphs of it: an id would be there twice.
            if (std::string_view(each->Name()) != "xml:id" &&
                std::string_view(each->Name()) != "text:id") {
                plan.open += std::string(" ") + each->Name() + "=\"" +
                             escaped_attribute(each->Value()) + "\"";
            }
        }
        plan.open += ">";
        plan.close = std::string("</") + (*level)->Name() + ">" + plan.close;
    }
    plan.place.host = attribute_of(&paragraph, "text:style-name");
    plan.place.parent = common_style(m_styles, plan.place.host);
    // A style the author has chosen stays; what nobody chose is Text Body in the text.
    std::string const& parent = plan.place.parent;
    bool const chosen = !parent.empty() && parent != "Standard" && is_named(&paragraph, "text:p");
    if (context.body && !chosen && !m_styles.rich.text_body.empty()) {
        plan.place.host = m_styles.rich.text_body;
    }
    auto const breaking = m_styles.breaking.find(attribute_of(&paragraph, "text:style-name"));
    plan.place.later = breaking != m_styles.breaking.end() && chosen ? parent : plan.place.host;
    plan.place.page_break = breaking != m_styles.breaking.end() ? breaking->second : "";
    plan.place.tables = context.tables;
    plan.place.width = width_at_cm(paragraph, m_styles.rich.text_width);
    return plan;
}

/// Whether a container may end up with nothing in it.
bool OdfWriter::may_be_empty(XMLNode const& container) const {
    int depth = 0;
    for (XMLNode const* child = container.FirstChild(); child != nullptr;
         child = child->NextSibling()) {
        if (is_block(*child, Kind::if_) || is_block(*child, Kind::for_)) {
            ++depth;
        } else if (is_block(*child, Kind::endif) || is_block(*child, Kind::endfor)) {
            --depth;
        } else if (depth == 0 && !is_conditional(*child)) {
            return false;
        }
    }
    return true;
}

bool OdfWriter::is_conditional(XMLNode const& node) const {
    if (is_marker(node) || node.ToElement() == nullptr || m_scan.natives.count(&node) != 0) {
        return node.ToText() == nullptr || utf8::trim(node.Value()).empty();
    }
    if (is_paragraph(&node)) {
        // A lone value may be rich and empty; it is no question of the tree, so it counts.
        return is_elidable_paragraph(node) || lone_value(const_cast<XMLNode&>(node)) != nullptr;
    }
    static constexpr std::string_view containers[] = {"text:list",
                                                      "text:section",
                                                      "table:table",
                                                      "table:table-rows",
                                                      "table:table-row",
                                                      "table:table-header-rows",
                                                      "table:table-row-group"};
    bool const container =
        is_list_item(&node) ||
        std::any_of(std::begin(containers), std::end(containers),
                    [&](std::string_view name) { return is_named(&node, name); });
    if (container) {
        return !node.NoChildren() && may_be_empty(node);
    }
    static constexpr std::string_view neutral[] = {
        "table:table-column",       "table:table-columns",  "table:table-header-columns",
        "table:table-column-group", "text:sequence-decls",  "office:forms",
        "text:variable-decls",      "text:user-field-decls"};
    return std::any_of(std::begin(neutral), std::end(neutral),
                       [&](std::string_view name) { return is_named(&node, name); });
}

} // namespace presskit::templating
