// SPDX-License-Identifier: MPL-2.0
#include "base/error.hpp"
#include "base/files.hpp"
#include "source/read.hpp"
#include "source/signatory_entry.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <filesystem>
#include <unistd.h>

namespace presskit::source {

namespace fs = std::filesystem;

class SignatoriesTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(SignatoriesTest);
    CPPUNIT_TEST(reads_columns_by_heading);
    CPPUNIT_TEST(reads_lines);
    CPPUNIT_TEST(reads_real_lists);
    CPPUNIT_TEST(refuses);
    CPPUNIT_TEST_SUITE_END();

    fs::path m_folder;

public:
    void setUp() override {
        m_folder = fs::temp_directory_path() / ("presskit-lists-" + std::to_string(::getpid()));
        fs::create_directories(m_folder);
    }
    void tearDown() override { fs::remove_all(m_folder); }

private:
    std::string read_list(std::string const& name, std::string const& bytes) {
        write_file(m_folder / name, bytes);
        std::string out;
        for (model::Signatory const& s : read_signatories(m_folder / name)) {
            out += '[' + s.name + '|' + s.country + '|' + s.person + '|' + s.title + '|' +
                   s.sort_as + '|' + s.status + '|' + s.group + ']';
        }
        return out;
    }

    void reads_columns_by_heading() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("[River, Watch|Peru|Ana Ruiz|Director||withdrawn|]"),
            read_list("a.csv", "Name,Organization,Title,Country,Email,Status\n"
                               "Ana Ruiz,\"River, Watch\",Director,Peru,a@b.example,Withdrawn\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("[Río Vivo|España|||Rio||Nacional]"),
                             read_list("b.csv", "\xEF\xBB\xBFOrganización;País;Grupo;Ordenar "
                                                "como\r\nRío Vivo;España;Nacional;Rio\r\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("[Café|||||signed|]"),
                             read_list("c.csv", "Organisation,statut\nCaf\xE9,sign\xE9\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("[Two lines|||||signed|]"),
                             read_list("d.tsv", "organisation\tstatus\n\"Two\nlines\"\tsigned\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("[A Club||||||][B Club||||||]"),
                             read_list("e.csv", "A Club\nB Club\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("[Ana Ruiz||||||]"),
                             read_list("f.csv", "name\n\u00A0Ana  Ruiz\u00A0\n"));
    }

    void reads_lines() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("[A Club||||||][B Club, Peru|Peru|||||National][#Hash||||||National]"),
            read_list("a.txt", "\n1. A Club;\n## National\n\u2022 B Club, Peru\u00A0\n#Hash\n"));
    }

    void reads_real_lists() {
        fs::path const lists = fs::path(PRESSKIT_SAMPLES) / "lists";
        if (!fs::exists(lists)) {
            return;
        }
        auto const french = read_signatories(lists / "wto-fr.cp1252-semicolon.csv");
        CPPUNIT_ASSERT_EQUAL(std::string("ActionAid International"), french[0].name);
        CPPUNIT_ASSERT_EQUAL(std::string("Organisations Régionales et Internationales"),
                             french[0].group);
        CPPUNIT_ASSERT_EQUAL(std::string("Aapti Institute"),
                             read_signatories(lists / "paris-call-supporters.csv")[0].name);
        CPPUNIT_ASSERT_EQUAL(std::string("ActionAid Bangladesh"),
                             read_signatories(lists / "humportal-signatories.csv")[0].name);
    }

    std::string message(std::string const& name, std::string const& bytes) {
        try {
            return read_list(name, bytes);
        } catch (Error const& error) {
            std::string const text = error.what();
            return text.substr(text.find(name));
        }
    }

    void refuses() {
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "a.xlsx: this version reads lists as csv, tsv and txt; save the list as .csv"),
            message("a.xlsx", "PK"));
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "a.csv: names no signatories; put one name a line, or a heading row with a column "
                "\"organisation\" over them"),
            message("a.csv", "organisation\n"));
        CPPUNIT_ASSERT_THROW((void)read_signatories(m_folder / "none.csv"), Error);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(SignatoriesTest);

} // namespace presskit::source
