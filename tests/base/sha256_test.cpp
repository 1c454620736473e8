// SPDX-License-Identifier: MPL-2.0
#include "base/sha256.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit {

class Sha256Test final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(Sha256Test);
    CPPUNIT_TEST(gives_the_published_sums);
    CPPUNIT_TEST_SUITE_END();

    void gives_the_published_sums() { // FIPS 180-4, example values
        CPPUNIT_ASSERT_EQUAL(
            std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            sha256("abc"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            sha256(""));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(Sha256Test);

} // namespace presskit
