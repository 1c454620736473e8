// SPDX-License-Identifier: MPL-2.0
#include "output/wrap_text.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::output {

class WrapTextTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(WrapTextTest);
    CPPUNIT_TEST(wraps);
    CPPUNIT_TEST_SUITE_END();

    void wraps() {
        struct Case {
            char const* text;
            char const* wrapped;
        };
        for (Case const& c : {
                 Case{"", ""},
                 Case{"\n\n", "\n\n"},
                 Case{"one two three", "one two\nthree"},
                 Case{"one two th", "one two th"},
                 Case{"12345678901234 a", "12345678901234\na"},
                 Case{"a 12345678901234", "a\n12345678901234"},
                 Case{"- one two three\n", "- one two\n  three\n"},
                 Case{"10. one two three", "10. one\n    two\n    three"},
                 Case{"   1. sub item", "   1. sub\n     item"},
                 Case{"é é é é é é", "é é é é é\né"},
                 Case{"日本語日本語日本", "日本語日本\n語日本"},
                 Case{"日本語日本。語", "日本語日\n本。語"},
                 Case{"one two ", "one two "},
             }) {
            CPPUNIT_ASSERT_EQUAL(std::string(c.wrapped), wrap_text(c.text, 10));
        }
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(WrapTextTest);

} // namespace presskit::output
