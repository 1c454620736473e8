// SPDX-License-Identifier: MPL-2.0
#include "source/text_shape.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::source {

class TextShapeTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(TextShapeTest);
    CPPUNIT_TEST(tells_sentences_from_abbreviations);
    CPPUNIT_TEST(reads_numbers);
    CPPUNIT_TEST_SUITE_END();

    void tells_sentences_from_abbreviations() {
        for (char const* text : {"It ends.", "It ends.”", "Really?", "Ça bouge !", "Option 7."}) {
            CPPUNIT_ASSERT_MESSAGE(text, ends_sentence(text));
        }
        for (char const* text : {"River Works Inc.", "Grüne Höfe e. V.", "Grüne Höfe e.V.",
                                 "Hafenrunde Assoc.", "Ana J.", "no stop", "", "”"}) {
            CPPUNIT_ASSERT_MESSAGE(text, !ends_sentence(text));
        }
    }

    void reads_numbers() {
        CPPUNIT_ASSERT_EQUAL(12, leading_number("12pt"));
        CPPUNIT_ASSERT_EQUAL(-3, leading_number("-3"));
        for (char const* text : {"", "x", " 3", "2147483647", "99999999999999999999", "-1000001"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, 0, leading_number(text));
        }
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(TextShapeTest);

} // namespace presskit::source
