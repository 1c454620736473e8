// SPDX-License-Identifier: MPL-2.0
#include "source/list_marks.hpp"

#include "base/utf8.hpp"
#include "source/text_shape.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

bool is_bullet(char32_t c) {
    switch (c) {
    case 0x2022:
    case 0x00B7:
    case 0x2023:
    case 0x25E6:
    case 0x25AA:
    case 0x25AB:
    case 0x25A0:
    case 0x25A1:
    case 0x25CF:
    case 0x25CB:
    case 0x25BA:
    case 0x27A4:
    case 0x2713:
    case 0x2714:
    case 0x2219:
    case 0x2043:
    case 0xF0B7:
    case 0xF0A7:
    case 0x25B8:
    case 0x2756:
        return true;
    default:
        return false;
    }
}

bool is_dash_mark(char32_t c) {
    return c == '-' || c == '*' || c == '+' || c == 0x2013 || c == 0x2014;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        utf8::Decoded const d = utf8::decode(text, at);
        if (!utf8::is_space(d.code_point)) {
            break;
        }
        at += d.length;
    }
    return at;
}

std::optional<TypedMark> after_mark(std::string_view text, std::size_t at, bool ordered,
                                    int number) {
    std::size_t const body = skip_spaces(text, at);
    if (body == at || body == text.size()) {
        return std::nullopt;
    }
    char const closer =
        ordered && !is_digit(static_cast<unsigned char>(text[at - 1])) ? text[at - 1] : '\0';
    return TypedMark{ordered, number, body, closer, false};
}

std::size_t indent_of(std::string const& raw) {
    std::size_t columns = 0;
    for (char const c : raw) {
        if (c != ' ' && c != '\t') {
            break;
        }
        columns += c == '\t' ? 4 : 1;
    }
    return columns;
}

} // namespace

std::optional<TypedMark> read_list_mark(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    utf8::Decoded const first = utf8::decode(text, 0);
    if (is_bullet(first.code_point) || is_dash_mark(first.code_point)) {
        return after_mark(text, first.length, false, 0);
    }
    std::size_t at = text[0] == '(' ? 1 : 0;
    bool const bracket = at == 1;
    std::size_t const begin = at;
    int number = 0;
    while (at < text.size() && is_digit(static_cast<unsigned char>(text[at])) && at - begin < 4) {
        number = number * 10 + (text[at] - '0');
        ++at;
    }
    bool const letter = at == begin && at + 1 < text.size() && text[at] >= 'a' && text[at] <= 'z';
    if (letter) {
        number = text[at] - 'a' + 1;
        ++at;
    }
    if (at == begin || at - begin > 3 || at >= text.size()) {
        return std::nullopt;
    }
    if (!letter && !bracket && text[at] == '\t') {
        return after_mark(text, at, true, number);
    }
    bool const closes = text[at] == ')' || (!bracket && text[at] == '.');
    std::optional<TypedMark> mark = closes ? after_mark(text, at + 1, true, number) : std::nullopt;
    if (mark) {
        mark->letter = letter;
    }
    return mark;
}

