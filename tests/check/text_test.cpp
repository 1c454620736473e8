// SPDX-License-Identifier: MPL-2.0
#include "make_kit.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::check {

namespace {

std::string relative_in(std::string const& text, std::string const& language = "en-US") {
    auto kit = make_kit();
    kit.language = language;
    kit.release.body.blocks[0].runs[0].text = text;
    std::string phrases;
    for (Finding const& finding : run(kit)) {
        if (finding.id == "text.relative-time") {
            phrases += finding.location.text + '|';
        }
    }
    return phrases;
}

std::string promised_in(std::string const& lede, std::string const& lead_in, std::size_t items = 3,
                        std::string const& language = "en-US") {
    auto kit = make_kit();
    kit.language = language;
    kit.release.body.blocks[0].runs[0].text = lede;
    kit.release.body.blocks[1].runs[0].text = lead_in;
    kit.release.body.blocks[2] = list(std::vector<std::string>(items, "Item."), 6);
    return findings(kit, "text.promised-number");
}

} // namespace

class TextTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(TextTest);
    CPPUNIT_TEST(finds_invisible_characters);
    CPPUNIT_TEST(leaves_visible_ones_alone);
    CPPUNIT_TEST(looks_into_kits_without_source);
    CPPUNIT_TEST(counts_promises);
    CPPUNIT_TEST(takes_other_numbers_for_no_promise);
    CPPUNIT_TEST(finds_relative_time);
    CPPUNIT_TEST(takes_other_times_as_they_are);
    CPPUNIT_TEST(wants_the_list_announced);
    CPPUNIT_TEST(wants_real_lists);
    CPPUNIT_TEST(wants_one_spelling);
    CPPUNIT_TEST(wants_short_sentences);
    CPPUNIT_TEST_SUITE_END();

    void finds_invisible_characters() {
        struct {
            char const* text;
            char const* kind;
        } const cases[] = {
            {"Acorn Aid\u00A0", "a no-break space at the end"},
            {"Acorn Aid\u202F", "a narrow no-break space at the end"},
            {"Acorn Aid ", "white space at the end"},
            {"Acorn\u200BAid", "a zero-width space"},
            {"\uFEFFAcorn Aid", "a byte order mark"},
            {"Acorn\u00ADAid", "a soft hyphen"},
            {"Acorn  Aid", "more than one space in a row"},
            {"Acorn \u00A0Aid", "more than one space in a row"},
            {"\u00A0Acorn Aid", "a no-break space at the beginning"},
            {"Acorn\x01 Aid", "a control character"},
            {"Acorn \uFFFD Aid", "a character that could not be read"},
            {"Acorn  Aid\u00A0", "more than one space in a row and a no-break space at the end"},
        };
        for (auto const& [text, kind] : cases) {
            auto kit = make_kit();
            kit.source[14].text = text;
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text,
                                         "15: the line hides " + std::string(kind) +
                                             ", which spoils spacing, searching and comparing "
                                             "names\n",
                                         findings(kit, "text.invisible-characters"));
        }
    }

    void leaves_visible_ones_alone() {
        for (char const* text :
             {"", "   ", "  1. Acorn", "Acorn\tAid", "5\u00A0km", "« L’eau\u00A0»", "می\u200Cخواهم",
              "\u200Fمياه", "👩\u200D🚀", "e\u0301"}) {
            auto kit = make_kit();
            kit.source[14].text = text;
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string(),
                                         findings(kit, "text.invisible-characters"));
        }
    }

    void looks_into_kits_without_source() {
        auto kit = make_kit();
        kit.source.clear();
        CPPUNIT_ASSERT(run(kit).empty());
        kit.signatories[2].name += "\u00A0";
        CPPUNIT_ASSERT_EQUAL(std::string("17: the line hides a no-break space at the end, which "
                                         "spoils spacing, searching and comparing names\n"),
                             findings(kit, "text.invisible-characters"));
    }

    void counts_promises() {
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "5: \"six civil rights concerns\" are promised, but the list has 5 items, and "
                "readers will count\n"),
            promised_in("Lede.", "It outlines six civil rights concerns with pumps:", 5));
        CPPUNIT_ASSERT_EQUAL(
            std::string("4: \"Six demands\" are promised, but the list has 3 items, "
                        "and readers will count\n"),
            promised_in("Six demands are made.", "They make these demands:"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("5: \"4 principles\" are promised, but the list has 1 item, "
                        "and readers will count\n"),
            promised_in("Lede.", "There are 4 principles:", 1));
        CPPUNIT_ASSERT_EQUAL(
            std::string("5: \"seis demandas\" are promised, but the list has 3 items, and readers "
                        "will count\n"),
            promised_in("Hoy.", "La carta contiene seis demandas:", 3, "es"));
        CPPUNIT_ASSERT_EQUAL(std::string(),
                             promised_in("Three demands.", "It has three demands, namely:"));
    }

    void takes_other_numbers_for_no_promise() {
        for (char const* text :
             {"In 2021, 36 organizations voiced concerns:", "After two years it makes demands:",
              "39 organizations and their demands:", "Twenty-one nonprofits raised demands:",
              "One of the demands:", "The coalition asks Congress to:", "Phase 2: more demands:"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string(), promised_in("Lede.", text));
        }
        CPPUNIT_ASSERT_EQUAL(std::string(), promised_in("Two reasons moved us.", "Three demands:"));
    }

    void finds_relative_time() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("one-year anniversary|last summer’s|over the past year|"),
            relative_in("Ahead of the one-year anniversary of last summer’s rise, especially over "
                        "the past year, it came."));
        CPPUNIT_ASSERT_EQUAL(std::string("yesterday|next week|"),
                             relative_in("It began yesterday and ends next week."));
        CPPUNIT_ASSERT_EQUAL(std::string("in the last 20 years|"),
                             relative_in("Pipes rusted in the last 20 years."));
        CPPUNIT_ASSERT_EQUAL(std::string("10 year anniversary|"),
                             relative_in("It is the 10 year anniversary."));
        CPPUNIT_ASSERT_EQUAL(std::string("la semana pasada|"),
                             relative_in("Lo dijo la semana pasada.", "es"));
        CPPUNIT_ASSERT_EQUAL(std::string("gestern|"), relative_in("Das war gestern so.", "de"));
        CPPUNIT_ASSERT_EQUAL(std::string(), relative_in("Das Land spart hier zu viel.", "de"));
        CPPUNIT_ASSERT_EQUAL(std::string("hier|"), relative_in("Ils l’ont dit hier.", "fr"));
    }

    void takes_other_times_as_they_are() {
        for (char const* text :
             {"They met today.", "This summer is hot.", "the last week of May 2026",
              "It is the last resort.", "The next step counts.", "In the past, pumps broke.",
              "At last, summer came.", "Next Generation Water", "over the year", "Last Mile Fund",
              "the anniversary of the dam on June 3, 2026"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string(), relative_in(text));
        }
        auto kit = make_kit();
        model::Block spoken = paragraph("It broke last year.", 7);
        spoken.kind = model::Block::Kind::quote;
        kit.release.body.blocks.push_back(spoken);
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "text.relative-time"));
    }

    void wants_the_list_announced() {
        auto kit = make_kit();
        kit.source.erase(kit.source.begin() + 13);
        CPPUNIT_ASSERT_EQUAL(
            std::string("15: the list of signatories begins here, and nothing says "
                        "what it is\n"),
            findings(kit, "text.structure"));
        kit.source.insert(kit.source.begin() + 13, 2,
                          {"", model::SourceParagraph::Role::blank, {13, 0}});
        CPPUNIT_ASSERT_EQUAL(std::string("15: the list of signatories begins here, after 2 blank "
                                         "lines, and nothing says what it is\n"),
                             findings(kit, "text.structure"));
        kit.source[12].text = "The letter is signed by:";
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "text.structure"));
        kit = make_kit();
        kit.source.erase(kit.source.begin() + 13);
        kit.source[13].text = "Signed by: " + kit.source[13].text;
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "text.structure"));
    }

    void wants_real_lists() {
        std::string const message =
            ": the numbers of this list are typed by hand, so they go wrong "
            "as soon as an item moves\n";
        auto kit = make_kit();
        for (std::size_t i = 5; i < 8; ++i) {
            kit.source[i].text.insert(0, "  ");
        }
        CPPUNIT_ASSERT_EQUAL("6" + message, findings(kit, "text.structure"));
        kit = make_kit();
        for (std::size_t i = 5; i < 8; ++i) {
            kit.source[i].at = {0, static_cast<int>(i)};
        }
        CPPUNIT_ASSERT_EQUAL("-" + message, findings(kit, "text.structure"));
        kit.source[6].text = "12. Not the second.";
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "text.structure"));
    }

    void wants_one_spelling() {
        auto kit = make_kit();
        kit.quotes[0].organization = "ACORN Aid";
        CPPUNIT_ASSERT_EQUAL(std::string("10: \"ACORN Aid\" is spelled \"Acorn Aid\" in the list, "
                                         "and readers may take them for two\n"),
                             findings(kit, "text.names"));
        kit = make_kit();
        kit.claim.conveners[0] = "The Acorn  Aid";
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "text.names"));
        kit.source[4].text = "It lists three \"demands\":";
        CPPUNIT_ASSERT_EQUAL(std::string("5: straight and curly quotation marks are mixed, which "
                                         "looks careless in print\n"),
                             findings(kit, "text.names"));
    }

    void wants_short_sentences() {
        auto kit = make_kit();
        kit.release.headline = std::string(101, 'x');
        std::string words;
        for (int i = 0; i < 36; ++i) {
            words += "word ";
        }
        kit.release.body.blocks[0].runs[0].text = words + "ends. Next.";
        kit.release.body.blocks[1].runs[0].text = words + "end. " + words + "end. " + words;
        CPPUNIT_ASSERT_EQUAL(
            std::string("1: the headline has 101 characters and will be cut in mail programs and "
                        "search results\n"
                        "4: the first sentence has 37 words, so the news in it is hard to find\n"
                        "5: the paragraph has 110 words, and readers skip long ones\n"),
            findings(kit, "text.readability"));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(TextTest);

} // namespace presskit::check
