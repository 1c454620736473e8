// SPDX-License-Identifier: MPL-2.0
#include "templating/value_text.hpp"

#include "base/utf8.hpp"
#include "templating/picture.hpp"
#include "templating/trouble.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace presskit::templating {

namespace {

using Kind = Val::Kind;
constexpr int max_depth = 64;

void append_repr(std::string& out, Val const& value, int depth);

/// Python's str.isprintable, by ranges: controls, separators other than the space, format
/// characters, private use, surrogates.
bool printable(char32_t c) {
    struct Range {
        char32_t first, last;
    };
    static constexpr Range hidden[] = {
        {0, 0x1F},        {0x7F, 0xA0},       {0xAD, 0xAD},       {0x600, 0x605},
        {0x61C, 0x61C},   {0x6DD, 0x6DD},     {0x70F, 0x70F},     {0x1680, 0x1680},
        {0x180E, 0x180E}, {0x2000, 0x200F},   {0x2028, 0x202F},   {0x205F, 0x206F},
        {0x3000, 0x3000}, {0xD800, 0xF8FF},   {0xFEFF, 0xFEFF},   {0xFFF9, 0xFFFB},
        {0xFFFE, 0xFFFF}, {0xE0000, 0xE0FFF}, {0xF0000, 0x10FFFF}};
    return std::none_of(std::begin(hidden), std::end(hidden),
                        [c](Range r) { return c >= r.first && c <= r.last; });
}

void append_hex(std::string& out, char const* form, unsigned value) {
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, form, value);
    out += buffer;
}

void append_quoted(std::string& out, std::string_view s) {
    char const quote = s.find('\'') != s.npos && s.find('"') == s.npos ? '"' : '\'';
    out += quote;
    for (std::size_t at = 0; at < s.size();) {
        utf8::Decoded const d = utf8::decode(s, at);
        char32_t const c = d.code_point;
        if (c == '\\' || c == static_cast<char32_t>(quote)) {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c == '\n' || c == '\r' || c == '\t') {
            out += c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t";
        } else if (printable(c)) {
            out += s.substr(at, d.length);
        } else if (c < 0x100) {
            append_hex(out, "\\x%02x", static_cast<unsigned>(c));
        } else {
            append_hex(out, c < 0x10000 ? "\\u%04x" : "\\U%08x", static_cast<unsigned>(c));
        }
        at += d.length;
    }
    out += quote;
}

void append_items(std::string& out, Val const& value, int depth) {
    Items const items(value);
    out += value.tuple ? '(' : '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
        out += i == 0 ? "" : ", ";
        append_repr(out, items.at(i), depth);
    }
    out += value.tuple ? (items.size() == 1 ? ",)" : ")") : "]";
}

void append_map(std::string& out, Val const& value, int depth) {
    Items const keys(value);
    out += '{';
    for (std::size_t i = 0; i < keys.size(); ++i) {
        out += i == 0 ? "" : ", ";
        append_repr(out, keys.at(i), depth);
        out += ": ";
        append_repr(out,
                    value.is(Kind::map) ? borrow(value.as.map->members[i].second)
                                        : (*value.as.dict)[i].second,
                    depth);
    }
    out += '}';
}

void append_repr(std::string& out, Val const& value, int depth) {
    if (depth >= max_depth) {
        out += "...";
        return;
    }
    switch (value.kind) {
    case Kind::text:
        if (value.safe) {
            out += "Markup(";
        }
        append_quoted(out, value.text());
        if (value.safe) {
            out += ')';
        }
        return;
    case Kind::list:
    case Kind::sequence:
        append_items(out, value, depth + 1);
        return;
    case Kind::map:
    case Kind::dict:
        append_map(out, value, depth + 1);
        return;
    case Kind::rich:
        append_quoted(out, to_text(value));
        return;
    case Kind::undefined:
    case Kind::missing:
        out += "Undefined";
        return;
    default:
        append_text(out, value);
    }
}

} // namespace

std::string real_text(double value) {
    if (std::isnan(value)) {
        return "nan";
    }
    if (std::isinf(value)) {
        return value < 0 ? "-inf" : "inf";
    }
    char buffer[400];
    double const size = std::fabs(value);
    bool const plain = size == 0 || (size >= 1e-4 && size < 1e16);
    auto const end = std::to_chars(buffer, buffer + sizeof buffer, value,
                                   plain ? std::chars_format::fixed : std::chars_format::scientific)
                         .ptr;
    std::string out(buffer, end);
    if (plain && out.find('.') == out.npos) {
        out += ".0";
    }
    return out;
}

void append_text(std::string& out, Val const& value) {
    switch (value.kind) {
    case Kind::missing:
    case Kind::undefined:
        return;
    case Kind::none:
        out += "None";
        return;
    case Kind::boolean:
        out += value.as.boolean ? "True" : "False";
        return;
    case Kind::integer: {
        char buffer[24];
        out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value.as.integer).ptr);
        return;
    }
    case Kind::real:
        out += real_text(value.as.real);
        return;
    case Kind::text:
        out += value.text();
        return;
    case Kind::rich:
        out += model::plain_text(*value.as.rich);
        return;
    case Kind::picture:
        out += value.as.picture->alt.empty() ? value.as.picture->source : value.as.picture->alt;
        return;
    case Kind::loop:
        out += "<LoopContext " + std::to_string(value.as.loop->index + 1) + "/" +
               std::to_string(value.as.loop->length) + ">";
        return;
    default:
        append_repr(out, value, 0);
    }
}

std::string to_text(Val const& value) {
    std::string out;
    append_text(out, value);
    return out;
}

std::string repr(Val const& value) {
    std::string out;
    append_repr(out, value, 0);
    return out;
}

void append_html_escaped(std::string& out, std::string_view s) {
    for (char const c : s) {
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
        case '\'':
            out += "&#39;";
            break;
        case '"':
            out += "&#34;";
            break;
        default:
            out += c;
        }
    }
}

std::string describe(Val const& value) {
    switch (value.kind) {
    case Kind::none:
        return "nothing (none)";
    case Kind::boolean:
        return value.as.boolean ? "true" : "false";
    case Kind::integer:
    case Kind::real:
        return "the number " + to_text(value);
    case Kind::text:
        return "the text \"" + utf8::excerpt(value.text(), 30) + "\"";
    case Kind::list:
    case Kind::sequence:
        return "a list";
    case Kind::map:
    case Kind::dict:
        return "a group of fields";
    case Kind::rich:
        return "formatted text";
    case Kind::picture:
        return "a picture";
    default:
        return "an undefined value";
    }
}

} // namespace presskit::templating
