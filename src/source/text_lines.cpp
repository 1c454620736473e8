// SPDX-License-Identifier: MPL-2.0
#include "source/text_lines.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "source/list_marks.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace presskit::source {

namespace {

constexpr std::size_t longest_name = 400; ///< bytes of a line that is looked at for what it says

bool is_blank(TextLine const& line) {
    return line.length == 0;
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

/// In a text wrapped at `width`, the next word would not have fitted: the line had to end there.
bool had_to_end(TextLine const& line, TextLine const& next, std::size_t width) {
    return line.length + line.indent + 1 + std::min<std::size_t>(first_word_length(next), 30) >
           width;
}

bool is_apart(TextLine const& line) {
    std::string const folded = fold(line.text.substr(0, longest_name));
    return is_label(folded) || is_status(folded);
}

bool has_mark(TextLine const& line) {
    std::string_view const text = line.text.substr(0, longest_name + line.indent * 4);
    return read_list_mark(utf8::trim(text)).has_value();
}

bool starts_afresh(TextLine const& line) {
    return has_mark(line) || is_apart(line) ||
           is_end_mark(utf8::trim(line.text.substr(0, longest_name)));
}

TextLine measured(std::string_view text, std::size_t number) {
    TextLine line;
    line.text = text;
    line.number = static_cast<int>(number);
    std::size_t trailing = 0;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        if (utf8::is_space(d.code_point)) {
            ++trailing;
            line.indent += line.length == 0 ? 1 : 0;
        } else {
            line.length += line.length == 0 ? 1 : 1 + trailing;
            trailing = 0;
        }
        at += d.length;
    }
    return line;
}

/// "organi-" above "sations".
bool is_cut(std::string_view above, std::string_view below) {
    return above.size() > 1 && above.back() == '-' && utf8::decode(below, 0).length > 0 &&
           above[above.size() - 2] != '-' && above[above.size() - 2] != ' ' && starts_lower(below);
}

std::string_view last_word(std::string_view line) {
    std::size_t const space = line.find_last_of(" \t");
    return line.substr(space == std::string_view::npos ? 0 : space + 1);
}

std::string_view first_word(std::string_view line) {
    std::vector<Word> const first = words(line, 1);
    return first.empty() ? std::string_view()
                         : line.substr(first[0].begin, first[0].end - first[0].begin);
}

/// "organi-" and "sations," as fold("organisations").
std::string mended(std::string_view above, std::string_view below) {
    std::string_view const head = last_word(above);
    return fold(
        trim_marks(std::string(head.substr(0, head.size() - 1)) + std::string(first_word(below))));
}

/// The words that stand whole elsewhere in the text: those lose the hyphen they were cut at. Others
/// keep theirs, which may be their own: "well-" above "being".
std::unordered_set<std::string> words_cut_in_two(std::vector<TextLine> const& lines) {
    std::unordered_set<std::string> cut;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (is_cut(lines[i].text, lines[i + 1].text)) {
            cut.insert(mended(lines[i].text, lines[i + 1].text));
        }
    }
    std::unordered_set<std::string> whole;
    for (std::size_t i = 0; !cut.empty() && i < lines.size(); ++i) {
        for (Word const& word : words(lines[i].text)) {
            std::string_view const text = lines[i].text.substr(word.begin, word.end - word.begin);
            std::string const folded = fold(trim_marks(text));
            if (cut.count(folded) > 0) {
                whole.insert(folded);
            }
        }
    }
    return whole;
}

void append_line(std::string& raw, std::string_view line,
                 std::unordered_set<std::string> const& cut_words) {
    line = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
    while (!raw.empty() && raw.back() == ' ') {
        raw.pop_back();
    }
    if (raw.size() >= 2 && raw.compare(raw.size() - 2, 2, "\u00AD") == 0) {
        raw.resize(raw.size() - 2); // a soft hyphen that was used
    } else if (!is_cut(raw, line)) {
        raw += ' ';
    } else if (cut_words.count(mended(raw, line)) > 0) {
        raw.pop_back();
    }
    raw += line;
}

} // namespace

std::vector<TextLine> split_lines(std::string_view text) {
    std::vector<TextLine> lines;
    std::size_t begin = 0;
    std::size_t number = 0;
    auto const add = [&](std::size_t end) {
        TextLine const line = measured(text.substr(begin, end - begin), ++number);
        if (!is_blank(line) || lines.empty() || !is_blank(lines.back())) {
            lines.push_back(line);
        }
    };
    for (std::size_t at = 0; at < text.size() && lines.size() <= max_paragraphs;) {
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

std::vector<bool> joined_lines(std::vector<TextLine> const& lines, std::size_t begin,
                               std::size_t end, std::size_t width) {
    std::vector<bool> joined(end - begin, false);
    std::size_t full = 0;
    for (std::size_t i = begin; width > 0 && i + 1 < end; ++i) {
        full += had_to_end(lines[i], lines[i + 1], width) ? 1 : 0;
    }
    bool const prose = end - begin > 1 && full * 2 >= end - begin - 1 && full > 0;
    TextLine const* first = &lines[begin]; // of the paragraph
    bool item = width > 0 && has_mark(*first);
    for (std::size_t i = begin + 1; width > 0 && i < end; ++i) {
        TextLine const& line = lines[i];
        TextLine const& above = lines[i - 1];
        bool joins = false;
        if (!starts_afresh(line)) {
            bool const hangs = item && line.indent > first->indent;
            bool const indented =
                !item && line.indent > above.indent + 1 && ends_sentence(above.text);
            bool const goes_on = starts_lower(line.text) && !ends_sentence(above.text) &&
                                 above.length * 10 >= width * 6;
            joins = !indented && !is_apart(above) &&
                    (hangs || goes_on || (prose && had_to_end(above, line, width)) ||
                     (prose && above.length * 4 >= width * 3 && !ends_sentence(above.text) &&
                      above.text.back() != ':'));
        }
        joined[i - begin] = joins;
        if (!joins) {
            first = &line;
            item = has_mark(line);
        }
    }
    return joined;
}

std::vector<Paragraph> text_paragraphs(std::string_view text, std::string const& name) {
    std::vector<Paragraph> paragraphs;
    std::vector<TextLine> const lines = split_lines(text);
    if (lines.size() > max_paragraphs) {
        throw Error(Phase::input, name + ": has more than " + std::to_string(max_paragraphs) +
                                      " lines, too many for a release; choose the release itself");
    }
    std::size_t const width = wrap_width(lines);
    std::unordered_set<std::string> const cut_words = words_cut_in_two(lines);
    bool gap = false;
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i + 1;
        bool const blank = is_blank(lines[i]);
        while (end < lines.size() && !blank && !is_blank(lines[end])) {
            ++end;
        }
        std::vector<bool> const joined = joined_lines(lines, i, end, blank ? 0 : width);
        for (std::size_t k = i; k < end; ++k) {
            if (joined[k - i]) {
                append_line(paragraphs.back().raw, lines[k].text, cut_words);
                continue;
            }
            Paragraph paragraph;
            paragraph.raw = std::string(lines[k].text);
            paragraph.place.line = lines[k].number;
            paragraph.gap_before = gap && k == i && !blank;
            paragraphs.push_back(std::move(paragraph));
        }
        gap = blank;
        i = end;
    }
    for (Paragraph& paragraph : paragraphs) {
        paragraph.runs.push_back({paragraph.raw, false, false, false, {}, {}});
    }
    return paragraphs;
}

} // namespace presskit::source
