// SPDX-License-Identifier: MPL-2.0
#include "templating/parser_expressions.hpp"

#include "base/utf8.hpp"
#include "templating/trouble.hpp"

#include <algorithm>

namespace presskit::templating {

bool is_reserved(std::string_view name) {
    static constexpr std::string_view words[] = {"and",  "or",    "not",  "in",    "is",
                                                 "if",   "else",  "true", "false", "none",
                                                 "True", "False", "None", "loop"};
    return std::find(std::begin(words), std::end(words), name) != std::end(words);
}

Token const& TokenStream::peek(std::size_t ahead) const {
    return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
}

Token const& TokenStream::take() {
    Token const& token = peek();
    m_at += token.kind == Token::Kind::end ? 0 : 1;
    return token;
}

bool TokenStream::is(std::string_view symbol) const {
    return peek().kind == Token::Kind::symbol && peek().value == symbol;
}

bool TokenStream::is_word(std::string_view word) const {
    return peek().kind == Token::Kind::name && peek().value == word;
}

bool TokenStream::skip(std::string_view symbol) {
    bool const found = is(symbol);
    m_at += found ? 1 : 0;
    return found;
}

bool TokenStream::skip_word(std::string_view word) {
    bool const found = is_word(word);
    m_at += found ? 1 : 0;
    return found;
}

void TokenStream::expect(std::string_view symbol) {
    if (!skip(symbol)) {
        fail_unexpected("\"" + std::string(symbol) + "\"");
    }
}

void TokenStream::expect_end() const {
    if (!at_end()) {
        throw Trouble("template.syntax",
                      "\"" + utf8::excerpt(peek().value, 30) + "\" is not expected here",
                      is("=") ? "write == to compare" : "check what stands before it");
    }
}

void TokenStream::fail_unexpected(std::string const& wanted) const {
    if (at_end()) {
        throw Trouble("template.syntax", "the tag ends where " + wanted + " is expected",
                      "complete it");
    }
    throw Trouble("template.syntax",
                  "\"" + utf8::excerpt(peek().value, 30) + "\" stands where " + wanted +
                      " is expected",
                  "check what stands before it");
}

ExprId TokenStream::add(Expr expr) {
    for (ExprId const arg : expr.args) {
        if (arg != no_expr) {
            expr.depth = std::max(expr.depth, m_exprs[static_cast<std::size_t>(arg)].depth + 1);
        }
    }
    for (Keyword const& keyword : expr.keywords) {
        expr.depth =
            std::max(expr.depth, m_exprs[static_cast<std::size_t>(keyword.value)].depth + 1);
    }
    if (expr.depth > max_expression_depth) {
        throw Trouble("template.limit", "the expression is too long or too deeply nested",
                      "split it with {% set %}");
    }
    m_exprs.push_back(std::move(expr));
    return static_cast<ExprId>(m_exprs.size() - 1);
}

ExprId TokenStream::add(Expr::Kind kind, std::vector<ExprId> args) {
    Expr expr;
    expr.kind = kind;
    expr.args = std::move(args);
    return add(std::move(expr));
}

ExprId TokenStream::add_literal(Val value) {
    Expr expr;
    expr.literal = std::move(value);
    return add(std::move(expr));
}

} // namespace presskit::templating
