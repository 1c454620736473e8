// SPDX-License-Identifier: MPL-2.0
#include "source/recognize.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "source/header_columns.hpp"
#include "source/list_marks.hpp"
#include "source/recognition.hpp"
#include "source/signatory_entry.hpp"
#include "source/text_shape.hpp"

#include <algorithm>

namespace presskit::source {

void Recognition::decide(std::size_t line, Role role) {
    lines[line].role = role;
    lines[line].decided = true;
}

bool Recognition::is_open(std::size_t line) const {
    return line < lines.size() && !lines[line].decided && !lines[line].text.empty();
}

std::size_t Recognition::next(std::size_t line) const {
    do {
        ++line;
    } while (line < lines.size() && lines[line].role == Role::blank);
    return std::min(line, lines.size());
}

std::size_t Recognition::previous(std::size_t line) const {
    while (line > 0) {
        --line;
        if (lines[line].role != Role::blank) {
            return line;
        }
    }
    return lines.size();
}

namespace {

/// "***", "___", "• • •": an ornament between parts, no text.
bool is_ornament(std::string_view text) {
    return text.find('#') == std::string_view::npos &&
           std::none_of(text.begin(), text.end(),
                        [](char c) {
                            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                                   (c >= '0' && c <= '9');
                        }) &&
           !starts_upper(text) && utf8::length(text) < 200 && [&] {
               for (std::size_t at = 0; at < text.size();) {
                   utf8::Decoded const d = utf8::decode(text, at);
                   if (is_letter(d.code_point)) {
                       return false;
                   }
                   at += d.length;
               }
               return true;
           }();
}

std::vector<Line> make_lines(Draft& draft) {
    std::vector<Line> lines;
    lines.reserve(draft.paragraphs.size());
    bool gap = false;
    for (Paragraph& paragraph : draft.paragraphs) {
        Line line;
        paragraph.runs = trimmed(paragraph.runs);
        line.text = utf8::trim(model::plain_text(paragraph.runs));
        if (paragraph.block) {
            line.text = line.text.empty() ? paragraph.raw : line.text;
        } else if (line.text.empty() || (!paragraph.mark && is_ornament(line.text))) {
            line.text.clear();
            line.role = Role::blank;
            line.decided = true;
            gap = true;
            lines.push_back(std::move(line));
            continue;
        }
        paragraph.gap_before = paragraph.gap_before || gap;
        gap = false;
        line.folded = fold(std::string_view(line.text).substr(0, 400));
        lines.push_back(std::move(line));
    }
    return lines;
}

/// The text of the lines, but of short ones that follow each other `most` at most: a list of names.
std::string sample_of(Recognition const& r, std::size_t most) {
    constexpr std::size_t enough = 30'000; // bytes
    std::string sample;
    std::size_t in_row = 0;
    for (std::size_t i = 0; i < r.lines.size() && sample.size() <= enough; ++i) {
        Line const& line = r.lines[i];
        auto const& block = r.draft.paragraphs[i].block;
        bool const sentence = line.text.size() > 80 || ends_sentence(line.text);
        bool const prose = sentence && !(block && block->kind == model::Block::Kind::table);
        in_row = prose ? 0 : in_row + (line.text.empty() ? 0 : 1);
        if (in_row <= most) {
            sample.append(line.text, 0, 4000);
            sample += '\n';
        }
    }
    return sample;
}

/// By its sentences, for names of a list may be of any language. Where they do not tell, by the
/// headline and what else stands among a few lines; by all of them last.
std::string language_of(Recognition const& r, std::string const& hint) {
    constexpr std::size_t few = 8; // lines above the text
    std::string const all = sample_of(r, std::string::npos);
    std::string sample = sample_of(r, 0);
    if (!tells_language(sample)) {
        sample = sample_of(r, few);
    }
    std::string const language = guess_language(tells_language(sample) ? sample : all, hint);
    return is_british(all, language) ? "en-GB" : language;
}

std::vector<ListedPart> listed_parts(Recognition const& r) {
    std::vector<ListedPart> parts;
    for (std::size_t i = 0; i < r.lines.size(); ++i) {
        Paragraph const& paragraph = r.draft.paragraphs[i];
        bool const heading = r.lines[i].role == Role::signatory_heading;
        if (!heading && r.lines[i].role != Role::signatory) {
            continue;
        }
        ListedPart part{paragraph.place, paragraph.cell, heading, {}, {}};
        if (paragraph.block && paragraph.block->kind == model::Block::Kind::table) {
            part.rows = plain_rows(*paragraph.block);
        } else {
            part.text = paragraph.raw;
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace

Reading recognize(Draft draft, ReadOptions const& options) {
    Recognition r;
    r.draft = std::move(draft);
    part_header_columns(r.draft.paragraphs);
    mark_typed_lists(r.draft.paragraphs);
    r.lines = make_lines(r.draft);
    if (std::all_of(r.lines.begin(), r.lines.end(),
                    [](Line const& line) { return line.role == Role::blank; })) {
        throw Error(Phase::input, r.draft.file + ": has no text; write the release in it first");
    }
    r.kit.file = r.draft.file;
    r.kit.language = options.language.empty() ? r.draft.language : options.language;
    if (r.kit.language.empty()) {
        r.kit.language = language_of(r, r.draft.language_hint);
    }

    find_residue(r);
    find_contacts(r);
    find_boilerplates(r);
    find_header(r);
    find_signatories(r);
    find_closing_date(r);
    date_by_release(r);
    find_claim(r);
    find_quotes(r);
    find_body(r);

    std::vector<ListedPart> list = listed_parts(r);
    r.kit.source.reserve(r.lines.size());
    for (std::size_t i = 0; i < r.lines.size(); ++i) {
        Paragraph& paragraph = r.draft.paragraphs[i];
        r.kit.source.push_back({std::move(paragraph.raw), r.lines[i].role, paragraph.place});
    }
    return {std::move(r.kit), std::move(r.draft.findings), std::move(list)};
}

} // namespace presskit::source
