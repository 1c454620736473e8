// SPDX-License-Identifier: MPL-2.0
#include "base/error.hpp"
#include "base/files.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <functional>
#include <unistd.h>

namespace presskit {

namespace fs = std::filesystem;

class FilesTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(FilesTest);
    CPPUNIT_TEST(writes_and_reads);
    CPPUNIT_TEST(keeps_links_and_devices);
    CPPUNIT_TEST(refuses_to_overwrite_what_is_read);
    CPPUNIT_TEST(says_what_is_wrong);
    CPPUNIT_TEST(leaves_nothing_behind);
    CPPUNIT_TEST_SUITE_END();

    fs::path m_folder;

public:
    void setUp() override {
        m_folder = fs::temp_directory_path() / ("presskit-files-" + std::to_string(::getpid()));
        fs::create_directories(m_folder);
    }
    void tearDown() override { fs::remove_all(m_folder); }

private:
    static std::string sentence(std::function<void()> const& call) {
        try {
            call();
        } catch (Error const& error) {
            return error.what();
        }
        return "no error";
    }

    void writes_and_reads() {
        std::string const bytes("a\0b", 3);
        write_file(m_folder / "x", bytes);
        CPPUNIT_ASSERT_EQUAL(bytes, read_file(m_folder / "x"));
    }

    void keeps_links_and_devices() {
        write_file(m_folder / "real", "old");
        fs::create_symlink("real", m_folder / "link");
        write_file(m_folder / "link", "new");
        CPPUNIT_ASSERT(fs::is_symlink(m_folder / "link"));
        CPPUNIT_ASSERT_EQUAL(std::string("new"), read_file(m_folder / "real"));
        fs::create_symlink("/dev/null", m_folder / "device");
        write_file(m_folder / "device", "new");
        CPPUNIT_ASSERT(fs::is_symlink(m_folder / "device"));
        CPPUNIT_ASSERT(fs::is_character_file("/dev/null"));
    }

    void refuses_to_overwrite_what_is_read() {
        write_file(m_folder / "in", "x");
        std::string const same = (m_folder / "." / "in").string();
        CPPUNIT_ASSERT_EQUAL(same + ": this file is read to make the output, and would be lost; "
                                    "name another output",
                             sentence([&] {
                                 refuse_overwriting(same, {"none", m_folder / "in"});
                             }));
        CPPUNIT_ASSERT_EQUAL(std::string("no error"), sentence([&] {
                                 refuse_overwriting(m_folder / "out", {m_folder / "in"});
                                 refuse_overwriting(same, {});
                             }));
    }

    void says_what_is_wrong() {
        std::string const missing = (m_folder / "none.txt").string();
        CPPUNIT_ASSERT_EQUAL(missing + ": there is no such file; check the name and the folder",
                             sentence([&] { (void)read_file(missing); }));
        CPPUNIT_ASSERT_EQUAL(m_folder.string() + ": this is a folder; name a file in it",
                             sentence([&] { (void)read_file(m_folder); }));
    }

    void leaves_nothing_behind() {
        CPPUNIT_ASSERT(sentence([&] { write_file(m_folder / "no" / "x", "a"); }) != "no error");
        fs::create_directory(m_folder / "taken");
        CPPUNIT_ASSERT(sentence([&] { write_file(m_folder / "taken", "a"); }) != "no error");
        std::size_t files = 0;
        for (auto const& entry : fs::directory_iterator(m_folder)) {
            files += entry.path().filename() == "taken" ? 0U : 1U;
        }
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, files);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(FilesTest);

} // namespace presskit
