// SPDX-License-Identifier: MPL-2.0
#include "templating/parser_expressions.hpp"

#include "templating/filters.hpp"
#include "templating/trouble.hpp"

#include <utility>

namespace presskit::templating {

namespace {

using Kind = Expr::Kind;

/// Calls that templates of other engines make, and what stands for them here.
std::string instead_of(std::string const& name) {
    static constexpr std::pair<char const*, char const*> known[] = {
        {"items", "write |items instead of .items()"},
        {"format_date", "write {{ field|date }}, or {{ field|date(\"d MMMM y\") }}"},
        {"format_datetime", "write {{ field|date }}, or {{ field|date(\"d MMMM y\") }}"},
        {"strftime", "write {{ field|date }}, or {{ field|date(\"d MMMM y\") }}"},
        {"format_number", "write {{ field|number }}"},
        {"format_currency", "write {{ field|number }}, with the sign of the currency beside it"},
        {"len", "write {{ field|length }}"},
        {"str", "write {{ field|string }}"},
        {"strip", "write {{ field|trim }}"},
        {"sorted", "write {{ field|sort }}"},
        {"get", "write the name behind a dot: {{ field.name }}"},
        {"getattr", "write the name behind a dot: {{ field.name }}"},
        {"enumerate", "loop.index counts the rounds of a loop"},
        {"split", "let the data have a list; line breaks in a field are kept as they are"},
        {"splitlines", "let the data have a list; line breaks in a field are kept as they are"},
        {"range", "let the data have a list of what is to be repeated"},
        {"zip", "let the data have one list of what belongs together"}};
    for (auto const& [call, instead] : known) {
        if (name == call) {
            return instead;
        }
    }
    return find_filter(name) != nullptr
               ? "use a filter: {{ field|" + name + " }}"
               : "docs/template-language.md lists the filters, which come behind a |";
}

[[noreturn]] void fail_call(std::string const& name) {
    std::string const title = name.empty() ? "this call" : "the call \"" + name + "(…)\"";
    throw Trouble("template.call", title + " is not possible: templates cannot call anything",
                  instead_of(name));
}

} // namespace

ExprId TokenStream::parse_primary() {
    Token const& token = peek();
    switch (token.kind) {
    case Token::Kind::name: {
        std::string const& word = take().value;
        if (word == "true" || word == "True" || word == "false" || word == "False") {
            return add_literal(boolean(word[0] == 't' || word[0] == 'T'));
        }
        if (word == "none" || word == "None") {
            return add_literal(none());
        }
        if (word != "loop" && is_reserved(word)) {
            m_at -= 1;
            fail_unexpected("a value");
        }
        if (word[0] == '_') {
            throw Trouble("template.syntax", "\"" + word + "\": names that start with _ are closed",
                          "use a field whose name starts with a letter");
        }
        Expr expr;
        expr.kind = Kind::name;
        expr.name = word;
        return add(std::move(expr));
    }
    case Token::Kind::text: {
        std::string joined;
        while (peek().kind == Token::Kind::text) {
            joined += take().value;
        }
        return add_literal(text(std::move(joined)));
    }
    case Token::Kind::integer:
        return add_literal(integer(take().integer));
    case Token::Kind::real:
        return add_literal(real(take().real));
    default:
        break;
    }
    Level const level(m_level);
    if (skip("(")) {
        return parse_bracket();
    }
    if (skip("[")) {
        return parse_items("]", Kind::list);
    }
    if (skip("{")) {
        return parse_dict();
    }
    fail_unexpected("a value");
}

ExprId TokenStream::parse_bracket() {
    if (skip(")")) {
        return add(Kind::tuple, {});
    }
    ExprId const inner = parse_list(true);
    expect(")");
    return inner;
}

ExprId TokenStream::parse_items(std::string_view close, Expr::Kind kind) {
    std::vector<ExprId> items;
    while (!skip(close)) {
        items.push_back(parse_expression());
        if (!is(close)) {
            expect(",");
        }
    }
    return add(kind, std::move(items));
}

ExprId TokenStream::parse_dict() {
    std::vector<ExprId> items;
    while (!skip("}")) {
        items.push_back(parse_expression());
        expect(":");
        items.push_back(parse_expression());
        if (!is("}")) {
            expect(",");
        }
    }
    return add(Kind::dict, std::move(items));
}

ExprId TokenStream::parse_postfix(ExprId expr) {
    while (true) {
        if (skip(".")) {
            if (peek().kind == Token::Kind::integer) {
                expr = add(Kind::subscript, {expr, add_literal(integer(take().integer))});
                continue;
            }
            if (peek().kind != Token::Kind::name) {
                fail_unexpected("a name after the dot");
            }
            Expr access;
            access.kind = Kind::attribute;
            access.name = take().value;
            access.args = {expr};
            if (access.name[0] == '_') {
                throw Trouble("template.syntax",
                              "\"" + access.name + "\": names that start with _ are closed",
                              "use a field whose name starts with a letter");
            }
            expr = add(std::move(access));
        } else if (skip("[")) {
            expr = parse_subscript(expr);
        } else if (is("(")) {
            Expr const& called = m_exprs[static_cast<std::size_t>(expr)];
            fail_call(called.kind == Kind::name || called.kind == Kind::attribute ? called.name
                                                                                  : std::string());
        } else {
            return expr;
        }
    }
}

ExprId TokenStream::parse_subscript(ExprId expr) {
    Level const level(m_level);
    std::vector<ExprId> bounds(1, no_expr);
    if (!is(":")) {
        bounds[0] = parse_expression();
        if (skip("]")) {
            Expr const& key = m_exprs[static_cast<std::size_t>(bounds[0])];
            if (key.literal.is(Val::Kind::text) && !key.literal.text().empty() &&
                key.literal.text()[0] == '_') {
                throw Trouble("template.syntax", "names that start with _ are closed",
                              "use a field whose name starts with a letter");
            }
            return add(Kind::subscript, {expr, bounds[0]});
        }
    }
    while (skip(":")) {
        bounds.push_back(is(":") || is("]") ? no_expr : parse_expression());
    }
    expect("]");
    if (bounds.size() > 3) {
        throw Trouble("template.syntax", "a slice has at most three parts", "write [from:to:step]");
    }
    bounds.resize(3, no_expr);
    return add(Kind::slice, {expr, bounds[0], bounds[1], bounds[2]});
}

} // namespace presskit::templating
