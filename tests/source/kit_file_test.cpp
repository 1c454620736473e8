// SPDX-License-Identifier: MPL-2.0
#include "base/error.hpp"
#include "base/files.hpp"
#include "source/read.hpp"
#include "tests/places.hpp"
#include "tests/source/dump.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <filesystem>
#include <unistd.h>

namespace presskit::source {

namespace fs = std::filesystem;

class KitFileTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(KitFileTest);
    CPPUNIT_TEST(comes_back_as_written);
    CPPUNIT_TEST(notes_a_line_for_each_part);
    CPPUNIT_TEST(takes_a_release_by_reference);
    CPPUNIT_TEST(says_what_is_wrong_and_where);
    CPPUNIT_TEST(stays_in_its_folder);
    CPPUNIT_TEST_SUITE_END();

    fs::path m_folder;

public:
    void setUp() override {
        m_folder = fs::temp_directory_path() / ("presskit-kit-" + std::to_string(::getpid()));
        fs::create_directories(m_folder / "kit");
    }
    void tearDown() override { fs::remove_all(m_folder); }

private:
    std::string message(std::string const& inside,
                        std::string const& open = "<kit xmlns=\"urn:presskit:kit:1\">") {
        try {
            (void)read_kit_file("<?xml version=\"1.0\"?>\n" + open + "\n" + inside + "\n</kit>",
                                "k.presskit", m_folder / "kit");
        } catch (Error const& error) {
            return error.what();
        }
        return "taken";
    }
    static void check(std::string const& expected, std::string const& got) {
        CPPUNIT_ASSERT_EQUAL(expected, got);
    }

    void comes_back_as_written() {
        fs::path const sample = fs::path(places::source_dir) / "docs/sample/harbor-release.txt";
        for (fs::path const& path :
             {sample, fs::path(places::test_data) / "source/every-element/release.presskit",
              fs::path(places::test_data) / "source/nested-lists/release.txt",
              fs::path(places::test_data) / "source/embargoed/release.txt"}) {
            model::PressKit kit = read(path).kit;
            kit.accepted = {{"quote.length", "“Long", "She approved it"}, {"text.names", "", "Ok"}};
            kit.decisions = {{model::NameDecision::Kind::same, {"A", "A & Co"}, "one office"},
                             {model::NameDecision::Kind::distinct, {"B", "C"}, ""},
                             {model::NameDecision::Kind::keep_spelling, {"dD"}, ""}};
            kit.ordering = {"country", "count", "letters", "letter", "first", "es"};
            kit.signatories.push_back({});
            kit.signatories.back().name = "Last";
            kit.signatories.back().individual = kit.signatories.back().convener = true;
            kit.language = "en-GB";
            std::string const written = write_kit_file(kit);
            model::PressKit const again = read_kit_file(written, "k.presskit", m_folder).kit;
            CPPUNIT_ASSERT_EQUAL(dump(kit), dump(again));
            CPPUNIT_ASSERT_EQUAL(written, write_kit_file(again));
        }
    }

    void notes_a_line_for_each_part() {
        model::PressKit const kit =
            read_kit_file("<kit xmlns=\"urn:presskit:kit:1\"><release><headline>H</headline><body>"
                          "<p>One <u>line</u>.</p></body></release><contacts>"
                          "<contact name=\"Ana Ruiz\" phone=\"555\"/><contact email=\"a@b\"/>"
                          "</contacts></kit>",
                          "k.presskit", m_folder)
                .kit;
        std::string lines;
        for (model::SourceParagraph const& paragraph : kit.source) {
            lines += paragraph.text + '|';
        }
        CPPUNIT_ASSERT_EQUAL(std::string("H|One line.|Ana Ruiz 555|a@b|"), lines);
        CPPUNIT_ASSERT(kit.release.body.blocks.at(0).runs.at(1).underline);
    }

