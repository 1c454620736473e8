// SPDX-License-Identifier: MPL-2.0
// Whole releases: tests/data/check/clean has none of what faulty/NAME.expected says of NAME.txt.
#include "base/files.hpp"
#include "check/check.hpp"
#include "source/read.hpp"
#include "tests/places.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <filesystem>
#include <set>

namespace presskit::check {

namespace fs = std::filesystem;

namespace {

std::string found_in(fs::path const& path) {
    std::string out;
    for (Finding const& finding : run(source::read(path).kit)) {
        out += std::string(to_string(finding.severity)) + ' ' + finding.id + ' ' +
               std::to_string(finding.location.line.value_or(0)) + ": " + finding.location.text +
               '\n';
    }
    return out;
}

std::set<fs::path> releases_in(char const* folder) {
    std::set<fs::path> releases;
    for (fs::directory_entry const& entry :
         fs::directory_iterator(fs::path(places::test_data) / "check" / folder)) {
        if (entry.path().extension() == ".txt") {
            releases.insert(entry.path());
        }
    }
    return releases;
}

} // namespace

class ReleasesTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(ReleasesTest);
    CPPUNIT_TEST(finds_nothing_in_clean_ones);
    CPPUNIT_TEST(finds_what_is_wrong_in_faulty_ones);
    CPPUNIT_TEST_SUITE_END();

    void finds_nothing_in_clean_ones() {
        std::set<fs::path> const releases = releases_in("clean");
        CPPUNIT_ASSERT(releases.size() > 5);
        for (fs::path const& release : releases) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(release.string(), std::string(), found_in(release));
        }
    }

    void finds_what_is_wrong_in_faulty_ones() {
        std::set<fs::path> const releases = releases_in("faulty");
        CPPUNIT_ASSERT(releases.size() > 15);
        for (fs::path const& release : releases) {
            fs::path expected = release;
            expected.replace_extension(".expected");
            CPPUNIT_ASSERT_EQUAL_MESSAGE(release.string(), read_file(expected), found_in(release));
        }
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(ReleasesTest);

} // namespace presskit::check
