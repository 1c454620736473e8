// SPDX-License-Identifier: MPL-2.0
#include "base/text_parts.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace presskit {

std::vector<std::string> split_at_spaces(std::string const& text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find(' ', at), text.size());
        if (end > at) {
            words.push_back(text.substr(at, end - at));
        }
        at = end + 1;
    }
    return words;
}

std::u32string code_points(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        out += d.code_point;
        at += d.length;
    }
    return out;
}

} // namespace presskit
