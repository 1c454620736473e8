// SPDX-License-Identifier: MPL-2.0
#include "templating/rich_writer.hpp"

#include "templating/escape.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

constexpr int max_list_depth = 10; ///< list styles have ten levels

std::string attribute_text(std::string const& value) {
    std::string out;
    append_plain_xml(out, value, Escape::attribute);
    return out;
}

std::string style_attribute(std::string const& style) {
    return style.empty() ? "" : " text:style-name=\"" + attribute_text(style) + "\"";
}

} // namespace

void RichWriter::begin_part(std::string const& prefix) {
    m_prefix = prefix;
    m_automatic.clear();
}

std::vector<Trouble> RichWriter::take_notes() {
    std::vector<Trouble> notes;
    notes.swap(m_notes);
    return notes;
}

void RichWriter::note(std::string const& message, std::string const& hint) {
    m_notes.emplace_back("template.rich", message, hint);
}

void RichWriter::plain(std::string const& text, bool first, bool last, std::string& out) {
    if (!append_paragraph_text(out, text, first, last)) {
        m_notes.emplace_back("template.control-character",
                             "the value holds a control character that a document cannot hold; it "
                             "is replaced by \uFFFD",
                             "correct it in the data");
    }
}

void RichWriter::run(model::Run const& run, bool first, bool last, std::string& out) {
    std::string const style = text_style(run.bold, run.italic, run.underline);
    bool const linked = !run.link.empty();
    if (linked) {
        out += "<text:a xlink:type=\"simple\" xlink:href=\"" + attribute_text(run.link) + "\"" +
               style_attribute(m_styles.link) + ">";
    }
    if (!style.empty()) {
        out += "<text:span" + style_attribute(style) + ">";
    }
    plain(run.text, first, last, out);
    out += style.empty() ? "" : "</text:span>";
    out += linked ? "</text:a>" : "";
    if (!run.footnote.empty()) {
        footnote(run.footnote, out);
    }
}

void RichWriter::runs(model::Runs const& content, std::string& out) {
    bool after_space = true; // at the start, or behind a space: the next one would collapse
    for (std::size_t i = 0; i < content.size(); ++i) {
        run(content[i], after_space, i + 1 == content.size(), out);
        std::string const& text = content[i].text;
        after_space = text.empty()
                          ? after_space
                          : std::string_view(" \n\t\r").find(text.back()) != std::string_view::npos;
    }
}

void RichWriter::footnote(std::string const& text, std::string& out) {
    std::string const number = std::to_string(++m_footnotes);
    out += "<text:note text:id=\"" + m_prefix + "_ftn" + number +
           "\" text:note-class=\"footnote\"><text:note-citation>" + number +
           "</text:note-citation><text:note-body><text:p" + style_attribute(m_styles.footnote) +
           ">";
    plain(text, true, true, out);
    out += "</text:p></text:note-body></text:note>";
}

void RichWriter::paragraph(std::string const& style, model::Runs const& content, std::string& out) {
    out += "<text:p" + style_attribute(with_break(style)) + ">";
    runs(content, out);
    out += "</text:p>";
}

void RichWriter::heading(model::Block const& block, RichPlace const& place, std::string& out) {
    int const level = std::clamp(block.level, 1, 6);
    out += "<text:h" + style_attribute(with_break(heading_style(level, place.parent))) +
           " text:outline-level=\"" + std::to_string(level) + "\">";
    runs(block.runs, out);
    out += "</text:h>";
}

void RichWriter::list(model::List const& list_, RichPlace const& place, int depth, bool ordered,
                      std::string& out) {
    if (list_.items.empty()) {
        return;
    }
    // A nested list follows the outer list's style unless it is of the other kind.
    bool const own_style = depth == 1 || list_.ordered != ordered;
    out += "<text:list" + (own_style ? style_attribute(list_style(list_.ordered)) : "") + ">";
    std::string style = list_.ordered ? m_styles.number_paragraph : m_styles.bullet_paragraph;
    if (style.empty()) {
        style = place.later;
    }
    for (std::size_t i = 0; i < list_.items.size(); ++i) {
        out += "<text:list-item";
        out += i == 0 && list_.ordered
                   ? " text:start-value=\"" + std::to_string(std::max(list_.start, 0)) + "\""
                   : "";
        out += ">";
        paragraph(style, list_.items[i].runs, out);
        for (model::List const& nested : list_.items[i].lists) {
            if (depth < max_list_depth) {
                list(nested, place, depth + 1, list_.ordered, out);
            } else {
                note("a list is nested more than ten deep; its innermost items are left out",
                     "nest it less deeply");
            }
        }
        out += "</text:list-item>";
    }
    out += "</text:list>";
}

