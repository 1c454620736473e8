// SPDX-License-Identifier: MPL-2.0
// tests/data/same-release/<name>/release.*: one release, written in different formats, is one kit.
// A format is added by adding a file.
#include "source/read.hpp"
#include "tests/places.hpp"
#include "tests/source/dump.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace presskit::source {

namespace fs = std::filesystem;

namespace {

void strip(model::Runs& runs) {
    std::string const text = model::plain_text(runs);
    runs.clear();
    runs.push_back({text, false, false, false, {}, {}});
}

void strip(model::RichText& text) {
    for (model::Block& block : text.blocks) {
        strip(block.runs);
    }
}

/// What a text file can say: no emphasis, no links.
std::string plain_dump(model::PressKit kit) {
    strip(kit.release.body);
    for (model::Quote& quote : kit.quotes) {
        strip(quote.text);
    }
    for (model::Boilerplate& boilerplate : kit.boilerplates) {
        strip(boilerplate.text);
    }
    return dump(kit);
}

} // namespace

class SameReleaseTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(SameReleaseTest);
    CPPUNIT_TEST(every_format_gives_the_same_kit);
    CPPUNIT_TEST_SUITE_END();

    void every_format_gives_the_same_kit() {
        std::size_t compared = 0;
        for (fs::directory_entry const& folder :
             fs::directory_iterator(fs::path(places::test_data) / "same-release")) {
            std::string const expected = plain_dump(read(folder.path() / "release.txt").kit);
            for (fs::directory_entry const& file : fs::directory_iterator(folder.path())) {
                CPPUNIT_ASSERT_EQUAL_MESSAGE(file.path().string(), expected,
                                             plain_dump(read(file.path()).kit));
                ++compared;
            }
        }
        CPPUNIT_ASSERT(compared >= 6);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(SameReleaseTest);

} // namespace presskit::source
