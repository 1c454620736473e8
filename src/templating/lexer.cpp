// SPDX-License-Identifier: MPL-2.0
#include "templating/lexer.hpp"

#include "base/utf8.hpp"
#include "templating/lexer_parts.hpp"

#include <algorithm>
#include <array>

namespace presskit::templating {

namespace {

constexpr std::size_t max_tokens = 10000;
constexpr std::string_view no_break[] = {"\u00A0", "\u202F"};

/// How many bytes the opening delimiter takes at `at`; 0 when there is none.
std::size_t opening(std::string_view source, std::size_t at, Dialect dialect, char& second) {
    if (source[at] != '{' || at + 1 >= source.size()) {
        return 0;
    }
    second = source[at + 1];
    if (second == '{' || second == '%' || second == '#') {
        return 2;
    }
    if (dialect == Dialect::writer) {
        for (std::string_view const space : no_break) {
            std::size_t const after = at + 1 + space.size();
            if (source.compare(at + 1, space.size(), space) == 0 && after < source.size() &&
                source[after] == '%') {
                second = '%';
                return 2 + space.size();
            }
        }
    }
    return 0;
}

constexpr std::array<std::string_view, 6> prefixes = {"p", "tr", "tc", "r", "li", "sec"};

/// docxtpl's prefixes stand right behind the brace and before a space: `{%tr for …`, `{{r x }}`.
std::string take_prefix(std::string_view source, std::size_t& at) {
    for (std::string_view const prefix : prefixes) {
        std::size_t const after = at + prefix.size();
        if (source.compare(at, prefix.size(), prefix) == 0 && after < source.size() &&
            utf8::is_space(utf8::decode(source, after).code_point)) {
            // `{{p }}` prints the field p: a prefix has something behind it.
            std::size_t next = after;
            while (next < source.size() && utf8::is_space(utf8::decode(source, next).code_point)) {
                next += utf8::decode(source, next).length;
            }
            char const c = next < source.size() ? source[next] : '}';
            if (c == '}' || c == '|' || c == '.' || c == '-' || c == '%' || c == '+') {
                return {};
            }
            at = after;
            return std::string(prefix);
        }
    }
    return {};
}

void read_comment(LexedTag& tag, std::string_view source, std::size_t at) {
    std::size_t const close = source.find("#}", at);
    if (close == source.npos) {
        tag.closed = false;
        tag.end = at;
        tag.error = "the comment is not closed: there is no #}";
        return;
    }
    tag.trim_after = close > at && source[close - 1] == '-';
    tag.end = close + 2;
}

struct Closing {
    std::size_t length = 0; ///< 0 = not here
    bool trim = false;
};

Closing closing(std::string_view source, std::size_t at, TagKind kind, Dialect dialect) {
    std::string_view const close = kind == TagKind::value ? "}}" : "%}";
    std::size_t const sign = sign_length(source, at, dialect);
    if (source.compare(at, close.size(), close) == 0) {
        return {close.size(), false};
    }
    bool const plus = kind == TagKind::statement && source[at] == '+';
    if ((sign != 0 || plus) && source.compare(at + (plus ? 1 : sign), close.size(), close) == 0) {
        return {(plus ? 1 : sign) + close.size(), !plus};
    }
    return {};
}

/// Past the tag's literal end, so that one bad tag does not spoil the rest.
std::size_t recover(std::string_view source, std::size_t at, TagKind kind) {
    std::size_t const close = source.find(kind == TagKind::value ? "}}" : "%}", at);
    return close == source.npos ? at : close + 2;
}

/// Reads tokens up to the closing delimiter (or to the end, when `bare`).
void read_tokens(LexedTag& tag, std::string_view source, std::size_t at, Dialect dialect,
                 bool bare) {
    int depth = 0;
    bool after_dot = false;
    while (true) {
        at = skip_space(source, at, dialect);
        if (at >= source.size()) {
            if (!bare) {
                tag.closed = false;
                tag.error = std::string("the tag is not closed: there is no ") +
                            (tag.kind == TagKind::value ? "}}" : "%}");
            }
            break;
        }
        if (!bare && depth == 0) {
            Closing const close = closing(source, at, tag.kind, dialect);
            if (close.length != 0) {
                tag.trim_after = close.trim;
                at += close.length;
                break;
            }
        }
        Token token;
        std::size_t const length = read_token(source, at, dialect, after_dot, token, tag.error);
        if (length == 0) {
            at = bare ? source.size() : recover(source, at, tag.kind);
            break;
        }
        at += length;
        if (tag.tokens.size() >= max_tokens) {
            tag.error = "the tag is too long";
            at = recover(source, at, tag.kind);
            break;
        }
        after_dot = token.kind == Token::Kind::symbol && token.value == ".";
        if (token.kind == Token::Kind::symbol && token.value.size() == 1) {
            depth += std::string_view("([{").find(token.value[0]) != std::string_view::npos;
            depth -= std::string_view(")]}").find(token.value[0]) != std::string_view::npos;
            depth = std::max(depth, 0);
        }
        tag.tokens.push_back(std::move(token));
    }
    tag.tokens.emplace_back();
    tag.end = at;
}

} // namespace

std::size_t find_tag(std::string_view source, std::size_t from, Dialect dialect) {
    for (std::size_t at = source.find('{', from); at != source.npos;
         at = source.find('{', at + 1)) {
        char second = 0;
        if (opening(source, at, dialect, second) != 0) {
            return at;
        }
    }
    return source.npos;
}

LexedTag lex_tag(std::string_view source, std::size_t begin, Dialect dialect) {
    LexedTag tag;
    tag.begin = begin;
    char second = 0;
    std::size_t at = begin + opening(source, begin, dialect, second);
    tag.kind = second == '{'   ? TagKind::value
               : second == '%' ? TagKind::statement
                               : TagKind::comment;
    if (at < source.size()) {
        std::size_t const sign = sign_length(source, at, dialect);
        tag.trim_before = sign != 0;
        at += sign != 0 ? sign : source[at] == '+' && tag.kind != TagKind::value ? 1 : 0;
    }
    if (dialect == Dialect::writer) {
        tag.prefix = take_prefix(source, at);
    }
    if (tag.kind == TagKind::comment) {
        read_comment(tag, source, at);
        return tag;
    }
    read_tokens(tag, source, at, dialect, false);
    if (!tag.closed) {
        tag.end = begin + 2;
    }
    return tag;
}

LexedTag lex_bare(std::string_view source, TagKind kind) {
    LexedTag tag;
    tag.kind = kind;
    read_tokens(tag, source, 0, Dialect::writer, true);
    return tag;
}

} // namespace presskit::templating
