// SPDX-License-Identifier: MPL-2.0
#include "make_kit.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>

namespace presskit::check {

class SignatoriesTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(SignatoriesTest);
    CPPUNIT_TEST(a_clean_release_passes_every_check);
    CPPUNIT_TEST(misses_the_list);
    CPPUNIT_TEST(counts_too_few);
    CPPUNIT_TEST(counts_too_many);
    CPPUNIT_TEST(counts_loosely_and_by_group);
    CPPUNIT_TEST(misses_a_convener);
    CPPUNIT_TEST(knows_a_convener_by_acronym);
    CPPUNIT_TEST(sees_a_list_cut_off);
    CPPUNIT_TEST(finds_duplicates);
    CPPUNIT_TEST(takes_two_countries_for_two);
    CPPUNIT_TEST(believes_decisions);
    CPPUNIT_TEST(counts_claims_that_name_nobody);
    CPPUNIT_TEST(knows_names_with_articles_and_in_cases);
    CPPUNIT_TEST(puts_in_order);
    CPPUNIT_TEST(finds_look_alikes);
    CPPUNIT_TEST(takes_different_names_for_different);
    CPPUNIT_TEST(finds_what_is_out_of_order);
    CPPUNIT_TEST(accepts_other_orders_on_purpose);
    CPPUNIT_TEST_SUITE_END();

    void a_clean_release_passes_every_check() {
        std::string all;
        for (Finding const& finding : run(make_kit())) {
            all += to_line(finding) + '\n';
        }
        CPPUNIT_ASSERT_EQUAL(std::string(), all);
        CPPUNIT_ASSERT(all_checks().size() >= 20);
    }

    void misses_the_list() {
        auto kit = make_kit();
        kit.signatories.clear();
        CPPUNIT_ASSERT_EQUAL(
            std::string("4: there is no list of signatories, so nobody can see who "
                        "stands behind the text\n"),
            findings(kit, "signatories.none"));
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.count"));
    }

    void counts_too_few() {
        auto kit = make_kit();
        kit.claim.others = 7;
        kit.signatories.erase(kit.signatories.begin() + 1); // Birch Fund counts all the same
        CPPUNIT_ASSERT_EQUAL(std::string("4: the text claims 9 organizations (2 by name and 7 "
                                         "others), but the list together with those comes to 4, 5 "
                                         "too few: reporters count\n"),
                             findings(kit, "signatories.count"));
        CPPUNIT_ASSERT(has_errors(run(kit)));
    }

    void counts_too_many() {
        auto kit = make_kit();
        kit.claim.conveners.clear();
        kit.claim.others = 3;
        CPPUNIT_ASSERT_EQUAL(
            std::string("4: the text claims 3 organizations, but the list comes to "
                        "4, 1 too many: reporters count\n"),
            findings(kit, "signatories.count"));
        kit.signatories[3].status = "withdrawn";
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.count"));
    }

    void counts_loosely_and_by_group() {
        auto kit = make_kit();
        kit.claim.others = 1;
        kit.claim.excerpt = "together with more than 1 other organization";
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.count"));
        kit.claim.others = 3;
        CPPUNIT_ASSERT(!findings(kit, "signatories.count").empty());
        kit.claim.excerpt = "together with nearly 3 other organizations";
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.count"));

        kit.claim.conveners[1] = "Truth About Water";
        kit.claim.excerpt = "Acorn Aid and Truth About Water, together with 7 others";
        kit.claim.others = 7;
        CPPUNIT_ASSERT(!findings(kit, "signatories.count").empty());

        kit = make_kit(); // individuals beside the organizations that the text counts
        kit.signatories.push_back(signatory("Zoe Fir", 20));
        kit.signatories.back().group = "Individuals";
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.count"));
    }

    void misses_a_convener() {
        auto kit = make_kit();
        kit.signatories.erase(kit.signatories.begin());
        CPPUNIT_ASSERT_EQUAL(std::string("4: \"Acorn Aid\" is named as one of those who speak, but "
                                         "it is not among the signatories\n"),
                             findings(kit, "signatories.convener-missing"));
        kit.claim.conveners[0] = "ACORN AID";
        kit.signatories.push_back(signatory("acorn aid", 20));
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.convener-missing"));
    }

    void knows_a_convener_by_acronym() {
        auto kit = make_kit();
        kit.claim.conveners = {"Acorn Aid", "CC"};
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.convener-missing"));
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.count"));
    }

    void sees_a_list_cut_off() {
        auto kit = make_kit();
        kit.claim.conveners.push_back("Upland Union");
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.truncated")); // not short
        kit.claim.others = 4;
        CPPUNIT_ASSERT_EQUAL(
            std::string("18: the list seems cut after D: too few have signed, and "
                        "\"Upland Union\", which is missing, would stand below its "
                        "end\n"),
            findings(kit, "signatories.truncated"));
        kit.claim.conveners.back() = "Berry Board"; // missing, but not below the end
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.truncated"));
    }

