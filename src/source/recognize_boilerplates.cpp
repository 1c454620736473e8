// SPDX-License-Identifier: MPL-2.0
#include "base/utf8.hpp"
#include "source/list_marks.hpp"
#include "source/recognition.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

model::Block paragraph_block(model::Runs runs, model::Place place) {
    model::Block block;
    block.runs = std::move(runs);
    block.place = place;
    return block;
}

bool is_name_line(Line const& line) {
    return line.text.size() <= 120 && !ends_sentence(line.text);
}

/// Three short lines in a row are a list of names, not what an organisation is about.
bool list_begins(Recognition const& r, std::size_t i) {
    int run = 0;
    while (i < r.lines.size() && r.is_open(i) && is_name_line(r.lines[i]) && run < 3) {
        ++run;
        i = r.next(i);
    }
    return run == 3;
}

bool is_heading_of_next(Recognition const& r, std::size_t i) {
    Line const& line = r.lines[i];
    return boilerplate_prefix(line.folded) > 0 && is_name_line(line) &&
           words(line.text, 12).size() <= 10;
}

/// "About X" as a line of its own, with prose below it.
bool stands_alone(Recognition const& r, std::size_t i) {
    std::size_t const below = r.next(i);
    return is_heading_of_next(r, i) && below < r.lines.size() && r.is_open(below) &&
           !r.draft.paragraphs[below].block && !is_heading_of_next(r, below) &&
           (r.lines[below].text.size() > 60 || ends_sentence(r.lines[below].text));
}

/// "About X: X is …", "About X – X is …" or a bold "About X" before the text of the same paragraph.
std::size_t inline_heading(Recognition const& r, std::size_t i) {
    std::string const& text = r.lines[i].text;
    model::Runs const& runs = r.draft.paragraphs[i].runs;
    if (runs.size() > 1 && runs[0].bold && !runs[1].bold && runs[0].text.size() < 120) {
        return runs[0].text.size();
    }
    std::size_t const colon = text.find(": ");
    if (colon < 120 && words(text.substr(0, colon), 12).size() <= 10 && text.find('.') > colon) {
        return colon;
    }
    std::size_t const newline = text.find('\n');
    return newline < 120 ? newline : std::string::npos;
}

void take_text(Recognition& r, std::size_t heading_line, model::Boilerplate& boilerplate) {
    std::size_t last = heading_line;
    for (std::size_t at = r.next(heading_line); at < r.lines.size() && r.is_open(at);
         at = r.next(at)) {
        Paragraph const& paragraph = r.draft.paragraphs[at];
        bool const styled = paragraph.style != Paragraph::Style::none &&
                            paragraph.style != Paragraph::Style::quotation;
        if (styled || paragraph.block || is_heading_of_next(r, at) ||
            is_signatory_heading(r.lines[at].folded) || list_begins(r, at) ||
            (boilerplate_prefix(r.lines[at].folded) > 0 &&
             inline_heading(r, at) != std::string::npos)) {
            break;
        }
        // After a gap a short line begins something else.
        if (last != heading_line && paragraph.gap_before && is_name_line(r.lines[at])) {
            break;
        }
        boilerplate.text.blocks.push_back(paragraph_block(paragraph.runs, paragraph.place));
        r.decide(at, Role::boilerplate);
        last = at;
    }
}

/// Prose after the end mark, when no heading says what it is: who the organisation is.
void take_after_end_mark(Recognition& r) {
    std::size_t i = 0;
    while (i < r.lines.size() && r.lines[i].role != Role::end_mark) {
        ++i;
    }
    for (std::size_t at = r.next(i); at < r.lines.size(); at = r.next(at)) {
        Line const& line = r.lines[at];
        if (!r.is_open(at) || r.draft.paragraphs[at].block || r.draft.paragraphs[at].mark ||
            !ends_sentence(line.text) || words(line.text, 9).size() < 8 ||
            line.text.back() == ':') {
            continue;
        }
        std::size_t const above = r.previous(at);
        bool const continues =
            above < at && r.lines[above].role == Role::boilerplate && !r.kit.boilerplates.empty();
        if (!continues) {
            r.kit.boilerplates.emplace_back();
        }
        r.kit.boilerplates.back().text.blocks.push_back(
            paragraph_block(r.draft.paragraphs[at].runs, r.draft.paragraphs[at].place));
        r.decide(at, Role::boilerplate);
    }
}

} // namespace

void find_boilerplates(Recognition& r) {
    // Nothing is a boilerplate before the first prose: "About 300 people …" may be a headline.
    std::size_t first = 0;
    while (first < r.lines.size() && !(r.is_open(first) && r.lines[first].text.size() > 60 &&
                                       ends_sentence(r.lines[first].text))) {
        ++first;
    }
    for (std::size_t i = 0; i < r.lines.size(); ++i) {
        Paragraph const& paragraph = r.draft.paragraphs[i];
        bool const section = paragraph.section == Paragraph::Section::boilerplates;
        if (!r.is_open(i) || paragraph.block || (i < first && !section)) {
            continue;
        }
        bool const about = boilerplate_prefix(r.lines[i].folded) > 0;
        if (section && !about) {
            bool const heading =
                paragraph.style == Paragraph::Style::heading || is_name_line(r.lines[i]);
            if (heading || r.kit.boilerplates.empty()) {
                r.kit.boilerplates.emplace_back();
            }
            model::Boilerplate& target = r.kit.boilerplates.back();
            if (heading) {
                target.heading = trim_marks(r.lines[i].text, ":");
            } else {
                target.text.blocks.push_back(paragraph_block(paragraph.runs, paragraph.place));
            }
            r.decide(i, Role::boilerplate);
            continue;
        }
        if (!about) {
            continue;
        }
        model::Boilerplate boilerplate;
        if (stands_alone(r, i)) {
            boilerplate.heading = trim_marks(r.lines[i].text, ":");
        } else {
            std::size_t const end = inline_heading(r, i);
            std::string const& text = r.lines[i].text;
            if (end == std::string::npos || text.size() < end + 40) {
                continue;
            }
            boilerplate.heading = trim_marks(text.substr(0, end), ":.");
            std::size_t const rest = end + (text[end] == ':' ? 1 : 0);
            boilerplate.text.blocks.push_back(
                paragraph_block(trimmed(paragraph.runs, rest), paragraph.place));
        }
        r.decide(i, Role::boilerplate);
        take_text(r, i, boilerplate);
        r.kit.boilerplates.push_back(std::move(boilerplate));
    }
    take_after_end_mark(r);
    for (model::Boilerplate const& boilerplate : r.kit.boilerplates) {
        std::size_t const prefix = boilerplate_prefix(fold(boilerplate.heading));
        std::vector<Word> const all = words(boilerplate.heading);
        std::size_t const skip = words(fold(boilerplate.heading).substr(0, prefix)).size();
        if (prefix > 0 && skip < all.size()) {
            r.known.add(std::string_view(boilerplate.heading).substr(all[skip].begin));
        }
    }
}

} // namespace presskit::source
