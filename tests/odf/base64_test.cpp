// SPDX-License-Identifier: MPL-2.0
#include "odf/base64.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::odf {

class Base64Test final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(Base64Test);
    CPPUNIT_TEST(both_ways);
    CPPUNIT_TEST(skips_white_space);
    CPPUNIT_TEST(refuses_other_text);
    CPPUNIT_TEST_SUITE_END();

    void both_ways() {
        // RFC 4648, section 10
        std::string const plain[] = {"", "f", "fo", "foo", "foob", "fooba", "foobar"};
        std::string const coded[] = {"",         "Zg==",     "Zm8=",    "Zm9v",
                                     "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"};
        for (std::size_t i = 0; i < 7; ++i) {
            CPPUNIT_ASSERT_EQUAL(coded[i], to_base64(plain[i]));
            CPPUNIT_ASSERT_EQUAL(plain[i], from_base64(coded[i]).value());
        }
        std::string all;
        for (int c = 0; c < 256; ++c) {
            all += static_cast<char>(c);
        }
        CPPUNIT_ASSERT_EQUAL(all, from_base64(to_base64(all)).value());
    }

    void skips_white_space() {
        CPPUNIT_ASSERT_EQUAL(std::string("foobar"), from_base64("\n Zm9v\r\n\tYmFy\n").value());
    }

    void refuses_other_text() {
        CPPUNIT_ASSERT(!from_base64("Zm9v!"));
        CPPUNIT_ASSERT(!from_base64("Zg==Zg=="));
        CPPUNIT_ASSERT(!from_base64("Z"));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(Base64Test);

} // namespace presskit::odf
