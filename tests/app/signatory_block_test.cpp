// SPDX-License-Identifier: MPL-2.0
#include "app/signatory_block.hpp"

#include "odf/xml.hpp"
#include "tests/app/support.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::app {

namespace {

constexpr char const* above = "River groups ask for clean water\n"
                              "LIMA, 5 March 2026 – Groups from five countries today asked the "
                              "government to keep the rivers of the region clean for everybody.\n"
                              "“Water is for all,” said Ana Ruiz, director of River Watch.\n";

std::string flat(std::string const& body) {
    return "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
           "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
           "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
           "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
           "office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.text\">"
           "<office:body><office:text>" +
           body + "</office:text></office:body></office:document>";
}

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// A paragraph a line; in a line '|' is a line break.
std::string paragraphs(std::string const& text) {
    std::string xml;
    for (std::string const& line : lines_of(text)) {
        xml += "<text:p>";
        std::string escaped;
        odf::append_escaped_text(escaped, line);
        for (char const c : escaped) {
            xml += c == '|' ? "<text:line-break/>" : c == '\t' ? "<text:tab/>" : std::string(1, c);
        }
        xml += "</text:p>";
    }
    return xml;
}

std::vector<model::Signatory> list_of(std::vector<std::string> const& names) {
    std::vector<model::Signatory> list;
    for (std::string const& name : names) {
        list.emplace_back();
        std::size_t const bar = name.find('/');
        list.back().name = name.substr(0, bar);
        list.back().country = bar == std::string::npos ? "" : name.substr(bar + 1);
    }
    return list;
}

/// As a window does it: from the last step to the first.
std::string done(std::string const& text, std::vector<BlockStep> const& steps) {
    std::vector<std::string> lines = lines_of(text);
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        auto const at = lines.begin() + step->paragraph - 1;
        std::vector<std::string> texts;
        for (BlockLine const& line : step->lines) {
            texts.push_back(line.text);
            std::replace(texts.back().begin(), texts.back().end(), '\n', '|');
        }
        switch (step->kind) {
        case BlockStep::Kind::keep:
            break;
        case BlockStep::Kind::change:
            *at = texts.at(0);
            break;
        case BlockStep::Kind::remove:
            lines.erase(at);
            break;
        case BlockStep::Kind::insert_before:
            lines.insert(at, texts.begin(), texts.end());
            break;
        case BlockStep::Kind::insert_after:
            lines.insert(at + 1, texts.begin(), texts.end());
            break;
        }
    }
    std::string out;
    for (std::string const& line : lines) {
        out += line + '\n';
    }
    return out;
}

std::size_t count_of(std::vector<BlockStep> const& steps, BlockStep::Kind kind) {
    return static_cast<std::size_t>(std::count_if(
        steps.begin(), steps.end(), [&](BlockStep const& s) { return s.kind == kind; }));
}

SignatoryBlock update(std::string const& list, std::vector<std::string> const& names) {
    return update_block(source::read_odt(flat(paragraphs(above + list)), "a.fodt"), list_of(names));
}

std::string said(Findings const& findings) {
    std::string text;
    for (Finding const& finding : findings) {
        text += to_line(finding) + '\n';
    }
    return text;
}

std::string shown(std::vector<std::vector<std::string>> const& rows) {
    std::string text;
    for (auto const& row : rows) {
        for (std::string const& cell : row) {
            text += cell + '|';
        }
        text += '\n';
    }
    return text;
}

} // namespace

