// SPDX-License-Identifier: MPL-2.0
// The checks over whole releases as they are read: our own samples, and the real one when it is
// here.
#include "base/finding.hpp"
#include "check/check.hpp"
#include "source/read.hpp"
#include "tests/places.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <filesystem>
#include <iostream>

namespace presskit::check {

namespace {

namespace fs = std::filesystem;

std::string found_in(fs::path const& path) {
    std::vector<std::string> lines;
    for (Finding const& finding : run(source::read(path).kit)) {
        lines.push_back(std::string(to_string(finding.severity)) + ' ' + finding.id + ' ' +
                        std::to_string(finding.location.line.value_or(0)));
    }
    std::string out;
    for (std::string const& line : lines) {
        out += line + '\n';
    }
    return out;
}

} // namespace

class SampleTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(SampleTest);
    CPPUNIT_TEST(finds_nothing_in_a_clean_release);
    CPPUNIT_TEST(finds_what_pasting_spoiled);
    CPPUNIT_TEST(finds_what_is_wrong_with_the_real_release);
    CPPUNIT_TEST_SUITE_END();

    void finds_nothing_in_a_clean_release() {
        fs::path const samples = fs::path(places::source_dir) / "docs" / "sample";
        CPPUNIT_ASSERT_EQUAL(std::string(), found_in(samples / "harbor-release.txt"));
    }

    void finds_what_pasting_spoiled() {
        fs::path const samples = fs::path(places::source_dir) / "docs" / "sample";
        CPPUNIT_ASSERT_EQUAL(std::string("error release.contact 0\n"
                                         "error release.status 3\n"
                                         "error signatories.count 6\n"
                                         "error signatories.convener-missing 6\n"
                                         "error release.link 6\n"
                                         "warning release.dateline 4\n"
                                         "warning release.boilerplate 6\n"
                                         "warning text.invisible-characters 8\n"
                                         "warning text.invisible-characters 10\n"
                                         "warning text.structure 10\n"
                                         "warning text.invisible-characters 13\n"
                                         "warning text.invisible-characters 17\n"
                                         "warning text.invisible-characters 19\n"
                                         "warning text.invisible-characters 21\n"
                                         "warning text.structure 28\n"
                                         "warning text.invisible-characters 41\n"
                                         "warning signatories.truncated 62\n"
                                         "warning release.residue 64\n"
                                         "warning release.residue 65\n"),
                             found_in(samples / "harbor-release-pasted.txt"));
    }

    void finds_what_is_wrong_with_the_real_release() {
        fs::path const real = fs::path(places::samples) / "civil-society-release.txt";
        if (!fs::exists(real)) {
            std::cout << " (no shared samples here: real release not tried)";
            return;
        }
        CPPUNIT_ASSERT_EQUAL(std::string("error release.contact 0\n"
                                         "error release.status 3\n"
                                         "error signatories.count 6\n"
                                         "error signatories.convener-missing 6\n"
                                         "error release.link 6\n"
                                         "warning release.dateline 4\n"
                                         "warning quote.parity 6\n"
                                         "warning release.boilerplate 6\n"
                                         "warning text.relative-time 6\n"
                                         "warning text.relative-time 6\n"
                                         "warning text.relative-time 6\n"
                                         "warning text.invisible-characters 8\n"
                                         "warning text.invisible-characters 10\n"
                                         "warning text.structure 10\n"
                                         "warning text.invisible-characters 11\n"
                                         "warning text.invisible-characters 17\n"
                                         "warning text.invisible-characters 19\n"
                                         "warning text.invisible-characters 21\n"
                                         "warning text.structure 28\n"
                                         "warning text.invisible-characters 32\n"
                                         "warning signatories.look-alike 49\n"
                                         "warning signatories.truncated 63\n"
                                         "warning release.residue 65\n"
                                         "warning release.residue 66\n"
                                         "info text.readability 1\n"
                                         "info text.readability 6\n"
                                         "info text.readability 6\n"
                                         "info text.readability 8\n"
                                         "info quote.length 21\n"
                                         "info quote.length 25\n"
                                         "info text.readability 25\n"),
                             found_in(real));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(SampleTest);

} // namespace presskit::check
