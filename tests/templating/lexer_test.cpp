// SPDX-License-Identifier: MPL-2.0
#include "templating/lexer.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::templating {

class LexerTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(LexerTest);
    CPPUNIT_TEST(reads_tokens_up_to_the_end);
    CPPUNIT_TEST(knows_braces_inside_a_tag);
    CPPUNIT_TEST(takes_what_autocorrect_makes);
    CPPUNIT_TEST(is_strict_in_text_templates);
    CPPUNIT_TEST(reads_prefixes);
    CPPUNIT_TEST(says_what_is_wrong);
    CPPUNIT_TEST(takes_hostile_input_in_linear_time);
    CPPUNIT_TEST_SUITE_END();

    static std::string tokens(LexedTag const& tag) {
        std::string out;
        for (Token const& token : tag.tokens) {
            out += token.kind == Token::Kind::text  ? "'" + token.value + "' "
                   : token.kind == Token::Kind::end ? std::string()
                                                    : token.value + " ";
        }
        return out;
    }
    static std::string writer(std::string const& source) {
        return tokens(lex_tag(source, 0, Dialect::writer));
    }

    void reads_tokens_up_to_the_end() {
        LexedTag const tag = lex_tag("x {%- for a in b[1:2] -%} y", 2, Dialect::strict);
        CPPUNIT_ASSERT_EQUAL(std::string("for a in b [ 1 : 2 ] "), tokens(tag));
        CPPUNIT_ASSERT(tag.trim_before && tag.trim_after && tag.closed);
        CPPUNIT_ASSERT_EQUAL(std::size_t{25}, tag.end);
    }

    void knows_braces_inside_a_tag() {
        CPPUNIT_ASSERT_EQUAL(std::string("{ 'a' : { 'b' : 1 } } . a "),
                             writer("{{ {'a': {'b': 1}}.a }}"));
        CPPUNIT_ASSERT_EQUAL(std::string("'}}' "), writer("{{ '}}' }}"));
    }

    void takes_what_autocorrect_makes() {
        CPPUNIT_ASSERT_EQUAL(std::string("a | default ( 'x' ) "),
                             writer("{{\u00A0a|default(“x”)\u202F}}"));
        CPPUNIT_ASSERT_EQUAL(std::string("'“in”' "), writer("{{ \"“in”\" }}"));
        CPPUNIT_ASSERT_EQUAL(std::string("'x' "), writer("{{ \"x” }} and \"more\""));
        CPPUNIT_ASSERT_EQUAL(std::string("'oui' "), writer("{{ «\u00A0oui\u00A0» }}"));
        CPPUNIT_ASSERT_EQUAL(std::string("a - 1 >= 2 "), writer("{{ a – 1 ≥ 2 }}"));
        CPPUNIT_ASSERT(lex_tag("{%– if a –%}", 0, Dialect::writer).trim_after);
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, find_tag("{\u00A0% if", 0, Dialect::writer));
    }

    void is_strict_in_text_templates() {
        CPPUNIT_ASSERT_EQUAL(std::string("\"“\" has no meaning in a tag"),
                             lex_tag("{{ “x” }}", 0, Dialect::strict).error);
        CPPUNIT_ASSERT_EQUAL(std::string(), lex_tag("{%p if x %}", 0, Dialect::strict).prefix);
    }

    void reads_prefixes() {
        CPPUNIT_ASSERT_EQUAL(std::string("tr"), lex_tag("{%tr for", 0, Dialect::writer).prefix);
        CPPUNIT_ASSERT_EQUAL(std::string("r"), lex_tag("{{r x }}", 0, Dialect::writer).prefix);
        CPPUNIT_ASSERT_EQUAL(std::string(), lex_tag("{{p }}", 0, Dialect::writer).prefix);
        CPPUNIT_ASSERT_EQUAL(std::string(), lex_tag("{{p|upper}}", 0, Dialect::writer).prefix);
        CPPUNIT_ASSERT_EQUAL(std::string(), lex_tag("{{ r x }}", 0, Dialect::writer).prefix);
    }

    void says_what_is_wrong() {
        CPPUNIT_ASSERT_EQUAL(std::string("the tag is not closed: there is no }}"),
                             lex_tag("{{ a", 0, Dialect::strict).error);
        CPPUNIT_ASSERT_EQUAL(std::string("the quotation mark before \"x }}\" is not closed"),
                             lex_tag("{{ 'x }}", 0, Dialect::strict).error);
        CPPUNIT_ASSERT_EQUAL(std::string("the comment is not closed: there is no #}"),
                             lex_tag("{# a", 0, Dialect::strict).error);
        CPPUNIT_ASSERT_EQUAL(std::string("the number 99999999999999999999 is too large"),
                             lex_tag("{{ 99999999999999999999 }}", 0, Dialect::strict).error);
    }

    void takes_hostile_input_in_linear_time() {
        std::string many;
        for (int i = 0; i < 200000; ++i) {
            many += "{{ \"x” ";
        }
        CPPUNIT_ASSERT(!lex_tag(many, 0, Dialect::writer).error.empty());
        CPPUNIT_ASSERT_EQUAL(
            std::string("the tag is too long"),
            lex_tag("{{ " + std::string(100000, '(') + " }}", 0, Dialect::strict).error);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(LexerTest);

} // namespace presskit::templating
