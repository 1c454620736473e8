// SPDX-License-Identifier: MPL-2.0
#include "source/accepted_property.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::source {

class AcceptedPropertyTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(AcceptedPropertyTest);
    CPPUNIT_TEST(there_and_back);
    CPPUNIT_TEST(what_is_none);
    CPPUNIT_TEST_SUITE_END();

    static std::string again(std::string const& value) {
        auto const parsed = parse_accepted_property(value);
        return parsed ? parsed->check + "|" + parsed->excerpt + "|" + parsed->reason : "none";
    }

    void there_and_back() {
        model::AcceptedFinding const one{"quote.length", "She said \"no\" = a lot", "It = \"so\""};
        CPPUNIT_ASSERT_EQUAL(
            std::string("quote.length @ \"She said \"\"no\"\" = a lot\" = It = \"so\""),
            accepted_property(one));
        CPPUNIT_ASSERT_EQUAL(one.check + "|" + one.excerpt + "|" + one.reason,
                             again(accepted_property(one)));
        CPPUNIT_ASSERT_EQUAL(std::string("release.contact||Tomorrow"),
                             again("release.contact = Tomorrow"));
        CPPUNIT_ASSERT_EQUAL(std::string("release.contact||Tomorrow"),
                             again("release.contact=Tomorrow"));
    }

    void what_is_none() {
        for (char const* const value :
             {"", "=", "release.contact", "release.contact = ", "= reason", "a @ \"open = b",
              "a @ \"x\" reason", "a b = c"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(value, std::string("none"), again(value));
        }
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(AcceptedPropertyTest);

} // namespace presskit::source
