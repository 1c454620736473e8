// SPDX-License-Identifier: MPL-2.0
#include "signatories/changes.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::signatories {

namespace {

std::string changes(std::vector<std::string> const& before, std::vector<std::string> const& now,
                    std::vector<model::NameDecision> const& decisions = {}) {
    std::vector<model::Signatory> list;
    for (std::string const& name : now) {
        list.emplace_back();
        list.back().name = name;
    }
    return to_text(compare(before, list, decisions));
}

std::string const heading = "Changes to the list of signatories since the last edition\n";

} // namespace

class ChangesTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(ChangesTest);
    CPPUNIT_TEST(tells_added_withdrawn_and_renamed);
    CPPUNIT_TEST(takes_only_the_same_name_for_a_renaming);
    CPPUNIT_TEST(knows_decided_names);
    CPPUNIT_TEST(says_when_nothing_changed);
    CPPUNIT_TEST_SUITE_END();

    void tells_added_withdrawn_and_renamed() {
        CPPUNIT_ASSERT_EQUAL(heading +
                                 "\nAdded (1)\n  Upturn\n\nWithdrawn (1)\n  Zoo\n\nRenamed (3)\n"
                                 "  Arc \u2192 The Arc\n  Harbour Watch \u2192 Harbor Watch\n"
                                 "  Greenpaece \u2192 Greenpeace\n\nBefore: 5. Now: 5.\n",
                             changes({"Arc", "Greenpaece", "Stays", "Harbour Watch", "Zoo"},
                                     {"Upturn", "The Arc", "Stays", "Harbor Watch", "Greenpeace"}));
    }

    void takes_only_the_same_name_for_a_renaming() {
        CPPUNIT_ASSERT_EQUAL(
            heading + "\nAdded (2)\n  Oxfam, Kenya\n  X Rivers Education Fund\n"
                      "\nWithdrawn (2)\n  Oxfam, Germany\n  X Rivers\n"
                      "\nBefore: 2. Now: 2.\n",
            changes({"Oxfam, Germany", "X Rivers"}, {"Oxfam, Kenya", "X Rivers Education Fund"}));
    }

    void knows_decided_names() {
        CPPUNIT_ASSERT_EQUAL(
            heading + "\nRenamed (1)\n  Old Name \u2192 New Label\n\nBefore: 1. Now: 1.\n",
            changes({"Old Name"}, {"New Label"},
                    {{model::NameDecision::Kind::same, {"New Label", "Old Name"}, ""}}));
    }

    void says_when_nothing_changed() {
        CPPUNIT_ASSERT_EQUAL(heading + "\nNone.\n\nBefore: 2. Now: 2.\n",
                             changes({"B", "A"}, {"A", "B"}));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(ChangesTest);

} // namespace presskit::signatories
