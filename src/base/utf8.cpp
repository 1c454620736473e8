// SPDX-License-Identifier: MPL-2.0
#include "base/utf8.hpp"

namespace presskit::utf8 {

Decoded decode(std::string_view text, std::size_t at) {
    constexpr char32_t replacement = 0xFFFD;
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (at >= text.size()) {
        return {};
    }
    unsigned char const lead = byte(at);
    if (lead < 0x80) {
        return {lead, 1};
    }
    std::size_t const length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) {
        return {replacement, 1};
    }
    char32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) {
            return {replacement, 1};
        }
        value = (value << 6) | (byte(at + i) & 0x3FU);
    }
    bool const overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    bool const surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (overlong || surrogate || value > 0x10FFFF) {
        return {replacement, 1};
    }
    return {value, length};
}

void append(std::string& out, char32_t c) {
    auto const put = [&](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

bool is_valid(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        Decoded const d = decode(text, at);
        if (d.code_point == 0xFFFD && d.length == 1) {
            return false;
        }
        at += d.length;
    }
    return true;
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).length) {
        ++count;
    }
    return count;
}

bool is_space(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

std::string trim(std::string_view text) {
    std::size_t first = text.size();
    std::size_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        Decoded const d = decode(text, at);
        if (!is_space(d.code_point)) {
            first = first == text.size() ? at : first;
            last = at + d.length;
        }
        at += d.length;
    }
    return first < last ? std::string(text.substr(first, last - first)) : std::string();
}

std::string collapse_spaces(std::string_view text) {
    std::string out;
    bool pending = false;
    for (std::size_t at = 0; at < text.size();) {
        Decoded const d = decode(text, at);
        if (is_space(d.code_point)) {
            pending = !out.empty();
        } else {
            if (pending) {
                out += ' ';
                pending = false;
            }
            out.append(text.substr(at, d.length));
        }
        at += d.length;
    }
    return out;
}

std::string excerpt(std::string_view text, std::size_t limit) {
    std::string flat = collapse_spaces(text);
    std::size_t at = 0;
    for (std::size_t count = 0; at < flat.size(); at += decode(flat, at).length) {
        if (++count > limit) {
            return trim(std::string_view(flat).substr(0, at)) + "…";
        }
    }
    return flat;
}

} // namespace presskit::utf8
