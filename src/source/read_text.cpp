// SPDX-License-Identifier: MPL-2.0
// Plain text: lines of any ending, paragraphs one a line or wrapped.
#include "base/error.hpp"
#include "base/utf8.hpp"
#include "source/decode.hpp"
#include "source/draft.hpp"
#include "source/list_marks.hpp"
#include "source/read.hpp"
#include "source/recognize.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

struct TextLine {
    std::string_view text;  ///< as it stands, without the line end
    std::size_t length = 0; ///< code points, white space at the ends left aside
    std::size_t indent = 0;
    int number = 0;
};

bool is_blank(TextLine const& line) {
    return line.length == 0;
}

/// LF, CR LF, CR, form feed, NEL, LS and PS all end a line.
std::vector<TextLine> split_lines(std::string_view text) {
    std::vector<TextLine> lines;
    std::size_t begin = 0;
    auto const add = [&](std::size_t end) {
        TextLine line;
        line.text = text.substr(begin, end - begin);
        line.number = static_cast<int>(lines.size()) + 1;
        std::size_t spaces = 0;
        std::size_t trailing = 0;
        for (std::size_t at = 0; at < line.text.size();) {
            utf8::Decoded const d = utf8::decode(line.text, at);
            if (utf8::is_space(d.code_point)) {
                ++trailing;
                spaces += line.length == 0 ? 1 : 0;
            } else {
                line.length += line.length == 0 ? 1 : 1 + trailing;
                trailing = 0;
            }
            at += d.length;
        }
        line.indent = spaces;
        lines.push_back(line);
    };
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        std::size_t const next = at + d.length;
        char32_t const c = d.code_point;
        if (c == '\n' || c == '\r' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029) {
            add(at);
            begin = c == '\r' && next < text.size() && text[next] == '\n' ? next + 1 : next;
            at = begin;
        } else {
            at = next;
        }
    }
    if (begin < text.size()) {
        add(text.size());
    }
    return lines;
}

std::size_t first_word_length(TextLine const& line) {
    std::vector<Word> const first = words(line.text, 1);
    return first.empty()
               ? 0
               : utf8::length(line.text.substr(first[0].begin, first[0].end - first[0].begin));
}

bool starts_lower(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        if (!utf8::is_space(d.code_point)) {
            return is_letter(d.code_point) && !starts_upper(text.substr(at, d.length));
        }
        at += d.length;
    }
    return false;
}

/// The column a wrapped file was wrapped at; 0 when each line is a paragraph.
/// Evidence of wrapping is a long line that goes on in small letters on the next one.
std::size_t wrap_width(std::vector<TextLine> const& lines) {
    constexpr std::size_t widest = 110;
    std::size_t evidence = 0;
    std::size_t overlong = 0;
    std::size_t width = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        overlong += lines[i].length > widest ? 1 : 0;
        if (lines[i].length < 40 || lines[i].length > widest || is_blank(lines[i + 1])) {
            continue;
        }
        width = std::max(width, lines[i].length + lines[i].indent);
        evidence += starts_lower(lines[i + 1].text) && !ends_sentence(lines[i].text) ? 1 : 0;
    }
    return evidence > 0 && evidence >= overlong ? width : 0;
}

/// In a text wrapped at `width`, the next word would not have fitted: the line had to end there.
bool had_to_end(TextLine const& line, TextLine const& next, std::size_t width) {
    return line.length + line.indent + 1 + std::min<std::size_t>(first_word_length(next), 30) >
           width;
}

bool starts_afresh(TextLine const& line) {
    std::string const text = utf8::trim(line.text);
    return read_list_mark(text).has_value() || is_label(fold(text)) || is_status(fold(text)) ||
           is_end_mark(text);
}

/// Appends the paragraphs of lines [begin, end), which have no blank line between them.
void add_chunk(std::vector<TextLine> const& lines, std::size_t begin, std::size_t end,
               std::size_t width, bool gap, std::vector<Paragraph>& out) {
    std::size_t full = 0;
    for (std::size_t i = begin; width > 0 && i + 1 < end; ++i) {
        full += had_to_end(lines[i], lines[i + 1], width) ? 1 : 0;
    }
    bool const prose = end - begin > 1 && full * 2 >= end - begin - 1 && full > 0;
    std::size_t first_indent = 0;
    for (std::size_t i = begin; i < end; ++i) {
        bool joins = false;
        if (i > begin && width > 0 && !starts_afresh(lines[i])) {
            TextLine const& above = lines[i - 1];
            bool const hangs = out.back().mark && lines[i].indent > first_indent;
            bool const indented =
                !out.back().mark && lines[i].indent > above.indent + 1 && ends_sentence(above.text);
            bool const goes_on = starts_lower(lines[i].text) && !ends_sentence(above.text) &&
                                 above.length * 10 >= width * 6;
            bool const above_is_apart = is_label(fold(above.text)) || is_status(fold(above.text));
            joins = !indented && !above_is_apart &&
                    (hangs || goes_on || (prose && had_to_end(above, lines[i], width)) ||
                     (prose && above.length * 4 >= width * 3 && !ends_sentence(above.text) &&
                      above.text.back() != ':'));
        }
        if (joins) {
            Paragraph& paragraph = out.back();
            while (!paragraph.raw.empty() && paragraph.raw.back() == ' ') {
                paragraph.raw.pop_back();
            }
            paragraph.raw += ' ';
            paragraph.raw += lines[i].text.substr(lines[i].text.find_first_not_of(" \t"));
            continue;
        }
        first_indent = lines[i].indent;
        Paragraph paragraph;
        paragraph.raw = std::string(lines[i].text);
        paragraph.place.line = lines[i].number;
        paragraph.gap_before = gap && i == begin;
        if (read_list_mark(utf8::trim(paragraph.raw))) {
            paragraph.mark = ListMark{}; // read for good once all its lines are there
        }
        out.push_back(std::move(paragraph));
    }
}

Draft make_draft(std::string const& text, std::string const& name) {
    Draft draft;
    draft.file = name;
    std::vector<TextLine> const lines = split_lines(text);
    if (lines.size() > max_paragraphs) {
        throw Error(Phase::input, name + ": has more than " + std::to_string(max_paragraphs) +
                                      " lines, too many for a release; choose the release itself");
    }
    std::size_t const width = wrap_width(lines);
    bool gap = false;
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i;
        while (end < lines.size() && is_blank(lines[end]) == is_blank(lines[i])) {
            ++end;
        }
        if (is_blank(lines[i])) {
            Paragraph blank; // one for all the blank lines in a row
            blank.raw = std::string(lines[i].text);
            blank.place.line = lines[i].number;
            draft.paragraphs.push_back(std::move(blank));
        } else {
            add_chunk(lines, i, end, width, gap, draft.paragraphs);
        }
        gap = is_blank(lines[i]);
        i = end;
    }
    for (Paragraph& paragraph : draft.paragraphs) {
        paragraph.mark.reset();
        paragraph.runs.push_back({paragraph.raw, false, false, false, {}, {}});
    }
    return draft;
}

} // namespace

Reading read_text(std::string const& bytes, std::string const& name, ReadOptions const& options) {
    DecodedText decoded = decode_text(bytes, name);
    Draft draft = make_draft(decoded.text, name);
    draft.findings = std::move(decoded.findings);
    return recognize(std::move(draft), options);
}

} // namespace presskit::source
