// SPDX-License-Identifier: MPL-2.0
#include "source/odt_body.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "odf/xml.hpp"
#include "source/list_marks.hpp"
#include "source/odt_cells.hpp"
#include "source/odt_style_names.hpp"
#include "source/phrases.hpp"
#include "source/signatory_entry.hpp"
#include "source/text_shape.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace presskit::source {

namespace {

using tinyxml2::XMLElement;

constexpr double visible_gap = 0.1; ///< cm between paragraphs that stand apart

bool is_paragraph(XMLElement const& e) {
    std::string_view const name = e.Name();
    return name == "text:p" || name == "text:h";
}

/// Indexes are made from the text; they are there all the same when paragraphs are counted.
bool is_index(std::string_view name) {
    return is_one_of(name, {"text:table-of-content", "text:illustration-index", "text:table-index",
                            "text:object-index", "text:user-index", "text:alphabetical-index",
                            "text:bibliography"});
}

OdtStyles::Role role_of(XMLElement const& e, OdtStyles const& styles) {
    OdtStyles::Role role = styles.role_of(odf::attribute(e, "text:style-name"));
    bool const plain =
        role.style == Paragraph::Style::none || role.style == Paragraph::Style::heading;
    if (std::string_view(e.Name()) == "text:h" && plain) {
        std::string const level = odf::attribute(e, "text:outline-level");
        role.style = Paragraph::Style::heading;
        role.level = level.empty() ? role.level : leading_number(level);
    }
    return role;
}

/// "Organization" above a column of them.
bool names_a_column(OdtRow const& row, OdtStyles const& styles) {
    OdtLeftOut left_out;
    std::vector<XMLElement const*> drawings;
    std::string const text =
        row.empty() || row[0] == nullptr
            ? std::string()
            : utf8::trim(model::plain_text(odt_cell(*row[0], styles, left_out, drawings)));
    return read_rows({{text}, {"Name"}}).size() == 1 && !text.empty();
}

/// Headlines are one line, wherever they were broken by hand.
void join_lines(Paragraph& paragraph) {
    for (model::Run& run : paragraph.runs) {
        std::replace(run.text.begin(), run.text.end(), '\n', ' ');
    }
}

} // namespace

std::string OdtBody::language() const {
    auto const most =
        std::max_element(m_languages.begin(), m_languages.end(),
                         [](auto const& a, auto const& b) { return a.second < b.second; });
    return most == m_languages.end() ? std::string() : most->first;
}

void OdtBody::read(XMLElement const& parent, Section section) {
    for (XMLElement const* e = parent.FirstChildElement(); e != nullptr;
         e = e->NextSiblingElement()) {
        read_element(*e, section);
        note_places();
    }
}

void OdtBody::note_places() {
    for (int OdtLeftOut::*const count :
         {&OdtLeftOut::comments, &OdtLeftOut::hidden, &OdtLeftOut::deletion_marks,
          &OdtLeftOut::insertion_marks}) {
        if (m_left_out.*count > 0 && m_first_at.*count == 0) {
            m_first_at.*count = m_count;
        }
    }
}

void OdtBody::read_element(XMLElement const& e, Section section) {
    std::string_view const name = e.Name();
    if (is_paragraph(e)) {
        read_paragraph(e, section);
    } else if (name == "text:list") {
        read_list(e, section, {});
    } else if (name == "text:numbered-paragraph") {
        read_numbered(e, section);
    } else if (name == "table:table") {
        read_table(e, section);
    } else if (name == "text:section") {
        read_section(e, section);
    } else if (name == "text:tracked-changes") {
        read_changes(e);
    } else if (has_prefix(name, "draw:")) {
        read_drawing(e, section);
    } else if (is_index(name)) {
        skip(e);
    }
    // Declarations and forms are not text.
}

void OdtBody::add(Paragraph paragraph) {
    if (m_draft.paragraphs.size() >= max_paragraphs) {
        throw Error(Phase::input,
                    m_draft.file +
                        ": has too many paragraphs for a release; choose the release itself");
    }
    paragraph.place.paragraph = m_count;
    paragraph.cell = m_inside == 0 ? 0 : m_cell;
    m_draft.paragraphs.push_back(std::move(paragraph));
}

void OdtBody::skip(XMLElement const& e) {
    for (XMLElement const* child = e.FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement()) {
        bool const counts =
            is_paragraph(*child) || std::string_view(child->Name()) == "table:table";
        if (counts) {
            m_count += m_inside == 0 ? 1 : 0;
        } else {
            skip(*child);
        }
    }
}

void OdtBody::read_section(XMLElement const& e, Section section) {
    std::string const display = odf::attribute(e, "text:display");
    if (display == "none" || (display == "condition" && odt_is_hidden(e))) {
        ++m_left_out.hidden;
        ++m_count; // where it begins
        note_places();
        --m_count;
        skip(e);
        return;
    }
    Section const named = section_named(odf::attribute(e, "text:name"));
    read(e, named == Section::none ? section : named);
}

