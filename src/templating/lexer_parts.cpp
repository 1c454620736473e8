// SPDX-License-Identifier: MPL-2.0
#include "templating/lexer_parts.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace presskit::templating {

namespace {

constexpr std::string_view dashes[] = {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"};
constexpr std::string_view doubles[] = {"\"",     "\u201C", "\u201D", "\u201E",
                                        "\u201F", "\u00AB", "\u00BB"};
constexpr std::string_view singles[] = {"'",      "\u2018", "\u2019", "\u201A",
                                        "\u201B", "\u2039", "\u203A"};

template <std::size_t N>
std::size_t match(std::string_view const (&any)[N], std::string_view source, std::size_t at) {
    for (std::string_view const one : any) {
        if (source.compare(at, one.size(), one) == 0) {
            return one.size();
        }
    }
    return 0;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_name_start(std::string_view source, std::size_t at) {
    auto const c = static_cast<unsigned char>(source[at]);
    if (c < 0x80) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
    char32_t const point = utf8::decode(source, at).code_point;
    bool const punctuation = (point >= 0x2000 && point <= 0x2BFF) || point == 0xAB ||
                             point == 0xBB || point == 0xFFFD || point == 0xFFFC;
    return point >= 0xAA && !punctuation && !utf8::is_space(point);
}

std::size_t name_length(std::string_view source, std::size_t at) {
    std::size_t end = at;
    while (end < source.size() &&
           (is_name_start(source, end) || (end > at && is_digit(source[end])))) {
        end += utf8::decode(source, end).length;
    }
    return end - at;
}

/// Digits with single underscores between them; 0 when there are none.
std::size_t digits_length(std::string_view source, std::size_t at) {
    std::size_t end = at;
    while (end < source.size() &&
           (is_digit(source[end]) || (end > at && source[end] == '_' && end + 1 < source.size() &&
                                      is_digit(source[end + 1])))) {
        ++end;
    }
    return end - at;
}

std::size_t read_number(std::string_view source, std::size_t at, bool after_dot, Token& token,
                        std::string& error) {
    std::size_t end = at + digits_length(source, at);
    bool real = false;
    if (!after_dot) {
        if (end + 1 < source.size() && source[end] == '.' && is_digit(source[end + 1])) {
            end += 1 + digits_length(source, end + 1);
            real = true;
        }
        if (end < source.size() && (source[end] == 'e' || source[end] == 'E')) {
            std::size_t digits = end + 1;
            digits += digits < source.size() && (source[digits] == '+' || source[digits] == '-');
            if (std::size_t const length = digits_length(source, digits)) {
                end = digits + length;
                real = true;
            }
        }
    }
    if (!real && end - at > 1 && source[at] == '0' &&
        source.substr(at, end - at).find_first_not_of("0_") != source.npos) {
        error = "a whole number does not begin with 0";
        return 0;
    }
    std::string digits(source.substr(at, end - at));
    digits.erase(std::remove(digits.begin(), digits.end(), '_'), digits.end());
    char const* const last = digits.data() + digits.size();
    token.kind = real ? Token::Kind::real : Token::Kind::integer;
    auto const result = real ? std::from_chars(digits.data(), last, token.real)
                             : std::from_chars(digits.data(), last, token.integer);
    if (result.ec != std::errc()) {
        error = "the number " + utf8::excerpt(digits, 20) + " is too large";
        return 0;
    }
    token.value = digits;
    return end - at;
}

int hex_digit(char c) {
    return is_digit(c)            ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

/// Python's escapes; what is none of them stays as it is, backslash and all.
std::size_t read_escape(std::string_view source, std::size_t at, std::string& out) {
    static constexpr std::string_view from = "ntrabfv0\\'\"";
    static constexpr char to[] = "\n\t\r\a\b\f\v\0\\'\"";
    char const c = source[at];
    std::size_t const known = from.find(c);
    if (known != from.npos) {
        out += to[known];
        return 1;
    }
    std::size_t const width = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    char32_t code = 0;
    for (std::size_t i = 1; i <= width; ++i) {
        int const digit = at + i < source.size() ? hex_digit(source[at + i]) : -1;
        if (digit < 0) {
            out += '\\';
            return 0;
        }
        code = code * 16 + static_cast<char32_t>(digit);
    }
    if (width != 0) {
        utf8::append(out, code > 0x10FFFF || (code >= 0xD800 && code < 0xE000) ? 0xFFFD : code);
        return width + 1;
    }
    if (c != '\n') {
        out += '\\';
        out += c;
    }
    return 1;
}

void trim_no_break(std::string& text) {
    for (std::string_view const space : {"\u00A0", "\u202F"}) {
        if (text.compare(0, space.size(), space) == 0) {
            text.erase(0, space.size());
        }
        if (text.size() >= space.size() &&
            text.compare(text.size() - space.size(), space.size(), space) == 0) {
            text.erase(text.size() - space.size());
        }
    }
}

/// `"…"` or `'…'`; in Writer's dialect any quotation mark opens, and one of its kind closes. What a
/// straight mark opened a curly one closes only when no straight one follows.
std::size_t read_text(std::string_view source, std::size_t at, Dialect dialect, Token& token,
                      std::string& error) {
    bool const writer = dialect == Dialect::writer;
    bool const is_double = match(doubles, source, at) != 0;
    std::size_t const open = is_double ? match(doubles, source, at) : match(singles, source, at);
    std::string_view const straight = is_double ? "\"" : "'";
    constexpr std::size_t window = 4096; // a tag is short; looking on to the end would be quadratic
    std::string_view const ahead = source.substr(at + open, window);
    std::string_view const in_tag = ahead.substr(0, std::min(ahead.find("}}"), ahead.find("%}")));
    bool const only_straight =
        source.compare(at, 1, straight) == 0 && (!writer || in_tag.find(straight) != in_tag.npos);
    std::string out;
    for (std::size_t i = at + open; i < source.size();) {
        std::size_t const close =
            only_straight ? (source.compare(i, 1, straight) == 0 ? 1 : 0)
                          : (is_double ? match(doubles, source, i) : match(singles, source, i));
        if (close != 0) {
            if (open == 2) {
                trim_no_break(out); // « … » : French autocorrect puts a no-break space inside
            }
            token.kind = Token::Kind::text;
            token.value = std::move(out);
            return i + close - at;
        }
        if (source[i] == '\\' && i + 1 < source.size()) {
            i += 1 + read_escape(source, i + 1, out);
        } else {
            out += source[i++];
        }
    }
    error = "the quotation mark before \"" + utf8::excerpt(source.substr(at + open), 20) +
            "\" is not closed";
    return 0;
}

} // namespace

bool is_python_space(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 ||
           c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

std::size_t skip_space(std::string_view source, std::size_t at, Dialect dialect) {
    while (at < source.size()) {
        utf8::Decoded const d = utf8::decode(source, at);
        bool const writers = dialect == Dialect::writer && utf8::is_space(d.code_point);
        if (!is_python_space(d.code_point) && !writers) {
            break;
        }
        at += d.length;
    }
    return at;
}

std::size_t sign_length(std::string_view source, std::size_t at, Dialect dialect) {
    if (source[at] == '-') {
        return 1;
    }
    return dialect == Dialect::writer ? match(dashes, source, at) : 0;
}

std::size_t read_token(std::string_view source, std::size_t at, Dialect dialect, bool after_dot,
                       Token& token, std::string& error) {
    bool const writer = dialect == Dialect::writer;
    char const c = source[at];
    if (is_digit(c)) {
        return read_number(source, at, after_dot, token, error);
    }
    if (c == '"' || c == '\'' ||
        (writer && (match(doubles, source, at) != 0 || match(singles, source, at) != 0))) {
        return read_text(source, at, dialect, token, error);
    }
    token.kind = Token::Kind::symbol;
    if (writer) {
        if (std::size_t const dash = match(dashes, source, at)) {
            token.value = "-";
            return dash;
        }
        static constexpr std::pair<std::string_view, char const*> signs[] = {
            {"\u2264", "<="}, {"\u2265", ">="}, {"\u2260", "!="}};
        for (auto const& [sign, plain] : signs) {
            if (source.compare(at, sign.size(), sign) == 0) {
                token.value = plain;
                return sign.size();
            }
        }
    }
    if (is_name_start(source, at)) {
        std::size_t const length = name_length(source, at);
        token.kind = Token::Kind::name;
        token.value = std::string(source.substr(at, length));
        return length;
    }
    static constexpr std::string_view symbols[] = {
        "==", "!=", "<=", ">=", "//", "**", "+", "-", "*", "/", "%", "~", "<",
        ">",  "=",  "(",  ")",  "[",  "]",  "{", "}", ".", ",", ":", "|", ";"};
    for (std::string_view const symbol : symbols) {
        if (source.compare(at, symbol.size(), symbol) == 0) {
            token.value = std::string(symbol);
            return symbol.size();
        }
    }
    error = "\"" + std::string(source.substr(at, utf8::decode(source, at).length)) +
            "\" has no meaning in a tag";
    return 0;
}

} // namespace presskit::templating
