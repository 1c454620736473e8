// SPDX-License-Identifier: MPL-2.0
#include "make_kit.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::check {

class QuotesTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(QuotesTest);
    CPPUNIT_TEST(misses_quotes);
    CPPUNIT_TEST(wants_speaker_title_and_organization);
    CPPUNIT_TEST(lets_a_later_quote_be_short);
    CPPUNIT_TEST(wants_the_organization_on_the_list);
    CPPUNIT_TEST(wants_paired_marks);
    CPPUNIT_TEST(accepts_every_way_to_quote);
    CPPUNIT_TEST(wants_an_announced_quote_to_follow);
    CPPUNIT_TEST(wants_parity);
    CPPUNIT_TEST(wants_short_quotes);
    CPPUNIT_TEST_SUITE_END();

    void misses_quotes() {
        auto kit = make_kit();
        kit.quotes.clear();
        CPPUNIT_ASSERT_EQUAL(std::string("-: there is no quote with a speaker in the release, and "
                                         "reporters look for one first\n"),
                             findings(kit, "quote.none"));
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "quote.parity"));
    }

    void wants_speaker_title_and_organization() {
        auto kit = make_kit();
        kit.quotes[0].speaker = " ";
        kit.quotes[1].title.clear();
        CPPUNIT_ASSERT_EQUAL(std::string("10: a quote has no speaker, and nobody can print words "
                                         "without knowing whose they are\n"
                                         "12: the quote of Bob Elm gives no title, which editors "
                                         "will ask for\n"),
                             findings(kit, "quote.attribution"));
        kit = make_kit();
        kit.quotes[0].organization.clear();
        kit.quotes[1].title.clear();
        kit.quotes[1].organization.clear();
        CPPUNIT_ASSERT_EQUAL(
            std::string("10: the quote of Ann Oak names no organization, so readers cannot tell in "
                        "whose name Ann Oak speaks\n"
                        "12: the quote of Bob Elm has neither title nor organization, so readers "
                        "cannot tell in whose name Bob Elm speaks\n"),
            findings(kit, "quote.attribution"));
    }

    void lets_a_later_quote_be_short() {
        auto kit = make_kit();
        kit.quotes.push_back(quote("And more.", "Ann Oak", "", "", 30));
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "quote.attribution"));
    }

    void wants_the_organization_on_the_list() {
        auto kit = make_kit();
        kit.quotes[0].organization = "Aspen Agency";
        CPPUNIT_ASSERT_EQUAL(std::string("10: Ann Oak speaks for \"Aspen Agency\", which is not "
                                         "among the signatories\n"),
                             findings(kit, "quote.attribution"));
        kit.signatories.clear();
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "quote.attribution"));

        kit = make_kit(); // a genitive
        kit.language = "de";
        kit.signatories[0].name = "Wasserbündnis";
        kit.quotes[0].organization = "Wasserbündnisses";
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "quote.attribution"));
    }

    void wants_paired_marks() {
        for (char const* text : {"“Water is life.", "Water is life.”", "\"Water is life.", "«Water",
                                 "“Water “is” life.", "„Wasser"}) {
            auto kit = make_kit();
            kit.source[10].text = text;
            CPPUNIT_ASSERT_EQUAL_MESSAGE(
                text,
                std::string("11: the quotation marks do not pair, so it is "
                            "not clear where the quoted words begin or "
                            "end\n"),
                findings(kit, "quote.attribution"));
        }
    }

    void accepts_every_way_to_quote() {
        for (char const* text :
             {"“Water,” said Ann Oak, “is life.”", "\"Water is ‘life’.\"", "„Wasser ist Leben.“",
              "»Wasser«", "« L’eau »", "“It’s the nation's water.”", "Water is life."}) {
            auto kit = make_kit();
            kit.source[10].text = text;
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string(), findings(kit, "quote.attribution"));
        }
        auto kit = make_kit(); // two paragraphs, closed once
        kit.source[10].text = "“Water is life.";
        kit.source[11] = {"“It always was.”", model::SourceParagraph::Role::quote, {12, 0}};
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "quote.attribution"));
    }

    void wants_an_announced_quote_to_follow() {
        auto kit = make_kit();
        kit.source[10] = {"Water is life.", model::SourceParagraph::Role::body, {11, 0}};
        CPPUNIT_ASSERT_EQUAL(
            std::string("10: a quote is announced here, but none in quotation marks "
                        "follows\n"),
            findings(kit, "quote.attribution"));
    }

    void wants_parity() {
        auto kit = make_kit();
        kit.claim.conveners.push_back("Cedar Club");
        CPPUNIT_ASSERT_EQUAL(std::string("4: \"Cedar Club\" is named first in the text but has no "
                                         "quote, while others have\n"),
                             findings(kit, "quote.parity"));
    }

    void wants_short_quotes() {
        auto kit = make_kit();
        std::string text;
        for (int i = 0; i < 61; ++i) {
            text += "word ";
        }
        kit.quotes[0].text = plain(text);
        kit.quotes[1].text =
            plain("We said so. Dr. Fir of the U.S. Senate did. They did. All did.");
        CPPUNIT_ASSERT_EQUAL(
            std::string("11: the quote of Ann Oak has 61 words in 1 sentence, more "
                        "than most papers print\n"
                        "13: the quote of Bob Elm has 14 words in 4 sentences, more "
                        "than most papers print\n"),
            findings(kit, "quote.length"));
        kit = make_kit();
        for (int i = 0; i < 3; ++i) {
            kit.quotes.push_back(quote("So.", "Ann Oak", "director", "Acorn Aid", 20 + i));
        }
        CPPUNIT_ASSERT_EQUAL(
            std::string("23: there are 5 quotes, and the later ones will hardly be read\n"),
            findings(kit, "quote.length"));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(QuotesTest);

} // namespace presskit::check