void OdtBody::read_changes(XMLElement const& e) {
    for (XMLElement const* change = e.FirstChildElement(); change != nullptr;
         change = change->NextSiblingElement()) {
        m_left_out.deletions += change->FirstChildElement("text:deletion") != nullptr ? 1 : 0;
        m_left_out.insertions += change->FirstChildElement("text:insertion") != nullptr ? 1 : 0;
    }
}

void OdtBody::read_paragraph(XMLElement const& e, Section section, std::optional<ListMark> mark) {
    m_count += m_inside == 0 ? 1 : 0;
    OdtText text = odt_text(e, m_styles, m_left_out);
    if (text.hidden) {
        ++m_left_out.hidden;
        return;
    }
    bool const caption = role_of(e, m_styles).caption && !utf8::trim(text.raw).empty();
    if (!caption) {
        add_text(e, text, section, mark);
    }
    for (XMLElement const* const drawing : text.drawings) {
        read_drawing(*drawing, section);
    }
    if (caption && m_image != nullptr && m_image->image.caption.empty()) {
        m_image->image.caption = utf8::collapse_spaces(model::plain_text(text.runs));
    } else if (caption) {
        add_text(e, text, section, mark);
    }
}

void OdtBody::add_text(XMLElement const& e, OdtText& text, Section section,
                       std::optional<ListMark> mark) {
    OdtStyles::Role const role = role_of(e, m_styles);
    Paragraph paragraph;
    paragraph.runs = std::move(text.runs);
    paragraph.raw = std::move(text.raw);
    paragraph.style = role.style;
    paragraph.level = std::clamp(role.level, 1, 6);
    paragraph.section = section;
    bool const blank = utf8::trim(paragraph.raw).empty();
    bool const plain = role.style == Paragraph::Style::none;
    if (mark && role.style != Paragraph::Style::heading && role.style != Paragraph::Style::title) {
        paragraph.mark = mark;
    }
    bool const by_style = !mark && role.list && !blank && plain;
    if (by_style) {
        paragraph.mark = m_numbering.item_by_style(*role.list, m_item_before);
    }
    m_item_before = by_style || (m_item_before && blank);
    paragraph.gap_before =
        note_gap(odf::attribute(e, "text:style-name"), plain && !blank && !paragraph.mark);
    note_language(text, paragraph);
    m_prose = m_prose || (paragraph.raw.size() >= 60 && ends_sentence(paragraph.raw) && plain);
    if (!blank) {
        m_image.reset();
    }
    if (!plain && role.style != Paragraph::Style::quotation) {
        join_lines(paragraph);
    } else if (!paragraph.mark && split_at_breaks(paragraph)) {
        return;
    }
    add(std::move(paragraph));
}

void OdtBody::note_language(OdtText const& text, Paragraph& paragraph) {
    paragraph.language = text.language;
    if (!text.language.empty()) {
        m_languages[text.language] += text.bytes;
    }
}

/// Space between paragraphs parts them as an empty line does.
bool OdtBody::note_gap(std::string const& style, bool counts) {
    OdtStyles::Spacing const& spacing = m_styles.spacing_of(style);
    bool const together = spacing.contextual && m_above.named == spacing.named;
    double const gap = together ? 0 : std::max(m_above.below, spacing.above);
    m_above = spacing;
    return counts && gap > visible_gap && !m_draft.paragraphs.empty();
}

/// Short lines between line breaks are paragraphs of their own: names, a contact, a heading
/// block.
bool OdtBody::split_at_breaks(Paragraph const& paragraph) {
    std::string const text = model::plain_text(paragraph.runs);
    if (text.find('\n') == std::string::npos) {
        return false;
    }
    bool const few = std::count(text.begin(), text.end(), '\n') <= 2;
    std::vector<std::pair<std::size_t, std::size_t>> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        std::string const line = text.substr(begin, end - begin);
        if (line.size() > 140 || ends_sentence(line) ||
            (few && begin > 0 && continues_sentence(line))) {
            return false;
        }
        parts.emplace_back(begin, end);
        begin = end + 1;
    }
    for (auto const& [begin, end] : parts) {
        Paragraph part = paragraph;
        part.runs = slice(paragraph.runs, begin, end);
        part.raw = text.substr(begin, end - begin);
        part.gap_before = paragraph.gap_before && begin == 0;
        add(std::move(part));
    }
    return true;
}

void OdtBody::read_list(XMLElement const& e, Section section, OdtList const& around) {
    OdtList const list = m_numbering.enter(e, around);
    for (XMLElement const* item = e.FirstChildElement(); item != nullptr;
         item = item->NextSiblingElement()) {
        read_item(*item, section, list);
    }
}

