// SPDX-License-Identifier: MPL-2.0
#include "templating/parser_expressions.hpp"

#include "templating/filters.hpp"
#include "templating/trouble.hpp"

namespace presskit::templating {

namespace {

using Kind = Expr::Kind;

struct Operator {
    std::string_view symbol;
    Kind kind;
};
constexpr Operator comparisons[] = {{"==", Kind::equal},      {"!=", Kind::not_equal},
                                    {"<=", Kind::less_equal}, {">=", Kind::greater_equal},
                                    {"<", Kind::less},        {">", Kind::greater}};
constexpr Operator products[] = {
    {"*", Kind::multiply}, {"//", Kind::floor_divide}, {"/", Kind::divide}, {"%", Kind::modulo}};

} // namespace

ExprId TokenStream::parse_list(bool with_inline_if) {
    ExprId const first = with_inline_if ? parse_expression() : parse_or();
    if (!is(",")) {
        return first;
    }
    std::vector<ExprId> items = {first};
    while (skip(",")) {
        if (at_end() || is("=") || is(")")) {
            break;
        }
        items.push_back(with_inline_if ? parse_expression() : parse_or());
    }
    return add(Kind::tuple, std::move(items));
}

ExprId TokenStream::parse_expression() {
    Level const level(m_level);
    ExprId expr = parse_or();
    while (skip_word("if")) {
        ExprId const condition = parse_or();
        ExprId const other = skip_word("else") ? parse_expression() : no_expr;
        expr = add(Kind::inline_if, {condition, expr, other});
    }
    return expr;
}

ExprId TokenStream::parse_or() {
    ExprId left = parse_and();
    while (skip_word("or")) {
        left = add(Kind::either, {left, parse_and()});
    }
    return left;
}

ExprId TokenStream::parse_and() {
    ExprId left = parse_not();
    while (skip_word("and")) {
        left = add(Kind::both, {left, parse_not()});
    }
    return left;
}

ExprId TokenStream::parse_not() {
    Level const level(m_level);
    if (skip_word("not")) {
        return add(Kind::negation, {parse_not()});
    }
    return parse_compare();
}

ExprId TokenStream::parse_compare() {
    ExprId left = parse_sum();
    ExprId chain = no_expr;
    while (true) {
        Kind kind = Kind::literal;
        for (Operator const& comparison : comparisons) {
            if (skip(comparison.symbol)) {
                kind = comparison.kind;
                break;
            }
        }
        if (kind == Kind::literal && skip_word("in")) {
            kind = Kind::in;
        } else if (kind == Kind::literal && is_word("not") && peek(1).value == "in") {
            m_at += 2;
            kind = Kind::not_in;
        }
        if (kind == Kind::literal) {
            return chain == no_expr ? left : chain;
        }
        ExprId const right = parse_sum();
        ExprId const link = add(kind, {left, right});
        chain = chain == no_expr ? link : add(Kind::both, {chain, link});
        left = right;
    }
}

ExprId TokenStream::parse_sum() {
    ExprId left = parse_concat();
    while (is("+") || is("-")) {
        Kind const kind = take().value == "+" ? Kind::add : Kind::subtract;
        left = add(kind, {left, parse_concat()});
    }
    return left;
}

ExprId TokenStream::parse_concat() {
    std::vector<ExprId> parts = {parse_product()};
    while (skip("~")) {
        parts.push_back(parse_product());
    }
    return parts.size() == 1 ? parts.front() : add(Kind::concat, std::move(parts));
}

ExprId TokenStream::parse_product() {
    ExprId left = parse_unary(true);
    while (true) {
        Kind kind = Kind::literal;
        for (Operator const& product : products) {
            if (skip(product.symbol)) {
                kind = product.kind;
                break;
            }
        }
        if (is("**")) {
            throw Trouble("template.syntax", "** is not part of this template language",
                          "multiply with *");
        }
        if (kind == Kind::literal) {
            return left;
        }
        left = add(kind, {left, parse_unary(true)});
    }
}

ExprId TokenStream::parse_unary(bool with_filter) {
    Level const level(m_level);
    ExprId expr = no_expr;
    if (is("-") || is("+")) {
        Kind const kind = take().value == "-" ? Kind::negate : Kind::plus;
        expr = add(kind, {parse_unary(false)});
    } else {
        expr = parse_primary();
    }
    expr = parse_postfix(expr);
    return with_filter ? parse_filters(expr) : expr;
}

ExprId TokenStream::parse_filters(ExprId expr) {
    while (true) {
        if (skip("|")) {
            expr = parse_filter(expr);
        } else if (skip_word("is")) {
            expr = parse_test(expr);
        } else {
            return expr;
        }
    }
}

ExprId TokenStream::parse_filter(ExprId expr) {
    if (peek().kind != Token::Kind::name) {
        fail_unexpected("the name of a filter");
    }
    Expr call;
    call.kind = Kind::filter;
    call.name = take().value;
    call.args = {expr};
    if (is("(")) {
        parse_arguments(call);
    }
    Filter const& filter = require_filter(call.name);
    call.filter = &filter;
    if (!filter.free) {
        std::vector<std::string> names;
        for (Keyword const& keyword : call.keywords) {
            names.push_back(keyword.name);
        }
        auto const places = place_arguments("filter", filter.name, filter.parameters,
                                            filter.required, call.args.size() - 1, names);
        std::vector<ExprId> bound(1 + filter.parameters.size(), no_expr);
        bound[0] = expr;
        std::size_t const given = call.args.size() - 1;
        for (std::size_t i = 0; i < places.size(); ++i) {
            bound[1 + places[i]] = i < given ? call.args[1 + i] : call.keywords[i - given].value;
        }
        call.args = std::move(bound);
        call.keywords.clear();
    }
    return add(std::move(call));
}

ExprId TokenStream::parse_test(ExprId expr) {
    bool const negated = skip_word("not");
    if (peek().kind != Token::Kind::name) {
        fail_unexpected("the name of a test");
    }
    Expr call;
    call.kind = Kind::test;
    call.name = take().value;
    call.args = {expr};
    Token::Kind const next = peek().kind;
    bool const value_follows =
        (next != Token::Kind::symbol && next != Token::Kind::end) || is("[") || is("{");
    if (is("(")) {
        parse_arguments(call);
    } else if (value_follows && !is_word("else") && !is_word("or") && !is_word("and") &&
               !is_word("is") && !is_word("if")) {
        call.args.push_back(parse_postfix(parse_primary()));
    }
    Test const& test = require_test(call.name);
    call.test = &test;
    if (!call.keywords.empty()) {
        throw Trouble("template.argument", "the test \"" + call.name + "\" has no named arguments",
                      "give the value alone");
    }
    (void)place_arguments("test", test.name, test.parameters, test.required, call.args.size() - 1,
                          {});
    ExprId const result = add(std::move(call));
    return negated ? add(Kind::negation, {result}) : result;
}

void TokenStream::parse_arguments(Expr& call) {
    Level const level(m_level);
    expect("(");
    while (!skip(")")) {
        if (peek().kind == Token::Kind::name && peek(1).kind == Token::Kind::symbol &&
            peek(1).value == "=") {
            Keyword keyword;
            keyword.name = take().value;
            m_at += 1;
            keyword.value = parse_expression();
            call.keywords.push_back(std::move(keyword));
        } else {
            if (!call.keywords.empty()) {
                fail_unexpected("a named argument");
            }
            call.args.push_back(parse_expression());
        }
        if (!is(")")) {
            expect(",");
        }
    }
}

} // namespace presskit::templating
