// SPDX-License-Identifier: MPL-2.0
#include "source/front_matter.hpp"

#include "base/utf8.hpp"
#include "source/text_shape.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

constexpr std::size_t longest = 64 * 1024; ///< bytes; a longer one is text between two rules

std::string_view next_line(std::string_view text, std::size_t& at) {
    std::size_t const end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) {
        line.remove_suffix(1);
    }
    return line;
}

bool is_key(std::string_view key) {
    return !key.empty() && key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") ==
                               std::string_view::npos;
}

/// 'It''s', "She said \"no\"" and plain words with a comment behind them.
std::string unquoted(std::string_view value) {
    std::string out;
    if (value.size() < 2 || (value[0] != '"' && value[0] != '\'')) {
        return utf8::trim(value.substr(0, value.find(" #")));
    }
    char const quote = value[0];
    for (std::size_t at = 1; at < value.size(); ++at) {
        char const c = value[at];
        bool const more = at + 1 < value.size();
        if (more && ((quote == '"' && c == '\\') || (c == quote && value[at + 1] == quote))) {
            ++at;
        } else if (c == quote) {
            break;
        }
        out += value[at];
    }
    return utf8::trim(out);
}

} // namespace

FrontMatter::Value const* FrontMatter::find(std::initializer_list<std::string_view> keys) const {
    for (std::string_view const key : keys) {
        for (auto const& [name, value] : values) {
            if (name == key && !value.text.empty()) {
                return &value;
            }
        }
    }
    return nullptr;
}

FrontMatter read_front_matter(std::string_view text) {
    FrontMatter found;
    std::size_t at = 0;
    std::string_view const fence = next_line(text, at);
    if (fence != "---" && fence != "+++") {
        return found;
    }
    char const between = fence == "---" ? ':' : '=';
    int line_number = 1;
    while (at < std::min(text.size(), longest)) {
        std::string_view const line = next_line(text, at);
        ++line_number;
        if (line == fence || (fence == "---" && line == "...")) {
            found.length = at;
            return found;
        }
        std::size_t const colon = line.find(between);
        bool const nested = !line.empty() && (line[0] == ' ' || line[0] == '\t' || line[0] == '-');
        bool const remark = line.empty() || line[0] == '#' || line[0] == '[';
        if (nested || remark) {
            continue;
        }
        std::string const key = fold(utf8::trim(line.substr(0, colon)));
        if (colon == std::string_view::npos || !is_key(key)) {
            break; // text between two rules
        }
        found.values.push_back({key, {unquoted(utf8::trim(line.substr(colon + 1))), line_number}});
    }
    return {};
}

} // namespace presskit::source
