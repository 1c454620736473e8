// SPDX-License-Identifier: MPL-2.0
#include "app/tag_labels.hpp"

#include "base/utf8.hpp"
#include "templating/lexer.hpp"

#include <algorithm>

namespace presskit::app {

namespace {

using templating::Token;

/// "embargo.until": the names and dots that stand at `at`; what follows is left out.
std::string path_at(templating::Tokens const& tokens, std::size_t at) {
    std::string path;
    while (at < tokens.size() && tokens[at].kind == Token::Kind::name) {
        path += tokens[at].value;
        bool const goes_on = at + 2 < tokens.size() && tokens[at + 1].value == "." &&
                             tokens[at + 2].kind == Token::Kind::name;
        if (!goes_on) {
            break;
        }
        path += '.';
        at += 2;
    }
    return path;
}

/// What stands between the braces.
std::string inside(std::string const& tag) {
    constexpr std::size_t brace = 2;
    return tag.size() < 2 * brace
               ? tag
               : utf8::trim(std::string_view(tag).substr(brace, tag.size() - 2 * brace));
}

bool is_end(std::string const& word) {
    return word.compare(0, 3, "end") == 0;
}

} // namespace

std::string TagReader::resolved(std::string const& path) const {
    std::string const first = path.substr(0, path.find('.'));
    auto const loop = std::find_if(m_loops.rbegin(), m_loops.rend(),
                                   [&](auto const& one) { return one.first == first; });
    return loop == m_loops.rend() ? path : loop->second + path.substr(first.size());
}

std::vector<TypedTag> TagReader::read(std::string const& paragraph) {
    using templating::Dialect;
    std::vector<TypedTag> found;
    std::size_t at = templating::find_tag(paragraph, 0, Dialect::writer);
    while (at != std::string::npos) {
        templating::LexedTag const tag = templating::lex_tag(paragraph, at, Dialect::writer);
        std::size_t const end = std::max(tag.end, at + 1);
        bool const whole = tag.error.empty() && tag.closed &&
                           tag.kind != templating::TagKind::comment && !tag.tokens.empty() &&
                           tag.tokens.front().kind != Token::Kind::end;
        if (whole) {
            TypedTag typed{at, tag.end, {"other", inside(paragraph.substr(at, tag.end - at))}};
            TagLabel& label = typed.label;
            std::string const word = tag.tokens.front().value;
            if (tag.kind == templating::TagKind::value) {
                std::string const path = path_at(tag.tokens, 0);
                label = {"value", path.empty() ? label.subject : resolved(path)};
            } else if (word == "for") {
                std::string const variable = path_at(tag.tokens, 1);
                auto const in =
                    std::find_if(tag.tokens.begin(), tag.tokens.end(),
                                 [](Token const& token) { return token.value == "in"; });
                std::string const over = resolved(
                    path_at(tag.tokens, static_cast<std::size_t>(in - tag.tokens.begin()) + 1));
                label = {"for", over};
                m_loops.emplace_back(variable, over);
                m_open.push_back(label);
            } else if (word == "if" || word == "elif") {
                std::size_t const first = tag.tokens[1].value == "not" ? 2 : 1;
                label = {first == 2 ? "if-not" : word, resolved(path_at(tag.tokens, first))};
                if (word == "if") {
                    m_open.push_back(label);
                }
            } else if (word == "else") {
                label = {"else", {}};
            } else if (is_end(word)) {
                label = {"end", {}};
                if (!m_open.empty()) {
                    label.subject = m_open.back().subject;
                    if (m_open.back().kind == "for" && !m_loops.empty()) {
                        m_loops.pop_back();
                    }
                    m_open.pop_back();
                }
            } else if (word == "set" || word == "include") {
                label = {word, path_at(tag.tokens, 1)};
                label.subject = label.subject.empty() && tag.tokens.size() > 1 ? tag.tokens[1].value
                                                                               : label.subject;
            }
            found.push_back(std::move(typed));
        }
        at = templating::find_tag(paragraph, end, Dialect::writer);
    }
    return found;
}

} // namespace presskit::app
