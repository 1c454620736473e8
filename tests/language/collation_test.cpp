// SPDX-License-Identifier: MPL-2.0
#include "language/collation.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <vector>

namespace presskit::language {

namespace {

/// Sorted by compare(); by sort_key() it must come out the same.
std::string sorted(std::string const& language, std::vector<std::string> texts) {
    Collation const collation(language);
    auto by_key = texts;
    std::stable_sort(texts.begin(), texts.end(),
                     [&](auto const& a, auto const& b) { return collation.compare(a, b) < 0; });
    std::stable_sort(by_key.begin(), by_key.end(), [&](auto const& a, auto const& b) {
        return collation.sort_key(a) < collation.sort_key(b);
    });
    CPPUNIT_ASSERT(texts == by_key);
    std::string out;
    for (std::string const& text : texts) {
        out += (out.empty() ? "" : " ") + text;
    }
    return out;
}

} // namespace

class CollationTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(CollationTest);
    CPPUNIT_TEST(follows_the_language);
    CPPUNIT_TEST(counts_digits_by_value);
    CPPUNIT_TEST(puts_the_own_script_first);
    CPPUNIT_TEST(takes_any_tag);
    CPPUNIT_TEST(folds_accents_and_case);
    CPPUNIT_TEST(names_its_versions);
    CPPUNIT_TEST_SUITE_END();

    void follows_the_language() {
        std::vector<std::string> const words = {"zulu", "ärzte", "azteca", "aerzte", "afrika"};
        CPPUNIT_ASSERT_EQUAL(std::string("aerzte afrika ärzte azteca zulu"),
                             sorted("en-US", words));
        CPPUNIT_ASSERT_EQUAL(std::string("aerzte afrika azteca zulu ärzte"), sorted("sv", words));
        CPPUNIT_ASSERT_EQUAL(std::string("aerzte ärzte afrika azteca zulu"),
                             sorted("de-u-co-phonebk", words));
        CPPUNIT_ASSERT_EQUAL(std::string("hrad chata"), sorted("cs", {"chata", "hrad"}));
        CPPUNIT_ASSERT_EQUAL(std::string("nz ña o"), sorted("es", {"ña", "o", "nz"}));
        CPPUNIT_ASSERT_EQUAL(std::string("lz ła m"), sorted("pl", {"m", "ła", "lz"}));
        CPPUNIT_ASSERT_EQUAL(std::string("cukor csak"), sorted("hu", {"csak", "cukor"}));
        CPPUNIT_ASSERT_EQUAL(std::string("zebra æble ø å"),
                             sorted("da", {"å", "zebra", "ø", "æble"}));
    }

    void counts_digits_by_value() {
        CPPUNIT_ASSERT_EQUAL(std::string("18 100 350 a"), sorted("en", {"a", "350", "100", "18"}));
    }

    void puts_the_own_script_first() {
        std::vector<std::string> const words = {"中国", "العربية", "Право", "abc", "7"};
        CPPUNIT_ASSERT_EQUAL(std::string("7 abc Право العربية 中国"), sorted("en", words));
        CPPUNIT_ASSERT_EQUAL(std::string("7 Право abc العربية 中国"), sorted("ru", words));
        CPPUNIT_ASSERT_EQUAL(std::string("7 العربية abc Право 中国"), sorted("ar", words));
        CPPUNIT_ASSERT_EQUAL(std::string("7 中国 abc Право العربية"), sorted("zh-Hant-TW", words));
        CPPUNIT_ASSERT_EQUAL(std::string("7 中国 abc Право العربية"), sorted("ja", words));
    }

    void takes_any_tag() {
        for (char const* tag : {"", "xx", "x!!", "en_US", "es-419", "sr-Latn-RS", "de-1996", "C"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(tag, std::string("ärzte zulu"),
                                         sorted(tag, {"zulu", "ärzte"}));
        }
        CPPUNIT_ASSERT_EQUAL(std::string("a z"), sorted(std::string(5000, 'q'), {"z", "a"}));
    }

    void folds_accents_and_case() {
        Collation const collation("en");
        CPPUNIT_ASSERT_EQUAL(collation.letters_key("emigre aid"),
                             collation.letters_key("Émigré AID"));
        CPPUNIT_ASSERT(collation.letters_key("emigre aid") != collation.letters_key("emigreaid"));
        CPPUNIT_ASSERT_EQUAL(std::string(), collation.sort_key(""));
    }

    void names_its_versions() {
        CPPUNIT_ASSERT(icu_version().find('.') != std::string::npos);
        CPPUNIT_ASSERT(std::stoi(cldr_version()) >= 42);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(CollationTest);

} // namespace presskit::language
