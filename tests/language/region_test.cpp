// SPDX-License-Identifier: MPL-2.0
#include "language/region.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::language {

namespace {

std::string code(std::string const& country) {
    return region_code(country).value_or("none");
}

} // namespace

class RegionTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(RegionTest);
    CPPUNIT_TEST(knows_paper);
    CPPUNIT_TEST(recognises_countries);
    CPPUNIT_TEST(takes_nothing_else_for_a_country);
    CPPUNIT_TEST(names_countries);
    CPPUNIT_TEST_SUITE_END();

    void knows_paper() {
        CPPUNIT_ASSERT_EQUAL(216, paper_size("en-US").width_mm);
        CPPUNIT_ASSERT_EQUAL(279, paper_size("en-US").height_mm);
        CPPUNIT_ASSERT_EQUAL(279, paper_size("en").height_mm);
        CPPUNIT_ASSERT_EQUAL(210, paper_size("de").width_mm);
        CPPUNIT_ASSERT_EQUAL(297, paper_size("en-GB").height_mm);
        CPPUNIT_ASSERT_EQUAL(297, paper_size("").height_mm);
    }

    void recognises_countries() {
        CPPUNIT_ASSERT_EQUAL(std::string("US"), code("USA"));
        CPPUNIT_ASSERT_EQUAL(std::string("US"), code("U.S.A."));
        CPPUNIT_ASSERT_EQUAL(std::string("US"), code("US"));
        CPPUNIT_ASSERT_EQUAL(std::string("US"), code("United States"));
        CPPUNIT_ASSERT_EQUAL(std::string("US"), code("the United States of America"));
        CPPUNIT_ASSERT_EQUAL(std::string("US"), code("Etats-Unis"));
        CPPUNIT_ASSERT_EQUAL(std::string("US"), code("États-Unis"));
        CPPUNIT_ASSERT_EQUAL(std::string("US"), code("Estados Unidos"));
        CPPUNIT_ASSERT_EQUAL(std::string("NL"), code("the Netherlands"));
        CPPUNIT_ASSERT_EQUAL(std::string("NL"), code("Les Pays-Bas"));
        CPPUNIT_ASSERT_EQUAL(std::string("CI"), code("Côte d'Ivoire"));
        CPPUNIT_ASSERT_EQUAL(std::string("GB"), code("UK"));
        CPPUNIT_ASSERT_EQUAL(std::string("GB"), code("United Kingdom"));
        CPPUNIT_ASSERT_EQUAL(std::string("BR"), code("Brasil"));
        CPPUNIT_ASSERT_EQUAL(std::string("DE"), code("ALEMANIA"));
        CPPUNIT_ASSERT_EQUAL(std::string("RU"), code("Россия"));
        CPPUNIT_ASSERT_EQUAL(std::string("TT"), code("Trinidad & Tobago"));
        CPPUNIT_ASSERT_EQUAL(std::string("CZ"), code("Czech Republic"));
        CPPUNIT_ASSERT_EQUAL(std::string("MX"), code("\u00A0México "));
        CPPUNIT_ASSERT_EQUAL(std::string("BE"), code("Belgique / België"));
        CPPUNIT_ASSERT_EQUAL(std::string("none"), code("Peru / Chile"));
        CPPUNIT_ASSERT_EQUAL(std::string("CN"), code("China (PRC)"));
        CPPUNIT_ASSERT_EQUAL(std::string("FM"), code("Micronesia (Federated States of)"));
        CPPUNIT_ASSERT_EQUAL(std::string("BR"), code("🇧🇷"));
        CPPUNIT_ASSERT_EQUAL(std::string("none"), code("PRC"));
    }

    void takes_nothing_else_for_a_country() {
        for (char const* text : {"", "us", "Inc.", "Washington", "New Jersey", "EFF", "IN", "AAJC",
                                 "International", "The", "Africa", "European Union", "42"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string("none"), code(text));
        }
        CPPUNIT_ASSERT_EQUAL(std::string("none"), code(std::string(1000000, 'U')));
    }

    void names_countries() {
        CPPUNIT_ASSERT_EQUAL(std::string("Pays-Bas"), region_name("NL", "fr"));
        CPPUNIT_ASSERT_EQUAL(std::string("Netherlands"), region_name("NL", "en-US"));
        CPPUNIT_ASSERT_EQUAL(std::string("QQQ"), region_name("QQQ", "en-US"));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(RegionTest);

} // namespace presskit::language
