// SPDX-License-Identifier: MPL-2.0
// tests/data/source/<case>/release.* reads as expected.txt. PRESSKIT_UPDATE_GOLDEN=1 writes them
// anew.
#include "base/files.hpp"
#include "source/read.hpp"
#include "tests/places.hpp"
#include "tests/source/dump.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

namespace presskit::source {

namespace fs = std::filesystem;

class GoldenTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(GoldenTest);
    CPPUNIT_TEST(every_case);
    CPPUNIT_TEST(own_sample);
    CPPUNIT_TEST(real_sample);
    CPPUNIT_TEST(real_letters);
    CPPUNIT_TEST_SUITE_END();

    void every_case() {
        std::size_t cases = 0;
        for (fs::directory_entry const& folder :
             fs::directory_iterator(fs::path(places::test_data) / "source")) {
            if (fs::exists(folder.path() / "expected.json")) {
                continue; // tests/app/releases_test.cpp
            }
            for (fs::directory_entry const& file : fs::directory_iterator(folder.path())) {
                if (file.path().stem() != "release") {
                    continue;
                }
                ++cases;
                Reading const reading = read(file.path());
                std::string got = dump(reading.kit);
                for (Finding const& finding : reading.findings) {
                    got += "finding " + finding.id + ": " + finding.message + '\n';
                }
                fs::path const expected = folder.path() / "expected.txt";
                if (std::getenv("PRESSKIT_UPDATE_GOLDEN") != nullptr) {
                    write_file(expected, got);
                }
                CPPUNIT_ASSERT_EQUAL_MESSAGE(folder.path().filename().string(), read_file(expected),
                                             got);
                for (model::SourceParagraph const& paragraph : reading.kit.source) {
                    CPPUNIT_ASSERT(paragraph.at.line > 0 || paragraph.at.paragraph > 0 ||
                                   file.path().extension() == ".presskit");
                }
            }
        }
        CPPUNIT_ASSERT(cases >= 12);
    }

    void own_sample() {
        fs::path const folder = fs::path(places::source_dir) / "docs/sample";
        model::PressKit const clean = read(folder / "harbor-release.txt").kit;
        model::PressKit const pasted = read(folder / "harbor-release-pasted.txt").kit;
        model::PressKit const kit = read(folder / "harbor.presskit").kit;
        CPPUNIT_ASSERT_EQUAL(std::size_t{36}, clean.signatories.size());
        CPPUNIT_ASSERT_EQUAL(34L, *clean.claim.others);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, clean.claim.conveners.size());
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, clean.boilerplates.size());
        CPPUNIT_ASSERT_EQUAL(std::size_t{35}, pasted.signatories.size());
        CPPUNIT_ASSERT_EQUAL(std::string("Eastern Shore Farmers & Watermen"),
                             pasted.signatories[13].name);
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, pasted.topics.size());
        CPPUNIT_ASSERT_EQUAL(clean.release.headline, kit.release.headline);
        CPPUNIT_ASSERT_EQUAL(model::plain_text(clean.release.body),
                             model::plain_text(kit.release.body));
        for (std::size_t i = 0; i < clean.signatories.size(); ++i) {
            CPPUNIT_ASSERT_EQUAL(clean.signatories[i].name, kit.signatories.at(i).name);
        }
    }

    /// Issue 2, point 3, on the release this project was made for, where it is at hand.
    void real_sample() {
        fs::path const path = fs::path(places::samples) / "civil-society-release.txt";
        if (!fs::exists(path)) {
            CPPUNIT_ASSERT_MESSAGE("skipped: " + path.string() + " is not there", true);
            return;
        }
        model::PressKit const kit = read(path).kit;
        CPPUNIT_ASSERT_EQUAL(std::string("Press Release"), kit.release.label);
        CPPUNIT_ASSERT_EQUAL(std::string("2021-06-03"),
                             model::to_iso(kit.release.dateline.date.value()));
        std::string kinds;
        for (model::Block const& block : kit.release.body.blocks) {
            kinds += block.kind == model::Block::Kind::list
                         ? "list" + std::to_string(block.list.items.size()) + ' '
                     : block.kind == model::Block::Kind::quote
                         ? "quote" + std::to_string(block.quote_ref.value()) + ' '
                         : "p ";
        }
        CPPUNIT_ASSERT_EQUAL(std::string("p p list6 p quote0 quote1 "), kinds);
        CPPUNIT_ASSERT_EQUAL(std::string("Sakira Cook"), kit.quotes.at(1).speaker);
        CPPUNIT_ASSERT_EQUAL(std::string("senior director of the Justice Reform Program"),
                             kit.quotes.at(1).title);
        CPPUNIT_ASSERT_EQUAL(std::string("The Leadership Conference on Civil and Human Rights"),
                             kit.quotes.at(1).organization);
        CPPUNIT_ASSERT_EQUAL(std::size_t{36}, kit.signatories.size());
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, kit.topics.size());
        CPPUNIT_ASSERT_EQUAL(std::string("Federal Surveillance Reform"), kit.topics[1]);
        CPPUNIT_ASSERT_EQUAL(39L, kit.claim.others.value());
        CPPUNIT_ASSERT_EQUAL(std::string("Upturn"), kit.claim.conveners.at(2));
    }

    void real_letters() {
        fs::path const folder = fs::path(places::samples) / "letters";
        if (!fs::exists(folder)) {
            return;
        }
        CPPUNIT_ASSERT_EQUAL(
            std::size_t{37},
            read(folder / "drw-2019-aabill-coalition/release.odt").kit.signatories.size());
        CPPUNIT_ASSERT_EQUAL(
            std::size_t{58},
            read(folder / "drw-2019-facebook-e2ee/release.odt").kit.signatories.size());
        CPPUNIT_ASSERT_EQUAL(std::size_t{3},
                             read(folder / "drw-2021-apple-90/release.odt").kit.quotes.size());
        CPPUNIT_ASSERT_EQUAL(std::size_t{9},
                             read(folder / "owinfs-2021-R-walker/release.odt").kit.quotes.size());
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(GoldenTest);

} // namespace presskit::source
