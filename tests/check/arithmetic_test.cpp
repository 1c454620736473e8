// SPDX-License-Identifier: MPL-2.0
#include "make_kit.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::check {

namespace {

std::string reckoned(std::string const& text, std::string const& language = "en-US") {
    auto kit = make_kit();
    kit.language = language;
    kit.release.body.blocks[0].runs[0].text = text;
    std::string excerpts;
    for (Finding const& finding : run(kit)) {
        if (finding.id == "text.promised-number") {
            excerpts += finding.location.text + '|';
        }
    }
    return excerpts;
}

model::Block table(std::vector<std::vector<std::string>> const& rows) {
    model::Block block;
    block.kind = model::Block::Kind::table;
    for (auto const& cells : rows) {
        model::Row row;
        for (std::string const& cell : cells) {
            row.push_back({{cell, false, false, false, {}, {}}});
        }
        block.rows.push_back(row);
    }
    block.place.line = 7;
    return block;
}

} // namespace

class ArithmeticTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(ArithmeticTest);
    CPPUNIT_TEST(reckons_percentages);
    CPPUNIT_TEST(accepts_right_and_other_percentages);
    CPPUNIT_TEST(adds_up_shares);
    CPPUNIT_TEST(adds_up_tables);
    CPPUNIT_TEST(adds_up_totals);
    CPPUNIT_TEST_SUITE_END();

    void reckons_percentages() {
        CPPUNIT_ASSERT_EQUAL(std::string("12 of 40, or 35 percent|"),
                             reckoned("It failed in 12 of 40, or 35 percent."));
        CPPUNIT_ASSERT_EQUAL(std::string("Twelve out of 40 towns (35%|"),
                             reckoned("Twelve out of 40 towns (35%) have none."));
        CPPUNIT_ASSERT_EQUAL(std::string("12 von 40 Orten (35 Prozent|"),
                             reckoned("In 12 von 40 Orten (35 Prozent) fehlt es.", "de"));
        CPPUNIT_ASSERT_EQUAL(std::string("12 de las 40, o el 35 por ciento|"),
                             reckoned("Fallan 12 de las 40, o el 35 por ciento.", "es"));
        CPPUNIT_ASSERT_EQUAL(std::string("12 sur 40, soit 35 %|"),
                             reckoned("Il en manque 12 sur 40, soit 35 %.", "fr"));
        CPPUNIT_ASSERT_EQUAL(std::string("1,204 of 2,408, or 51 percent|"),
                             reckoned("They asked 1,204 of 2,408, or 51 percent."));
    }

    void accepts_right_and_other_percentages() {
        for (char const* const text :
             {"12 of 40, or 30 percent.", "13 of 40 (32.5 percent).", "13 of 40, or 33 percent.",
              "13 of 40, or nearly 35 percent.",
              "12 of 40 voted, and 35 percent of residents agree.",
              "12 of 40 towns, or 5 percent of the county.", "In 2 of 3 cases. It rose 10 percent.",
              "One of 40 came, or so they say, for 5 percent."}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string(), reckoned(text));
        }
        CPPUNIT_ASSERT_EQUAL(std::string(), reckoned("12 von 40 (30 %).", "de"));
        CPPUNIT_ASSERT_EQUAL(std::string(), reckoned("1.204 von 2.408 (50,0 %).", "de"));
    }

    void adds_up_shares() {
        auto kit = make_kit();
        kit.release.body.blocks[1].runs[0].text = "The budget is divided like this:";
        kit.release.body.blocks[2] = list({"Pipes: 50%", "Tests: 30 percent", "Rest: 25 %"}, 6);
        CPPUNIT_ASSERT_EQUAL(std::string("6: the shares in this list make 105 percent instead of "
                                         "100, and reporters reckon\n"),
                             findings(kit, "text.promised-number"));
        kit.release.body.blocks[2] = list({"Pipes: 50%", "Tests: 30 percent", "Rest: 20 %"}, 6);
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "text.promised-number"));
        kit.release.body.blocks[1].runs[0].text = "Prices rose year by year:";
        kit.release.body.blocks[2] = list({"2023: 50%", "2024: 30 percent", "2025: 25 %"}, 6);
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "text.promised-number"));
    }

    void adds_up_tables() {
        auto kit = make_kit();
        kit.release.body.blocks[2] =
            table({{"Town", "Pipes"}, {"Marlow", "1,200"}, {"Lantern", "300"}, {"Total", "1,600"}});
        CPPUNIT_ASSERT_EQUAL(std::string("7: the column adds up to 1,500, not to the 1,600 in its "
                                         "last row, and reporters reckon\n"),
                             findings(kit, "text.promised-number"));
        kit.release.body.blocks[2].rows[3][1][0].text = "1,500";
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "text.promised-number"));
    }

    void adds_up_totals() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("total of 40 towns: 12 on the coast, 18 inland and 9|"),
            reckoned("A total of 40 towns: 12 on the coast, 18 inland and 9 in the hills."));
        CPPUNIT_ASSERT_EQUAL(
            std::string(),
            reckoned("A total of 40 towns: 12 on the coast, 18 inland and 10 in the hills."));
        CPPUNIT_ASSERT_EQUAL(std::string(),
                             reckoned("In total 40 towns met. They asked: 12 in 2025, 3 in 2026."));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(ArithmeticTest);

} // namespace presskit::check
