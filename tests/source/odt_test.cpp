// SPDX-License-Identifier: MPL-2.0
#include "base/error.hpp"
#include "base/files.hpp"
#include "odf/package.hpp"
#include "odf/xml.hpp"
#include "source/read.hpp"
#include "tests/places.hpp"
#include "tests/source/dump.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <filesystem>

namespace presskit::source {

namespace fs = std::filesystem;

namespace {

/// A flat document around `body`; P1 is bold, T1 bold, T2 italic, T3 underlined, T4 hidden.
std::string document(std::string const& body) {
    auto const text_style = [](char const* name, char const* family, char const* properties) {
        return "<style:style style:name=\"" + std::string(name) + "\" style:family=\"" + family +
               "\"" +
               (std::string(family) == "paragraph" ? " style:parent-style-name=\"Standard\"" : "") +
               "><style:text-properties " + properties + "/></style:style>";
    };
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document "
           "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
           "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
           "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
           "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
           "office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.text\">"
           "<office:styles><style:default-style style:family=\"paragraph\"><style:text-properties "
           "fo:language=\"en\" fo:country=\"GB\"/></style:default-style>"
           "<style:style style:name=\"Standard\" style:family=\"paragraph\"/><style:style "
           "style:name=\"Title\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"/>"
           "<style:style style:name=\"Own\" style:display-name=\"Our title\" "
           "style:family=\"paragraph\" style:parent-style-name=\"Title\"/>"
           "<style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\" "
           "style:family=\"paragraph\" style:default-outline-level=\"2\"/>"
           "<style:style style:name=\"Quotations\" "
           "style:family=\"paragraph\"/></office:styles><office:automatic-styles>" +
           text_style("P1", "paragraph", "fo:font-weight=\"bold\"") +
           text_style("T1", "text", "fo:font-weight=\"bold\"") +
           text_style("T2", "text", "fo:font-style=\"italic\"") +
           text_style("T3", "text", "style:text-underline-style=\"solid\"") +
           text_style("T4", "text", "text:display=\"none\"") +
           "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" "
           "style:num-format=\"1\" text:start-value=\"3\"/>"
           "<text:list-level-style-bullet text:level=\"2\" "
           "text:bullet-char=\"-\"/></text:list-style></office:automatic-styles>"
           "<office:body><office:text>" +
           body + "</office:text></office:body></office:document>";
}

/// Each line of a text as a paragraph, as Writer opens a .txt.
std::string paragraphs(std::string const& text) {
    std::string out;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        std::string line = text.substr(begin, end - begin);
        std::size_t const spaces = line.find_first_not_of(' ');
        out += "<text:p text:style-name=\"Standard\">";
        if (spaces != std::string::npos && spaces > 0) {
            out += "<text:s text:c=\"" + std::to_string(spaces) + "\"/>";
            line = line.substr(spaces);
        }
        odf::append_escaped_text(out, line);
        out += "</text:p>";
        begin = end + 1;
    }
    return out;
}

} // namespace

class OdtTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(OdtTest);
    CPPUNIT_TEST(reads_as_the_same_text);
    CPPUNIT_TEST(keeps_formatting);
    CPPUNIT_TEST(keeps_structure);
    CPPUNIT_TEST(leaves_out_what_is_not_text);
    CPPUNIT_TEST(obeys_named_sections);
    CPPUNIT_TEST(splits_short_lines);
    CPPUNIT_TEST(reads_every_sample);
    CPPUNIT_TEST(refuses);
    CPPUNIT_TEST_SUITE_END();

    static std::string const lede;

    static std::string body_of(std::string const& body) {
        std::string const all = dump(read_odt(document(body), "a.fodt").kit);
        return all.substr(all.find("body\n"));
    }
    static void check(std::string const& expected, std::string const& got) {
        CPPUNIT_ASSERT_EQUAL(expected, got);
    }

    void reads_as_the_same_text() {
        for (char const* const name :
             {"docs/sample/harbor-release.txt", "docs/sample/harbor-release-pasted.txt",
              "../shared/samples/civil-society-release.txt"}) {
            fs::path const path = fs::path(places::source_dir) / name;
            if (!fs::exists(path)) {
                continue;
            }
            std::string const text = read_file(path);
            std::string const flat = document(paragraphs(text));
            ReadOptions const english{"en"};
            std::string const expected = dump(read_text(text, "a", english).kit);
            check(expected, dump(read_odt(flat, "a", english).kit));
            check(expected,
                  dump(read_odt(odf::Package::from_bytes(flat, "a").to_zip(), "a", english).kit));
        }
    }

    void keeps_formatting() {
        check("body\n  p " + lede +
                  "\n  p A {b:bold}, {i:sl}{i:{b:ant}} and {u:low} word {a "
                  "https://a.example:linked}.{note:A note.}  Two\\tspaces\\nbroken.\n"
                  "  p {b:All of it is bold, as a sentence.}\n",
              body_of(
                  "<text:p text:style-name=\"Own\">The Title</text:p><text:p>" + lede +
                  "</text:p>"
                  "<text:p>A <text:span text:style-name=\"T1\">bold</text:span>,\n  <text:span "
                  "text:style-name=\"T2\">sl</text:span>"
                  "<text:span text:style-name=\"T2\"><text:span "
                  "text:style-name=\"T1\">ant</text:span></text:span> and "
                  "<text:span text:style-name=\"T3\">low</text:span> word <text:a "
                  "xlink:href=\"https://a.example\">linked</text:a>."
                  "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A "
                  "note.</text:p></text:note-body></text:note>"
                  "<text:s text:c=\"2\"/>Two<text:tab/>spaces<text:line-break/>broken.</text:p>"
                  "<text:p text:style-name=\"P1\">All of it is bold, as a sentence.</text:p>"));
    }

    void keeps_structure() {
        check("body\n  p " + lede +
                  "\n  h2 Background\n  list\n    3. Third.\n      * Nested.\n    4. "
                  "Fourth.\\nMore of it.\n  p Between.\n"
                  "  list\n    5. Fifth.\n  quote: A block quote of nobody.\n  table\n    | a | "
                  "b\n    | c | d\\ne\n  image Pictures/a.png | A chart | \n",
              body_of(
                  "<text:p text:style-name=\"Title\">The Title</text:p><text:p>" + lede +
                  "</text:p>"
                  "<text:h text:style-name=\"Heading_20_2\" "
                  "text:outline-level=\"2\">Background</text:h>"
                  "<text:list "
                  "text:style-name=\"L1\"><text:list-item><text:p>Third.</"
                  "text:p><text:list><text:list-item><text:p>Nested.</text:p>"
                  "</text:list-item></text:list></text:list-item><text:list-item><text:p>Fourth.</"
                  "text:p><text:p>More of it.</text:p></text:list-item></text:list>"
                  "<text:p>Between.</text:p><text:list text:style-name=\"L1\" "
                  "text:continue-numbering=\"true\"><text:list-item><text:p>Fifth.</text:p></"
                  "text:list-item></text:list>"
                  "<text:p text:style-name=\"Quotations\">A block quote of nobody.</text:p>"
                  "<table:table><table:table-row><table:table-cell><text:p>a</text:p></"
                  "table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></"
                  "table:table-row>"
                  "<table:table-row><table:table-cell><text:p>c</text:p></"
                  "table:table-cell><table:table-cell><text:p>d</text:p><text:p>e</text:p></"
                  "table:table-cell></table:table-row></table:table>"
                  "<text:p><draw:frame><draw:image xlink:href=\"Pictures/a.png\"/><svg:desc>A "
                  "chart</svg:desc></draw:frame></text:p>"));
    }

    void leaves_out_what_is_not_text() {
        Reading const reading =
            read_odt(document("<text:tracked-changes><text:changed-region "
                              "text:id=\"c\"><text:deletion><text:p>gone</text:p></text:deletion></"
                              "text:changed-region></text:tracked-changes>"
                              "<text:p text:style-name=\"Title\">The "
                              "Title<office:annotation><dc:creator>X</dc:creator><text:p>Really?</"
                              "text:p></office:annotation></text:p>"
                              "<text:p>" +
                              lede +
                              "<text:change text:change-id=\"c\"/><text:span "
                              "text:style-name=\"T4\"> secret</text:span></text:p>"
                              "<text:section text:name=\"x\" "
                              "text:display=\"none\"><text:p>hidden</text:p></text:section>"),
                     "a.fodt");
        check("language: en-GB\nheadline: The Title\nbody\n  p " + lede + "\n", dump(reading.kit));
        std::string lines;
        for (Finding const& finding : reading.findings) {
            lines += finding.id + ' ' + to_line(finding) + '\n';
        }
        check("source.comments a.fodt: paragraph 1: The document holds a comment; it was left out; "
              "delete "
              "comments before you send the document itself\n"
              "source.hidden-text a.fodt: paragraph 2: The document holds 2 pieces of hidden text; "
              "they were "
              "left out; show it or delete it before you send the document\n"
              "source.tracked-changes a.fodt: paragraph 2: The document records a deletion; the "
              "deleted text "
              "was left out; accept or reject the changes before you send the document itself\n",
              lines);
    }

    void obeys_named_sections() {
        check("body\n  p " + lede +
                  "\nstatement\n  p We stand by the river.\nquote by Ana Ruiz | director | River "
                  "Watch\n  p We wait.\nsignatories 2\n  - one club.\n  - another\n"
                  "contact: Ana Ruiz | ana@r.example | \nboilerplate Who we are\n  p We are the "
                  "river.\n",
              body_of("<text:p text:style-name=\"Title\">The Title</text:p><text:p>" + lede +
                      "</text:p>"
                      "<text:section text:name=\"statement\"><text:p>We stand by the "
                      "river.</text:p></text:section>"
                      "<text:section text:name=\"quotes\"><text:p>Ana Ruiz, director, River "
                      "Watch:</text:p><text:p>“We wait.”</text:p></text:section>"
                      "<text:section text:name=\"signatories\"><text:p>one "
                      "club.</text:p><text:p>another</text:p></text:section>"
                      "<text:section text:name=\"contacts\"><text:p>Ana "
                      "Ruiz</text:p><text:p>ana@r.example</text:p></text:section>"
                      "<text:section text:name=\"boilerplates\"><text:p>Who we "
                      "are</text:p><text:p>We are the river.</text:p></text:section>"));
    }

    void splits_short_lines() {
        check("body\n  p " + lede + "\nsignatories 3\n  - A Club\n  - B Club\n  - C Club\n",
              body_of("<text:p text:style-name=\"Title\">The Title</text:p><text:p>" + lede +
                      "</text:p><text:p>A Club<text:line-break/>B Club<text:line-break/>C "
                      "Club</text:p>"));
    }

    void reads_every_sample() {
        for (char const* const kind : {"letters", "documents"}) {
            fs::path const folder = fs::path(places::samples) / kind;
            if (!fs::exists(folder)) {
                continue;
            }
            for (fs::directory_entry const& file : fs::recursive_directory_iterator(folder)) {
                if (file.path().extension() != ".odt") {
                    continue;
                }
                try {
                    CPPUNIT_ASSERT(!read(file.path()).kit.source.empty());
                } catch (Error const& error) { // two of them hold no text
                    check(file.path().string() + ": has no text; write the release in it first",
                          error.what());
                }
            }
        }
    }

    void refuses() {
        CPPUNIT_ASSERT_THROW((void)read_odt(document(""), "a.fodt"), Error);
        CPPUNIT_ASSERT_THROW((void)read_odt(document("<text:p>"), "a.fodt"), Error);
        std::string deep;
        for (int i = 0; i < 2000; ++i) {
            deep += "<text:list><text:list-item>";
        }
        CPPUNIT_ASSERT_THROW((void)read_odt(document(deep), "a.fodt"), Error);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(OdtTest);

std::string const OdtTest::lede =
    "The groups have published a letter on the river, and they ask the council to read it.";

} // namespace presskit::source
