// SPDX-License-Identifier: MPL-2.0
#include "templating/strip_tags.hpp"

#include "base/utf8.hpp"
#include "templating/lexer.hpp"

#include <charconv>
#include <string_view>

namespace presskit::templating {

namespace {

struct Entity {
    std::string_view name;
    std::string_view text;
};
constexpr Entity entities[] = {
    {"amp", "&"},       {"lt", "<"},        {"gt", ">"},         {"quot", "\""},  {"apos", "'"},
    {"nbsp", "\u00A0"}, {"copy", "©"},      {"reg", "®"},        {"trade", "™"},  {"hellip", "…"},
    {"mdash", "—"},     {"ndash", "–"},     {"lsquo", "‘"},      {"rsquo", "’"},  {"ldquo", "“"},
    {"rdquo", "”"},     {"sbquo", "‚"},     {"bdquo", "„"},      {"laquo", "«"},  {"raquo", "»"},
    {"bull", "•"},      {"middot", "·"},    {"euro", "€"},       {"pound", "£"},  {"sect", "§"},
    {"para", "¶"},      {"deg", "°"},       {"times", "×"},      {"eacute", "é"}, {"egrave", "è"},
    {"agrave", "à"},    {"ccedil", "ç"},    {"auml", "ä"},       {"ouml", "ö"},   {"uuml", "ü"},
    {"Auml", "Ä"},      {"Ouml", "Ö"},      {"Uuml", "Ü"},       {"szlig", "ß"},  {"ntilde", "ñ"},
    {"aacute", "á"},    {"iacute", "í"},    {"oacute", "ó"},     {"uacute", "ú"}, {"shy", "\u00AD"},
    {"ensp", "\u2002"}, {"emsp", "\u2003"}, {"thinsp", "\u2009"}};

/// Removes everything from `open` to `close`, inclusive; an `open` without a `close` stays.
std::string without(std::string const& s, std::string_view open, std::string_view close) {
    std::string out;
    std::size_t at = 0;
    for (std::size_t start = s.find(open); start != s.npos; start = s.find(open, at)) {
        std::size_t const end = s.find(close, start + open.size());
        if (end == s.npos) {
            break;
        }
        out.append(s, at, start - at);
        at = end + close.size();
    }
    return out.append(s, at);
}

/// Python's " ".join(s.split()).
std::string collapse(std::string const& s) {
    std::string out;
    bool pending = false;
    for (std::size_t at = 0; at < s.size();) {
        utf8::Decoded const d = utf8::decode(s, at);
        if (is_python_space(d.code_point)) {
            pending = !out.empty();
        } else {
            out += pending ? " " : "";
            pending = false;
            out.append(s, at, d.length);
        }
        at += d.length;
    }
    return out;
}

/// The character reference at `at` (behind `&`, up to `;`), or false.
bool append_reference(std::string& out, std::string_view name) {
    if (name.size() > 1 && name[0] == '#') {
        bool const hex = name[1] == 'x' || name[1] == 'X';
        std::string_view const digits = name.substr(hex ? 2 : 1);
        unsigned long code = 0;
        auto const result =
            std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
        if (result.ec != std::errc() || result.ptr != digits.data() + digits.size()) {
            return false;
        }
        bool const bad = code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000);
        utf8::append(out, bad ? char32_t{0xFFFD} : static_cast<char32_t>(code));
        return true;
    }
    for (Entity const& entity : entities) {
        if (entity.name == name) {
            out += entity.text;
            return true;
        }
    }
    return false;
}

} // namespace

std::string strip_tags(std::string const& html) {
    std::string const plain = collapse(without(without(html, "<!--", "-->"), "<", ">"));
    std::string out;
    for (std::size_t at = 0; at < plain.size();) {
        if (plain[at] == '&') {
            std::size_t const end = plain.find_first_of("; &<", at + 1);
            if (end != plain.npos && plain[end] == ';' &&
                append_reference(out, std::string_view(plain).substr(at + 1, end - at - 1))) {
                at = end + 1;
                continue;
            }
        }
        out += plain[at++];
    }
    return out;
}

} // namespace presskit::templating
