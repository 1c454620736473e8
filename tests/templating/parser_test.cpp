// SPDX-License-Identifier: MPL-2.0
#include "templating/parser.hpp"
#include "templating/trouble.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::templating {

class ParserTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(ParserTest);
    CPPUNIT_TEST(keeps_precedence);
    CPPUNIT_TEST(reads_statements);
    CPPUNIT_TEST(says_what_is_wrong);
    CPPUNIT_TEST(bounds_depth);
    CPPUNIT_TEST_SUITE_END();

    /// The tree in brackets, operators first.
    static std::string tree(Exprs const& exprs, ExprId id) {
        if (id == no_expr) {
            return "-";
        }
        Expr const& expr = exprs[static_cast<std::size_t>(id)];
        switch (expr.kind) {
        case Expr::Kind::literal:
            return expr.literal.is(Val::Kind::integer) ? std::to_string(expr.literal.as.integer)
                                                       : "lit";
        case Expr::Kind::name:
            return expr.name;
        default:
            break;
        }
        std::string out = "(" + std::to_string(static_cast<int>(expr.kind));
        out = expr.name.empty() ? out : "(" + expr.name;
        static std::pair<Expr::Kind, char const*> const words[] = {
            {Expr::Kind::add, "+"},      {Expr::Kind::multiply, "*"},
            {Expr::Kind::concat, "~"},   {Expr::Kind::both, "and"},
            {Expr::Kind::either, "or"},  {Expr::Kind::negation, "not"},
            {Expr::Kind::negate, "neg"}, {Expr::Kind::inline_if, "if"},
            {Expr::Kind::less, "<"},     {Expr::Kind::tuple, "tuple"}};
        for (auto const& [kind, word] : words) {
            out = expr.kind == kind ? "(" + std::string(word) : out;
        }
        for (ExprId const arg : expr.args) {
            out += " " + tree(exprs, arg);
        }
        return out + ")";
    }
    static std::string parse(std::string const& expression) {
        Exprs exprs;
        LexedTag const tag = lex_bare(expression, TagKind::value);
        try {
            return tree(exprs, parse_expression(tag.tokens, exprs));
        } catch (Trouble const& trouble) {
            return trouble.id() + ": " + trouble.what();
        }
    }
    static std::string statement(std::string const& source) {
        Exprs exprs;
        try {
            Statement const read = parse_statement(lex_tag(source, 0, Dialect::writer), exprs);
            std::string out = std::to_string(static_cast<int>(read.kind));
            for (std::string const& target : read.targets) {
                out += " " + target;
            }
            return out + " " + tree(exprs, read.expression) + " " + tree(exprs, read.condition);
        } catch (Trouble const& trouble) {
            return trouble.id() + ": " + trouble.what() + "; " + trouble.hint();
        }
    }

    void keeps_precedence() {
        CPPUNIT_ASSERT_EQUAL(std::string("(+ 1 (* 2 3))"), parse("1 + 2 * 3"));
        CPPUNIT_ASSERT_EQUAL(std::string("(or a (and b (not c)))"), parse("a or b and not c"));
        CPPUNIT_ASSERT_EQUAL(std::string("(+ a (upper b))"), parse("a + b|upper"));
        CPPUNIT_ASSERT_EQUAL(std::string("(abs (neg 1))"), parse("-1|abs"));
        CPPUNIT_ASSERT_EQUAL(std::string("(+ (~ a b) 1)"), parse("a ~ b + 1"));
        CPPUNIT_ASSERT_EQUAL(std::string("(if b a (if d c e))"),
                             parse("a if b else c if d else e"));
        CPPUNIT_ASSERT_EQUAL(std::string("(and (< a b) (< b c))"), parse("a < b < c"));
        CPPUNIT_ASSERT_EQUAL(std::string("(not (defined a))"), parse("a is not defined"));
        CPPUNIT_ASSERT_EQUAL(std::string("(join a - lit)"), parse("a|join(attribute='x')"));
        CPPUNIT_ASSERT_EQUAL(std::string("(tuple a b)"), parse("a, b"));
    }

    void reads_statements() {
        CPPUNIT_ASSERT_EQUAL(std::string("6 k v (items d) c"),
                             statement("{% for k, v in d|items if c %}"));
        CPPUNIT_ASSERT_EQUAL(std::string("8 a b (tuple 1 2) -"),
                             statement("{% set a, b = 1, 2 %}"));
        CPPUNIT_ASSERT_EQUAL(std::string("2 a -"), statement("{% If a %}"));
    }

    void says_what_is_wrong() {
        CPPUNIT_ASSERT_EQUAL(std::string("template.syntax: this for does not say what it goes "
                                         "through; write {% for quote in quotes %}"),
                             statement("{% for x %}"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("template.statement: there is no statement \"fi\"; did you mean \"if\"?"),
            statement("{% fi x %}"));
        CPPUNIT_ASSERT_EQUAL(std::string("template.syntax: \"=\" is not expected here; write == to "
                                         "compare"),
                             statement("{% if a = 1 %}"));
        CPPUNIT_ASSERT_EQUAL(std::string("template.argument: the filter \"replace\" lacks its "
                                         "argument \"new\""),
                             parse("a|replace('x')"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("template.argument: the filter \"join\" has no argument \"by\""),
            parse("a|join(by=1)"));
        CPPUNIT_ASSERT_EQUAL(std::string("template.test: there is no test \"defind\""),
                             parse("a is defind"));
        CPPUNIT_ASSERT_EQUAL(std::string("template.syntax: the tag ends where a value is expected"),
                             parse("a +"));
    }

    void bounds_depth() {
        std::string const limit = "template.limit: the expression is too deeply nested";
        CPPUNIT_ASSERT_EQUAL(limit, parse(std::string(5000, '(') + "a" + std::string(5000, ')')));
        CPPUNIT_ASSERT_EQUAL(limit, parse(std::string(5000, '-') + "a"));
        CPPUNIT_ASSERT_EQUAL(limit, parse(std::string(5000, '[')));
        std::string sum = "a";
        for (int i = 0; i < 3000; ++i) {
            sum += " + a";
        }
        CPPUNIT_ASSERT_EQUAL(
            std::string("template.limit: the expression is too long or too deeply nested"),
            parse(sum));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(ParserTest);

} // namespace presskit::templating
