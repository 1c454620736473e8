// SPDX-License-Identifier: MPL-2.0
#include "templating/escape.hpp"

#include "base/utf8.hpp"

#include <array>

namespace presskit::templating {

namespace {

/// Bytes that can be copied as they are: most of any text.
constexpr std::array<bool, 256> make_plain() {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x21; c < 0x80; ++c) {
        plain[c] = c != '&' && c != '<' && c != '>' && c != '"' && c != 0x7F;
    }
    return plain;
}
constexpr std::array<bool, 256> plain_bytes = make_plain();

bool is_plain(std::string_view text, std::size_t at) {
    return plain_bytes[static_cast<unsigned char>(text[at])];
}

/// A character that is neither plain nor one the caller treats.
bool append_other(std::string& out, std::string_view text, std::size_t& at) {
    utf8::Decoded const d = utf8::decode(text, at);
    char32_t const c = d.code_point;
    bool const bad = c < 0x20 || c == 0xFFFE || c == 0xFFFF || (c == 0xFFFD && d.length == 1);
    switch (c) {
    case '&':
        out += "&amp;";
        break;
    case '<':
        out += "&lt;";
        break;
    case '>':
        out += "&gt;";
        break;
    case '"':
        out += "&quot;";
        break;
    default:
        if (bad) {
            out += "\uFFFD";
        } else {
            out.append(text, at, d.length);
        }
    }
    at += d.length;
    return !bad;
}

void append_spaces(std::string& out, std::size_t count, bool at_edge) {
    if (!at_edge) {
        out += ' ';
        --count;
    }
    if (count == 1) {
        out += "<text:s/>";
    } else if (count > 1) {
        out += "<text:s text:c=\"" + std::to_string(count) + "\"/>";
    }
}

} // namespace

bool append_paragraph_text(std::string& out, std::string_view text, bool first, bool last) {
    bool clean = true;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const start = at;
        while (at < text.size() &&
               (is_plain(text, at) || (text[at] == ' ' && at > start && at + 1 < text.size() &&
                                       is_plain(text, at + 1)))) {
            ++at;
        }
        out.append(text, start, at - start);
        if (at == text.size()) {
            break;
        }
        switch (text[at]) {
        case ' ': {
            std::size_t end = text.find_first_not_of(' ', at);
            end = end == text.npos ? text.size() : end;
            bool const after_break = at > 0 && (text[at - 1] == '\n' || text[at - 1] == '\t');
            append_spaces(out, end - at,
                          (at == 0 && first) || (end == text.size() && last) || after_break);
            at = end;
            break;
        }
        case '\t':
            out += "<text:tab/>";
            ++at;
            break;
        case '\r':
        case '\n':
            out += "<text:line-break/>";
            at += text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
            break;
        default:
            clean = append_other(out, text, at) && clean;
        }
    }
    return clean;
}

bool append_plain_xml(std::string& out, std::string_view text, Escape escape) {
    bool clean = true;
    for (std::size_t at = 0; at < text.size();) {
        char const c = text[at];
        if (is_plain(text, at) || c == ' ') {
            out += c;
            ++at;
        } else if (c == '\n' || c == '\t' || c == '\r') {
            out += escape == Escape::attribute ? (c == '\t' ? "&#9;" : "&#10;") : " ";
            ++at;
        } else {
            clean = append_other(out, text, at) && clean;
        }
    }
    return clean;
}

} // namespace presskit::templating
