// SPDX-License-Identifier: MPL-2.0
#include "language/words.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::language {

namespace {

std::string formatted(char const* iso, char const* pattern, char const* language) {
    return format_date(iso, pattern, language).value_or("none");
}

std::string found(char const* text, char const* language) {
    auto const date = parse_date(text, language);
    return date ? model::to_iso(*date) : "none";
}

} // namespace

class DatesTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(DatesTest);
    CPPUNIT_TEST(writes_dates);
    CPPUNIT_TEST(writes_times_as_given);
    CPPUNIT_TEST(refuses_what_is_no_date);
    CPPUNIT_TEST(finds_dates_in_words);
    CPPUNIT_TEST(finds_dates_in_digits);
    CPPUNIT_TEST(finds_no_date_where_there_is_none);
    CPPUNIT_TEST_SUITE_END();

    void writes_dates() {
        CPPUNIT_ASSERT_EQUAL(std::string("June 3, 2021"), formatted("2021-06-03", "long", "en-US"));
        CPPUNIT_ASSERT_EQUAL(std::string("3 June 2021"), formatted("2021-06-03", "long", "en-GB"));
        CPPUNIT_ASSERT_EQUAL(std::string("3. Juni 2021"), formatted("2021-06-03", "long", "de"));
        CPPUNIT_ASSERT_EQUAL(std::string("3 de junio de 2021"),
                             formatted("2021-06-03", "long", "es"));
        CPPUNIT_ASSERT_EQUAL(std::string("Thursday, June 3, 2021"),
                             formatted("2021-06-03", "full", "en-US"));
        CPPUNIT_ASSERT_EQUAL(std::string("3 juin 2021"), formatted("2021-06-03", "d MMMM y", "fr"));
        CPPUNIT_ASSERT_EQUAL(std::string("6/3/21"), formatted("2021-06-03", "short", "en-US"));
        CPPUNIT_ASSERT_EQUAL(std::string("0001-01-01"),
                             formatted("0001-01-01", "yyyy-MM-dd", "en"));
        CPPUNIT_ASSERT_EQUAL(std::string("3 Jun 2021"), formatted("2021-06-03", "medium", "xx"));
    }

    void writes_times_as_given() {
        CPPUNIT_ASSERT_EQUAL(std::string("9:05 AM"), formatted("2021-06-03T09:05", "h:mm a", "en"));
        CPPUNIT_ASSERT_EQUAL(std::string("23:59:30"),
                             formatted("2021-06-03T23:59:30", "HH:mm:ss", "de"));
    }

    void refuses_what_is_no_date() {
        for (char const* iso :
             {"", "2021", "2021-6-3", "2021-02-30", "2021-13-01", "2021-06-03 ", "2021-06-03T25:00",
              "2021-06-03T09:0", "2021-06-03T09:00Z", "June 3, 2021", "20x1-06-03", "0000-01-01"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(iso, std::string("none"), formatted(iso, "long", "en"));
        }
        CPPUNIT_ASSERT_EQUAL(std::string("none"), formatted("2021-06-03", "jjj nn", "en"));
    }

    void finds_dates_in_words() {
        CPPUNIT_ASSERT_EQUAL(std::string("2021-06-03"), found("June 3, 2021", "en-US"));
        CPPUNIT_ASSERT_EQUAL(std::string("2021-06-03"), found("Thursday, June 3rd, 2021", "en-US"));
        CPPUNIT_ASSERT_EQUAL(std::string("2021-06-03"), found("the 3rd of June 2021", "en-US"));
        CPPUNIT_ASSERT_EQUAL(std::string("2022-09-07"),
                             found("WASHINGTON (Sept. 7, 2022) –", "en"));
        CPPUNIT_ASSERT_EQUAL(std::string("2021-06-03"), found("Berlin, den 3. Juni 2021", "de"));
        CPPUNIT_ASSERT_EQUAL(std::string("2021-06-03"), found("3 de junio de 2021", "es"));
        CPPUNIT_ASSERT_EQUAL(std::string("2012-04-01"), found("1º de abril de 2012", "pt"));
        CPPUNIT_ASSERT_EQUAL(std::string("2021-07-01"), found("Paris, le 1er juillet 2021", "fr"));
        CPPUNIT_ASSERT_EQUAL(std::string("2021-06-03"), found("3. června 2021", "cs"));
        // another language than the document's
        CPPUNIT_ASSERT_EQUAL(std::string("2021-06-03"), found("3 juin 2021", "en-US"));
        CPPUNIT_ASSERT_EQUAL(std::string("2021-03-05"), found("5. März 2021", "en-US"));
    }

    void finds_dates_in_digits() {
        CPPUNIT_ASSERT_EQUAL(std::string("2021-06-03"), found("2021-06-03", "en-US"));
        CPPUNIT_ASSERT_EQUAL(std::string("2021-06-03"), found("06/03/2021", "en-US"));
        CPPUNIT_ASSERT_EQUAL(std::string("2021-03-06"), found("06/03/2021", "en-GB"));
        CPPUNIT_ASSERT_EQUAL(std::string("2021-12-31"), found("12/31/2021", "en-GB"));
        CPPUNIT_ASSERT_EQUAL(std::string("2021-06-03"), found("am 3.6.2021 um", "de"));
        CPPUNIT_ASSERT_EQUAL(std::string("2021-06-03"), found("2021年6月3日", "ja"));
    }

    void finds_no_date_where_there_is_none() {
        for (char const* text : {"", "June", "in June 2021", "June 3", "June 31, 2021",
                                 "3 marches in 2021", "May 3000000000, 2021", "1/2", "99/99/2021",
                                 "version 1.2.3", "may 5 of the 2021 members"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string("none"), found(text, "en-US"));
        }
        CPPUNIT_ASSERT_EQUAL(std::string("none"), found(std::string(200000, '1').c_str(), "en"));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(DatesTest);

} // namespace presskit::language
