// SPDX-License-Identifier: MPL-2.0
#include "signatories/clean.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::signatories {

class CleanTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(CleanTest);
    CPPUNIT_TEST(white_space_and_invisible_characters);
    CPPUNIT_TEST(capitals);
    CPPUNIT_TEST(marks_of_web_forms);
    CPPUNIT_TEST(text_encoded_twice);
    CPPUNIT_TEST_SUITE_END();

    void white_space_and_invisible_characters() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("Electronic Frontier"),
            clean_text("\uFEFF\u00A0Elec\u200Btro\u00ADnic\u202F \tFrontier\u2060\r\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("Two Lines"), clean_text("Two\r\nLines"));
        CPPUNIT_ASSERT_EQUAL(std::string("Caf\u00E9"), clean_text("Cafe\u0301"));
        CPPUNIT_ASSERT_EQUAL(std::string("abc"), clean_text("a\u200Db\u200Ec"));
        CPPUNIT_ASSERT_EQUAL(std::string("می\u200Cخواهم"), clean_text("می\u200Cخواهم"));
        CPPUNIT_ASSERT_EQUAL(std::string("“A–B” ’c"), clean_text("“A–B” ’c"));
        CPPUNIT_ASSERT_EQUAL(std::string(), clean_text(" \u200B\u3000"));
    }

    void marks_of_web_forms() {
        CPPUNIT_ASSERT_EQUAL(std::string("Rivers & Lakes"), clean_text("Rivers &amp; Lakes"));
        CPPUNIT_ASSERT_EQUAL(std::string("R&D"), clean_text("R&amp;amp;D"));
        CPPUNIT_ASSERT_EQUAL(std::string("R&amp;D"), clean_text("R&amp;amp;amp;D"));
        CPPUNIT_ASSERT_EQUAL(std::string("L’Eau – Vie"), clean_text("L&#8217;Eau &#x2013; Vie"));
        CPPUNIT_ASSERT_EQUAL(std::string("Hill Trust"), clean_text("<b>Hill</b> Trust<br/>"));
        CPPUNIT_ASSERT_EQUAL(std::string("AT&T; R<3 &#0; &foo;"),
                             clean_text("AT&T; R<3 &#0; &foo;"));
        std::string nested = "&"; // must not take long
        for (int i = 0; i < 100'000; ++i) {
            nested += "amp;";
        }
        CPPUNIT_ASSERT_EQUAL(nested.size() - 8, clean_text(nested).size());
        std::string const open(900'000, '<');
        CPPUNIT_ASSERT_EQUAL(open, clean_text(open));
    }

    void text_encoded_twice() {
        CPPUNIT_ASSERT_EQUAL(std::string("Vigías"), clean_text("Vig\u00C3\u00ADas"));
        CPPUNIT_ASSERT_EQUAL(std::string("L’Œuvre"),
                             clean_text("L\u00E2\u20AC\u2122\u00C5\u2019uvre"));
        for (char const* const right : {"SÃO PAULO", "Âncora", "Ângela Ã", "Łódź", "Å"}) {
            CPPUNIT_ASSERT_EQUAL(std::string(right), clean_text(right));
        }
    }

    void capitals() {
        for (char const* const loud : {"RIVERS AND LAKES", "NOOR PAKISTAN", "GÉNÉRATIONS FUTURES",
                                       "AFRICANDOS", "FREE PRESS"}) {
            CPPUNIT_ASSERT_MESSAGE(loud, is_shouted(loud));
        }
        for (char const* const fine :
             {"EFF", "UNICEF UK", "IUF/UITA/IUL", "IMT-UNTREF", "River Watch", "中国", "350"}) {
            CPPUNIT_ASSERT_MESSAGE(fine, !is_shouted(fine));
        }
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(CleanTest);

} // namespace presskit::signatories