    void takes_a_release_by_reference() {
        write_file(m_folder / "kit/release.txt",
                   "A Headline\n\nA lede that is a sentence of its own, and long enough to be one, "
                   "too.\n\n"
                   "Statement from Ana Ruiz, director, River Watch:\n\n“We wait.”\n\nSigned:\nA "
                   "Club\nB Club\n");
        write_file(m_folder / "kit/list.csv", "organisation,country\nC Club,Peru\n");
        model::PressKit const kit =
            read_kit_file(
                "<kit xmlns=\"urn:presskit:kit:1\" xml:lang=\"en-GB\" templates=\"own\"><release "
                "src=\"release.txt\"/>"
                "<signatories src=\"list.csv\"/><topics><topic>Water</topic></topics></kit>",
                "k.presskit", m_folder / "kit")
                .kit;
        check("language: en-GB\nheadline: A Headline\ntemplates: own\nbody\n"
              "  p A lede that is a sentence of its own, and long enough to be one, too.\n  quote "
              "0: We wait.\n"
              "quote by Ana Ruiz | director | River Watch\n  p We wait.\nsignatories 1\n  - C Club "
              "| country=Peru\ntopic: Water\n",
              dump(kit));
    }

    void says_what_is_wrong_and_where() {
        std::string const release =
            "<release><headline>H</headline><body><p>B</p></body></release>\n";
        check("taken", message(release));
        check("k.presskit: line 2, <kit>: has no <release>; put the release in it, or name its "
              "file: <release src=\"release.txt\"/>",
              message(""));
        check("k.presskit: line 3, <release>: has no text; write a headline and a body in it",
              message("<release/>"));
        check("taken", message("<release><body></body></release>")); // as saved without any text
        check("k.presskit: line 4, <quots>: is not known in <kit>; it may hold release, statement, "
              "claim, quotes, signatories, contacts, "
              "boilerplates, topics, accepted, decisions, ordering",
              message(release + "<quots/>"));
        check("k.presskit: line 4, <dateline>: date is \"5 March\"; write it as 2026-03-05",
              message("<release>\n<dateline date=\"5 March\"/></release>"));
        check("k.presskit: line 4, <dateline>: date is \"2026-02-30\"; write it as 2026-03-05",
              message("<release>\n<dateline date=\"2026-02-30\"/></release>"));
        check("k.presskit: line 3, <embargo>: until is \"soon\"; write it as 2026-03-05T09:00",
              message("<release><embargo until=\"soon\"/></release>"));
        check(
            "k.presskit: line 4, <quote>: ref is 3, but <quotes> holds 0; count them from 0",
            message("<release><headline>H</headline><body>\n<quote ref=\"3\"/></body></release>"));
        check("k.presskit: line 3, <font>: is not known in <p>; text may hold b, i, u, a, "
              "br, tab and note",
              message("<release><body><p>a <font>b</font></p></body></release>"));
        check("k.presskit: line 3, <body>: holds text of its own (\"stray\"); put it into one of "
              "its elements",
              message("<release><body>stray<p>a</p></body></release>"));
        check("k.presskit: line 3, <h>: level is 9; write 1 to 6",
              message("<release><body><h level=\"9\">a</h></body></release>"));
        check("k.presskit: line 4, <claim>: others is \"many\"; write a whole number",
              message(release + "<claim others=\"many\"/>"));
        check("k.presskit: line 4, <signatory>: has no attribute \"land\"; it may have "
              "sort-as, acronym, country, group, person, title, status, note, kind, convener",
              message(release + "<signatories><signatory land=\"x\">A</signatory></signatories>"));
        check("k.presskit: line 4, <accept>: has no reason; write why the finding may stand: "
              "reason=\"…\"",
              message(release + "<accepted><accept check=\"quote.length\"/></accepted>"));
        check("k.presskit: line 4, <accept>: has no check; write the id of the finding it accepts: "
              "check=\"quote.length\"",
              message(release + "<accepted><accept reason=\"ok\"/></accepted>"));
        check("k.presskit: line 4, <decision>: as is \"equal\"; write same, distinct or "
              "keep-spelling",
              message(release + "<decisions><decision as=\"equal\"/></decisions>"));
        check("k.presskit: line 4, <decision>: has 1 <name>; it needs two or more to be distinct",
              message(release + "<decisions><decision as=\"distinct\"><name>A</name></decision>"
                                "</decisions>"));
        check("k.presskit: line 4, <release>: stands twice in <kit>; keep one of them",
              message(release + "<release/>"));
        check("k.presskit: line 3, <p>: has no attribute \"class\"; it has none",
              message("<release><body><p class=\"x\">a</p></body></release>"));
        check("k.presskit: line 3, <a>: has no href; write href=\"…\"",
              message("<release><body><p><a>a</a></p></body></release>"));
        check("k.presskit: line 3, <image>: has no src; write src=\"…\"",
              message("<release><body><image alt=\"a\"/></body></release>"));
        check("k.presskit: line 3, <quote>: has no words; put them into <p>, or name one of "
              "<quotes>: ref=\"0\"",
              message("<release><body><quote/></body></release>"));
        check("k.presskit: line 3, <quote>: has a ref and words of its own; keep one of them",
              message("<release><body><quote ref=\"0\"><p>a</p></quote></body></release>"));
        check("k.presskit: line 3, <embargo>: has no until; write until=\"…\"",
              message("<release><embargo/></release>"));
        check("k.presskit: line 3, <x>: is not known in <br>; it holds nothing",
              message("<release><body><p><br><x/></br></p></body></release>"));
        check(
            "k.presskit: line 4, <signatories>: has a src and signatories of its own; keep one "
            "of them",
            message(release + "<signatories src=\"a.csv\"><signatory>A</signatory></signatories>"));
        check("k.presskit: line 2, <kit>: this is no kit file; a kit file begins with <kit "
              "xmlns=\"urn:presskit:kit:1\">",
              message("", "<kit>"));
        check("k.presskit: line 2, <kit>: this is a kit file of another version; a kit file begins "
              "with <kit xmlns=\"urn:presskit:kit:1\">",
              message("", "<kit xmlns=\"urn:presskit:kit:9\">"));
        CPPUNIT_ASSERT_THROW((void)read_kit_file("<kit", "k.presskit", m_folder), Error);
        CPPUNIT_ASSERT_THROW(
            (void)read_kit_file(
                "<!DOCTYPE kit [<!ENTITY a \"b\">]><kit xmlns=\"urn:presskit:kit:1\"/>",
                "k.presskit", m_folder),
            Error);
    }

