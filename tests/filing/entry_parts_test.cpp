// SPDX-License-Identifier: MPL-2.0
#include "filing/entry_parts.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::filing {

namespace {

std::string apart(std::string const& entry) {
    EntryParts const parts = take_apart(entry);
    return parts.name + '|' + parts.acronym + '|' + parts.country;
}

} // namespace

class EntryPartsTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(EntryPartsTest);
    CPPUNIT_TEST(takes_apart);
    CPPUNIT_TEST(splits_off_nothing_but_countries);
    CPPUNIT_TEST_SUITE_END();

    void takes_apart() {
        CPPUNIT_ASSERT_EQUAL(std::string("Electronic Frontier Foundation|EFF|"),
                             apart("Electronic Frontier Foundation (EFF)"));
        CPPUNIT_ASSERT_EQUAL(std::string("Red|ADC|Argentina"), apart("Red (ADC), Argentina"));
        CPPUNIT_ASSERT_EQUAL(std::string("Red|ADC|Argentina"), apart("Red, Argentina (ADC)"));
        CPPUNIT_ASSERT_EQUAL(std::string("Oxfam||Kenya"), apart("Oxfam (Kenya)"));
        CPPUNIT_ASSERT_EQUAL(std::string("Oxfam||the Netherlands"),
                             apart("Oxfam – the Netherlands"));
        CPPUNIT_ASSERT_EQUAL(std::string("Alliance, Inc.||USA"), apart("Alliance, Inc., USA"));
    }

    void splits_off_nothing_but_countries() {
        for (char const* name : {"NAACP Legal Defense Fund, Inc.", "Chile", "(Kenya)", "",
                                 "Center on Race, Inequality, and the Law at NYU Law",
                                 "OCA – Asian Pacific American Advocates", "Youth-Kenya",
                                 "Open MIC (Open Media and Information Companies Initiative)",
                                 "Friends of Uganda", "Asian Americans Advancing Justice – AAJC"}) {
            CPPUNIT_ASSERT_EQUAL(std::string(name) + "||", apart(name));
        }
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(EntryPartsTest);

} // namespace presskit::filing