    void finds_duplicates() {
        auto kit = make_kit();
        kit.signatories.push_back(signatory("Cedar Club", 19));
        CPPUNIT_ASSERT_EQUAL(std::string("19: \"Cedar Club\" is on the list twice, first as \"The "
                                         "Cedar Club (CC)\" (line 17), which makes the number "
                                         "wrong\n"),
                             findings(kit, "signatories.duplicate"));
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.count"));
    }

    void takes_two_countries_for_two() {
        auto kit = make_kit();
        kit.signatories = {signatory("Oxfam", 15), signatory("Oxfam", 16), signatory("Zeta", 17)};
        kit.signatories[0].country = "Kenya";
        kit.signatories[1].country = "Peru";
        kit.claim.conveners.clear();
        kit.claim.others = 3;
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.duplicate"));
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.count"));
        kit.signatories[1].country.clear();
        CPPUNIT_ASSERT_EQUAL(std::string("16: \"Oxfam\" is on the list twice, first as \"Oxfam\" "
                                         "(line 15), which makes the number wrong\n"),
                             findings(kit, "signatories.duplicate"));
    }

    void believes_decisions() {
        auto kit = make_kit();
        kit.signatories[2].name = "Dogwood Dancers Club Fund";
        kit.signatories[3].name = "Dogwood Dancers Club Office";
        CPPUNIT_ASSERT(!findings(kit, "signatories.look-alike").empty());
        kit.decisions.push_back({model::NameDecision::Kind::distinct,
                                 {kit.signatories[2].name, kit.signatories[3].name},
                                 "two towns"});
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.look-alike"));
    }

