// SPDX-License-Identifier: MPL-2.0
#include "make_kit.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::check {

namespace {

std::string found_in(model::PressKit const& kit, std::vector<std::string> const& paragraphs) {
    std::string out;
    for (Finding const& finding : run_on_files(kit, {{"sheet.ott", paragraphs}})) {
        out += finding.id + ' ' + finding.location.file + ": " + finding.message + '\n';
    }
    return out;
}

} // namespace

class KitFilesTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(KitFilesTest);
    CPPUNIT_TEST(accepts_the_kit_s_own_words);
    CPPUNIT_TEST(finds_who_withdrew);
    CPPUNIT_TEST(finds_other_numbers);
    CPPUNIT_TEST(finds_other_headlines);
    CPPUNIT_TEST(finds_other_dates);
    CPPUNIT_TEST(wants_the_embargo_in_each);
    CPPUNIT_TEST_SUITE_END();

    void accepts_the_kit_s_own_words() {
        CPPUNIT_ASSERT_EQUAL(
            std::string(),
            found_in(make_kit(),
                     {"Coalition Asks for Clean Water", "March 5, 2026",
                      "PORT LANTERN — March 5, 2026 — Acorn Aid and Birch Fund, together with two "
                      "other organizations",
                      "4 organizations have signed", "Founded May 1, 1990", "Acorn Aid"}));
    }

    void finds_who_withdrew() {
        auto kit = make_kit();
        kit.signatories[3].status = "withdrawn";
        CPPUNIT_ASSERT_EQUAL(
            std::string("kit.withdrawn sheet.ott: \"Dogwood Dancers\" has withdrawn and is printed "
                        "all the same, as if it still stood behind the text\n"),
            found_in(kit, {"The Cedar Club", "Dogwood Dancers"}));
        CPPUNIT_ASSERT_EQUAL(std::string(), found_in(kit, {"Dogwood Dancersville"}));
        kit.signatories[2].name = "Dogwood Dancers of the North"; // another, which stays
        CPPUNIT_ASSERT_EQUAL(std::string(), found_in(kit, {"Dogwood Dancers of the North"}));
    }

    void finds_other_numbers() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("kit.number sheet.ott: \"39 other civil society organizations\" stands in "
                        "this file and nowhere in the release, so two files of the kit differ\n"),
            found_in(make_kit(), {"Signed by 39 other civil society organizations"}));
        CPPUNIT_ASSERT_EQUAL(std::string(),
                             found_in(make_kit(), {"Acorn Aid joins 3 other organizations"}));
        CPPUNIT_ASSERT_EQUAL(
            std::string("kit.number sheet.ott: \"3 other organizations\" stands in this file and "
                        "nowhere in the release, so two files of the kit differ\n"),
            found_in(make_kit(), {"Elder Group joins 3 other organizations"}));
    }

    void finds_other_headlines() {
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "kit.headline sheet.ott: this is nearly the headline of the release and not "
                "quite, so two files of the kit differ\n"),
            found_in(make_kit(), {"Coalition Asks for Cleaner Water"}));
        CPPUNIT_ASSERT_EQUAL(std::string(), found_in(make_kit(), {"Coalition of the Willing"}));
    }

    void finds_other_dates() {
        std::string const message = "kit.date sheet.ott: this file is dated 2025-06-03 and the "
                                    "release 2026-03-05, so two files of the kit differ\n";
        CPPUNIT_ASSERT_EQUAL(message, found_in(make_kit(), {"June 3, 2025"}));
        CPPUNIT_ASSERT_EQUAL(
            message, found_in(make_kit(), {"PORT LANTERN — June 3, 2025 — Acorn Aid and others say "
                                           "that water should be clean for all."}));
    }

    void wants_the_embargo_in_each() {
        auto kit = make_kit();
        kit.release.embargo = model::Embargo{"2026-03-05T09:00", "ET", {}};
        CPPUNIT_ASSERT_EQUAL(
            std::string("kit.embargo sheet.ott: this file does not say that it is under embargo "
                        "until 2026-03-05, so somebody may print it too soon\n"),
            found_in(kit, {"Coalition Asks for Clean Water", "March 5, 2026"}));
        CPPUNIT_ASSERT_EQUAL(std::string(),
                             found_in(kit, {"EMBARGOED UNTIL March 5, 2026, 9 a.m. ET"}));
        CPPUNIT_ASSERT_EQUAL(std::string(), found_in(make_kit(), {"March 5, 2026"}));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(KitFilesTest);

} // namespace presskit::check
