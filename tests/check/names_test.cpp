// SPDX-License-Identifier: MPL-2.0
#include "make_kit.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::check {

namespace {

std::string names_in(std::vector<std::string> const& texts, std::string const& language = "en-US") {
    auto kit = make_kit();
    kit.language = language;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        kit.release.body.blocks[i].runs[0].text = texts[i];
    }
    return findings(kit, "text.names");
}

std::string marks_in(std::string const& first, std::string const& second,
                     std::string const& language = "en-US") {
    auto kit = make_kit();
    kit.language = language;
    kit.source = {{first, model::SourceParagraph::Role::body, {1, 0}},
                  {second, model::SourceParagraph::Role::body, {2, 0}}};
    return findings(kit, "text.names");
}

} // namespace

class NamesTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(NamesTest);
    CPPUNIT_TEST(wants_acronyms_introduced_once);
    CPPUNIT_TEST(wants_acronyms_introduced_first);
    CPPUNIT_TEST(wants_acronyms_for_one_name);
    CPPUNIT_TEST(wants_acronyms_of_the_list_introduced);
    CPPUNIT_TEST(leaves_other_acronyms_alone);
    CPPUNIT_TEST(wants_one_spelling_of_a_term);
    CPPUNIT_TEST(takes_two_words_for_two);
    CPPUNIT_TEST(wants_people_spelled_as_they_are);
    CPPUNIT_TEST(wants_one_kind_of_marks);
    CPPUNIT_TEST_SUITE_END();

    void wants_acronyms_introduced_once() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("5: \"PWA\" is introduced a second time, as if it were another\n"),
            names_in({"The Public Water Agency (PWA) said so.",
                      "Later the Public Water Agency (PWA) said no:"}));
        CPPUNIT_ASSERT_EQUAL(std::string(), names_in({"The Public Water Agency (PWA) said so.",
                                                      "Later the PWA said no:"}));
    }

    void wants_acronyms_introduced_first() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("4: \"PWA\" is used before the text says what it stands for, and readers "
                        "stop to look for it\n"),
            names_in({"The PWA’s plan is old.", "The Public Water Agency (PWA) said no:"}));
    }

    void wants_acronyms_for_one_name() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("5: \"PWA\" stands for \"Port Workers’ Alliance\" here and for \"Public "
                        "Water Agency\" before, so readers cannot tell which is meant\n"),
            names_in({"The Public Water Agency (PWA) said so.",
                      "The Port Workers’ Alliance (PWA) said no:"}));
    }

    void wants_acronyms_of_the_list_introduced() {
        auto kit = make_kit();
        kit.signatories[3].name = "Friends of Dogwood Dancers";
        kit.release.body.blocks[1].runs[0].text = "The FDD asks for more:";
        CPPUNIT_ASSERT_EQUAL(std::string("5: \"FDD\" is never introduced, and the list has it only "
                                         "as \"Friends of Dogwood Dancers\"\n"),
                             findings(kit, "text.names"));
        kit.signatories[3].name = "Friends of Dogwood Dancers (FDD)";
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "text.names"));
    }

    void leaves_other_acronyms_alone() {
        CPPUNIT_ASSERT_EQUAL(std::string(),
                             names_in({"NATO, the FBI and the UN (in New York) sell TVs and EVs.",
                                       "STOP THIS (NOW), THEY SHOUT. It costs $5 (USD):"}));
    }

    void wants_one_spelling_of_a_term() {
        struct {
            char const* one;
            char const* other;
        } const pairs[] = {{"well-being", "wellbeing"},
                           {"organize", "organise"},
                           {"organizations", "organisations"},
                           {"non-profit", "nonprofit"},
                           {"face recognition", "facial recognition"},
                           {"health care", "healthcare"},
                           {"labor", "labour"}};
        for (auto const& [one, other] : pairs) {
            CPPUNIT_ASSERT_EQUAL("5: \"" + std::string(other) + "\" is \"" + one +
                                     "\" elsewhere in the text, which looks careless\n",
                                 names_in({"We want " + std::string(one) + " now.",
                                           "We want " + std::string(other) + " later:"}));
        }
    }

    void takes_two_words_for_two() {
        CPPUNIT_ASSERT_EQUAL(
            std::string(), names_in({"Re-form the board, reform the law; size the prize and rise.",
                                     "Visit the Labour Party and the labor office every day, an "
                                     "everyday thing; may be, maybe:"}));
        CPPUNIT_ASSERT_EQUAL(
            std::string(),
            names_in({"Die Organisation organisiert.", "Wasser-Bündnis und Wasserbündnis:"}, "de"));
    }

    void wants_people_spelled_as_they_are() {
        auto kit = make_kit();
        kit.quotes[0].speaker = "Lauren Oakley";
        kit.release.body.blocks[1].runs[0].text = "Lauren Oaklay asks for three demands:";
        CPPUNIT_ASSERT_EQUAL(std::string("5: \"Lauren Oaklay\" is spelled in another way where the "
                                         "name stands beside a quote or as a contact, and people "
                                         "notice how their names are spelled\n"),
                             findings(kit, "text.names"));
        kit.release.body.blocks[1].runs[0].text = "Lauren Oakley’s and Laura Oaks’s demands:";
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "text.names"));
    }

    void wants_one_kind_of_marks() {
        std::string const kinds = "2: quotation marks of two kinds are mixed, which looks careless "
                                  "in print\n";
        CPPUNIT_ASSERT_EQUAL(kinds, marks_in("Il dit : « Non. »", "Elle dit : “Oui.”", "fr"));
        CPPUNIT_ASSERT_EQUAL(kinds, marks_in("„Nein“, sagt er.", "»Doch«, sagt sie.", "de"));
        CPPUNIT_ASSERT_EQUAL(std::string(),
                             marks_in("« Il a dit “non” hier. »", "« Et oui. »", "fr"));
        CPPUNIT_ASSERT_EQUAL(std::string(),
                             marks_in("„Nein“, sagt er.", "„Doch“, sagt sie.", "de"));
        CPPUNIT_ASSERT_EQUAL(std::string("2: straight and curly apostrophes are mixed, which looks "
                                         "careless in print\n"),
                             marks_in("It’s ours.", "It's theirs, 5' long."));
        CPPUNIT_ASSERT_EQUAL(std::string(), marks_in("It's ours.", "It's theirs, 5’ long."));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(NamesTest);

} // namespace presskit::check
