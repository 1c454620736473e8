// SPDX-License-Identifier: MPL-2.0
#include "templating/text_scan.hpp"

#include "base/utf8.hpp"
#include "templating/lexer_parts.hpp"

namespace presskit::templating {

namespace {

std::string_view strip_end(std::string_view s) {
    while (!s.empty()) {
        std::size_t last = s.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(s[last]) & 0xC0) == 0x80) {
            --last;
        }
        if (!is_python_space(utf8::decode(s, last).code_point)) {
            break;
        }
        s = s.substr(0, last);
    }
    return s;
}

bool is_word(LexedTag const& tag, std::string_view word) {
    return tag.kind == TagKind::statement && tag.error.empty() && tag.tokens.size() == 2 &&
           tag.tokens[0].kind == Token::Kind::name && tag.tokens[0].value == word;
}

/// Where `{% endraw %}` stands; its tag is lexed into `end`.
std::size_t find_endraw(std::string_view source, std::size_t from, LexedTag& end) {
    for (std::size_t at = source.find("{%", from); at != source.npos;
         at = source.find("{%", at + 2)) {
        std::size_t word = at + 2;
        word += word < source.size() && (source[word] == '-' || source[word] == '+') ? 1 : 0;
        word = skip_space(source, word, Dialect::strict);
        if (source.compare(word, 6, "endraw") == 0) {
            end = lex_tag(source, at, Dialect::strict);
            if (is_word(end, "endraw")) {
                return at;
            }
        }
    }
    return source.npos;
}

} // namespace

std::string normalize_newlines(std::string const& source) {
    std::string out;
    out.reserve(source.size());
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source[i] == '\r') {
            out += '\n';
            i += i + 1 < source.size() && source[i + 1] == '\n' ? 1 : 0;
        } else {
            out += source[i];
        }
    }
    if (!out.empty() && out.back() == '\n') {
        out.pop_back();
    }
    return out;
}

std::vector<Segment> scan_text(std::string_view source) {
    constexpr std::size_t max_bad_tags = 100;
    std::vector<Segment> segments;
    std::size_t at = 0;
    std::size_t bad_tags = 0;
    auto const add_text = [&](std::string_view text, bool trimmed) {
        text = trimmed ? strip_end(text) : text;
        if (!text.empty()) {
            segments.push_back({false, text, {}});
        }
    };
    while (at < source.size()) {
        std::size_t const begin =
            bad_tags < max_bad_tags ? find_tag(source, at, Dialect::strict) : source.npos;
        if (begin == source.npos) {
            add_text(source.substr(at), false);
            break;
        }
        LexedTag tag = lex_tag(source, begin, Dialect::strict);
        bad_tags += tag.error.empty() ? 0 : 1;
        add_text(source.substr(at, begin - at), tag.trim_before);
        at = tag.trim_after ? skip_space(source, tag.end, Dialect::strict) : tag.end;
        if (is_word(tag, "raw")) {
            LexedTag end;
            std::size_t const close = find_endraw(source, at, end);
            if (close == source.npos) {
                tag.error = "this raw is never closed: there is no {% endraw %}";
                segments.push_back({true, {}, std::move(tag)});
                continue;
            }
            add_text(source.substr(at, close - at), end.trim_before);
            at = end.trim_after ? skip_space(source, end.end, Dialect::strict) : end.end;
        } else if (tag.kind != TagKind::comment || !tag.error.empty()) {
            segments.push_back({true, {}, std::move(tag)});
        }
    }
    return segments;
}

} // namespace presskit::templating
