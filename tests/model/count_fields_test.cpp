// SPDX-License-Identifier: MPL-2.0
#include "model/count_fields.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::model {

class CountFieldsTest : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(CountFieldsTest);
    CPPUNIT_TEST(finds_counts_and_nothing_else);
    CPPUNIT_TEST_SUITE_END();

    static std::string found(std::string const& text) {
        std::string out;
        for (CountField const& field : count_fields(text)) {
            out +=
                text.substr(field.begin, field.end - field.begin) + " = " + field.expression + '\n';
        }
        return out;
    }

    void finds_counts_and_nothing_else() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("{{ members_others|spell }} = members_others|spell\n"
                        "{{signatories | length}} = signatories|length\n"),
            found("with {{ members_others|spell }} other groups, {{signatories | length}} in all"));
        CPPUNIT_ASSERT_EQUAL(std::string("{{\u00A0members_others }} = members_others\n"),
                             found("with {{\u00A0members_others }} others"));
        CPPUNIT_ASSERT_EQUAL(std::string(), found("{{ headline }} {{ members_others_too }} {{ "
                                                  "signatories }} {{ members_others"));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CountFieldsTest);

} // namespace presskit::model
