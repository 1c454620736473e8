// SPDX-License-Identifier: MPL-2.0
#include "base/error.hpp"
#include "tests/signatories/workbook.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::signatories {

class OdsTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(OdsTest);
    CPPUNIT_TEST(cells);
    CPPUNIT_TEST(repeated_and_hidden);
    CPPUNIT_TEST(what_is_not_the_cells);
    CPPUNIT_TEST(packages);
    CPPUNIT_TEST_SUITE_END();

    static std::string cell(std::string const& text, std::string const& attributes = {}) {
        return "<table:table-cell " + attributes + "><text:p>" + text +
               "</text:p></table:table-cell>";
    }
    static std::string read(std::string const& rows, std::string const& before = {}) {
        return flat(
            read_book(flat_ods(before +
                               "<office:body><office:spreadsheet><table:table table:name=\"S\" "
                               "table:style-name=\"ta1\">" +
                               rows + "</table:table></office:spreadsheet></office:body>"),
                      "fods", "list.fods"));
    }
    static std::string row(std::string const& cells, std::string const& attributes = {}) {
        return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
    }

    void cells() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("{S 1[A  b\nc][Two\nparas][TRUE][2024-03-05][350][7]}"),
            read(row(
                cell("A<text:s text:c=\"2\"/><text:span>b</text:span><text:line-break/>c") +
                cell("Two</text:p><text:p>paras") +
                cell("WAHR", R"(office:value-type="boolean" office:boolean-value="true")") +
                cell(
                    "05.03.24",
                    R"(calcext:value-type="date" office:value-type="date" office:date-value="2024-03-05")") +
                cell("350", R"(office:value-type="float" office:value="350")") +
                R"(<table:table-cell office:value-type="float" office:value="7"/>)")));
    }

    void repeated_and_hidden() {
        std::string const a = cell("A");
        CPPUNIT_ASSERT_EQUAL(
            std::string("{S 1[A]2[A]3[A]1000003[][][A][A]}"),
            read(row(a, "table:number-rows-repeated=\"3\"") +
                 row("<table:table-cell table:number-columns-repeated=\"16384\"/>",
                     "table:number-rows-repeated=\"999999\"") +
                 row("<table:covered-table-cell table:number-columns-repeated=\"2\"/>" +
                     cell("A", "table:number-columns-repeated=\"2\""))));
        CPPUNIT_ASSERT_EQUAL(std::string("{S 1[A]6[A] hidden 4 from 2}"),
                             read(row(a) + row(a, "table:visibility=\"collapse\"") +
                                  row(a, "table:visibility=\"filter\"") +
                                  "<table:table-row-group table:display=\"false\">" + row(a) +
                                  "<table:table-row-group>" + row(a) +
                                  "</table:table-row-group></table:table-row-group>" + row(a)));
        Book const million =
            read_book(flat_ods("<office:body><office:spreadsheet><table:table table:name=\"S\">" +
                               row(a, "table:number-rows-repeated=\"1048576\"") +
                               "</table:table></office:spreadsheet></office:body>"),
                      "fods", "list.fods");
        CPPUNIT_ASSERT_EQUAL(std::string("{S 1[A]}"), flat(million));
        CPPUNIT_ASSERT_EQUAL(std::string("info"),
                             std::string(million.findings.size() == 1 ? "info" : "no finding"));
        CPPUNIT_ASSERT_EQUAL(std::string("The row is there 1048576 times over; it was read once"),
                             million.findings[0].message);
        CPPUNIT_ASSERT_EQUAL(
            std::string("{S(hidden) 1[A]}"),
            read(row(a), "<office:automatic-styles><style:style style:name=\"ta1\" "
                         "style:family=\"table\"><style:table-properties table:display=\"false\"/>"
                         "</style:style></office:automatic-styles>"));
    }

    void what_is_not_the_cells() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("{S 1[A]2(span)[B]}"),
            read("<office:forms><text:p>form</text:p></office:forms>" +
                 row("<table:table-cell><office:annotation><text:p>secret</text:p></"
                     "office:annotation>"
                     "<text:p>A</"
                     "text:p><table:table><table:table-row><table:table-cell><text:p>inner"
                     "</text:p></table:table-cell></table:table-row></table:table></"
                     "table:table-cell>") +
                 row(cell("B", "table:number-columns-spanned=\"3\"") +
                     "<table:covered-table-cell><text:p>covered</text:p></"
                     "table:covered-table-cell>")));
    }

    void packages() {
        std::string const type = "application/vnd.oasis.opendocument.spreadsheet";
        std::string const content =
            flat_ods("<table:table table:name=\"S\">" + row(cell("A")) + "</table:table>");
        CPPUNIT_ASSERT_EQUAL(std::string("{S 1[A]}"),
                             flat(read_book(zipped({{"mimetype", type}, {"content.xml", content}}),
                                            "csv", "misnamed.csv")));
        CPPUNIT_ASSERT_THROW((void)read_book(zipped({{"mimetype", type}}), "ods", "a.ods"), Error);
        CPPUNIT_ASSERT_THROW((void)read_book(flat_ods(""), "fods", "a.fods"), Error);
        CPPUNIT_ASSERT_THROW((void)read_book("<!DOCTYPE a>" + content, "fods", "a.fods"), Error);
        std::string deep;
        for (int i = 0; i < 100000; ++i) {
            deep += "<a>";
        }
        CPPUNIT_ASSERT_THROW((void)read(deep), Error);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(OdsTest);

} // namespace presskit::signatories