void OdtBody::read_item(XMLElement const& item, Section section, OdtList const& list) {
    bool first = std::string_view(item.Name()) != "text:list-header";
    for (XMLElement const* e = item.FirstChildElement(); e != nullptr;
         e = e->NextSiblingElement()) {
        if (std::string_view(e->Name()) == "text:list") {
            read_list(*e, section, list);
        } else if (is_paragraph(*e)) {
            int const start = leading_number(odf::attribute(item, "text:start-value"));
            std::optional<ListMark> const mark =
                first ? m_numbering.item(list, odf::attribute(item, "text:style-override"), start)
                      : m_numbering.more(list);
            first = false;
            read_paragraph(*e, section, mark);
            note_places();
        } else {
            read_element(*e, section);
        }
    }
}

void OdtBody::read_numbered(XMLElement const& e, Section section) {
    OdtList const list = m_numbering.enter_numbered(e);
    for (XMLElement const* child = e.FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement()) {
        if (is_paragraph(*child)) {
            int const start = leading_number(odf::attribute(e, "text:start-value"));
            read_paragraph(*child, section, m_numbering.item(list, {}, start));
        }
    }
}

void OdtBody::read_inside(XMLElement const& e, Section section) {
    ++m_inside;
    int const cell = m_cell;
    m_cell = m_cell == 0 ? -1 : m_cell;
    read(e, section);
    m_cell = cell;
    --m_inside;
}

void OdtBody::read_drawing(XMLElement const& e, Section around) {
    std::string_view const name = e.Name();
    Section const named = section_named(odf::attribute(e, "draw:name"));
    Section const section = named == Section::none ? around : named;
    if (name == "draw:a" || name == "draw:g") {
        for (XMLElement const* child = e.FirstChildElement(); child != nullptr;
             child = child->NextSiblingElement()) {
            read_drawing(*child, section);
        }
    } else if (name == "draw:frame") {
        if (XMLElement const* const box = e.FirstChildElement("draw:text-box")) {
            if (auto image = odt_captioned_image(*box, m_styles, m_left_out)) {
                add_image(std::move(*image), section);
            } else {
                read_inside(*box, section);
            }
        } else if (auto image = odt_image(e)) {
            add_image(std::move(*image), section);
        }
    } else if (name != "draw:control" && name != "draw:page-thumbnail") {
        read_inside(e, section); // text in a shape
    }
}

void OdtBody::add_image(model::Image image, Section section) {
    auto block = std::make_shared<model::Block>();
    block->kind = model::Block::Kind::image;
    block->image = std::move(image);
    Paragraph paragraph;
    paragraph.section = section;
    paragraph.raw = block->image.alt.empty() ? block->image.source : block->image.alt;
    paragraph.block = block;
    add(std::move(paragraph));
    m_image = std::move(block);
}

/// A table that only arranges what stands in it is read cell by cell; so is a small one above the
/// first prose, which arranges the header.
void OdtBody::read_table(XMLElement const& e, Section around) {
    m_count += m_inside == 0 ? 1 : 0;
    m_image.reset();
    Section const named = section_named(odf::attribute(e, "table:name"));
    Section const section = named == Section::none ? around : named;
    std::vector<OdtRow> const rows = odt_rows(e, m_repeats);
    bool const header = !m_prose && rows.size() <= 6 && section == Section::none;
    if (header || is_layout(rows, m_styles)) {
        bool const column = is_plain_column(rows);
        bool skip_first = column && rows.size() > 2 && names_a_column(rows[0], m_styles);
        int const around_cell = m_cell;
        int number = 0;
        for (OdtRow const& row : rows) {
            bool const skipped = std::exchange(skip_first, false);
            for (XMLElement const* const cell : row) {
                number += cell == nullptr ? 0 : 1;
                if (cell != nullptr && !skipped) {
                    m_cell = around_cell == 0 ? number : around_cell;
                    read_inside(*cell, section);
                    if (!column) {
                        add({}); // what stands in different cells stands apart
                    }
                }
            }
        }
        m_cell = around_cell;
        return;
    }
    auto block = std::make_shared<model::Block>();
    block->kind = model::Block::Kind::table;
    std::vector<XMLElement const*> drawings;
    Paragraph paragraph;
    paragraph.section = section;
    for (OdtRow const& row : rows) {
        block->rows.emplace_back();
        for (XMLElement const* const cell : row) {
            block->rows.back().push_back(
                cell == nullptr ? model::Runs() : odt_cell(*cell, m_styles, m_left_out, drawings));
            paragraph.raw +=
                (paragraph.raw.empty() ? "" : "\t") + model::plain_text(block->rows.back().back());
        }
    }
    if (!utf8::trim(paragraph.raw).empty()) {
        paragraph.block = std::move(block);
        add(std::move(paragraph));
    }
    for (XMLElement const* const drawing : drawings) {
        ++m_inside;
        read_drawing(*drawing, section);
        --m_inside;
    }
}

} // namespace presskit::source
