// SPDX-License-Identifier: MPL-2.0
#include "source/csv.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::source {

class CsvTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(CsvTest);
    CPPUNIT_TEST(reads_rfc_4180);
    CPPUNIT_TEST(guesses_separators);
    CPPUNIT_TEST(survives_a_quote_left_open);
    CPPUNIT_TEST_SUITE_END();

    static std::string flat(CsvTable const& table) {
        std::string out;
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            out += std::to_string(table.lines[r]);
            for (std::string const& cell : table.rows[r]) {
                out += '[' + cell + ']';
            }
        }
        return out;
    }

    void reads_rfc_4180() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("1[a][b]2[x, y][two\nlines]4[say \"hi\"][]"),
            flat(parse_csv("a,b\r\n\"x, y\",\"two\nlines\"\r\n\"say \"\"hi\"\"\",\r\n,\r\n\r\n")));
        CPPUNIT_ASSERT_EQUAL(std::string(), flat(parse_csv("")));
    }

    void guesses_separators() {
        CPPUNIT_ASSERT_EQUAL(std::string("1[a, b][c]2[d][e]"), flat(parse_csv("a, b;c\nd;e")));
        CPPUNIT_ASSERT_EQUAL(std::string("1[a][c]2[d, e][f]"), flat(parse_csv("a\tc\nd, e\tf\n")));
        CPPUNIT_ASSERT_EQUAL(std::string("2[a][c]3[d][e]"), flat(parse_csv("sep=;\na;c\nd;e\n")));
    }

    void survives_a_quote_left_open() {
        CPPUNIT_ASSERT_EQUAL(std::string("1[a][b]2[\"x][y]3[z][w]"),
                             flat(parse_csv("a,b\n\"x,y\nz,w\n", ',')));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(CsvTest);

} // namespace presskit::source
