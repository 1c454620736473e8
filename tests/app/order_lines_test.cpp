// SPDX-License-Identifier: MPL-2.0
#include "app/order_lines.hpp"

#include "support.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::app {

class OrderLinesTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(OrderLinesTest);
    CPPUNIT_TEST(orders_and_cleans);
    CPPUNIT_TEST(orders_by_country);
    CPPUNIT_TEST(explains);
    CPPUNIT_TEST(refuses_other_encodings);
    CPPUNIT_TEST_SUITE_END();

    static std::string joined(std::string const& bytes, filing::Options const& options = {}) {
        std::string text;
        for (OrderedLine const& line : order_lines(bytes, "names.txt", options, false)) {
            text += line.text + "|";
        }
        return text;
    }

    void orders_and_cleans() {
        CPPUNIT_ASSERT_EQUAL(std::string(), joined(""));
        CPPUNIT_ASSERT_EQUAL(std::string("The Arc|Azteca|Free Press|Freedom House|"),
                             joined("\xEF\xBB\xBF"
                                    "Freedom House\r\n\r\n  Azteca\u00A0\nThe Arc\nFree Press"));
    }

    void orders_by_country() {
        filing::Options options;
        options.by = filing::Options::By::country;
        CPPUNIT_ASSERT_EQUAL(
            std::string("Zorn, Austria|Alpha, Belgium|Beta (Belgium)|Aleph\tCanada|"),
            joined("Beta (Belgium)\nAleph\tCanada\nAlpha, Belgium\nZorn, Austria\n", options));
    }

    void explains() {
        auto const lines = order_lines("The Arc\nAzteca\n", "names.txt", {}, true);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, lines.size());
        CPPUNIT_ASSERT(!lines[0].why.empty());
        CPPUNIT_ASSERT(lines[1].why.empty());
    }

    void refuses_other_encodings() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("3 names.txt:2: this line is not UTF-8 text; save the list with UTF-8 "
                        "encoding and try again"),
            sentence([] { (void)order_lines("a\ncaf\xE9\n", "names.txt", {}, false); }));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(OrderLinesTest);

} // namespace presskit::app
