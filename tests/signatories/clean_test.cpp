// SPDX-License-Identifier: MPL-2.0
#include "signatories/clean.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::signatories {

class CleanTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(CleanTest);
    CPPUNIT_TEST(white_space_and_invisible_characters);
    CPPUNIT_TEST(capitals);
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
