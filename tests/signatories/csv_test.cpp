// SPDX-License-Identifier: MPL-2.0
#include "signatories/csv.hpp"

#include "base/error.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::signatories {

class CsvTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(CsvTest);
    CPPUNIT_TEST(reads_rfc_4180);
    CPPUNIT_TEST(guesses_separators);
    CPPUNIT_TEST(survives_wrong_quotes);
    CPPUNIT_TEST(is_bounded);
    CPPUNIT_TEST_SUITE_END();

    static std::string flat(std::string const& text, char separator = 0) {
        RowCollector collector("list.csv");
        CsvTable const table = parse_csv(text, separator, collector);
        std::string out;
        for (Row const& row : table.rows) {
            out += std::to_string(row.number) + ':' + std::to_string(row.width);
            for (std::string const& cell : row.cells) {
                out += '[' + cell + ']';
            }
        }
        for (int const line : table.unclosed) {
            out += " unclosed " + std::to_string(line);
        }
        return out;
    }

    void reads_rfc_4180() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("1:2[a][b]2:2[x, y][two\nlines]4:2[say \"hi\"]"),
            flat("a,b\r\n\"x, y\",\"two\nlines\"\r\n\"say \"\"hi\"\"\",\r\n,\r\n\r\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("1:1[a]2:1[b]3:1[c]"), flat("a\rb\nc"));
        CPPUNIT_ASSERT_EQUAL(std::string("1:2[x\r\ny][z]3:2[a][b]"),
                             flat("\"x\r\ny\",z\ra,b", ','));
        CPPUNIT_ASSERT_EQUAL(std::string(), flat(""));
    }

    void guesses_separators() {
        CPPUNIT_ASSERT_EQUAL(std::string("1:2[a, b][c]2:2[d][e]"), flat("a, b;c\nd;e"));
        CPPUNIT_ASSERT_EQUAL(std::string("1:2[a][c]2:2[d, e][f]"), flat("a\tc\nd, e\tf\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("2:2[a][c]3:2[d][e]"), flat("sep=;\na;c\nd;e\n"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("1:2[Org][Country]2:3[A][ B and C][Peru]3:3[D][ E][Chile]"),
            flat("Org,Country\nA, B and C,Peru\nD, E,Chile\n"));
        // names, one a line
        CPPUNIT_ASSERT_EQUAL(std::string("1:1[A Club]2:1[River, Watch]3:1[B Club]"),
                             flat("A Club\nRiver, Watch\nB Club\n"));
    }

    void survives_wrong_quotes() {
        CPPUNIT_ASSERT_EQUAL(std::string("1:2[a][b]2:2[\"x][y]3:2[z][w] unclosed 2"),
                             flat("a,b\n\"x,y\nz,w\n", ','));
        CPPUNIT_ASSERT_EQUAL(std::string("1:2[The \"Free\" Press][b]2:2[c][d]"),
                             flat("\"The \"Free\" Press\",b\nc,d\n", ','));
        CPPUNIT_ASSERT_EQUAL(std::string("1:2[Hello World Foundation][b]"),
                             flat("\"Hello World\" Foundation,\"b\"\n", ','));
        CPPUNIT_ASSERT_EQUAL(std::string("1:2[6\" Pipe Club][b]"), flat("6\" Pipe Club,b\n", ','));
    }

    void is_bounded() {
        std::string quotes = "\"";
        for (int i = 0; i < 200000; ++i) {
            quotes += "x\n";
        }
        RowCollector collector("list.csv");
        CPPUNIT_ASSERT_EQUAL(std::size_t{200000}, parse_csv(quotes, ',', collector).rows.size());
        CPPUNIT_ASSERT_THROW((void)flat(std::string(2000, ',') + "x"), Error);
        CPPUNIT_ASSERT_THROW((void)flat(std::string(2'000'000, 'x')), Error);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(CsvTest);

} // namespace presskit::signatories
