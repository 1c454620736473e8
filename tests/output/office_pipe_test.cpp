// SPDX-License-Identifier: MPL-2.0
#include "output/office_pipe.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <unistd.h>

namespace presskit::output {

class OfficePipeTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(OfficePipeTest);
    CPPUNIT_TEST(is_where_the_office_makes_it);
    CPPUNIT_TEST_SUITE_END();

    /// The name that LibreOffice 7.4.7 gave for this profile.
    void is_where_the_office_makes_it() {
        CPPUNIT_ASSERT_EQUAL("/tmp/OSL_PIPE_" + std::to_string(::getuid()) +
                                 "_SingleOfficeIPC_33cc8411897f11531311fb8dca6dbd5a",
                             office_pipe("file:///tmp/w/q/profile").string());
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(OfficePipeTest);

} // namespace presskit::output
