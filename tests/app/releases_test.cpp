// SPDX-License-Identifier: MPL-2.0
// tests/data/source/<case>/release.* is read as expected.json, the shape of `presskit inspect`.
// Those files are written by hand: what a careful reader takes from the release.
#include "app/inspect_json.hpp"
#include "base/files.hpp"
#include "source/read.hpp"
#include "tests/places.hpp"

#include <cppunit/extensions/HelperMacros.h>
#include <nlohmann/json.hpp>

namespace presskit::app {

namespace fs = std::filesystem;

class ReleasesTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(ReleasesTest);
    CPPUNIT_TEST(every_release);
    CPPUNIT_TEST_SUITE_END();

    /// release.txt, release.md, …
    static fs::path release_in(fs::path const& folder) {
        for (fs::directory_entry const& file : fs::directory_iterator(folder)) {
            if (file.path().stem() == "release") {
                return file.path();
            }
        }
        return folder / "release.txt";
    }

    void every_release() {
        std::size_t cases = 0;
        std::string wrong;
        for (fs::directory_entry const& folder :
             fs::directory_iterator(fs::path(places::test_data) / "source")) {
            fs::path const expected = folder.path() / "expected.json";
            if (!fs::exists(expected)) {
                continue;
            }
            ++cases;
            auto const want = nlohmann::ordered_json::parse(read_file(expected));
            auto const got = nlohmann::ordered_json::parse(
                inspect_json(source::read(release_in(folder.path())).kit));
            for (auto const& [key, value] : want.items()) {
                if (got[key] != value) {
                    wrong += folder.path().filename().string() + ", " + key + ":\n  expected " +
                             value.dump() + "\n  read     " + got[key].dump() + "\n";
                }
            }
            CPPUNIT_ASSERT_EQUAL(want.size(), got.size());
        }
        CPPUNIT_ASSERT_EQUAL(std::string(), wrong);
        CPPUNIT_ASSERT(cases >= 25);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(ReleasesTest);

} // namespace presskit::app
