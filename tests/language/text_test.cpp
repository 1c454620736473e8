// SPDX-License-Identifier: MPL-2.0
#include "language/words.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <thread>

namespace presskit::language {

class TextTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(TextTest);
    CPPUNIT_TEST(changes_case);
    CPPUNIT_TEST(normalizes);
    CPPUNIT_TEST(quotes);
    CPPUNIT_TEST(lists);
    CPPUNIT_TEST(survives_broken_text);
    CPPUNIT_TEST(serves_several_threads);
    CPPUNIT_TEST_SUITE_END();

    void changes_case() {
        CPPUNIT_ASSERT_EQUAL(std::string("STRASSE"), to_upper("straße", "de"));
        CPPUNIT_ASSERT_EQUAL(std::string("İ"), to_upper("i", "tr"));
        CPPUNIT_ASSERT_EQUAL(std::string("émigré"), to_lower("ÉMIGRÉ", "fr"));
        CPPUNIT_ASSERT_EQUAL(std::string("Free Press"), to_title("FREE press", "en"));
        CPPUNIT_ASSERT_EQUAL(std::string(), to_upper("", "en"));
    }

    void normalizes() {
        CPPUNIT_ASSERT_EQUAL(std::string("é"), normalize_nfc("e\u0301"));
        CPPUNIT_ASSERT_EQUAL(std::string(), normalize_nfc(""));
    }

    void quotes() {
        using Pair = std::pair<std::string, std::string>;
        CPPUNIT_ASSERT(Pair("“", "”") == quotation_marks("en-US"));
        CPPUNIT_ASSERT(Pair("‘", "’") == quotation_marks("en-US", true));
        CPPUNIT_ASSERT(Pair("„", "“") == quotation_marks("de"));
        CPPUNIT_ASSERT(Pair("«\u00A0", "\u00A0»") == quotation_marks("fr"));
        CPPUNIT_ASSERT(Pair("«\u00A0", "\u00A0»") == quotation_marks("fr-CA"));
        CPPUNIT_ASSERT(Pair("«\u202F", "\u202F»") == quotation_marks("fr-CH"));
        CPPUNIT_ASSERT(Pair("«", "»") == quotation_marks("es"));
        CPPUNIT_ASSERT(Pair("“", "”") == quotation_marks("xx"));
    }

    void lists() {
        CPPUNIT_ASSERT_EQUAL(std::string("A, B, and C"), series({"A", "B", "C"}, "en-US"));
        CPPUNIT_ASSERT_EQUAL(std::string("A, B und C"), series({"A", "B", "C"}, "de"));
        CPPUNIT_ASSERT_EQUAL(std::string("A y B"), series({"A", "B"}, "es"));
        CPPUNIT_ASSERT_EQUAL(std::string("A"), series({"A"}, "es"));
        CPPUNIT_ASSERT_EQUAL(std::string(), series({}, "es"));
    }

    void survives_broken_text() {
        std::string const broken = "a\xFF\xC3";
        CPPUNIT_ASSERT_EQUAL('A', to_upper(broken, "en").front());
        CPPUNIT_ASSERT_EQUAL('a', normalize_nfc(broken).front());
        CPPUNIT_ASSERT(!parse_number(broken, "en") && !parse_date(broken + "1", "en"));
    }

    void serves_several_threads() {
        std::vector<std::thread> threads;
        std::vector<int> wrong(4);
        for (int& count : wrong) {
            threads.emplace_back([&count] {
                for (int i = 0; i < 200; ++i) {
                    std::string const language = i % 2 == 0 ? "en-US" : "de";
                    bool const right =
                        spell_number(6, language) == (i % 2 == 0 ? "six" : "sechs") &&
                        parse_number("39", language) == 39L &&
                        format_date("2021-06-03", "y", language) == "2021";
                    count += right ? 0 : 1;
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        CPPUNIT_ASSERT(wrong == std::vector<int>(4));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(TextTest);

} // namespace presskit::language
