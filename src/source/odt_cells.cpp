// SPDX-License-Identifier: MPL-2.0
#include "source/odt_cells.hpp"

#include "base/utf8.hpp"
#include "odf/xml.hpp"
#include "source/list_marks.hpp"
#include "source/text_shape.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <string_view>

namespace presskit::source {

namespace {

using tinyxml2::XMLElement;

constexpr int many_paragraphs = 3; ///< more than that in a cell of a single row are no datum

int repeated(XMLElement const& e, char const* attribute, int& repeats) {
    int const wanted = std::max(leading_number(odf::attribute(e, attribute)), 1);
    int const count = std::clamp(wanted, 1, std::max(repeats, 1));
    repeats -= count - 1;
    return count;
}

bool is_blank(XMLElement const* cell) {
    return cell == nullptr || cell->NoChildren();
}

OdtRow cells_of(XMLElement const& row, int& repeats) {
    OdtRow cells;
    for (XMLElement const* e = row.FirstChildElement(); e != nullptr; e = e->NextSiblingElement()) {
        std::string_view const name = e->Name();
        bool const covered = name == "table:covered-table-cell";
        if (!covered && name != "table:table-cell") {
            continue;
        }
        bool const last = e->NextSiblingElement() == nullptr;
        int const count = last && is_blank(e)
                              ? 1 // the rest of a wide sheet
                              : repeated(*e, "table:number-columns-repeated", repeats);
        cells.insert(cells.end(), static_cast<std::size_t>(count), covered ? nullptr : e);
    }
    return cells;
}

void add_rows(XMLElement const& parent, std::vector<OdtRow>& rows, int& repeats) {
    for (XMLElement const* e = parent.FirstChildElement(); e != nullptr;
         e = e->NextSiblingElement()) {
        std::string_view const name = e->Name();
        if (name == "table:table-row") {
            OdtRow const row = cells_of(*e, repeats);
            bool const blank = std::all_of(row.begin(), row.end(), is_blank);
            int const count = blank ? 1 : repeated(*e, "table:number-rows-repeated", repeats);
            rows.insert(rows.end(), static_cast<std::size_t>(count), row);
        } else if (name == "table:table-header-rows" || name == "table:table-rows" ||
                   name == "table:table-row-group") {
            add_rows(*e, rows, repeats);
        }
    }
}

struct Content {
    int paragraphs = 0;
    bool structure = false; ///< headings, lists, tables
    bool heading = false;
};

Content content_of(XMLElement const& cell, OdtStyles const& styles) {
    Content content;
    for (XMLElement const* e = cell.FirstChildElement(); e != nullptr;
         e = e->NextSiblingElement()) {
        std::string_view const name = e->Name();
        if (name == "text:p" || name == "text:h") {
            ++content.paragraphs;
            Paragraph::Style const style =
                styles.role_of(odf::attribute(*e, "text:style-name")).style;
            content.heading = content.heading || name == "text:h" ||
                              style == Paragraph::Style::heading ||
                              style == Paragraph::Style::title;
        } else if (name == "text:list" || name == "table:table" || name == "text:section") {
            content.structure = true;
        }
    }
    return content;
}

/// Widest row, merged cells left aside.
std::size_t width_of(std::vector<OdtRow> const& rows) {
    std::size_t width = 0;
    for (OdtRow const& row : rows) {
        auto const shown = std::count_if(row.begin(), row.end(),
                                         [](XMLElement const* cell) { return cell != nullptr; });
        width = std::max(width, static_cast<std::size_t>(shown));
    }
    return width;
}

void append_lines(model::Runs& runs, model::Runs const& more, char between) {
    if (more.empty()) {
        return;
    }
    if (!runs.empty()) {
        if (runs.back().footnote.empty()) {
            runs.back().text += between;
        } else {
            runs.push_back({std::string(1, between), false, false, false, {}, {}});
        }
    }
    runs.insert(runs.end(), more.begin(), more.end());
}

std::string text_below(XMLElement const& frame, char const* name) {
    XMLElement const* const e = frame.FirstChildElement(name);
    return e == nullptr || e->GetText() == nullptr ? std::string()
                                                   : utf8::collapse_spaces(e->GetText());
}

/// The frames in a drawing that may hold pictures, through links and groups.
void add_frames(XMLElement const& drawing, std::vector<XMLElement const*>& frames) {
    std::string_view const name = drawing.Name();
    if (name == "draw:frame") {
        frames.push_back(&drawing);
    } else if (name == "draw:a" || name == "draw:g") {
        for (XMLElement const* e = drawing.FirstChildElement(); e != nullptr;
             e = e->NextSiblingElement()) {
            add_frames(*e, frames);
        }
    }
}

} // namespace

std::vector<OdtRow> odt_rows(XMLElement const& table, int& repeats) {
    std::vector<OdtRow> rows;
    add_rows(table, rows, repeats);
    return rows;
}

bool is_layout(std::vector<OdtRow> const& rows, OdtStyles const& styles) {
    if (width_of(rows) <= 1) {
        return true;
    }
    for (OdtRow const& row : rows) {
        for (XMLElement const* const cell : row) {
            Content const content = cell == nullptr ? Content{} : content_of(*cell, styles);
            bool const rich = content.structure || content.paragraphs > many_paragraphs;
            if (content.heading || (rows.size() == 1 && rich)) {
                return true;
            }
        }
    }
    return false;
}

bool is_plain_column(std::vector<OdtRow> const& rows) {
    return width_of(rows) <= 1 && std::all_of(rows.begin(), rows.end(), [](OdtRow const& row) {
               return std::all_of(row.begin(), row.end(), [](XMLElement const* cell) {
                   XMLElement const* const first =
                       cell == nullptr ? nullptr : cell->FirstChildElement();
                   return first == nullptr || (first->NextSiblingElement() == nullptr &&
                                               std::string_view(first->Name()) == "text:p");
               });
           });
}

model::Runs odt_cell(XMLElement const& cell, OdtStyles const& styles, OdtLeftOut& left_out,
                     std::vector<XMLElement const*>& drawings) {
    model::Runs runs;
    for (XMLElement const* e = cell.FirstChildElement(); e != nullptr;
         e = e->NextSiblingElement()) {
        std::string_view const name = e->Name();
        if (name == "text:p" || name == "text:h") {
            OdtText const text = odt_text(*e, styles, left_out);
            drawings.insert(drawings.end(), text.drawings.begin(), text.drawings.end());
            left_out.hidden += text.hidden ? 1 : 0;
            append_lines(runs, text.hidden ? model::Runs() : trimmed(text.runs), '\n');
        } else if (name == "text:tracked-changes" || has_prefix(name, "office:") ||
                   (name == "text:section" && odf::attribute(*e, "text:display") == "none")) {
            continue;
        } else {
            bool const in_row = std::string_view(cell.Name()) == "table:table-row";
            append_lines(runs, odt_cell(*e, styles, left_out, drawings), in_row ? '\t' : '\n');
        }
    }
    return runs;
}

std::optional<model::Image> odt_image(XMLElement const& frame) {
    XMLElement const* const picture = frame.FirstChildElement("draw:image");
    if (picture == nullptr) {
        return std::nullopt;
    }
    model::Image image;
    image.source = odf::attribute(*picture, "xlink:href");
    if (has_prefix(image.source, "./")) {
        image.source.erase(0, 2);
    }
    image.alt = text_below(frame, "svg:title");
    image.alt = image.alt.empty() ? text_below(frame, "svg:desc") : image.alt;
    return image;
}

std::optional<model::Image> odt_captioned_image(XMLElement const& box, OdtStyles const& styles,
                                                OdtLeftOut& left_out) {
    OdtLeftOut found = left_out;
    std::vector<XMLElement const*> frames;
    std::string caption;
    for (XMLElement const* e = box.FirstChildElement(); e != nullptr; e = e->NextSiblingElement()) {
        if (std::string_view(e->Name()) != "text:p") {
            return std::nullopt;
        }
        OdtText const text = odt_text(*e, styles, found);
        for (XMLElement const* const drawing : text.drawings) {
            add_frames(*drawing, frames);
        }
        caption += ' ' + model::plain_text(text.runs);
    }
    caption = utf8::collapse_spaces(caption);
    std::optional<model::Image> image = frames.size() == 1 ? odt_image(*frames[0]) : std::nullopt;
    if (!image || caption.empty() || caption.size() > 600) {
        return std::nullopt;
    }
    left_out = found;
    image->caption = caption;
    return image;
}

} // namespace presskit::source
