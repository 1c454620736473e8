// SPDX-License-Identifier: MPL-2.0
#include "signatories/clean.hpp"

#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/fold.hpp"
#include "language/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

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

/// The bytes 0x80 to 0x9F of Windows-1252; 0 = none.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::optional<char> byte_of(char32_t c) {
    if (c < 0x80 || (c >= 0xA0 && c <= 0xFF)) {
        return static_cast<char>(c);
    }
    auto const found = std::find(windows_1252.begin(), windows_1252.end(), c);
    return found == windows_1252.end()
               ? std::nullopt
               : std::optional(static_cast<char>(0x80 + (found - windows_1252.begin())));
}

struct Entity {
    std::string_view name;
    std::string_view text;
};
constexpr std::array<Entity, 36> entities = {{
    {"amp", "&"},         {"lt", "<"},          {"gt", ">"},          {"quot", "\""},
    {"apos", "'"},        {"nbsp", " "},        {"ndash", "\u2013"},  {"mdash", "\u2014"},
    {"lsquo", "\u2018"},  {"rsquo", "\u2019"},  {"ldquo", "\u201C"},  {"rdquo", "\u201D"},
    {"aacute", "\u00E1"}, {"eacute", "\u00E9"}, {"iacute", "\u00ED"}, {"oacute", "\u00F3"},
    {"uacute", "\u00FA"}, {"Aacute", "\u00C1"}, {"Eacute", "\u00C9"}, {"Oacute", "\u00D3"},
    {"agrave", "\u00E0"}, {"egrave", "\u00E8"}, {"ecirc", "\u00EA"},  {"ocirc", "\u00F4"},
    {"ccedil", "\u00E7"}, {"ntilde", "\u00F1"}, {"Ntilde", "\u00D1"}, {"atilde", "\u00E3"},
    {"otilde", "\u00F5"}, {"auml", "\u00E4"},   {"ouml", "\u00F6"},   {"uuml", "\u00FC"},
    {"Auml", "\u00C4"},   {"Ouml", "\u00D6"},   {"Uuml", "\u00DC"},   {"szlig", "\u00DF"},
}};

/// What stands between "&" and ";"; empty for what is no entity.
std::string entity_text(std::string_view name) {
    auto const known = std::find_if(entities.begin(), entities.end(),
                                    [&](Entity const& entity) { return entity.name == name; });
    if (known != entities.end()) {
        return std::string(known->text);
    }
    if (name.size() < 2 || name.size() > 8 || name[0] != '#') {
        return {};
    }
    bool const hex = name[1] == 'x' || name[1] == 'X';
    unsigned long code = 0;
    auto const [end, error] = std::from_chars(name.data() + (hex ? 2 : 1),
                                              name.data() + name.size(), code, hex ? 16 : 10);
    std::string text;
    bool const good = error == std::errc() && end == name.data() + name.size() && code >= 0x20 &&
                      code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    if (good) {
        utf8::append(text, static_cast<char32_t>(code));
    }
    return text;
}

std::string without_entities(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        constexpr std::size_t longest = 11;
        std::size_t const length =
            text[at] == '&' ? text.substr(at, longest).find(';') : std::string_view::npos;
        std::size_t const end = at + length;
        std::string const meant = length != std::string_view::npos
                                      ? entity_text(text.substr(at + 1, length - 1))
                                      : std::string();
        out += meant.empty() ? std::string(1, text[at]) : meant;
        at = meant.empty() ? at : end;
    }
    return out;
}

/// Bytes of "<b>", "</p>", "<br />", "<span class=…>"; 0 = what is at `at` is text.
std::size_t tag_length(std::string_view text, std::size_t at) {
    static constexpr std::array<std::string_view, 14> names = {
        "a", "b", "br", "div", "em", "font", "i", "li", "p", "small", "span", "strong", "sup", "u"};
    std::size_t const begin = at + 1 + (text.substr(at + 1, 1) == "/" ? 1 : 0);
    constexpr std::size_t longest = 300;
    std::size_t const length = text.substr(at, longest).find('>');
    std::size_t const end = at + length;
    if (length == std::string_view::npos || begin >= end) {
        return 0;
    }
    std::string_view name = text.substr(begin, end - begin);
    name = name.substr(0, name.find_first_of(" /\t\n"));
    std::string const folded = language::folded(name);
    return std::find(names.begin(), names.end(), folded) != names.end() ? end + 1 - at : 0;
}

} // namespace

std::string mended_encoding(std::string_view text) {
    bool suspicious = false; // "Ã", "Â" or "â" with a sign behind it
    for (std::string_view const lead : {"\u00C3", "\u00C2", "\u00E2", "\u00C5", "\u00C4"}) {
        suspicious = suspicious || text.find(lead) != std::string_view::npos;
    }
    std::string bytes;
    for (std::size_t at = 0; suspicious && at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        std::optional<char> const byte = byte_of(d.code_point);
        if (!byte) {
            return std::string(text);
        }
        bytes += *byte;
        at += d.length;
    }
    return suspicious && utf8::is_valid(bytes) ? bytes : std::string(text);
}

std::string without_markup(std::string_view text) {
    std::string plain(text);
    for (int again = 0; again < 2 && plain.find('&') != std::string::npos; ++again) {
        plain = without_entities(plain); // "&amp;amp;" was escaped twice
    }
    if (plain.find('<') == std::string::npos) {
        return plain;
    }
    std::string out;
    for (std::size_t at = 0; at < plain.size();) {
        std::size_t const tag = plain[at] == '<' ? tag_length(plain, at) : 0;
        out += tag == 0 ? std::string(1, plain[at]) : " ";
        at += std::max<std::size_t>(tag, 1);
    }
    return utf8::collapse_spaces(out);
}

std::string clean_text(std::string_view raw) {
    // once each: "&amp;amp;amp;…" must not keep a machine busy
    bool const marked = raw.find_first_of("&<") != std::string_view::npos;
    std::string const plain = marked ? without_markup(raw) : std::string();
    std::string_view text = marked ? std::string_view(plain) : raw;
    if (is_plain(text)) {
        return utf8::collapse_spaces(text);
    }
    std::string const mended = mended_encoding(text);
    text = mended;
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
