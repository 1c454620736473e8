// SPDX-License-Identifier: MPL-2.0
#include "signatories/duplicates.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::signatories {

namespace {

using Names = std::vector<std::string>;
using model::NameDecision;

std::vector<model::Signatory> list_of(Names const& names) {
    std::vector<model::Signatory> list;
    for (std::string const& name : names) { // "Name|Country"
        auto const bar = name.find('|');
        list.emplace_back();
        list.back().name = name.substr(0, bar);
        list.back().country = bar == std::string::npos ? "" : name.substr(bar + 1);
    }
    return list;
}

/// "kept < dropped, dropped; kept < dropped", then what stays.
std::string merged(Names const& names, std::vector<NameDecision> const& decisions = {}) {
    Merged const result = merge_duplicates(list_of(names), decisions);
    std::string out;
    for (Merge const& merge : result.merges) {
        out += merge.kept + " <";
        for (std::string const& dropped : merge.dropped) {
            out += ' ' + dropped + ',';
        }
        out.back() = ';';
    }
    return out + std::to_string(result.signatories.size());
}

std::string asked(Names const& names, std::vector<NameDecision> const& decisions = {}) {
    std::string out;
    auto const list = list_of(names);
    for (LookAlike const& pair : find_look_alikes(list, decisions)) {
        out += list[pair.first].name + " = " + list[pair.second].name + ' ' + pair.why + '\n';
    }
    return out;
}

} // namespace

class DuplicatesTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(DuplicatesTest);
    CPPUNIT_TEST(merges_spellings_of_one_name);
    CPPUNIT_TEST(merges_acronyms);
    CPPUNIT_TEST(keeps_branches_and_funds_apart);
    CPPUNIT_TEST(obeys_decisions);
    CPPUNIT_TEST(fills_what_one_row_left_empty);
    CPPUNIT_TEST(prints_the_fuller_spelling);
    CPPUNIT_TEST(is_late_when_all_are);
    CPPUNIT_TEST(says_who_signed);
    CPPUNIT_TEST(keeps_individuals_apart);
    CPPUNIT_TEST(asks_about_near_matches);
    CPPUNIT_TEST(asks_about_slips_in_short_words);
    CPPUNIT_TEST(does_not_ask_about_branches);
    CPPUNIT_TEST(asks_once);
    CPPUNIT_TEST_SUITE_END();

    void merges_spellings_of_one_name() {
        auto const check = [](std::string const& expected, Names const& names) {
            CPPUNIT_ASSERT_EQUAL(expected, merged(names));
        };
        check("The Arc < Arc;1", {"Arc", "The Arc"});
        check("Emily's List < Emily’s List;1", {"Emily's List", "Emily’s List"});
        check("Center for Democracy and Technology < Center for Democracy & Technology;1",
              {"Center for Democracy & Technology", "Center for Democracy and Technology"});
        check("ACME Incorporated < Acme, Acme, Inc.;1",
              {"Acme", "Acme, Inc.", "ACME Incorporated"});
        check("Verein Fluss e.V. < Verein Fluss;1", {"Verein Fluss", "Verein Fluss e.V."});
        check("Verein Fluss e. V. < Verein Fluss eV;1", {"Verein Fluss e. V.", "Verein Fluss eV"});
        check("Agua Clara, A.C. < Agua Clara;1", {"Agua Clara, A.C.", "Agua Clara"});
        check("Agua Clara S.A. de C.V. < Agua Clara;1", {"Agua Clara S.A. de C.V.", "Agua Clara"});
        check("Émigré Aid < EMIGRE AID;1", {"EMIGRE AID", "Émigré Aid"});
        check("2", {"Umwelt", "Umwelt Stiftung"});
        check("2", {"Red TDT", "Red TDT AC"}); // AC may be more than a legal form
        check("Oxfam, Kenya < Oxfam;1", {"Oxfam, Kenya", "Oxfam|Kenya"});
    }

    void merges_acronyms() {
        auto const check = [](std::string const& expected, Names const& names) {
            CPPUNIT_ASSERT_EQUAL(expected, merged(names));
        };
        check("Electronic Frontier Foundation (EFF) < EFF, Electronic Frontier Foundation;1",
              {"EFF", "Electronic Frontier Foundation (EFF)", "Electronic Frontier Foundation"});
        check("EFF – Electronic Frontier Foundation < Electronic Frontier Foundation, E.F.F.;1",
              {"Electronic Frontier Foundation", "EFF – Electronic Frontier Foundation", "E.F.F."});
        check("Electronic Frontier Foundation - EFF < EFF: Electronic Frontier Foundation;1",
              {"Electronic Frontier Foundation - EFF", "EFF: Electronic Frontier Foundation"});
        check("EFF (Electronic Frontier Foundation) < Electronic Frontier Foundation;1",
              {"EFF (Electronic Frontier Foundation)", "Electronic Frontier Foundation"});
        check("Asociación por los Derechos Civiles (ADC) < ADC;1",
              {"Asociación por los Derechos Civiles (ADC)", "ADC"});
        check("3", {"Asociación Civil (ADC)", "American Dental Council (ADC)", "ADC"}); // whose?
        check("Stone Network (SN) < SN;2", {"Stone Network (SN)", "Stone Network (SNW)", "SN"});
        check("2", {"OCA – Asian Pacific Advocates", "Asian Pacific Advocates"}); // no acronym
    }

    void keeps_branches_and_funds_apart() {
        Names const names = {"Amnesty International",
                             "Amnesty International USA",
                             "Amnesty International (UK)",
                             "The Leadership Conference",
                             "The Leadership Conference Education Fund",
                             "X Rivers",
                             "X Rivers Foundation",
                             "X Rivers Action Fund",
                             "X Rivers Europe",
                             "Oxfam",
                             "Oxfam, Kenya",
                             "Oxfam|Germany"};
        CPPUNIT_ASSERT_EQUAL(std::string("12"), merged(names));
    }

    void obeys_decisions() {
        Names const names = {"Access 4 All", "Access for All", "The Arc", "Arc"};
        std::vector<NameDecision> const decisions = {
            {NameDecision::Kind::same, {"Access for All", "Access 4 All"}, ""},
            {NameDecision::Kind::distinct, {"The Arc", "Arc"}, ""}};
        CPPUNIT_ASSERT_EQUAL(std::string("Access for All < Access 4 All;3"),
                             merged(names, decisions));
        CPPUNIT_ASSERT_EQUAL(std::string("Access for All < Access 4 All;The Arc < Arc;2"),
                             merged(names, {decisions[0]}));
        CPPUNIT_ASSERT_EQUAL(
            std::string("Arc < The Arc;1"),
            merged({"The Arc", "Arc"}, {{NameDecision::Kind::keep_spelling, {"Arc"}, ""}}));
    }

    void fills_what_one_row_left_empty() {
        auto list = list_of({"Acme", "Acme, Inc."});
        list[0].person = "Jane Doe";
        list[0].title = "Director";
        list[0].convener = true;
        list[0].at.line = 7;
        auto const result = merge_duplicates(list, {});
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, result.signatories.size());
        model::Signatory const& s = result.signatories[0];
        CPPUNIT_ASSERT_EQUAL(std::string("Acme, Inc./Jane Doe/Director/7/1"),
                             s.name + '/' + s.person + '/' + s.title + '/' +
                                 std::to_string(s.at.line) + '/' + std::to_string(s.convener));
    }

    void prints_the_fuller_spelling() {
        CPPUNIT_ASSERT_EQUAL(std::string("Loud People < LOUD PEOPLE INC.;1"),
                             merged({"LOUD PEOPLE INC.", "Loud People"}));
        CPPUNIT_ASSERT_EQUAL(std::string("Clean Air and Water < Clean Air & Water;1"),
                             merged({"Clean Air & Water", "Clean Air and Water"}));
        CPPUNIT_ASSERT_EQUAL(std::string("The Arc < Arc;1"), merged({"Arc", "The Arc"}));
        CPPUNIT_ASSERT_EQUAL(std::string("Oxfam < OXFAM;1"), merged({"OXFAM", "Oxfam"}));
    }

    void is_late_when_all_are() {
        auto list = list_of({"Arc", "The Arc", "Lake", "Lake"});
        list[1].status = list[2].status = list[3].status = "late";
        Merged const result = merge_duplicates(list, {});
        CPPUNIT_ASSERT_EQUAL(std::string(), result.signatories[0].status);
        CPPUNIT_ASSERT_EQUAL(std::string("late"), result.signatories[1].status);
    }

    void says_who_signed() {
        auto list = list_of({"The Arc", "Arc", "Arc", "Lake", "Lake"});
        list[0].person = list[2].person = "Ana Ruiz";
        list[1].person = "Bo Lee";
        list[3].person = "Cy Dee";
        Merged const result = merge_duplicates(list, {});
        CPPUNIT_ASSERT(Names({"Ana Ruiz", "Bo Lee"}) == result.merges[0].persons);
        CPPUNIT_ASSERT(Names() == result.merges[1].persons);
    }

    void keeps_individuals_apart() {
        auto list = list_of({"Jane Doe", "Jane Doe", "Jane Doe"});
        for (auto& s : list) {
            s.individual = true;
        }
        list[1].title = "Professor";
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, merge_duplicates(list, {}).signatories.size());
    }

    void asks_about_near_matches() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("River Watch Foundation = River Watch Fondation differ in one letter\n"),
            asked({"River Watch Foundation", "River Watch Fondation"}));
        CPPUNIT_ASSERT_EQUAL(std::string("Greenpeace = Greenpaece differ in one letter\n"),
                             asked({"Greenpeace", "Greenpaece"}));
        CPPUNIT_ASSERT_EQUAL(
            std::string("University of Leeds = Leeds University are made of the same words\n"),
            asked({"University of Leeds", "Leeds University"}));
        CPPUNIT_ASSERT_EQUAL(std::string("Upturn = Up Turn differ in a space only\n"),
                             asked({"Upturn", "Up Turn"}));
        CPPUNIT_ASSERT_EQUAL(std::string("ACLU = American Civil Liberties Union may be an acronym "
                                         "and the name it stands for\n"),
                             asked({"ACLU", "American Civil Liberties Union"}));
        CPPUNIT_ASSERT_EQUAL(
            std::string("Center for Digital Democracy = Center for Digital "
                        "Democracy Project differ by the word \"project\"\n"),
            asked({"Center for Digital Democracy", "Center for Digital Democracy Project"}));
        CPPUNIT_ASSERT_EQUAL(
            std::string("The Leadership Conference = The Leadership Conference Education Fund "
                        "begin with the same 3 words\n"),
            asked({"The Leadership Conference", "The Leadership Conference Education Fund"}));
        CPPUNIT_ASSERT_EQUAL(std::string("Stone Network (SN) = Stone Network (SNW) have one name "
                                         "and different acronyms\n"),
                             asked({"Stone Network (SN)", "Stone Network (SNW)"}));
        CPPUNIT_ASSERT_EQUAL(
            std::string("Oxfam = Oxfam have one name, but only one of them names a country\n"),
            asked({"Oxfam", "Oxfam|Kenya"}));
    }

    void asks_about_slips_in_short_words() {
        for (auto const& [a, b] :
             {std::pair("River Watch", "River Watc"), std::pair("River Watch", "River Wacth"),
              std::pair("Rver Watch", "River Watch"), std::pair("Lake Fund", "Lake Funds")}) {
            CPPUNIT_ASSERT_EQUAL(std::string(a) + " = " + b + " differ in one letter\n",
                                 asked({a, b}));
        }
        CPPUNIT_ASSERT_EQUAL(
            std::string(), asked({"Land Trust", "Lane Trust", "Local 1234", "Local 1243", "Oxfam",
                                  "Oxfa", "Art Fund", "Arts Fund", "Rivers 2024", "Rivers 2042"}));
    }

    void does_not_ask_about_branches() {
        CPPUNIT_ASSERT_EQUAL(
            std::string(),
            asked({"Amnesty International", "Amnesty International USA",
                   "Friends of the Earth Hungary", "Friends of the Earth Europe",
                   "Third World Network", "Third World Network – Africa", "Oxfam, Kenya",
                   "Oxfam, Germany", "Upturn", "Access Now", "River Watch UK", "River Watch US"}));
    }

    void asks_once() {
        for (auto const kind : {NameDecision::Kind::same, NameDecision::Kind::distinct}) {
            CPPUNIT_ASSERT_EQUAL(std::string(),
                                 asked({"Upturn", "Up Turn"}, {{kind, {"Up Turn", "Upturn"}, ""}}));
        }
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(DuplicatesTest);

} // namespace presskit::signatories
