// SPDX-License-Identifier: MPL-2.0
#include "templating/escape.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace presskit::templating {

namespace {

enum : unsigned char { plain = 0, space = 1, other = 2 };

/// What is plain can be copied as it is: most of any text.
constexpr std::array<unsigned char, 256> make_classes() {
    std::array<unsigned char, 256> classes{};
    for (std::size_t c = 0; c < classes.size(); ++c) {
        bool const copied = c > 0x20 && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"';
        classes[c] = copied ? plain : c == ' ' ? space : other;
    }
    return classes;
}
constexpr std::array<unsigned char, 256> classes = make_classes();

constexpr std::size_t stride = 16;

/// Whether `stride` bytes behind a first one can be copied as they are. No branch in it: compilers
/// make a few wide instructions of it.
bool plain_stride(char const* bytes) {
    char const* const before = bytes - 1;
    unsigned char stop = 0;
    for (std::size_t i = 0; i < stride; ++i) {
        auto const c = static_cast<unsigned char>(bytes[i]);
        bool const two_spaces = (c == ' ') & (before[i] == ' ');
        bool const other = (static_cast<unsigned char>(c - 0x20) >= 0x5F) | (c == '&') |
                           (c == '<') | (c == '>') | (c == '"');
        stop = static_cast<unsigned char>(stop | two_spaces | other);
    }
    return stop == 0;
}

/// Where the bytes from `at` on end that can be copied as they are; a single space between others
/// is one of them. One branch a byte, nearly always the same way.
std::size_t plain_end(std::string_view text, std::size_t at) {
    std::size_t const start = at;
    unsigned before = space;
    for (; at < text.size(); ++at) {
        unsigned const is = classes[static_cast<unsigned char>(text[at])];
        if (((is & before & space) | (is & other)) != 0) {
            break;
        }
        before = is;
        while (at + stride < text.size() && plain_stride(text.data() + at + 1)) {
            at += stride;
            before = text[at] == ' ' ? space : plain;
        }
    }
    return at > start && text[at - 1] == ' ' ? at - 1 : at;
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
        std::size_t const end = plain_end(text, at);
        out.append(text.data() + at, end - at);
        at = end;
        if (at == text.size()) {
            break;
        }
        switch (text[at]) {
        case ' ': {
            std::size_t const next = std::min(text.find_first_not_of(' ', at), text.size());
            bool const after_break = at > 0 && (text[at - 1] == '\n' || text[at - 1] == '\t');
            append_spaces(out, next - at,
                          (at == 0 && first) || (next == text.size() && last) || after_break);
            at = next;
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
        std::size_t const end = plain_end(text, at);
        out.append(text.data() + at, end - at);
        at = end;
        if (at == text.size()) {
            break;
        }
        char const c = text[at];
        if (c == ' ') {
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
