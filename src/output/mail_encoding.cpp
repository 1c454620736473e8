// SPDX-License-Identifier: MPL-2.0
#include "output/mail_encoding.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <nettle/base64.h>

namespace presskit::output {

namespace {

constexpr std::size_t longest_line = 76; ///< without its CRLF
constexpr std::size_t longest_word =
    39; ///< bytes in an encoded word: 52 letters and "=?UTF-8?B??="

char const* const hex = "0123456789ABCDEF";

bool is_plain(unsigned char c) {
    return c == ' ' || c == '\t' || (c > 0x20 && c < 0x7F && c != '=');
}

void append_line(std::string& out, std::string_view line) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        auto const c = static_cast<unsigned char>(line[i]);
        bool const last = i + 1 == line.size();
        bool const plain = is_plain(c) && !(last && (c == ' ' || c == '\t'));
        std::size_t const size = plain ? 1 : 3;
        if (length + size > longest_line - (last ? 0 : 1)) {
            out += "=\r\n";
            length = 0;
        }
        if (plain) {
            out += line[i];
        } else {
            out += {'=', hex[c >> 4], hex[c & 0xF]};
        }
        length += size;
    }
    out += "\r\n";
}

std::string encoded_word(std::string_view bytes) {
    std::string letters(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
    base64_encode_raw(letters.data(), bytes.size(),
                      reinterpret_cast<std::uint8_t const*>(bytes.data()));
    return "=?UTF-8?B?" + letters + "?=";
}

/// Whole characters in each word, as the standard asks.
std::string encoded(std::string_view value) {
    std::string out;
    for (std::size_t at = 0; at < value.size();) {
        std::size_t end = at;
        while (end < value.size()) {
            std::size_t const next = end + utf8::decode(value, end).length;
            if (next - at > longest_word) {
                break;
            }
            end = next;
        }
        out += (out.empty() ? "" : " ") + encoded_word(value.substr(at, end - at));
        at = end;
    }
    return out;
}

/// Folds before words: a line has at most 76 characters where its words allow.
std::string folded(std::string text) {
    std::size_t line = 0;
    std::size_t space = std::string::npos;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i - line > longest_line && space != std::string::npos) {
            text.replace(space, 1, "\r\n ");
            i += 2;
            line = space + 2;
            space = std::string::npos;
        }
        if (text[i] == ' ' && i > line + 1) {
            space = i;
        }
    }
    return text;
}

} // namespace

std::string quoted_printable(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        append_line(out, line);
        at = end + 1;
    }
    return out;
}

std::string mail_header(std::string_view name, std::string_view value) {
    std::string const line = utf8::collapse_spaces(value);
    auto const is_ascii = [](char c) { return c >= 0x20 && c < 0x7F; };
    // A word no line can hold is encoded too: encoded words fold anywhere.
    std::size_t longest = 0;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t const end = std::min(line.find(' ', at), line.size());
        longest = std::max(longest, end - at);
        at = end + 1;
    }
    bool const plain = std::all_of(line.begin(), line.end(), is_ascii) && longest < 70 &&
                       line.find("=?") == std::string::npos;
    return folded(std::string(name) + ": " + (plain ? line : encoded(line))) + "\r\n";
}

} // namespace presskit::output
