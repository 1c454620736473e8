// SPDX-License-Identifier: MPL-2.0
#include "base/error.hpp"
#include "base/files.hpp"
#include "signatories/read_list.hpp"
#include "tests/places.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <filesystem>
#include <unistd.h>

namespace presskit::signatories {

namespace fs = std::filesystem;

class ReadListTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(ReadListTest);
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
    std::string shown(std::string const& name, std::string const& bytes) {
        write_file(m_folder / name, bytes);
        std::string out;
        List const list = read_list(m_folder / name);
        auto all = list.signatories;
        all.insert(all.end(), list.withdrawn.begin(), list.withdrawn.end());
        for (model::Signatory const& s : all) {
            out += '[' + s.name + '|' + s.country + '|' + s.person + '|' + s.title + '|' +
                   s.sort_as + '|' + s.status + '|' + s.group + ']';
        }
        return out;
    }

    void reads_columns_by_heading() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("[River, Watch|Peru|Ana Ruiz|Director||withdrawn|]"),
            shown("a.csv", "Name,Organization,Title,Country,Email,Status\n"
                               "Ana Ruiz,\"River, Watch\",Director,Peru,a@b.example,Withdrawn\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("[Río Vivo|España|||Rio||Nacional]"),
                             shown("b.csv", "\xEF\xBB\xBFOrganización;País;Grupo;Ordenar "
                                                "como\r\nRío Vivo;España;Nacional;Rio\r\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("[Café|||||signed|]"),
                             shown("c.csv", "Organisation,statut\nCaf\xE9,sign\xE9\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("[Two lines|||||signed|]"),
                             shown("d.tsv", "organisation\tstatus\n\"Two\nlines\"\tsigned\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("[A Club||||||][B Club||||||]"),
                             shown("e.csv", "A Club\nB Club\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("[Ana Ruiz||||||]"),
                             shown("f.csv", "name\n\u00A0Ana  Ruiz\u00A0\n"));
    }

    void reads_lines() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("[A Club||||||][B Club, Peru|Peru|||||National][#Hash||||||National]"),
            shown("a.txt", "\n1. A Club;\n## National\n\u2022 B Club, Peru\u00A0\n#Hash\n"));
    }

    void reads_real_lists() {
        fs::path const lists = fs::path(places::samples) / "lists";
        if (!fs::exists(lists)) {
            return;
        }
        auto const french = read_list(lists / "wto-fr.cp1252-semicolon.csv").signatories;
        CPPUNIT_ASSERT_EQUAL(std::string("ActionAid International"), french[0].name);
        CPPUNIT_ASSERT_EQUAL(std::string("Organisations Régionales et Internationales"),
                             french[0].group);
        CPPUNIT_ASSERT_EQUAL(std::string("Aapti Institute"),
                             read_list(lists / "paris-call-supporters.csv").signatories[0].name);
        CPPUNIT_ASSERT_EQUAL(std::string("ActionAid Bangladesh"),
                             read_list(lists / "humportal-signatories.csv").signatories[0].name);
    }

    std::string message(std::string const& name, std::string const& bytes) {
        try {
            return shown(name, bytes);
        } catch (Error const& error) {
            std::string const text = error.what();
            return text.substr(text.find(name));
        }
    }

    void refuses() {
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "a.xlsx: this is no spreadsheet, or it is cut short; get a fresh copy of it, "
                "or save the list as .csv"),
            message("a.xlsx", "PK"));
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "a.csv: names no signatories; put one name a line, or a heading row with a column "
                "\"organisation\" over them"),
            message("a.csv", "organisation\n"));
        CPPUNIT_ASSERT_THROW((void)read_list(m_folder / "none.csv"), Error);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(ReadListTest);

} // namespace presskit::signatories