class SignatoryBlockTest : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(SignatoryBlockTest);
    CPPUNIT_TEST(paragraphs_stay);
    CPPUNIT_TEST(written_alike);
    CPPUNIT_TEST(groups);
    CPPUNIT_TEST(several_in_a_paragraph);
    CPPUNIT_TEST(cards);
    CPPUNIT_TEST(blank_lines);
    CPPUNIT_TEST(tables);
    CPPUNIT_TEST(cells);
    CPPUNIT_TEST(not_replaced);
    CPPUNIT_TEST_SUITE_END();

    static void check(std::string const& list, std::vector<std::string> const& names,
                      std::string const& expected) {
        SignatoryBlock const block = update(list, names);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(said(block.findings), SignatoryBlock::Form::paragraphs,
                                     block.form);
        CPPUNIT_ASSERT_EQUAL(above + expected, done(above + list, block.steps));
    }

    void paragraphs_stay() {
        std::string const list = "Signatories\nAzteca\nThe Arc of Lima\nFree Press\nRiver Watch\n"
                                 "Zebra Trust\n\nFor more information: press@river.example\n";
        SignatoryBlock const block = update(list, {"Zebra Trust", "Quick Fund", "Free Press",
                                                   "River Watch", "Azteca", "Lake Fund"});
        CPPUNIT_ASSERT_EQUAL(std::string(above) +
                                 "Signatories\nAzteca\nFree Press\nLake Fund\nQuick Fund\n"
                                 "River Watch\nZebra Trust\n\n"
                                 "For more information: press@river.example\n",
                             done(above + list, block.steps));
        CPPUNIT_ASSERT_EQUAL(std::size_t(4), count_of(block.steps, BlockStep::Kind::keep));
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), count_of(block.steps, BlockStep::Kind::remove));
        BlockStep const& added = block.steps.at(3);
        CPPUNIT_ASSERT(added.kind == BlockStep::Kind::insert_after);
        CPPUNIT_ASSERT_EQUAL(7, added.paragraph);
        CPPUNIT_ASSERT_EQUAL(7, added.lines.at(1).like);
        CPPUNIT_ASSERT_EQUAL(std::size_t(2), block.changes.added.size());
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), block.changes.withdrawn.size());
        check("Signatories\nBlue Fund\nCity Fund\nDune Fund\n", {"Acme", "Blue Fund", "City Fund"},
              "Signatories\nAcme\nBlue Fund\nCity Fund\n");
        CPPUNIT_ASSERT_EQUAL(std::size_t(0), // no link of one stays with another
                             count_of(update("Signatories\nBlue Fund\nCity Fund\nDune Fund\n",
                                             {"Acme", "Blue Fund", "Echo Fund"})
                                          .steps,
                                      BlockStep::Kind::change));
        check("Signatories\nRiver Watc\nZebra Trust\nAzteca\n",
              {"Azteca", "River Watch", "Zebra Trust"},
              "Signatories\nAzteca\nRiver Watch\nZebra Trust\n");
    }

    void written_alike() {
        check("Signatories\n1. Azteca\n2. Free Press\n3. River Watch\n",
              {"Blue Fund", "Azteca", "River Watch"},
              "Signatories\n1. Azteca\n2. Blue Fund\n3. River Watch\n");
        check("Signatories\n• Azteca;\n• Free Press;\n• Hill Trust; and\n• River Watch.\n",
              {"Blue Fund", "Azteca", "Free Press", "River Watch", "Zebra Trust"},
              "Signatories\n• Azteca;\n• Blue Fund;\n• Free Press;\n• River Watch;\n"
              "• Zebra Trust.\n");
        check("Signatories\nAzteca, Mexico\nFree Press, Kenya\nRiver Watch, Peru\n",
              {"Azteca/Mexico", "River Watch/Peru", "Blue Fund/Kenia", "Dune Fund (Chile)/Chile"},
              "Signatories\nAzteca, Mexico\nBlue Fund, Kenya\nDune Fund (Chile)\n"
              "River Watch, Peru\n");
        check("Signatories\nAzteca\tMexico\nFree Press\tKenya\nRiver Watch\tPeru\n",
              {"Azteca/Mexico", "Blue Fund/Spain", "River Watch"},
              "Signatories\nAzteca\tMexico\nBlue Fund\tSpain\nRiver Watch\tPeru\n");
    }

    void groups() {
        std::string const list = "Signatories\nInternational organizations:\nAzteca\nRiver Watch\n"
                                 "National organizations:\nFree Press\nLake Fund\n";
        SignatoryBlock const block =
            update(list, {"Blue Fund", "Lake Fund", "River Watch", "Azteca", "Free Press"});
        CPPUNIT_ASSERT_EQUAL(
            std::string(above) +
                "Signatories\nInternational organizations:\nAzteca\nBlue Fund\nRiver Watch\n"
                "National organizations:\nFree Press\nLake Fund\n",
            done(above + list, block.steps));
        CPPUNIT_ASSERT_EQUAL(
            std::string("a.fodt: The new list has no groups; \"Blue Fund\" were put under the "
                        "document's first heading that fits; move them to the right heading, or "
                        "give the list a column \"group\"\n"),
            said(block.findings));
        std::vector<model::Signatory> names = list_of({"Lake Fund", "Azteca", "Una Org"});
        names[0].group = "National organizations";
        names[1].group = "International organizations";
        names[2].group = "Individuals";
        SignatoryBlock const grouped =
            update_block(source::read_odt(flat(paragraphs(above + list)), "a.fodt"), names);
        CPPUNIT_ASSERT_EQUAL(std::string(above) +
                                 "Signatories\nInternational organizations:\nAzteca\n"
                                 "National organizations:\nLake Fund\nIndividuals:\nUna Org\n",
                             done(above + list, grouped.steps));
        CPPUNIT_ASSERT_EQUAL(std::string(), said(grouped.findings));
    }

    void several_in_a_paragraph() {
        check("Signed: Azteca; Free Press; and River Watch.\n",
              {"Zebra Trust", "Azteca", "River Watch", "Blue Fund"},
              "Signed: Azteca; Blue Fund; River Watch; and Zebra Trust.\n");
        check("Signatories\nAzteca|Free Press|Lake Fund|River Watch\n",
              {"Blue Fund", "Azteca", "River Watch"},
              "Signatories\nAzteca|Blue Fund|River Watch\n");
        check("Signatories\nAzteca\tLake Fund\nDune Fund\tOasis Club\nFree Press\tRiver Watch\n",
              {"Blue Fund", "Azteca", "River Watch", "Free Press", "Oasis Club"},
              "Signatories\nAzteca\tOasis Club\nBlue Fund\tRiver Watch\nFree Press\n");
    }

    void cards() {
        std::vector<model::Signatory> list = list_of({"River Watch", "Hill Trust", "Oak Fund"});
        list[2].person = "Eva Roy";
        list[2].title = "Director";
        std::string const text = "Signatories\nAna Ruiz\nDirector\nRiver Watch\n\nBen Moss\n"
                                 "President\nHill Trust\n\nCid Vega\nChair\nLake Fund\n";
        SignatoryBlock const block =
            update_block(source::read_odt(flat(paragraphs(above + text)), "a.fodt"), list);
        CPPUNIT_ASSERT_EQUAL(std::string(above) +
                                 "Signatories\nBen Moss\nPresident\nHill Trust\n\nEva Roy\n"
                                 "Director\nOak Fund\n\nAna Ruiz\nDirector\nRiver Watch\n\n",
                             done(above + text, block.steps));
    }

    void blank_lines() {
        check("Signatories\n\nAzteca\n\nFree Press\n\nLake Fund\n\nRiver Watch\n",
              {"Blue Fund", "Azteca", "Free Press", "River Watch"},
              "Signatories\n\nAzteca\n\nBlue Fund\n\nFree Press\n\nRiver Watch\n");
    }

    static SignatoryBlock of_table(std::string const& cells, std::size_t width,
                                   std::vector<std::string> const& names) {
        std::string xml = paragraphs(std::string(above) + "Signatories\n") + "<table:table>";
        std::size_t column = 0;
        for (std::string const& line : lines_of(cells)) {
            xml += column == 0 ? "<table:table-row>" : "";
            xml += "<table:table-cell>";
            std::string text = line;
            std::replace(text.begin(), text.end(), '/', '\n');
            xml += paragraphs(text) + "</table:table-cell>";
            column = (column + 1) % width;
            xml += column == 0 ? "</table:table-row>" : "";
        }
        return update_block(source::read_odt(flat(xml + "</table:table>"), "a.fodt"),
                            list_of(names));
    }

    void tables() {
        SignatoryBlock const block =
            of_table("No.\nOrganisation\nCountry\n1\nAzteca\nMexico\n2\nRiver Watch\nPeru\n", 3,
                     {"Blue Fund/Kenya", "River Watch", "Azteca"});
        CPPUNIT_ASSERT_EQUAL(SignatoryBlock::Form::table, block.form);
        CPPUNIT_ASSERT_EQUAL(5, block.table);
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), block.heading_rows);
        CPPUNIT_ASSERT_EQUAL(std::string("No.|Organisation|Country|\n1|Azteca|Mexico|\n"
                                         "2|Blue Fund|Kenya|\n3|River Watch|Peru|\n"),
                             shown(block.rows));
        CPPUNIT_ASSERT_EQUAL(std::string("Azteca|Free Press|\nBlue Fund|River Watch|\n"),
                             shown(of_table("Azteca\nLake Fund\nCity Fund\nOasis Club\nDune Fund\n"
                                            "River Watch\n",
                                            2, {"River Watch", "Azteca", "Blue Fund", "Free Press"})
                                       .rows));
        CPPUNIT_ASSERT_EQUAL(std::string("Azteca|Blue Fund|\nFree Press|River Watch|\n"),
                             shown(of_table("Azteca\nCity Fund\nDune Fund\nLake Fund\nOasis Club\n"
                                            "River Watch\n",
                                            2, {"River Watch", "Azteca", "Blue Fund", "Free Press"})
                                       .rows));
        CPPUNIT_ASSERT_EQUAL(
            std::string("Azteca|\nBlue Fund|\n"),
            shown(of_table("Azteca\nCity Fund\nDune Fund\nLake Fund\n", 1, {"Blue Fund", "Azteca"})
                      .rows));
    }

    void cells() {
        SignatoryBlock const block =
            of_table("Azteca/City Fund/Dune Fund/Echo Fund/Fig Fund\nLake Fund/Moss Fund/Nest "
                     "Fund/Oasis Club/Plum Fund\n",
                     2, {"Azteca", "Blue Fund", "Moss Fund"});
        CPPUNIT_ASSERT_EQUAL_MESSAGE(said(block.findings), SignatoryBlock::Form::cells, block.form);
        CPPUNIT_ASSERT_EQUAL(std::size_t(2), block.cells.size());
        CPPUNIT_ASSERT_EQUAL(1, block.cells[0].number);
        CPPUNIT_ASSERT_EQUAL(2, block.cells[1].number);
        CPPUNIT_ASSERT_EQUAL(std::string("Azteca|Blue Fund|\nMoss Fund|\n"),
                             shown({block.cells[0].paragraphs, block.cells[1].paragraphs}));
    }

    void not_replaced() {
        SignatoryBlock const none = update("More follows next week.\n", {"Zebra", "Azteca"});
        CPPUNIT_ASSERT_EQUAL(SignatoryBlock::Form::none, none.form);
        CPPUNIT_ASSERT_EQUAL(std::string("Azteca|Zebra|\n"), shown({none.lines}));
        CPPUNIT_ASSERT_EQUAL(
            std::string("a.fodt: The document has no list of signatories that could be replaced; "
                        "put a heading \"Signatories\" and the first names where they shall "
                        "stand, one a paragraph\n"),
            said(none.findings));
        SignatoryBlock const box =
            update_block(source::read_odt(flat(paragraphs(above) +
                                               "<text:p/><draw:frame draw:name=\"Signatories\">"
                                               "<draw:text-box>" +
                                               paragraphs("Azteca\nFree Press\nRiver Watch\n") +
                                               "</draw:text-box></draw:frame>"),
                                          "a.fodt"),
                         list_of({"Azteca"}));
        CPPUNIT_ASSERT_EQUAL(SignatoryBlock::Form::none, box.form);
        CPPUNIT_ASSERT_EQUAL(
            std::string("a.fodt: paragraph 4: The list of signatories stands in a text box, where "
                        "it is not replaced; put it in paragraphs or in one table, or change it "
                        "by hand\n"),
            said(box.findings));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(SignatoryBlockTest);

} // namespace presskit::app
