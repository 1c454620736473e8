// SPDX-License-Identifier: MPL-2.0
#include "filing/order.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::filing {

namespace {

std::string why(std::string const& first, std::string const& second, Options const& options = {}) {
    return explain({first, {}, {}, {}}, {second, {}, {}, {}}, options);
}

} // namespace

class ExplainTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(ExplainTest);
    CPPUNIT_TEST(names_rules_of_the_key);
    CPPUNIT_TEST(names_rules_of_the_comparison);
    CPPUNIT_TEST(names_rules_of_the_list);
    CPPUNIT_TEST(names_the_choice_that_was_made);
    CPPUNIT_TEST(does_not_mind_the_wrong_way_round);
    CPPUNIT_TEST_SUITE_END();

    void names_rules_of_the_key() {
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "R3: the leading \"The\" of \"The Arc\" does not count, so it is filed under "
                "\"Arc\"."),
            why("The Arc", "Azteca"));
        CPPUNIT_ASSERT_EQUAL(std::string("R1: \"Zeta\" is filed under \"Alpha\", as its row asks."),
                             explain({"Zeta", "Alpha", {}, {}}, {"Beta", {}, {}, {}}, {}));
        CPPUNIT_ASSERT_EQUAL(
            std::string("R5: the punctuation in \"Lawyers’ Committee\" does not count, so it is "
                        "filed under \"Lawyers Committee\"."),
            why("Lawyers’ Committee", "Lawyers Guild"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("R7: the sign in \"Law & Order\" is read as a word: \"Law and Order\"."),
            why("Law All", "Law & Order"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("R6: the hyphen, dash or slash in \"Care–Base\" counts as a "
                        "space: \"Care Base\"."),
            why("Care–Base", "Care Center"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("R18: only the name of \"Oxfam (Kenya)\" is filed, without "
                        "its acronym and country: \"Oxfam\"."),
            why("Oxfam (Kenya)", "Oxfam America"));
    }

    void names_rules_of_the_comparison() {
        CPPUNIT_ASSERT_EQUAL(std::string("R8: names are compared word by word, and \"Free\" ends "
                                         "where \"Freedom\" goes on."),
                             why("Free Press", "Freedom House"));
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "R8: names are compared word by word, and \"Free\" ends where the other goes "
                "on."),
            why("Free", "Free Press"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("R9: numbers are filed by their value, \"18\" before \"100\"."),
            why("18 Million Rising", "100 Black Men"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("R9: digits come before letters, \"350org\" before \"Access\"."),
            why("350.org", "Access Now"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("R7: symbols come before digits and letters, \"★\" before \"3\"."),
            why("★ Stars", "3 Strikes"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("R11: \"Access\" comes before \"Action\" in the alphabet of \"en-US\"."),
            why("Access Now", "Action Center"));
        CPPUNIT_ASSERT_EQUAL(std::string("R13: in a list in \"en-US\" the script of \"Zoo\" comes "
                                         "before that of \"Право\"."),
                             why("Zoo", "Право"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("R12: the letters are the same, so accents and then capitals decide."),
            why("Cafe", "Café"));
        CPPUNIT_ASSERT_EQUAL(std::string("R12: both are filed under \"Arc\", so the characters as "
                                         "printed decide, then the order read."),
                             why("Arc", "Arc!"));
    }

    void names_rules_of_the_list() {
        Options options;
        options.by = Options::By::as_signed;
        CPPUNIT_ASSERT_EQUAL(std::string("R19: the list keeps the order in which it was signed."),
                             why("B", "A", options));
        options = {};
        options.by = Options::By::country;
        CPPUNIT_ASSERT_EQUAL(
            std::string("R17: the list is filed by country, \"Chile\" before \"United States\"."),
            why("Zeta, Chile", "Alpha, USA", options));
        CPPUNIT_ASSERT_EQUAL(
            std::string("R17: entries without a country come after those of \"Chile\"."),
            why("Zeta, Chile", "Alpha", options));
        options.by = Options::By::surname;
        CPPUNIT_ASSERT_EQUAL(
            std::string("R14: persons are filed by family name. R11: \"Doe\" comes "
                        "before \"Roe\" in the alphabet of \"en-US\"."),
            why("Zoe Doe", "Anna Roe", options));
    }

    void names_the_choice_that_was_made() {
        Options options;
        options.letter_by_letter = true;
        CPPUNIT_ASSERT_EQUAL(
            std::string("R19: the list is filed letter by letter, so spaces do not count."),
            why("Newark", "New York", options));
        options = {};
        options.count_articles = true;
        CPPUNIT_ASSERT_EQUAL(std::string("R19: leading articles count in this list."),
                             why("Azteca", "The Arc", options));
        options = {};
        options.initialisms = Options::Initialisms::letters;
        CPPUNIT_ASSERT_EQUAL(std::string("R19: initialisms are filed by their letters."),
                             why("S.T.O.P. Spying", "Same Team", options));
    }

    void does_not_mind_the_wrong_way_round() {
        CPPUNIT_ASSERT_EQUAL(why("Access Now", "Action Center"),
                             why("Action Center", "Access Now"));
        Options options;
        options.by = Options::By::country;
        CPPUNIT_ASSERT_EQUAL(why("Zeta, Chile", "Alpha", options),
                             why("Alpha", "Zeta, Chile", options));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(ExplainTest);

} // namespace presskit::filing
