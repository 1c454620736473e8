// SPDX-License-Identifier: MPL-2.0
#include "language/sentences.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::language {

class SentencesTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(SentencesTest);
    CPPUNIT_TEST(cuts_sentences);
    CPPUNIT_TEST(counts_words);
    CPPUNIT_TEST_SUITE_END();

    void cuts_sentences() {
        using Sentences = std::vector<std::string>;
        CPPUNIT_ASSERT(
            Sentences({"We said so.", "Dr. Fir of the U.S. Senate did!", "They, too?"}) ==
            sentences("We said so. Dr. Fir of the U.S. Senate did! They, too?", "en-US"));
        CPPUNIT_ASSERT(Sentences({"S.T.O.P. Spying says no."}) ==
                       sentences("S.T.O.P. Spying says no.", "en"));
        CPPUNIT_ASSERT(Sentences({"一。", "二。"}) == sentences("一。二。", "zh"));
        CPPUNIT_ASSERT(sentences("", "en").empty());
        CPPUNIT_ASSERT(sentences(" … ", "en").empty());
        CPPUNIT_ASSERT(sentences("\xFF. A", "en").empty());
    }

    void counts_words() {
        CPPUNIT_ASSERT_EQUAL(std::size_t{4}, count_words("one-year – it’s 39\u00A0days"));
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, count_words(" – "));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(SentencesTest);

} // namespace presskit::language
