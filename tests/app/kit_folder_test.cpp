// SPDX-License-Identifier: MPL-2.0
#include "app/kit_folder.hpp"

#include "app/kit_manifest.hpp"
#include "support.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::app {

class KitFolderTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(KitFolderTest);
    CPPUNIT_TEST(names_are_ascii);
    CPPUNIT_TEST(two_sources_of_one_name);
    CPPUNIT_TEST(leaves_other_folders_alone);
    CPPUNIT_TEST(makes_and_unmakes_folders);
    CPPUNIT_TEST_SUITE_END();

    void names_are_ascii() {
        struct Case {
            char const* source;
            char const* name;
        };
        for (Case const& c :
             {Case{"a/release.txt", "release"}, Case{"Café (2).odt", "Cafe-2"},
              Case{"Cafe\u0301.odt", "Cafe"}, Case{"Łódź_v1.2.odt", "Lodz_v1.2"},
              Case{"Пресс-релиз.odt", "Press-reliz"}, Case{"中国.odt", "zhong-guo"},
              Case{"Größe.odt", "Grosse"}, Case{"Альянс.odt", "Alans"}, Case{"😀.odt", "kit"},
              Case{"..hidden.odt", "hidden"}, Case{"- x -.txt", "x"}, Case{"ŸŽÿž.txt", "YZyz"}}) {
            CPPUNIT_ASSERT_EQUAL(std::string(c.name), folder_name(c.source));
        }
        CPPUNIT_ASSERT_EQUAL(std::size_t{100}, folder_name(std::string(300, 'a')).size());
    }

    static void make_kit(fs::path const& folder, std::string const& source) {
        fs::create_directories(folder);
        write_file(folder / manifest_name, manifest_json({source, "", "", "", {}, {}, {}, {}, {}}));
    }

    void two_sources_of_one_name() {
        output::TemporaryFolder const folder("", "presskit-test-");
        fs::path const& out = folder.path();
        CPPUNIT_ASSERT_EQUAL((out / "a").string(), choose_kit_folder(out, "x/a.txt", {}).string());
        CPPUNIT_ASSERT_EQUAL((out / "a-2").string(),
                             choose_kit_folder(out, "y/a.txt", {out / "a"}).string());
        make_kit(out / "a", "a.txt");
        make_kit(out / "a-2", "a.odt");
        CPPUNIT_ASSERT_EQUAL((out / "a").string(), choose_kit_folder(out, "a.txt", {}).string());
        CPPUNIT_ASSERT_EQUAL((out / "a-2").string(), choose_kit_folder(out, "a.odt", {}).string());
        CPPUNIT_ASSERT_EQUAL((out / "a-3").string(), choose_kit_folder(out, "a.fodt", {}).string());
    }

    void leaves_other_folders_alone() {
        output::TemporaryFolder const folder("", "presskit-test-");
        fs::path const& out = folder.path();
        auto const message = [&](std::string const& source) {
            return sentence([&] { (void)choose_kit_folder(out, source, {}); });
        };
        fs::create_directory(out / "empty");
        CPPUNIT_ASSERT_EQUAL(std::string("no error"), message("empty.txt"));
        std::string const refused =
            ": this folder was not made by presskit and is left alone; move "
            "it away or choose another output folder";
        fs::create_directory(out / "mine");
        write_file(out / "mine" / "x", "");
        CPPUNIT_ASSERT_EQUAL("3 " + (out / "mine").string() + refused, message("mine.txt"));
        write_file(out / "mine" / manifest_name, "{\"tool\":\"other\"}");
        CPPUNIT_ASSERT_EQUAL("3 " + (out / "mine").string() + refused, message("mine.txt"));
        write_file(out / "mine" / manifest_name, "not json");
        CPPUNIT_ASSERT_EQUAL("3 " + (out / "mine").string() + refused, message("mine.txt"));
        write_file(out / "file", "");
        CPPUNIT_ASSERT_EQUAL("3 " + (out / "file").string() +
                                 ": this file stands where the kit folder goes; move it away or "
                                 "choose another output folder",
                             message("file.txt"));
    }

    void makes_and_unmakes_folders() {
        output::TemporaryFolder const folder("", "presskit-test-");
        fs::path const deep = folder.path() / "a" / "b";
        { NewFolders const made(deep); }
        CPPUNIT_ASSERT(!fs::exists(folder.path() / "a"));
        {
            NewFolders made(deep);
            made.keep();
        }
        CPPUNIT_ASSERT(fs::is_directory(deep));
        write_file(folder.path() / "f", "");
        CPPUNIT_ASSERT_EQUAL("3 " + (folder.path() / "f").string() +
                                 ": this is a file, not a folder; choose another output folder",
                             sentence([&] { NewFolders const made(folder.path() / "f"); }));
        CPPUNIT_ASSERT_EQUAL("3 " + (folder.path() / "f" / "x").string() +
                                 ": this folder cannot be made; choose another output folder",
                             sentence([&] { NewFolders const made(folder.path() / "f" / "x"); }));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(KitFolderTest);

} // namespace presskit::app