void mark_typed_lists(std::vector<Paragraph>& paragraphs) {
    struct Typed {
        std::size_t index;
        TypedMark mark;
        std::size_t indent;
        std::size_t lead; ///< bytes of white space before the mark
        bool dash;
    };
    std::vector<Typed> typed;
    std::vector<std::size_t> order; // position among paragraphs that are not blank
    std::size_t filled = 0;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        Paragraph const& p = paragraphs[i];
        std::string const flat = model::plain_text(p.runs);
        std::size_t const lead = skip_spaces(flat, 0);
        if (lead == flat.size()) {
            continue;
        }
        ++filled;
        std::optional<TypedMark> const mark =
            p.mark || p.block ? std::nullopt : read_list_mark(std::string_view(flat).substr(lead));
        if (mark) {
            bool const dash = is_dash_mark(utf8::decode(flat, lead).code_point);
            typed.push_back({i, *mark, indent_of(flat), lead, dash});
            order.push_back(filled);
        }
    }
    // Numbers that may come next, by indentation and closing mark, so that "2026. It was" is no
    // list.
    std::vector<std::pair<std::size_t, int>> counts;
    for (std::size_t k = 0; k < typed.size(); ++k) {
        Typed const& t = typed[k];
        bool const beside =
            (k > 0 && order[k - 1] + 1 == order[k] && typed[k - 1].dash) ||
            (k + 1 < typed.size() && order[k + 1] == order[k] + 1 && typed[k + 1].dash);
        if (t.dash && !beside) {
            continue;
        }
        if (t.mark.ordered) {
            std::size_t const key = t.indent * 256 + static_cast<unsigned char>(t.mark.closer);
            auto count = std::find_if(counts.begin(), counts.end(),
                                      [&](auto const& c) { return c.first == key; });
            bool const next_follows = k + 1 < typed.size() && typed[k + 1].mark.ordered &&
                                      typed[k + 1].mark.number == t.mark.number + 1;
            bool const expected = count != counts.end() && t.mark.number == count->second + 1;
            bool const letter = t.mark.letter && !expected && !next_follows;
            if (letter || (t.mark.number != 1 && !expected && !next_follows)) {
                continue;
            }
            if (count != counts.end()) {
                count->second = t.mark.number;
            } else if (counts.size() < 50) {
                counts.emplace_back(key, t.mark.number);
            }
        }
        Paragraph& p = paragraphs[t.index];
        ListMark mark;
        mark.ordered = t.mark.ordered;
        mark.number = t.mark.number;
        mark.depth = static_cast<int>(std::min<std::size_t>(t.indent, 400)); // columns; see below
        p.mark = mark;
        p.runs = trimmed(p.runs, t.lead + t.mark.length);
    }
    // Columns to depths, within each stretch of neighbouring items.
    std::vector<int> open;
    std::size_t previous = 0;
    for (std::size_t k = 0; k < typed.size(); ++k) {
        std::optional<ListMark>& mark = paragraphs[typed[k].index].mark;
        if (!mark) {
            continue;
        }
        if (order[k] != previous + 1) {
            open.clear();
        }
        previous = order[k];
        while (open.size() > 1 && open.back() > mark->depth) {
            open.pop_back();
        }
        if (open.empty() || mark->depth > open.back() + 1) {
            open.push_back(mark->depth);
        } else {
            open.back() = std::min(open.back(), mark->depth);
        }
        mark->depth = static_cast<int>(open.size()) - 1;
    }
}

model::Runs slice(model::Runs const& runs, std::size_t begin, std::size_t end) {
    model::Runs out;
    std::size_t at = 0;
    for (model::Run const& run : runs) {
        std::size_t const run_end = at + run.text.size();
        std::size_t const from = std::max(begin, at);
        std::size_t const to = std::min(end, run_end);
        bool const anchors = !run.footnote.empty() && run_end > begin && run_end <= end;
        if (from < to || anchors) {
            model::Run part = run;
            part.text = from < to ? run.text.substr(from - at, to - from) : std::string();
            if (!anchors) {
                part.footnote.clear();
            }
            out.push_back(std::move(part));
        }
        at = run_end;
    }
    return out;
}

model::Runs trimmed(model::Runs const& runs, std::size_t drop) {
    std::string const flat = model::plain_text(runs);
    std::size_t const begin = skip_spaces(flat, std::min(drop, flat.size()));
    std::size_t end = flat.size();
    std::size_t last = begin;
    for (std::size_t at = begin; at < end;) {
        utf8::Decoded const d = utf8::decode(flat, at);
        at += d.length;
        if (!utf8::is_space(d.code_point)) {
            last = at;
        }
    }
    // A footnote anchored at the very end has no text of its own to keep it.
    model::Runs out = slice(runs, begin, last);
    if (!runs.empty() && !runs.back().footnote.empty() &&
        (out.empty() || out.back().footnote != runs.back().footnote)) {
        model::Run anchor = runs.back();
        anchor.text.clear();
        out.push_back(std::move(anchor));
    }
    return out;
}

} // namespace presskit::source
