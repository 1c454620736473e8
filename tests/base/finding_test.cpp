// SPDX-License-Identifier: MPL-2.0
#include "base/finding.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit {

class FindingTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(FindingTest);
    CPPUNIT_TEST(prints_one_line);
    CPPUNIT_TEST(leaves_out_what_is_not_known);
    CPPUNIT_TEST_SUITE_END();

    void prints_one_line() {
        Finding finding;
        finding.id = "template.undefined";
        finding.severity = Severity::error;
        finding.location.file = "press-release.ott";
        finding.location.place = "page header";
        finding.location.text = "{{ headlin }}";
        finding.message = "there is no field \"headlin\"";
        finding.hint = "did you mean \"headline\"?";
        CPPUNIT_ASSERT_EQUAL(
            std::string("press-release.ott: page header, \"{{ headlin }}\": there is no field "
                        "\"headlin\"; did you mean \"headline\"?"),
            to_line(finding));
        CPPUNIT_ASSERT(has_errors({finding}));
    }

    void leaves_out_what_is_not_known() {
        Finding finding;
        finding.location.file = "release.txt";
        finding.location.line = 6;
        finding.message = "the list is 5 short";
        CPPUNIT_ASSERT_EQUAL(std::string("release.txt:6: the list is 5 short"), to_line(finding));
        CPPUNIT_ASSERT(!has_errors({finding}));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(FindingTest);

} // namespace presskit
