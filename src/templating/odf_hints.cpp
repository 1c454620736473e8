// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_hints.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

bool starts(std::string const& s, std::string_view with) {
    return s.compare(0, with.size(), with) == 0;
}

} // namespace

std::string directive_value(std::string_view s) {
    std::size_t const equals = s.find('=');
    std::string value = equals == s.npos ? std::string(s) : utf8::trim(s.substr(equals + 1));
    std::string const first = value.empty() ? "" : value.substr(0, utf8::decode(value, 0).length);
    for (std::string_view const mark : {"\"", "'", "\u201C", "\u201D", "\u201E", "\u2018"}) {
        if (first == mark && value.size() > 2 * first.size()) {
            std::size_t last = value.size() - 1;
            while (last > 0 && (static_cast<unsigned char>(value[last]) & 0xC0) == 0x80) {
                --last;
            }
            return value.substr(first.size(), last - first.size());
        }
    }
    return value;
}

Level level_of_prefix(std::string const& prefix) {
    return prefix == "p"     ? Level::paragraph
           : prefix == "tr"  ? Level::row
           : prefix == "tc"  ? Level::cell
           : prefix == "li"  ? Level::item
           : prefix == "sec" ? Level::section
                             : Level::none;
}

Hint read_hint(std::string const& description) {
    std::string text = utf8::trim(description);
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    Hint hint;
    if (starts(text, "before::")) {
        hint.side = OdfTag::Side::before;
        text.erase(0, 8);
    } else if (starts(text, "after::")) {
        hint.side = OdfTag::Side::after;
        text.erase(0, 7);
    }
    static constexpr std::pair<std::string_view, Level> words[] = {
        {"paragraph", Level::paragraph},
        {"text:p", Level::paragraph},
        {"row", Level::row},
        {"table-row", Level::row},
        {"table:table-row", Level::row},
        {"cell", Level::cell},
        {"table-cell", Level::cell},
        {"table:table-cell", Level::cell},
        {"item", Level::item},
        {"list-item", Level::item},
        {"text:list-item", Level::item},
        {"section", Level::section},
        {"text:section", Level::section}};
    for (auto const& [word, level] : words) {
        if (text == word) {
            hint.level = level;
            return hint;
        }
    }
    return {};
}

LexedTag lex_placeholder(std::string const& content) {
    std::string text = utf8::trim(content);
    if (text.size() >= 2 && text.front() == '<' && text.back() == '>') {
        text = utf8::trim(std::string_view(text).substr(1, text.size() - 2));
    }
    if (find_tag(text, 0, Dialect::writer) == 0) {
        return lex_tag(text, 0, Dialect::writer);
    }
    if (starts(text, "/for") || starts(text, "/if")) {
        return lex_bare("end" + text.substr(1), TagKind::statement);
    }
    if (starts(text, "for ") || starts(text, "if ")) {
        std::string const word = text.substr(0, text.find(' '));
        std::string const rest = utf8::trim(std::string_view(text).substr(word.size()));
        bool const relatorio = starts(rest, "each=") || starts(rest, "test=");
        return lex_bare(word + " " + (relatorio ? directive_value(rest) : rest),
                        TagKind::statement);
    }
    bool const statement = text == "else" || text == "endif" || text == "endfor" ||
                           starts(text, "elif ") || starts(text, "set ");
    return lex_bare(text, statement ? TagKind::statement : TagKind::value);
}

std::string native_statement(std::string const& name, bool table) {
    std::string text = utf8::trim(name);
    std::size_t const hash = text.rfind('#');
    if (hash != text.npos && hash + 1 < text.size() &&
        std::all_of(text.begin() + static_cast<std::ptrdiff_t>(hash) + 1, text.end(),
                    [](char c) { return c >= '0' && c <= '9'; })) {
        text = utf8::trim(std::string_view(text).substr(0, hash));
    }
    if (table && text.find(' ') == text.npos) {
        std::size_t const in = text.find("_in_");
        if (starts(text, "for_") && in != text.npos && in > 4) {
            return "for " + text.substr(4, in - 4) + " in " + text.substr(in + 4);
        }
        return starts(text, "if_") ? "if " + text.substr(3) : "";
    }
    bool const loops = starts(text, "for ") && text.find(" in ") != text.npos;
    return loops || starts(text, "if ") ? text : std::string();
}

} // namespace presskit::templating
