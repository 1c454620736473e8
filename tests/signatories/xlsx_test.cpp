// SPDX-License-Identifier: MPL-2.0
#include "base/error.hpp"
#include "signatories/xlsx_cells.hpp"
#include "tests/signatories/workbook.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::signatories {

class XlsxTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(XlsxTest);
    CPPUNIT_TEST(cells_of_every_type);
    CPPUNIT_TEST(hidden_rows_and_sheets);
    CPPUNIT_TEST(merged_rows);
    CPPUNIT_TEST(dates);
    CPPUNIT_TEST(references);
    CPPUNIT_TEST(refuses);
    CPPUNIT_TEST_SUITE_END();

    static std::string read(std::string const& bytes) {
        return flat(read_book(bytes, "xlsx", "list.xlsx"));
    }
    static std::string rows(std::string const& rows, std::string const& strings = {},
                            std::string const& styles = {}) {
        return read(xlsx("<sheetData>" + rows + "</sheetData>", strings, "", styles));
    }

    void cells_of_every_type() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("{One 1[Shared][Rich text][350][TRUE]2[Cached][2.5][In line]4[][x_y\n]}"),
            rows(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>)"
                 R"(<c r="C1"><v>350</v></c><c r="D1" t="b"><v>1</v></c></row>)"
                 R"(<row r="2"><c t="str"><f>A1&amp;"x"</f><v>Cached</v></c>)"
                 R"(<c><f>1+1.5</f><v>2.5</v></c>)"
                 R"(<c t="inlineStr"><is><r><t>In </t></r><r><t>line</t></r></is></c>)"
                 R"(<c t="e"><v>#N/A</v></c><c t="s"><v>99</v></c></row><row r="3"/>)"
                 R"(<row r="4"><c r="B4" t="str"><v>x_x005F_y_x000A_</v></c></row>)",
                 R"(<si><t>Shared</t></si><si><r><t xml:space="preserve">Rich </t></r>)"
                 R"(<r><rPr><b/></rPr><t>text</t></r><rPh><t>reading</t></rPh></si>)"));
        // a prefix for every element, as some programs write
        std::string const prefixed =
            R"(<x:row xmlns:x="x"><x:c t="inlineStr"><x:is><x:t>A</x:t></x:is></x:c></x:row>)";
        CPPUNIT_ASSERT_EQUAL(std::string("{One 1[A]}"), rows(prefixed));
    }

    void hidden_rows_and_sheets() {
        std::string const row = R"(<c t="inlineStr"><is><t>A</t></is></c></row>)";
        CPPUNIT_ASSERT_EQUAL(std::string("{One 1[A]5[A] hidden 3 from 2}"),
                             rows("<row>" + row + "<row hidden=\"1\">" + row +
                                  "<row hidden=\"true\">" + row +
                                  "<row ht=\"0\" customHeight=\"1\">" + row +
                                  "<row hidden=\"false\" r=\"5\">" + row));
        CPPUNIT_ASSERT_EQUAL(
            std::string("{One(hidden) }{Two 1[Second]}"),
            read(xlsx(
                "<sheetData/>", "",
                R"(<sheets><sheet name="One" r:id="rId1" state="hidden"/>)"
                R"(<sheet name="Two" r:id="rId4"/><sheet name="Chart" r:id="rId9"/></sheets>)")));
    }

    void merged_rows() {
        std::string const a = R"(<c t="inlineStr"><is><t>A</t></is></c>)";
        CPPUNIT_ASSERT_EQUAL(
            std::string("{One 1(span)[A]2[A][A]3[A]}"),
            read(xlsx("<sheetData><row>" + a + "</row><row>" + a + a + "</row><row>" + a +
                      "</row></sheetData><mergeCells><mergeCell ref=\"A1:C1\"/>"
                      "<mergeCell ref=\"A2:B2\"/><mergeCell ref=\"A3:A4\"/>"
                      "<mergeCell ref=\"nonsense\"/></mergeCells>")));
    }

    void dates() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("{One 1[2024-03-05][2024-03-05T14:30][45356]}"),
            rows(
                R"(<row><c s="1"><v>45356</v></c><c s="2"><v>45356.6041666667</v></c>)"
                R"(<c s="0"><v>45356</v></c></row>)",
                "",
                R"(<numFmts><numFmt numFmtId="170" formatCode="d\.\ mmm&quot; x &quot;yyyy"/>)"
                R"(</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
                R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>)"));
        Workbook const mac{{}, {true}, true};
        CPPUNIT_ASSERT_EQUAL(std::string("2024-03-05"), cell_text(mac, "", "0", "43894"));
        CPPUNIT_ASSERT_EQUAL(std::string(), cell_text(mac, "", "0", "1e300"));
        CPPUNIT_ASSERT(is_date_format("yyyy-mm-dd"));
        CPPUNIT_ASSERT(is_date_format("[$-409]m/d/yy h:mm AM/PM;@"));
        CPPUNIT_ASSERT(!is_date_format("General"));
        CPPUNIT_ASSERT(!is_date_format("0.00\" days\""));
        CPPUNIT_ASSERT(!is_date_format("[Red]0;[Blue]0"));
    }

    void references() {
        CPPUNIT_ASSERT(column_of("A1") == 0 && column_of("AB12") == 27 &&
                       column_of("XFD1") == 16383);
        CPPUNIT_ASSERT(!column_of("XFE1") && !column_of("12") && !column_of("ZZZZZZZZZZ1"));
        CPPUNIT_ASSERT(row_of("AB12") == 12 && row_of("7") == 7);
        CPPUNIT_ASSERT(!row_of("A0") && !row_of("A") && !row_of("A99999999999"));
    }

    static std::string message(std::string const& bytes) {
        try {
            return read(bytes);
        } catch (Error const& error) {
            return error.what();
        }
    }

    void refuses() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("list.xlsx (xl/worksheets/sheet1.xml): the XML has a DOCTYPE, which no "
                        "spreadsheet needs; check where this file comes from"),
            message(zipped(
                {{"[Content_Types].xml", "<Types/>"},
                 {"xl/workbook.xml",
                  R"(<workbook xmlns:r="r"><sheet name="A" r:id="1"/></workbook>)"},
                 {"xl/_rels/workbook.xml.rels",
                  R"(<R><Relationship Id="1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></R>)"},
                 {"xl/worksheets/sheet1.xml",
                  "<!DOCTYPE w [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>"}})));
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "list.xlsx (xl/worksheets/sheet1.xml): the XML is damaged at line 1; save the "
                "file again with the program that made it, or get a fresh copy"),
            message(xlsx("<sheetData>")));
        CPPUNIT_ASSERT_EQUAL(
            std::string("list.xlsx: this is no spreadsheet, or it has no sheet; open "
                        "it in Calc and save it as .xlsx, .ods or .csv"),
            message(zipped({{"[Content_Types].xml", "<Types/>"}})));
        CPPUNIT_ASSERT_EQUAL(
            std::string("list.xlsx: this is no spreadsheet, or it is cut short; get a "
                        "fresh copy of it, or save the list as .csv"),
            message("Organisation"));
        std::string const huge = "<si><t>" + std::string(2'000'000, 'x') + "</t></si>";
        std::string const text_limit =
            "list.xlsx: one cell holds more than 1 MiB of text, which no "
            "list needs; check where this file comes from";
        CPPUNIT_ASSERT_EQUAL(text_limit, message(xlsx("<sheetData/>", huge)));
        // a large string that many cells refer to
        std::string many;
        for (int i = 0; i < 400; ++i) {
            many += R"(<row><c t="s"><v>0</v></c></row>)";
        }
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "list.xlsx: it holds more than any list (24 million cells, 256 MiB of text or "
                "1,024 columns); keep only the sheet and the columns of the list"),
            message(xlsx("<sheetData>" + many + "</sheetData>",
                         "<si><t>" + std::string(1'000'000, 'x') + "</t></si>")));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(XlsxTest);

} // namespace presskit::signatories
