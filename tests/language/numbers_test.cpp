// SPDX-License-Identifier: MPL-2.0
#include "language/words.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::language {

namespace {

long parsed(std::string const& words, char const* language) {
    return parse_number(words, language).value_or(-1);
}

} // namespace

class NumbersTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(NumbersTest);
    CPPUNIT_TEST(writes_numbers);
    CPPUNIT_TEST(reads_words);
    CPPUNIT_TEST(reads_what_it_writes);
    CPPUNIT_TEST(reads_digits);
    CPPUNIT_TEST(refuses_the_rest);
    CPPUNIT_TEST_SUITE_END();

    void writes_numbers() {
        CPPUNIT_ASSERT_EQUAL(std::string("1,234,567.5"), format_number(1234567.5, "en-US"));
        CPPUNIT_ASSERT_EQUAL(std::string("1.234.567,5"), format_number(1234567.5, "de"));
        CPPUNIT_ASSERT_EQUAL(std::string("1,234.5"), format_number(1234.5, "es-419"));
        CPPUNIT_ASSERT_EQUAL(std::string("thirty-nine"), spell_number(39, "en-US"));
        CPPUNIT_ASSERT_EQUAL(std::string("neununddreißig"), spell_number(39, "de"));
        CPPUNIT_ASSERT_EQUAL(std::string("treinta y nueve"), spell_number(39, "es"));
        CPPUNIT_ASSERT_EQUAL(std::string("39th"), ordinal(39, "en-US"));
        CPPUNIT_ASSERT_EQUAL(std::string("39."), ordinal(39, "de"));
        CPPUNIT_ASSERT_EQUAL(std::string("1er"), ordinal(1, "fr"));
    }

    void reads_words() {
        CPPUNIT_ASSERT_EQUAL(39L, parsed("thirty-nine", "en-US"));
        CPPUNIT_ASSERT_EQUAL(39L, parsed("Thirty nine", "en-US"));
        CPPUNIT_ASSERT_EQUAL(126L, parsed("one hundred twenty six", "en-US"));
        CPPUNIT_ASSERT_EQUAL(126L, parsed("one hundred and twenty-six", "en-GB"));
        CPPUNIT_ASSERT_EQUAL(100L, parsed("a hundred", "en-US"));
        CPPUNIT_ASSERT_EQUAL(39L, parsed("treinta y nueve", "es"));
        CPPUNIT_ASSERT_EQUAL(39L, parsed("neununddreißig", "de"));
        CPPUNIT_ASSERT_EQUAL(6L, parsed("Sechs", "de"));
        CPPUNIT_ASSERT_EQUAL(21L, parsed("vingt et un", "fr"));
        CPPUNIT_ASSERT_EQUAL(71L, parsed("soixante et onze", "fr"));
        CPPUNIT_ASSERT_EQUAL(39L, parsed("trinta e nove", "pt"));
        CPPUNIT_ASSERT_EQUAL(104L, parsed("one hundred and four", "en-US"));
        CPPUNIT_ASSERT_EQUAL(1204L, parsed("one thousand two hundred and four", "en-GB"));
        CPPUNIT_ASSERT_EQUAL(82L, parsed("quatre-vingt-deux", "fr"));
        CPPUNIT_ASSERT_EQUAL(82L, parsed("quatre vingt deux", "fr"));
        CPPUNIT_ASSERT_EQUAL(72L, parsed("septante-deux", "fr"));
        CPPUNIT_ASSERT_EQUAL(21L, parsed("vingt et une", "fr"));
        CPPUNIT_ASSERT_EQUAL(42L, parsed("zweiundvierzig", "de"));
        CPPUNIT_ASSERT_EQUAL(100L, parsed("hundert", "de"));
        CPPUNIT_ASSERT_EQUAL(104L, parsed("hundertvier", "de"));
        CPPUNIT_ASSERT_EQUAL(1L, parsed("eine", "de"));
        CPPUNIT_ASSERT_EQUAL(31L, parsed("treinta y una", "es"));
        CPPUNIT_ASSERT_EQUAL(22L, parsed("veintidós", "es"));
        CPPUNIT_ASSERT_EQUAL(100L, parsed("cien", "es"));
        CPPUNIT_ASSERT_EQUAL(200L, parsed("doscientas", "es"));
    }

    void reads_what_it_writes() {
        for (char const* language :
             {"en", "en-GB", "de", "es", "fr", "pt", "it", "nl", "sv", "pl"}) {
            for (long const value :
                 {0L, 1L, 2L, 6L, 16L, 21L, 39L, 42L, 71L, 98L, 100L, 126L, 1200L}) {
                CPPUNIT_ASSERT_EQUAL_MESSAGE(language, value,
                                             parsed(spell_number(value, language), language));
            }
        }
    }

    void reads_digits() {
        CPPUNIT_ASSERT_EQUAL(39L, parsed("39", "en-US"));
        CPPUNIT_ASSERT_EQUAL(39L, parsed("\u00A039 ", "en-US"));
        CPPUNIT_ASSERT_EQUAL(1200L, parsed("1,200", "en-US"));
        CPPUNIT_ASSERT_EQUAL(1200L, parsed("1.200", "de"));
        CPPUNIT_ASSERT_EQUAL(1234567L, parsed("1\u202F234\u202F567", "fr"));
        CPPUNIT_ASSERT_EQUAL(39L, parsed("٣٩", "ar"));
    }

    void refuses_the_rest() {
        for (char const* text :
             {"", " ", "other", "thirty-nine organizations", "1,2", "12,3456", "1,200,", "1.200",
              "3.5", "three point five", "39th", "many", "two three", "forty hundred",
              "twenty twelve", "one two", "sixth", "99999999999999999999999999"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, -1L, parsed(text, "en-US"));
        }
        CPPUNIT_ASSERT_EQUAL(-1L, parsed(std::string(100000, 'a'), "en"));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(NumbersTest);

} // namespace presskit::language
