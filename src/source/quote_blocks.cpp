// SPDX-License-Identifier: MPL-2.0
#include "source/quote_blocks.hpp"

#include "base/utf8.hpp"
#include "source/list_marks.hpp"
#include "source/quote_marks.hpp"
#include "source/text_shape.hpp"

namespace presskit::source {

using Style = Paragraph::Style;

Whole is_whole(std::string const& text) {
    if (!starts_quoted(text)) {
        return Whole::no;
    }
    std::vector<Quoted> const quoted = find_quoted(text);
    if (quoted.empty() || quoted[0].open != 0) {
        return Whole::no;
    }
    Quoted const& first = quoted[0];
    if (!first.closed) {
        return Whole::goes_on;
    }
    // A full stop may stand behind the mark.
    std::string const rest = trim_marks(text.substr(first.close), ".,;");
    return rest.empty() ? Whole::complete : Whole::no;
}

namespace {

bool ends_quoted(std::string const& text) {
    for (std::string_view const mark :
         {"\u201D", "\"", "\u00BB", "\u201C", "\u2019", "\u00AB", "\u300D"}) {
        if (has_suffix(text, mark)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<QuoteBlock> block_at(Recognition const& r, std::size_t i) {
    if (!r.is_open(i) || r.draft.paragraphs[i].block || r.draft.paragraphs[i].mark) {
        return std::nullopt;
    }
    bool const styled = r.draft.paragraphs[i].style == Style::quotation;
    Whole const whole = is_whole(r.lines[i].text);
    if (whole == Whole::no && !styled) {
        return std::nullopt;
    }
    QuoteBlock block{i, i};
    if (whole == Whole::complete) {
        return block;
    }
    std::size_t at = i;
    for (int steps = 0; steps < 12; ++steps) {
        at = r.next(at);
        if (at >= r.lines.size() || !r.is_open(at) || r.draft.paragraphs[at].block ||
            r.draft.paragraphs[at].mark) {
            break;
        }
        std::string const& text = r.lines[at].text;
        if (whole == Whole::no) { // the style alone says so: as far as it goes
            if (r.draft.paragraphs[at].style != Style::quotation || starts_quoted(text) ||
                utf8::decode(text, 0).code_point == 0x2014 ||
                utf8::decode(text, 0).code_point == 0x2013) {
                break;
            }
            block.last = at;
            continue;
        }
        Whole const next = is_whole(text);
        if (next == Whole::complete) {
            block.last = at;
            return block;
        }
        if (next == Whole::no && !starts_quoted(text) && ends_quoted(text) &&
            find_quoted(text).empty()) {
            block.last = at;
            return block;
        }
        if (next == Whole::no && starts_quoted(text)) {
            return block; // a sentence with a quote in it: this one ended without its mark
        }
        if (next == Whole::goes_on) {
            block.last = at;
        } else if (r.draft.paragraphs[at].style != Style::none || text.back() == ':') {
            break;
        }
    }
    return block;
}

model::Runs unquoted(model::Runs const& runs, std::string const& text, bool last) {
    std::vector<Quoted> const quoted = find_quoted(text);
    if (!quoted.empty() && quoted[0].open == 0 &&
        (!quoted[0].closed || trim_marks(text.substr(quoted[0].close), ".,;").empty())) {
        return slice(runs, quoted[0].begin, quoted[0].end);
    }
    std::size_t end = text.size();
    if (last && ends_quoted(text)) {
        do {
            --end;
        } while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80);
    }
    return trimmed(slice(runs, 0, end));
}

} // namespace presskit::source