    void counts_claims_that_name_nobody() {
        auto const counted = [](std::string const& text, std::string const& language = "en-US") {
            auto kit = make_kit(); // four signatories
            kit.language = language;
            kit.claim = {};
            kit.release.body.blocks[0].runs[0].text = text;
            std::string excerpt;
            for (Finding const& finding : run(kit)) {
                excerpt += finding.id == "signatories.count" ? finding.location.text + '|' : "";
            }
            return excerpt;
        };
        char const* const wrong[][3] = {
            {"A coalition of five organizations asks for water.", "five organizations|", "en-US"},
            {"Today, a broad coalition of 42 local groups asks.", "42 local groups|", "en-US"},
            {"A coalition of more than 40 organizations asks.", "more than 40 organizations|",
             "en"},
            {"It is signed by one hundred and four organizations.",
             "one hundred and four organizations|", "en-US"},
            {"The letter of 1,204 groups: 1,204 groups have signed it.", "1,204 groups|", "en-US"},
            {"We, the five undersigned organizations, ask.", "five undersigned organizations|",
             "en"},
            {"Acorn Aid and over 100 other groups ask.", "over 100 other groups|", "en-US"},
            {"Una coalición de treinta y nueve organizaciones pide agua.",
             "treinta y nueve organizaciones|", "es"},
            {"Une coalition de quatre-vingt-deux associations demande.",
             "quatre-vingt-deux associations|", "fr"},
            {"Der Brief ist unterzeichnet von zweiundvierzig Vereinen.", "zweiundvierzig Vereinen|",
             "de"},
        };
        for (auto const& [text, excerpt, language] : wrong) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string(excerpt), counted(text, language));
        }
        for (char const* const text :
             {"A coalition of four organizations asks.",
              "A coalition of more than three groups asks.",
              "A coalition of nearly five groups asks.", "It is signed by four organizations.",
              "The Leaders, a coalition of 200 organizations, ask.",
              "Upturn, a coalition of 200 organizations, asks.",
              "We met 40 organizations and 12 groups of citizens.",
              "Signed by 2,000 residents and 4 groups.", "Acorn Aid and over two other groups ask.",
              "In 2019, 40 organizations lost their rooms."}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string(), counted(text));
        }
        auto kit = make_kit();
        kit.release.headline = "Forty Groups Ask for Clean Water";
        CPPUNIT_ASSERT_EQUAL(
            std::string("1: the text claims \"Forty Groups\", but the list comes to "
                        "4, 36 too few: reporters count\n"),
            findings(kit, "signatories.count"));
        kit.release.headline = "Four Groups Ask for 40 Organizations";
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.count"));
    }

    void knows_names_with_articles_and_in_cases() {
        auto kit = make_kit();
        kit.language = "de";
        kit.signatories[0].name = "Verein Freie Wege";
        kit.claim.conveners[0] = "Der Verein Freie Wege";
        kit.quotes[0].organization = "Vereins Freie Wege";
        for (char const* const id :
             {"signatories.convener-missing", "quote.parity", "quote.attribution", "text.names"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(id, std::string(), findings(kit, id));
        }
        kit.language = "fr";
        kit.signatories[0].name = "Alliance des rails";
        kit.claim.conveners[0] = "L’Alliance des rails";
        kit.quotes[0].organization = "Alliance des rails";
        for (char const* const id :
             {"signatories.convener-missing", "quote.parity", "quote.attribution", "text.names"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(id, std::string(), findings(kit, id));
        }
    }

    void puts_in_order() {
        auto kit = make_kit();
        std::swap(kit.signatories[1], kit.signatories[2]); // Acorn, Cedar, Birch, Dogwood
        std::swap(kit.source[15].text, kit.source[16].text);
        std::swap(kit.signatories[1].at, kit.signatories[2].at);
        Findings all = run(kit);
        all.erase(std::remove_if(all.begin(), all.end(),
                                 [](Finding const& f) { return f.id != "signatories.order"; }),
                  all.end());
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, all.size());
        CPPUNIT_ASSERT(all[0].fix.has_value());
        std::string edits;
        for (Edit const& edit : all[0].fix->edits) {
            edits += std::to_string(edit.line.value_or(0)) + ' ' + edit.old_text + " > " +
                     edit.new_text.value_or("-") + '|';
        }
        CPPUNIT_ASSERT_EQUAL(std::string("16 The Cedar Club (CC) > Birch Fund|"
                                         "17 Birch Fund > The Cedar Club (CC)|"),
                             edits);
        kit.source[15].text.insert(0, "2. "); // numbers would move with the names
        kit.source[16].text.insert(0, "3. ");
        for (Finding const& finding : run(kit)) {
            CPPUNIT_ASSERT(finding.id != "signatories.order" || !finding.fix);
        }
    }

    void finds_look_alikes() {
        auto kit = make_kit();
        kit.signatories = {signatory("The Water Conference Education Fund", 15),
                           signatory("The Water Conference on Rivers", 16),
                           signatory("Center for River Rights", 17),
                           signatory("River Rights Center", 18),
                           signatory("Harbor Foundation", 19),
                           signatory("Harbor Fondation", 20)};
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "16: \"The Water Conference Education Fund\" (line 15) and \"The Water "
                "Conference on Rivers\" begin with the same 3 words, so one organization may "
                "be counted twice\n"
                "18: \"Center for River Rights\" (line 17) and \"River Rights Center\" are "
                "made of the same words, so one organization may be counted twice\n"
                "20: \"Harbor Foundation\" (line 19) and \"Harbor Fondation\" differ in one "
                "letter, so one organization may be counted twice\n"),
            findings(kit, "signatories.look-alike"));
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.duplicate"));
    }

    void takes_different_names_for_different() {
        auto kit = make_kit();
        kit.signatories.clear();
        for (char const* name :
             {"Amnesty International UK", "Amnesty International US", "Center on Privacy",
              "Center on Race", "National Association of Lawyers", "National Association of Nurses",
              "Northern Action", "Southern Action", "Team 11", "Team 12", "Friends of the Bay",
              "Friends of the Bay Kenya", "Friends of the Bay – Africa", "", "A", "B"}) {
            kit.signatories.push_back(signatory(name, 20));
        }
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.look-alike"));
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.duplicate"));
    }

    void finds_what_is_out_of_order() {
        auto kit = make_kit();
        std::swap(kit.signatories[0].name, kit.signatories[3].name); // D B C A
        kit.signatories.insert(kit.signatories.end(),
                               {signatory("Elm", 20), signatory("Fir", 21), signatory("Gum", 22)});
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "15: \"Dogwood Dancers\" is out of alphabetical order, and readers look for "
                "it where it belongs\n"
                "18: \"Acorn Aid\" is out of alphabetical order, and readers look for it "
                "where it belongs\n"),
            findings(kit, "signatories.order"));
        for (std::size_t i = 0; i < 7; ++i) {
            kit.signatories[i].name = std::string(1, static_cast<char>('z' - i)) + " org";
        }
        CPPUNIT_ASSERT_EQUAL(
            std::string("15: the list is not in alphabetical order, so members will "
                        "ask why they come where they do\n"),
            findings(kit, "signatories.order"));
    }

    void accepts_other_orders_on_purpose() {
        auto kit = make_kit();
        kit.signatories = {signatory("Zeta, Chile", 15), signatory("Beta, Kenya", 16),
                           signatory("Delta, Kenya", 17), signatory("Alpha, Peru", 18)};
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.order"));
        kit.signatories = {signatory("Zoe Ash", 15), signatory("Bo Birch", 16),
                           signatory("Al Cedar", 17)};
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.order"));
        kit.signatories[1].group = "Others"; // each group for itself
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.order"));
        kit.language = "fr";
        kit.signatories = {signatory("Les Amis", 15), signatory("L’Atelier", 16),
                           signatory("École", 17), signatory("La Ligue", 18)};
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "signatories.order"));
        kit.language = "de";
        CPPUNIT_ASSERT(!findings(kit, "signatories.order").empty());
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(SignatoriesTest);

} // namespace presskit::check
