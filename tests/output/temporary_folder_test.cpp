// SPDX-License-Identifier: MPL-2.0
#include "output/temporary_folder.hpp"

#include "base/error.hpp"
#include "base/files.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::output {

namespace fs = std::filesystem;

class TemporaryFolderTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(TemporaryFolderTest);
    CPPUNIT_TEST(goes_away);
    CPPUNIT_TEST(becomes_the_target);
    CPPUNIT_TEST(says_what_is_wrong);
    CPPUNIT_TEST_SUITE_END();

    static long files_in(fs::path const& folder) {
        return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
    }

    void goes_away() {
        fs::path path;
        {
            TemporaryFolder const folder("", "presskit-test-");
            path = folder.path();
            write_file(path / "a", "x");
            CPPUNIT_ASSERT(fs::exists(path / "a"));
        }
        CPPUNIT_ASSERT(!fs::exists(path));
    }

    void becomes_the_target() {
        TemporaryFolder const outer("", "presskit-test-");
        fs::path const target = outer.path() / "kit";
        for (std::string const content : {"one", "two"}) {
            TemporaryFolder inner(outer.path(), ".kit-");
            write_file(inner.path() / content, content);
            CPPUNIT_ASSERT(inner.become(target));
            CPPUNIT_ASSERT_EQUAL(content, read_file(target / content));
            CPPUNIT_ASSERT_EQUAL(1L, files_in(target));
        }
        CPPUNIT_ASSERT_EQUAL(1L, files_in(outer.path()));
    }

    void says_what_is_wrong() {
        try {
            TemporaryFolder const folder("/dev/null/out", "x-");
            CPPUNIT_FAIL("made a folder below a file");
        } catch (Error const& error) {
            CPPUNIT_ASSERT_EQUAL(std::string("/dev/null/out: this folder may not be written to; "
                                             "choose another output folder"),
                                 std::string(error.what()));
        }
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(TemporaryFolderTest);

} // namespace presskit::output
