// SPDX-License-Identifier: MPL-2.0
#include "make_kit.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::check {

using Role = model::SourceParagraph::Role;

class ReleaseTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(ReleaseTest);
    CPPUNIT_TEST(says_that_it_is_empty);
    CPPUNIT_TEST(wants_a_contact);
    CPPUNIT_TEST(wants_a_status);
    CPPUNIT_TEST(wants_a_whole_embargo);
    CPPUNIT_TEST(wants_a_dateline);
    CPPUNIT_TEST(wants_the_weekday_of_the_date);
    CPPUNIT_TEST(finds_residue);
    CPPUNIT_TEST(wants_boilerplates);
    CPPUNIT_TEST(wants_a_link);
    CPPUNIT_TEST(takes_other_words_for_no_announcement);
    CPPUNIT_TEST_SUITE_END();

    void says_that_it_is_empty() {
        model::PressKit kit;
        kit.file = "release.txt";
        std::string all;
        for (Finding const& finding : run(kit)) {
            all += to_line(finding) + '\n';
        }
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "release.txt: the release has no headline, so no document can be named after "
                "it; put the headline into the first line\n"
                "release.txt: the release has no text below its headline, so there is "
                "nothing to send out; add the text of the release\n"),
            all);
    }

    void wants_a_contact() {
        auto kit = make_kit();
        kit.contacts = {{"Ines Farrow", "", ""}};
        CPPUNIT_ASSERT_EQUAL(std::string("-: the media contact has neither phone number nor e-mail "
                                         "address, so nobody can reach it\n"),
                             findings(kit, "release.contact"));
        kit.contacts = {{"", "press@water.example", ""}};
        CPPUNIT_ASSERT_EQUAL(std::string("-: the media contact has no name, and reporters want to "
                                         "know whom they reach\n"),
                             findings(kit, "release.contact"));
        kit.contacts.clear();
        CPPUNIT_ASSERT_EQUAL(std::string("-: there is no media contact, so a reporter with a "
                                         "question has nobody to ask\n"),
                             findings(kit, "release.contact"));
        kit.contacts = {{"Ines Farrow", "", "+1 555 010 0142"}};
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "release.contact"));
    }

    void wants_a_status() {
        auto kit = make_kit();
        kit.release.status.clear();
        CPPUNIT_ASSERT_EQUAL(
            std::string("2: nothing says when the release may be used, so an editor "
                        "may hold it back or print it too soon\n"),
            findings(kit, "release.status"));
    }

    void wants_a_whole_embargo() {
        auto kit = make_kit();
        kit.release.status.clear();
        kit.release.embargo = model::Embargo{"2026-03-05T09:00", "ET", {3, 0}};
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "release.status"));
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "release.dateline"));
        kit.release.embargo->zone.clear();
        CPPUNIT_ASSERT_EQUAL(std::string("3: the embargo has no time zone, so newsrooms will not "
                                         "lift it at the same moment\n"),
                             findings(kit, "release.status"));
        kit.release.embargo->until = "2026-03-05";
        CPPUNIT_ASSERT_EQUAL(std::string("3: the embargo has no time of day, so newsrooms will not "
                                         "lift it at the same moment\n"),
                             findings(kit, "release.status"));
        kit.release.embargo = model::Embargo{"2026-03-04T09:00", "ET", {3, 0}};
        CPPUNIT_ASSERT_EQUAL(
            std::string("3: the embargo ends before the date of the release, so it "
                        "holds nothing back\n"),
            findings(kit, "release.status"));
        kit.release.embargo = model::Embargo{"2026-03-06T09:00", "ET", {3, 0}};
        CPPUNIT_ASSERT_EQUAL(std::string("4: the release is dated before its embargo ends on "
                                         "2026-03-06, so it will look old when it is printed\n"),
                             findings(kit, "release.dateline"));
    }

    void wants_a_dateline() {
        auto kit = make_kit();
        kit.release.dateline.place.clear();
        CPPUNIT_ASSERT_EQUAL(
            std::string("4: the dateline has no city, so readers cannot tell where "
                        "or when this was said\n"),
            findings(kit, "release.dateline"));
        kit.release.dateline.date.reset();
        CPPUNIT_ASSERT_EQUAL(
            std::string("4: the dateline has no city and no date, so readers cannot "
                        "tell where or when this was said\n"),
            findings(kit, "release.dateline"));
    }

    void wants_the_weekday_of_the_date() {
        auto kit = make_kit();
        kit.source[5].text = "On Friday, March 5, 2026 they met.";
        CPPUNIT_ASSERT_EQUAL(std::string("6: the weekday does not fit the date: 2026-03-05 is a "
                                         "Thursday, and one wrong date makes readers doubt the "
                                         "others\n"),
                             findings(kit, "release.dateline"));
        for (char const* text : {"On Friday, the March 5, 2026 report is read.", "Friday 13",
                                 "See you Friday", "Thursday, March 5, 2026", "Friday the 13th"}) {
            kit.source[5].text = text;
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string(), findings(kit, "release.dateline"));
        }
    }

    void finds_residue() {
        auto kit = make_kit();
        kit.source.push_back({"Related Topics", Role::residue, {21, 0}});
        kit.source.push_back({"Water Pipes", Role::topic, {22, 0}});
        kit.source.push_back({" ", Role::residue, {23, 0}});
        kit.source.push_back({"A topic the kit file names", Role::topic, {}});
        std::string const message = ": this line belongs to a web page or follows the end of the "
                                    "release, and is left out of the kit\n";
        CPPUNIT_ASSERT_EQUAL("21" + message + "22" + message, findings(kit, "release.residue"));
    }

    void wants_boilerplates() {
        auto kit = make_kit();
        kit.boilerplates.pop_back();
        CPPUNIT_ASSERT_EQUAL(std::string("4: 1 of 2 organizations that issue the release have a "
                                         "paragraph about themselves, so reporters have to look up "
                                         "who they are\n"),
                             findings(kit, "release.boilerplate"));
        kit.claim.conveners = {"Acorn Aid", "The Cedar Club"};
        kit.boilerplates[0].heading = "About Acorn Aid and CC";
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "release.boilerplate"));
        kit.claim.conveners = {"Acorn Aid"};
        kit.boilerplates.clear();
        CPPUNIT_ASSERT_EQUAL(std::string("4: the organization that issues the release has no "
                                         "paragraph about itself, so reporters have to look up who "
                                         "it is\n"),
                             findings(kit, "release.boilerplate"));
        kit.claim.conveners.clear();
        CPPUNIT_ASSERT_EQUAL(std::string("-: there is no paragraph about who sends the release, so "
                                         "reporters have to look it up\n"),
                             findings(kit, "release.boilerplate"));
    }

    void wants_a_link() {
        auto kit = make_kit();
        std::string const lede = "Acorn Aid today released a joint statement on water.";
        kit.release.body.blocks[0].runs[0].text = lede;
        CPPUNIT_ASSERT_EQUAL(
            std::string("4: the text says that something was released, but no link "
                        "leads to it, so nobody can read it\n"),
            findings(kit, "release.link"));
        kit.release.body.blocks[0].runs[0].link = "https://water.example/";
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "release.link"));
        kit.release.body.blocks[0].runs[0].link.clear();
        kit.statement = plain("We state.");
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "release.link"));
        kit.statement.blocks.clear();
        kit.release.body.blocks[0].runs[0].text = lede + " It is at water.example/statement.";
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "release.link"));
    }

    void takes_other_words_for_no_announcement() {
        for (char const* text : {"Water was released, and a statement is due.",
                                 "The paper published nothing on the law.", "/", "a/b and 3/4 cups",
                                 "They issued a warning.", "The statement speaks for itself.",
                                 "Acorn Aid issued the following statement:",
                                 "Acorn Aid publicó la declaración siguiente:"}) {
            auto kit = make_kit();
            kit.release.body.blocks[0].runs[0].text = text;
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string(), findings(kit, "release.link"));
        }
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(ReleaseTest);

} // namespace presskit::check
