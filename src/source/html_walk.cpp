// SPDX-License-Identifier: MPL-2.0
#include "source/html_walk.hpp"

#include "base/error.hpp"
#include "base/link.hpp"
#include "base/utf8.hpp"
#include "source/html.hpp"
#include "source/phrases.hpp"
#include "source/text_lines.hpp"
#include "source/text_shape.hpp"

#include <libxml/uri.h>

#include <algorithm>
#include <vector>

namespace presskit::source {

namespace {

constexpr int max_depth = 300;              ///< parse_html lets pass no more
constexpr unsigned short last_line = 65535; ///< the tree counts no further

bool is_any(std::string_view text, std::initializer_list<std::string_view> of) {
    return std::find(of.begin(), of.end(), text) != of.end();
}

int heading_level(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0'
                                                                                  : 0;
}

/// What inline CSS says that tags say otherwise; 1 = on, -1 = off, 0 = nothing.
struct Look {
    int bold = 0;
    int italic = 0;
    int underline = 0;
};

Look look_of(xmlNode const* element, std::string_view name) {
    Look look;
    look.bold = is_any(name, {"b", "strong"}) ? 1 : 0;
    look.italic = is_any(name, {"i", "em", "cite", "dfn", "var"}) ? 1 : 0;
    look.underline = is_any(name, {"u", "ins"}) ? 1 : 0;
    if (!has_attribute(element, "style")) {
        return look;
    }
    std::string style = fold(attribute_of(element, "style"));
    style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
    auto const value = [&](std::string_view rule) {
        std::size_t const at = style.find(rule);
        return at == std::string::npos
                   ? std::string()
                   : style.substr(at + rule.size(), style.find(';', at) - at - rule.size());
    };
    std::string const weight = value("font-weight:");
    if (!weight.empty()) {
        look.bold = has_prefix(weight, "bold") || leading_number(weight) >= 600 ? 1 : 0;
    }
    std::string const slant = value("font-style:");
    if (!slant.empty()) {
        look.italic = slant == "italic" || slant == "oblique" ? 1 : 0;
    }
    if (value("text-decoration:").find("underline") != std::string::npos) {
        look.underline = 1;
    }
    return look;
}

struct Table {
    std::vector<std::vector<xmlNode*>> rows;
    std::size_t width = 0;
    bool structure = false; ///< lists, tables or many paragraphs in a cell
    bool heading = false;
};

void look_into(xmlNode* cell, Table& table) {
    int paragraphs = 0;
    for (xmlNode* node = next_node(cell, cell); node != nullptr; node = next_node(node, cell)) {
        std::string_view const name = name_of(node);
        table.heading = table.heading || heading_level(name) > 0;
        table.structure = table.structure || is_any(name, {"ul", "ol", "blockquote"}) ||
                          ++paragraphs * (name == "p" ? 1 : 0) > 6;
        paragraphs -= name == "p" ? 0 : 1;
        table.heading = table.heading || name == "table"; // a table in a table arranges things
    }
}

Table table_of(xmlNode* element) {
    Table table;
    for (xmlNode* node = next_node(element, element); node != nullptr;) {
        std::string_view const name = name_of(node);
        if (name == "tr") {
            table.rows.emplace_back();
        } else if ((name == "td" || name == "th") && !table.rows.empty()) {
            table.rows.back().push_back(node);
            table.width = std::max(table.width, table.rows.back().size());
            look_into(node, table);
        }
        bool const below = is_any(name, {"thead", "tbody", "tfoot", "tr"});
        node = next_node(node, element, below);
    }
    return table;
}

bool is_plain_column(Table const& table) {
    return table.width <= 1 && std::all_of(table.rows.begin(), table.rows.end(), [](auto const& r) {
               return r.empty() || words_of(r[0]).size() <= 140;
           });
}

bool holds_quote(xmlNode const* element) {
    for (xmlNode const* node = element->children; node != nullptr; node = node->next) {
        if (name_of(node) == "blockquote") {
            return true;
        }
    }
    return false;
}

/// The only thing in its paragraph, or the last thing in a quotation.
bool is_attribution(xmlNode* element) {
    xmlNode const* const parent = element->parent;
    for (xmlNode const* next = element->next; next != nullptr; next = next->next) {
        if (next->type == XML_ELEMENT_NODE ||
            text_of(next).find_first_not_of(" \t\r\n") != std::string_view::npos) {
            return false;
        }
    }
    if (name_of(parent) == "blockquote") {
        return true;
    }
    xmlNode const* const above = element->prev;
    return above == nullptr || name_of(above) == "br" || ends_sentence(text_of(above)) ||
           text_of(above).find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

void HtmlWalk::note_line(xmlNode const* element) {
    if (element->line > 0 && element->line < last_line) {
        m_line = element->line;
    }
    m_builder.at_line(m_line > 0 ? m_first_line + m_line - 1 : 0);
}

void HtmlWalk::read_text(xmlNode* node) {
    std::string_view const text = text_of(node);
    std::size_t const begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    auto const breaks = [&](std::size_t from, std::size_t to) {
        return static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(from),
                                           text.begin() + static_cast<std::ptrdiff_t>(to), '\n'));
    };
    m_line += m_line > 0 ? breaks(0, begin) : 0;
    m_builder.at_line(m_line > 0 ? m_first_line + m_line - 1 : 0);
    m_builder.text(text);
    m_line += m_line > 0 ? breaks(begin, text.size()) : 0;
}

void HtmlWalk::read_children(xmlNode* element) {
    if (m_depth >= max_depth) {
        return;
    }
    ++m_depth;
    for (xmlNode* node = element->children; node != nullptr; node = node->next) {
        if (is_text(node)) {
            read_text(node);
        } else if (node->type == XML_ELEMENT_NODE) {
            note_line(node);
            if (!m_leave_out(node)) {
                read(node);
            }
        }
    }
    --m_depth;
}

void HtmlWalk::flush_images() {
    if (m_builder.in_cell()) {
        return;
    }
    for (model::Image& image : m_images) {
        m_builder.add_image(std::move(image));
    }
    m_images.clear();
}

void HtmlWalk::block(xmlNode* element, bool apart) {
    m_builder.end_paragraph();
    flush_images();
    bool const gap = apart && !m_builder.in_list() && !m_builder.in_cell();
    if (gap) {
        m_builder.gap();
    }
    read_children(element);
    m_builder.end_paragraph();
    flush_images();
    if (gap) {
        m_builder.gap();
    }
}

void HtmlWalk::read(xmlNode* element) {
    std::string_view const name = name_of(element);
    if (read_inline(element, name)) {
        return;
    }
    if (int const level = heading_level(name); level > 0) {
        m_builder.open_heading(level);
        read_children(element);
        m_builder.close_heading();
        flush_images();
    } else if (name == "blockquote") {
        m_builder.open_quote();
        read_children(element);
        m_builder.close_quote();
        flush_images();
    } else if (name == "ul" || name == "ol" || name == "menu" || name == "dir") {
        read_list(element, name == "ol");
    } else if (name == "li") {
        block(element, false); // of no list
    } else if (name == "table") {
        read_table(element);
    } else if (name == "figure") {
        read_figure(element);
    } else if (name == "pre" || name == "listing" || name == "xmp") {
        read_source(element);
    } else if (name == "hr") {
        m_builder.end_paragraph();
        m_builder.gap();
    } else if ((name == "footer" || name == "figcaption") &&
               (m_builder.in_quote() || holds_quote(element->parent))) {
        read_attribution(element);
    } else {
        block(element, is_any(name, {"p", "address", "dl", "section", "article", "header"}));
    }
}

/// Text with a formatting; false for a block.
bool HtmlWalk::read_inline(xmlNode* element, std::string_view name) {
    if (name == "br") {
        m_builder.line_break();
    } else if (name == "wbr") {
        return true;
    } else if (name == "img") {
        read_image(element, {});
    } else if (name == "a") {
        read_link(element);
    } else if (name == "q") {
        m_builder.text("“");
        read_styled(element);
        m_builder.text("”");
    } else if (name == "cite" && m_builder.in_quote() && !m_signed && is_attribution(element)) {
        read_attribution(element);
    } else if (is_any(name,
                      {"b",       "strong", "i",    "em",   "cite", "dfn",     "var",    "u",
                       "ins",     "span",   "font", "sup",  "sub",  "small",   "big",    "abbr",
                       "acronym", "code",   "kbd",  "samp", "tt",   "s",       "strike", "mark",
                       "label",   "time",   "data", "bdi",  "bdo",  "picture", "ruby",   "nobr",
                       "output",  "rb",     "o:p",  "p:p"})) {
        read_styled(element);
    } else {
        return false;
    }
    return true;
}

/// Who said what stands above: told as below a quotation in a text.
void HtmlWalk::read_attribution(xmlNode* element) {
    m_builder.end_paragraph();
    std::string const who = words_of(element);
    bool const dashed = has_prefix(who, "—") || has_prefix(who, "–") || has_prefix(who, "-");
    m_builder.text(dashed ? "" : "— ");
    m_signed = true;
    read_children(element);
    m_signed = false;
    m_builder.end_paragraph();
}

void HtmlWalk::read_styled(xmlNode* element) {
    Look const look = look_of(element, name_of(element));
    m_builder.bold(look.bold);
    m_builder.italic(look.italic);
    m_builder.underline(look.underline);
    read_children(element);
    m_builder.bold(-look.bold);
    m_builder.italic(-look.italic);
    m_builder.underline(-look.underline);
}

std::string HtmlWalk::address(std::string const& reference) const {
    std::string const link = harmless_link(reference);
    if (link.empty() || link[0] == '#' || m_base.empty()) {
        return link.empty() || link[0] == '#' ? std::string() : link;
    }
    std::unique_ptr<xmlChar, void (*)(void*)> const built(
        xmlBuildURI(reinterpret_cast<xmlChar const*>(link.c_str()),
                    reinterpret_cast<xmlChar const*>(m_base.c_str())),
        xmlFree);
    return built ? reinterpret_cast<char const*>(built.get()) : link;
}

void HtmlWalk::read_link(xmlNode* element) {
    m_builder.open_link(address(attribute_of(element, "href")));
    read_styled(element);
    m_builder.close_link();
}

void HtmlWalk::read_list(xmlNode* element, bool ordered) {
    m_builder.end_paragraph();
    flush_images();
    int const start =
        has_attribute(element, "start") ? leading_number(attribute_of(element, "start")) : 1;
    m_builder.open_list(ordered, start);
    for (xmlNode* node = element->children; node != nullptr; node = node->next) {
        if (node->type != XML_ELEMENT_NODE) {
            continue;
        }
        note_line(node);
        if (m_leave_out(node)) {
            continue;
        }
        if (name_of(node) == "li") {
            read_item(node);
        } else { // a list in a list, as old pages nest them
            read(node);
        }
    }
    m_builder.close_list();
    flush_images();
}

void HtmlWalk::read_item(xmlNode* element) {
    if (has_attribute(element, "value")) {
        m_builder.open_item(leading_number(attribute_of(element, "value")));
    } else {
        m_builder.open_item();
    }
    if (m_depth < max_depth) {
        read_children(element);
    }
    m_builder.close_item();
}

bool HtmlWalk::prose_so_far() {
    for (; !m_prose && m_looked_at < m_builder.draft().paragraphs.size(); ++m_looked_at) {
        Paragraph const& paragraph = m_builder.draft().paragraphs[m_looked_at];
        m_prose = paragraph.raw.size() >= 60 && ends_sentence(paragraph.raw) &&
                  paragraph.style == Paragraph::Style::none;
    }
    return m_prose;
}

/// A table that only arranges what stands in it is read cell by cell, as is a small one above the
/// first prose, which arranges the header.
void HtmlWalk::read_table(xmlNode* element) {
    m_builder.end_paragraph();
    flush_images();
    int const line = m_line;
    Table const table = table_of(element);
    bool const header = !prose_so_far() && table.rows.size() <= 6;
    bool const layout = header || table.width <= 1 || table.heading ||
                        attribute_of(element, "role") == "presentation" ||
                        (table.rows.size() <= 2 && table.structure);
    bool const column = layout && is_plain_column(table);
    std::vector<model::Row> rows;
    for (auto const& row : table.rows) {
        rows.emplace_back();
        for (xmlNode* const cell : row) {
            note_line(cell);
            bool const out = m_leave_out(cell);
            if (layout && !m_builder.in_cell()) {
                if (!out) {
                    block(cell, !column);
                }
                continue;
            }
            m_builder.open_cell();
            if (!out) {
                read_children(cell);
            }
            rows.back().push_back(m_builder.close_cell());
            if (m_builder.in_cell()) {
                m_builder.line_break();
            }
        }
    }
    if (!m_builder.in_cell() && !layout) {
        int const after = m_line;
        m_line = line;
        m_builder.at_line(m_line > 0 ? m_first_line + m_line - 1 : 0);
        m_builder.add_table(std::move(rows));
        m_line = after;
    }
    flush_images();
}

void HtmlWalk::read_figure(xmlNode* element) {
    m_builder.end_paragraph();
    flush_images();
    xmlNode* image = nullptr;
    xmlNode* caption = nullptr;
    int images = 0;
    bool text = false;
    for (xmlNode* node = next_node(element, element); node != nullptr;) {
        std::string_view const name = name_of(node);
        images += name == "img" ? 1 : 0;
        image = name == "img" ? node : image;
        caption = name == "figcaption" ? node : caption;
        text = text || is_any(name, {"blockquote", "table", "p", "ul", "ol", "pre"});
        node = next_node(node, element, name != "figcaption" && name != "noscript");
    }
    if (images == 1 && !text) {
        read_image(image, caption == nullptr ? std::string() : words_of(caption));
        flush_images();
        return;
    }
    block(element, true);
}

void HtmlWalk::read_image(xmlNode* element, std::string const& caption) {
    model::Image image;
    std::string const lazy = attribute_of(element, "data-src");
    image.source = attribute_of(element, "src");
    bool const inlined = has_prefix(fold(image.source.substr(0, 10)), "data:");
    image.source = !lazy.empty() && (inlined || image.source.empty()) ? lazy : image.source;
    image.source = address(image.source); // a picture written out in the page has no address
    image.alt = utf8::collapse_spaces(attribute_of(element, "alt"));
    image.caption =
        caption.empty() ? utf8::collapse_spaces(attribute_of(element, "title")) : caption;
    image.caption = image.caption == image.alt && caption.empty() ? std::string() : image.caption;
    bool const pixel =
        has_attribute(element, "width") && leading_number(attribute_of(element, "width")) <= 3;
    if (!pixel && !(image.source.empty() && image.alt.empty())) {
        m_images.push_back(std::move(image));
    }
}

/// Preformatted text is plain text: whole releases stand in it in mail archives.
void HtmlWalk::read_source(xmlNode* element) {
    std::string text;
    for (xmlNode* node = next_node(element, element); node != nullptr;) {
        bool const out = m_leave_out(node);
        text += out ? std::string_view() : text_of(node);
        text += !out && name_of(node) == "br" ? "\n" : "";
        node = next_node(node, element, !out);
    }
    m_builder.end_paragraph();
    m_builder.at_line(m_line > 0 ? m_first_line + m_line - 1 : 0);
    m_builder.add(text_paragraphs(text, "the preformatted text in this page"));
}

void add_html_fragment(std::string const& html, int line, DraftBuilder& builder) {
    HtmlTree const tree = parse_html(html, "the HTML in line " + std::to_string(line));
    xmlNode* const root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
    if (root == nullptr) {
        return;
    }
    HtmlWalk walk(builder, line, {}, [](xmlNode* node) {
        return is_any(name_of(node), {"script", "style", "head", "template", "noscript"}) ||
               has_attribute(node, "hidden");
    });
    walk.read(root);
}

} // namespace presskit::source