void RichWriter::table(model::Block const& block, RichPlace const& place, std::string& out) {
    std::size_t columns = 0;
    for (model::Row const& row : block.rows) {
        columns = std::max(columns, row.size());
    }
    if (columns == 0) {
        return;
    }
    std::string const style =
        m_styles.table_contents.empty() ? place.later : m_styles.table_contents;
    if (!place.tables) {
        for (model::Row const& row : block.rows) {
            for (model::Runs const& cell : row) {
                paragraph(style, cell, out);
            }
        }
        return;
    }
    std::string const own_style = table_style();
    out += "<table:table table:name=\"" + m_prefix + "_Table" + std::to_string(++m_tables) +
           "\" table:style-name=\"" + own_style +
           "\"><table:table-column table:number-columns-repeated=\"" + std::to_string(columns) +
           "\"/>";
    // The first row says what the columns are; a table of one row has nothing to say it of.
    std::size_t const headings = block.rows.size() > 1 ? 1 : 0;
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
        model::Row const& row = block.rows[r];
        bool const heading = r < headings;
        out += heading ? "<table:table-header-rows><table:table-row>" : "<table:table-row>";
        for (std::size_t i = 0; i < columns; ++i) {
            out += "<table:table-cell office:value-type=\"string\">";
            paragraph(heading ? table_heading_style(place) : style,
                      i < row.size() ? row[i] : model::Runs(), out);
            out += "</table:table-cell>";
        }
        out += heading ? "</table:table-row></table:table-header-rows>" : "</table:table-row>";
    }
    out += "</table:table>";
}

void RichWriter::block(model::Block const& block, RichPlace const& place, std::string& out) {
    switch (block.kind) {
    case model::Block::Kind::paragraph:
        paragraph(place.host, block.runs, out);
        return;
    case model::Block::Kind::heading:
        heading(block, place, out);
        return;
    case model::Block::Kind::quote:
        paragraph(quotation_style(place.parent), block.runs, out);
        return;
    case model::Block::Kind::list:
        list(block.list, place, 1, block.list.ordered, out);
        return;
    case model::Block::Kind::table:
        table(block, place, out);
        return;
    case model::Block::Kind::image:
        image(block.image, place, out);
    }
}

void RichWriter::write_blocks(model::RichText const& rich, RichPlace const& place,
                              std::string& out) {
    RichPlace next = place;
    for (model::Block const& one : rich.blocks) {
        // A plain paragraph has the break from its style.
        bool const first = &one == &rich.blocks.front();
        bool const bears_it =
            one.kind == model::Block::Kind::paragraph && place.host != place.later;
        m_break = first && !bears_it ? place.page_break : "";
        block(one, next, out);
        next.host = place.later;
    }
    m_break.clear();
}

void RichWriter::write_inline(model::RichText const& rich, std::string& out) {
    bool first = true;
    auto const line = [&](model::Runs const& content) {
        out += first ? "" : "<text:line-break/>";
        first = false;
        runs(content, out);
    };
    for (model::Block const& one : rich.blocks) {
        switch (one.kind) {
        case model::Block::Kind::list:
            for (model::ListItem const& item : one.list.items) {
                line(item.runs);
            }
            break;
        case model::Block::Kind::table:
            for (model::Row const& row : one.rows) {
                for (model::Runs const& cell : row) {
                    line(cell);
                }
            }
            break;
        case model::Block::Kind::image:
            out += first ? "" : "<text:line-break/>";
            first = false;
            inline_image(one.image, out);
            break;
        default:
            line(one.runs);
        }
    }
}

} // namespace presskit::templating
