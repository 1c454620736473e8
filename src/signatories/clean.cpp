// SPDX-License-Identifier: MPL-2.0
#include "signatories/clean.hpp"

#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/words.hpp"

#include <algorithm>

namespace presskit::signatories {

namespace {

bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 || c == ' '; });
}

/// Zero-width joiner and non-joiner: Persian, Hindi and emoji need them, Latin never.
bool is_joiner(char32_t c) {
    return c == 0x200C || c == 0x200D;
}

bool vanishes(char32_t c) {
    if (c == U'\t' || c == U'\n' || c == U'\r' || c == 0x0B || c == 0x0C || c == 0x85) {
        return false; // white space
    }
    return c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0xAD || c == 0x180E ||
           (!is_joiner(c) && language::kind_of(c) == language::CharacterKind::invisible);
}

} // namespace

std::string clean_text(std::string_view text) {
    if (is_plain(text)) {
        return utf8::collapse_spaces(text);
    }
    std::string out;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        at += d.length;
        if (vanishes(d.code_point)) {
            continue;
        }
        constexpr char32_t first_joined = 0x0600; // from Arabic on
        if (is_joiner(d.code_point) && before < first_joined) {
            continue;
        }
        utf8::append(out, d.code_point);
        before = d.code_point;
    }
    return utf8::collapse_spaces(language::normalize_nfc(out));
}

bool is_shouted(std::string const& name) {
    std::size_t words = 0; // that are no acronyms
    std::size_t long_words = 0;
    std::size_t longest = 0;
    std::size_t word = 0;
    for (std::size_t at = 0; at <= name.size();) {
        utf8::Decoded const d = at < name.size() ? utf8::decode(name, at) : utf8::Decoded{U' ', 1};
        at += d.length;
        if (language::kind_of(d.code_point) == language::CharacterKind::letter) {
            if (!language::is_upper(d.code_point)) {
                return false;
            }
            ++word;
            continue;
        }
        words += word >= 4 ? 1 : 0;
        long_words += word >= 5 ? 1 : 0;
        longest = std::max(longest, word);
        word = 0;
    }
    constexpr std::size_t no_acronym = 9;
    return (words >= 2 && long_words >= 1) || longest >= no_acronym;
}

} // namespace presskit::signatories
