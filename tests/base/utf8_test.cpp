// SPDX-License-Identifier: MPL-2.0
#include "base/utf8.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit {

class Utf8Test final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(Utf8Test);
    CPPUNIT_TEST(decodes_and_appends);
    CPPUNIT_TEST(rejects_malformed);
    CPPUNIT_TEST(trims_no_break_spaces);
    CPPUNIT_TEST(cuts_excerpts);
    CPPUNIT_TEST_SUITE_END();

    void decodes_and_appends() {
        std::string const text = "aé€😀";
        std::string back;
        for (std::size_t at = 0; at < text.size();) {
            utf8::Decoded const d = utf8::decode(text, at);
            utf8::append(back, d.code_point);
            at += d.length;
        }
        CPPUNIT_ASSERT_EQUAL(text, back);
        CPPUNIT_ASSERT_EQUAL(std::size_t{4}, utf8::length(text));
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, utf8::decode(text, text.size()).length);
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, utf8::decode(std::string_view(), 0).length);
    }

    void rejects_malformed() {
        CPPUNIT_ASSERT(utf8::is_valid("Łódź"));
        CPPUNIT_ASSERT(!utf8::is_valid("\xC0\xAF"));     // overlong
        CPPUNIT_ASSERT(!utf8::is_valid("\xED\xA0\x80")); // lone surrogate
        CPPUNIT_ASSERT(!utf8::is_valid("caf\xE9"));      // Windows-1252
        CPPUNIT_ASSERT(!utf8::is_valid("\xE2\x82"));     // cut short
    }

    void trims_no_break_spaces() {
        CPPUNIT_ASSERT_EQUAL(std::string("AAJC"), utf8::trim("\u00A0 AAJC\u202F\uFEFF"));
        CPPUNIT_ASSERT_EQUAL(std::string("a b"), utf8::collapse_spaces(" a\u00A0\t b "));
        CPPUNIT_ASSERT_EQUAL(std::string(), utf8::trim("\u00A0"));
    }

    void cuts_excerpts() {
        CPPUNIT_ASSERT_EQUAL(std::string("Łódź…"), utf8::excerpt("Łódź Forum", 5));
        CPPUNIT_ASSERT_EQUAL(std::string("Łódź"), utf8::excerpt("Łódź", 4));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(Utf8Test);

} // namespace presskit
