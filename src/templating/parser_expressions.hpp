// SPDX-License-Identifier: MPL-2.0
// The recursive descent over one tag's tokens, bounded in depth.
#pragma once

#include "templating/expression.hpp"
#include "templating/lexer.hpp"
#include "templating/trouble.hpp"

#include <string>
#include <string_view>

namespace presskit::templating {

[[nodiscard]] bool is_reserved(std::string_view name); ///< and or not in is if else true false none

class TokenStream final {
public:
    TokenStream(Tokens const& tokens, Exprs& exprs) : m_tokens(tokens), m_exprs(exprs) {}

    [[nodiscard]] Token const& peek(std::size_t ahead = 0) const;
    Token const& take();
    [[nodiscard]] bool at_end() const { return peek().kind == Token::Kind::end; }
    [[nodiscard]] bool is(std::string_view symbol) const;
    [[nodiscard]] bool is_word(std::string_view word) const;
    bool skip(std::string_view symbol);
    bool skip_word(std::string_view word);
    void expect(std::string_view symbol);
    void expect_end() const;
    [[noreturn]] void fail_unexpected(std::string const& wanted) const;

    /// An expression, or several with commas between them: then a tuple.
    [[nodiscard]] ExprId parse_list(bool with_inline_if);
    [[nodiscard]] ExprId parse_expression();

private:
    /// One level of brackets, `not`s and signs while parsing.
    class Level final {
    public:
        explicit Level(int& level) : m_level(level) {
            if (m_level >= max_level) {
                throw Trouble("template.limit", "the expression is too deeply nested",
                              "split it with {% set %}");
            }
            ++m_level;
        }
        ~Level() { --m_level; }
        Level(Level const&) = delete;
        Level& operator=(Level const&) = delete;

    private:
        static constexpr int max_level = 100;
        int& m_level;
    };

    ExprId parse_or();
    ExprId parse_and();
    ExprId parse_not();
    ExprId parse_compare();
    ExprId parse_sum();
    ExprId parse_concat();
    ExprId parse_product();
    ExprId parse_unary(bool with_filter);
    ExprId parse_primary();
    ExprId parse_postfix(ExprId expr);
    ExprId parse_subscript(ExprId expr);
    ExprId parse_filters(ExprId expr);
    ExprId parse_filter(ExprId expr);
    ExprId parse_test(ExprId expr);
    ExprId parse_bracket();
    ExprId parse_items(std::string_view close, Expr::Kind kind);
    ExprId parse_dict();
    void parse_arguments(Expr& call);
    ExprId add(Expr expr);
    ExprId add(Expr::Kind kind, std::vector<ExprId> args);
    ExprId add_literal(Val value);

    Tokens const& m_tokens;
    Exprs& m_exprs;
    std::size_t m_at = 0;
    int m_level = 0;
};

} // namespace presskit::templating
