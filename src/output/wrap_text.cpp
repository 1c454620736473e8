// SPDX-License-Identifier: MPL-2.0
#include "output/wrap_text.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>

namespace presskit::output {

namespace {

bool is_wide(char32_t c) {
    return (c >= 0x1100 && c < 0x1160) || (c >= 0x2E80 && c < 0xA4D0) ||
           (c >= 0xAC00 && c < 0xD7A4) || (c >= 0xF900 && c < 0xFB00) ||
           (c >= 0xFE30 && c < 0xFE70) || (c >= 0xFF00 && c < 0xFF61) ||
           (c >= 0x1F300 && c < 0x1FA00) || (c >= 0x20000 && c < 0x3FFFE);
}

/// Punctuation that may not begin a line, nor (opening brackets) end one.
bool may_begin(char32_t c) {
    return std::u32string_view(
               U"、。，．・：；？！ー」』）】〕〉》ぁぃぅぇぉっゃゅょァィゥェォッャュョ々")
               .find(c) == std::u32string_view::npos;
}
bool may_end(char32_t c) {
    return std::u32string_view(U"「『（【〔〈《").find(c) == std::u32string_view::npos;
}

/// Columns before the text of a list item.
std::size_t hanging(std::string_view line) {
    std::size_t const start = std::min(line.find_first_not_of(' '), line.size());
    if (line.compare(start, 2, "- ") == 0) {
        return start + 2;
    }
    std::size_t const digits = line.find_first_not_of("0123456789", start);
    bool const numbered = digits != line.npos && digits > start && digits < start + 7 &&
                          line.compare(digits, 2, ". ") == 0;
    return numbered ? digits + 2 : start;
}

void append_wrapped(std::string& out, std::string_view line, std::size_t width) {
    std::string const indent(std::min(hanging(line), width / 2), ' ');
    std::size_t start = 0;     // of the line being filled
    std::size_t end = 0;       // where it may be broken
    std::size_t next = 0;      // and the next line begins
    std::size_t columns = 0;   // from start to here
    std::size_t since_end = 0; // of them behind `next`
    char32_t before = U' ';
    auto const text_at = std::min(line.find_first_not_of(' '), line.size());
    for (std::size_t at = 0; at < line.size();) {
        utf8::Decoded const d = utf8::decode(line, at);
        char32_t const c = d.code_point;
        bool const ideographs = is_wide(c) && is_wide(before) && may_begin(c) && may_end(before);
        if (c == U' ' && before != U' ' && at > text_at) {
            end = at;
            next = at + 1;
            since_end = 0;
        } else if (ideographs) {
            end = at;
            next = at;
            since_end = 0;
        }
        std::size_t const size = is_wide(c) ? 2 : 1;
        if (c != U' ' && columns + size > width && end > start) {
            out.append(line.substr(start, end - start)).append("\n").append(indent);
            start = next;
            columns = indent.size() + since_end;
        }
        columns += size;
        since_end += c == U' ' && next == at + 1 ? 0 : size;
        before = c;
        at += d.length;
    }
    out.append(line.substr(start));
}

} // namespace

std::string wrap_text(std::string const& text, std::size_t width) {
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        append_wrapped(out, std::string_view(text).substr(at, end - at), width);
        out += end < text.size() ? "\n" : "";
        at = end + 1;
    }
    return out;
}

} // namespace presskit::output