    void stays_in_its_folder() {
        write_file(m_folder / "secret.txt",
                   "A secret\n\nThat nobody may read from here, though it is a sentence.\n");
        fs::create_symlink(m_folder / "secret.txt", m_folder / "kit/link.txt");
        std::string const leaves = "it must not leave the kit file's folder; put the file beside "
                                   "the kit file and write its name";
        for (std::string const src :
             {"../secret.txt", "a/../../secret.txt", "/etc/passwd", "file:///etc/passwd"}) {
            check("k.presskit: line 3, <release>: src is \"" + src + "\"; " + leaves,
                  message("<release src=\"" + src + "\"/>"));
        }
        check("k.presskit: line 3, <release>: src is \"link.txt\"; a link leads out of the kit "
              "file's folder; put the file itself beside the kit file",
              message("<release src=\"link.txt\"/>"));
        ReadOptions outside;
        outside.allow_outside = true;
        for (std::string const src : {"../secret.txt", "link.txt", "a/../../secret.txt"}) {
            check("A secret", read_kit_file("<kit xmlns=\"urn:presskit:kit:1\"><release src=\"" +
                                                src + "\"/></kit>",
                                            "k.presskit", m_folder / "kit", outside)
                                  .kit.release.headline);
        }
        CPPUNIT_ASSERT_THROW((void)read_kit_file("<kit xmlns=\"urn:presskit:kit:1\"><release "
                                                 "src=\"https://a.b/c.txt\"/></kit>",
                                                 "k.presskit", m_folder / "kit", outside),
                             Error);
        CPPUNIT_ASSERT(
            message("<release src=\"none.txt\"/>").find("none.txt: there is no such file") !=
            std::string::npos);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(KitFileTest);

} // namespace presskit::source
