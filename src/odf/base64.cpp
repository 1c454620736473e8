// SPDX-License-Identifier: MPL-2.0
#include "odf/base64.hpp"

#include <cstdint>

namespace presskit::odf {

namespace {

constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int value_of(char c) {
    if (c >= 'A' && c <= 'Z') {
        return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
        return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
        return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

} // namespace

std::string to_base64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            group <<= 8;
            group |= at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
        }
        text += digits[group >> 18];
        text += digits[(group >> 12) & 63];
        text += at + 1 < bytes.size() ? digits[(group >> 6) & 63] : '=';
        text += at + 2 < bytes.size() ? digits[group & 63] : '=';
    }
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t group = 0;
    unsigned count = 0;
    bool ended = false;
    for (char const c : text) {
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            continue;
        }
        if (c == '=') {
            ended = true;
            continue;
        }
        int const value = value_of(c);
        if (value < 0 || ended) {
            return std::nullopt;
        }
        group = (group << 6) | static_cast<std::uint32_t>(value);
        if (++count % 4 == 0) {
            bytes += static_cast<char>((group >> 16) & 0xFF);
            bytes += static_cast<char>((group >> 8) & 0xFF);
            bytes += static_cast<char>(group & 0xFF);
        }
    }
    if (count % 4 == 1) {
        return std::nullopt;
    }
    if (count % 4 == 2) {
        bytes += static_cast<char>((group >> 4) & 0xFF);
    } else if (count % 4 == 3) {
        bytes += static_cast<char>((group >> 10) & 0xFF);
        bytes += static_cast<char>((group >> 2) & 0xFF);
    }
    return bytes;
}

} // namespace presskit::odf
