// SPDX-License-Identifier: MPL-2.0
#include "source/header_columns.hpp"

#include "base/utf8.hpp"
#include "source/dates.hpp"
#include "source/list_marks.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

constexpr std::size_t header_lines = 40;
constexpr std::size_t longest_line = 240; // bytes; beyond it a paragraph is prose

struct Cell {
    std::size_t begin;
    std::size_t end;
};

/// Parted by a tab or by three spaces and more.
std::vector<Cell> cells_of(std::string const& text) {
    std::vector<Cell> cells;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ' || text[at] == '\t') {
            ++at;
            continue;
        }
        std::size_t const tab = std::min(text.find('\t', at), text.size());
        std::size_t const end = std::min(text.find("   ", at), tab);
        cells.push_back({at, end});
        at = end;
    }
    return cells;
}

bool is_heading_cell(std::string const& cell) {
    std::string const folded = fold(cell);
    return is_label(folded) || status_prefix(folded) > 0 || embargo_prefix(folded) > 0 ||
           contact_prefix(folded) > 0;
}

bool is_header_cell(std::string const& cell) {
    std::string const folded = fold(cell);
    return is_label(folded) || status_prefix(folded) > 0 || embargo_prefix(folded) > 0 ||
           read_date_line(cell, "en").has_value();
}

Paragraph part_of(Paragraph const& whole, std::string const& text, Cell cell) {
    Paragraph part = whole;
    part.runs = slice(whole.runs, cell.begin, cell.end);
    part.raw = text.substr(cell.begin, cell.end - cell.begin);
    part.gap_before = false;
    return part;
}

/// Paragraphs [begin, end), which stand together; false when they are no two columns.
bool part_stretch(std::vector<Paragraph> const& all, std::size_t begin, std::size_t end,
                  std::vector<Paragraph>& out) {
    std::vector<Paragraph> left;
    std::vector<Paragraph> right;
    bool header = false;
    bool wide = false;
    for (std::size_t i = begin; i < end; ++i) {
        std::string const text = model::plain_text(all[i].runs);
        std::vector<Cell> const cells = cells_of(text);
        if (cells.empty() || cells.size() > 3) {
            return false;
        }
        bool const indented = cells.size() == 1 && cells[0].begin >= 12 && wide;
        wide = wide || cells.size() > 1;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            Paragraph part = part_of(all[i], text, cells[c]);
            header = header || (cells.size() > 1 && is_header_cell(part.raw));
            (c > 0 || indented ? right : left).push_back(std::move(part));
        }
    }
    if (!header || !wide) {
        return false;
    }
    left.front().gap_before = all[begin].gap_before;
    right.front().gap_before = is_heading_cell(right.front().raw);
    out.insert(out.end(), left.begin(), left.end());
    out.insert(out.end(), right.begin(), right.end());
    return true;
}

bool may_be_header(Paragraph const& paragraph) {
    return !paragraph.block && !paragraph.mark && paragraph.raw.size() <= longest_line &&
           paragraph.style == Paragraph::Style::none &&
           paragraph.section == Paragraph::Section::none &&
           !utf8::trim(model::plain_text(paragraph.runs)).empty();
}

} // namespace

void part_header_columns(std::vector<Paragraph>& paragraphs) {
    std::vector<Paragraph> out;
    std::size_t const top = std::min(paragraphs.size(), header_lines);
    std::size_t i = 0;
    while (i < top) {
        std::size_t end = i;
        while (end < top && may_be_header(paragraphs[end]) &&
               (end == i || !paragraphs[end].gap_before)) {
            ++end;
        }
        if (end == i || !part_stretch(paragraphs, i, end, out)) {
            end = std::max(end, i + 1);
            out.insert(out.end(), paragraphs.begin() + static_cast<std::ptrdiff_t>(i),
                       paragraphs.begin() + static_cast<std::ptrdiff_t>(end));
        }
        i = end;
    }
    if (out.size() == top) {
        return;
    }
    paragraphs.erase(paragraphs.begin(), paragraphs.begin() + static_cast<std::ptrdiff_t>(top));
    paragraphs.insert(paragraphs.begin(), std::make_move_iterator(out.begin()),
                      std::make_move_iterator(out.end()));
}

} // namespace presskit::source
