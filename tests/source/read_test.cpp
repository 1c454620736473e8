// SPDX-License-Identifier: MPL-2.0
#include "base/error.hpp"
#include "base/files.hpp"
#include "source/read.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <filesystem>
#include <unistd.h>

namespace presskit::source {

namespace fs = std::filesystem;

class ReadTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(ReadTest);
    CPPUNIT_TEST(refuses_what_it_cannot_read);
    CPPUNIT_TEST(guesses_languages);
    CPPUNIT_TEST(notes_every_line);
    CPPUNIT_TEST(takes_ten_megabytes);
    CPPUNIT_TEST_SUITE_END();

    fs::path m_folder;

public:
    void setUp() override {
        m_folder = fs::temp_directory_path() / ("presskit-read-" + std::to_string(::getpid()));
        fs::create_directories(m_folder);
    }
    void tearDown() override { fs::remove_all(m_folder); }

private:
    std::string message(std::string const& name, std::string const& bytes) {
        write_file(m_folder / name, bytes);
        try {
            (void)read(m_folder / name);
        } catch (Error const& error) {
            std::string const text = error.what();
            CPPUNIT_ASSERT(error.phase() == Phase::input);
            return text.substr(text.find(name));
        }
        return "taken";
    }
    static void check(std::string const& expected, std::string const& got) {
        CPPUNIT_ASSERT_EQUAL(expected, got);
    }

    void refuses_what_it_cannot_read() {
        std::string deep;
        for (int i = 0; i < 5000; ++i) {
            deep += "<div>";
        }
        check("a.txt: has no text; write the release in it first", message("a.txt", ""));
        check("b.txt: has no text; write the release in it first",
              message("b.txt", " \n\u00A0\r\n\t"));
        check("a.docx: this version reads txt, md, html, odt, ott, fodt and presskit, not docx; "
              "open it in Writer and save it as .odt",
              message("a.docx", "PK"));
        check("a.eml: this version reads txt, md, html, odt, ott, fodt and presskit, not eml; save "
              "its text as .txt or .odt",
              message("a.eml", "From: A"));
        check("a.md: has no text; write the release in it first", message("a.md", "---\n---\n"));
        check("a.html: has no text; write the release in it first", message("a.html", "<p>"));
        check("b.html: has no text; write the release in it first", message("b.html", ""));
        check("c.html: its elements are nested too deeply to be read; save its text as .txt",
              message("c.html", deep));
        check("a.xyz: this version reads txt, md, html, odt, ott, fodt and presskit, not .xyz; "
              "save the release as one of these",
              message("a.xyz", "A"));
        check("a.csv: this is a list, not a release; give the release, and the list with "
              "--signatories",
              message("a.csv", "A"));
        CPPUNIT_ASSERT(message("a.odt", "no zip").find("a.odt") == 0);
        CPPUNIT_ASSERT(message("b.odt", "PK\x03\x04 cut").find("b.odt") == 0);
        CPPUNIT_ASSERT(message("a.fodt", "<office:document").find("a.fodt") == 0);
        CPPUNIT_ASSERT_THROW((void)read(m_folder), Error);
        CPPUNIT_ASSERT_THROW((void)read(m_folder / "none.txt"), Error);
    }

    void guesses_languages() {
        auto const language = [](std::string const& text, std::string const& asked = {}) {
            return read_text(text, "a.txt", {asked}).kit.language;
        };
        check("en", language("The groups of the river and the sea have met."));
        check("en", language("Water Watch\n\nRiver Watch\n")); // no sentence says
        check(
            "es",
            language("Los grupos del río y de la costa se han reunido en las calles para hablar."));
        check("fr",
              language(
                  "Les groupes du fleuve et de la côte se sont réunis dans les rues pour parler."));
        check("de", language("Die Gruppen vom Fluss und von der Küste haben sich auf der Straße "
                             "mit den Leuten getroffen."));
        check("pt", language("Os grupos do rio e da costa não se encontraram em uma rua, mas na "
                             "praça dos pescadores."));
        check("it", language("I gruppi del fiume e della costa si sono incontrati nella piazza con "
                             "gli abitanti e non per la festa."));
        check("nl", language("De groepen van de rivier en het strand hebben elkaar op straat "
                             "gezien, met een brief voor de stad."));
        check("ru", language("Группы встретились у реки."));
        check("uk", language("Групи зустрілися біля річки і її берега."));
        check("ja", language("川のグループが会いました。"));
        check("sv", language("The groups of the river and the sea.", "sv"));
    }

    void notes_every_line() {
        model::PressKit const kit = read_text("A Headline Here\n\nPress Release\nMarch 5, "
                                              "2026\n\nWe met at the river, and we decided to "
                                              "write down what we saw there. \n###\n",
                                              "a.txt")
                                        .kit;
        std::string roles;
        for (model::SourceParagraph const& p : kit.source) {
            roles +=
                std::to_string(p.at.line) + ':' + std::to_string(static_cast<int>(p.role)) + ' ';
        }
        using Role = model::SourceParagraph::Role;
        auto const is = [](int line, Role role) {
            return std::to_string(line) + ':' + std::to_string(static_cast<int>(role)) + ' ';
        };
        check(is(1, Role::headline) + is(2, Role::blank) + is(3, Role::label) + is(4, Role::date) +
                  is(5, Role::blank) + is(6, Role::body) + is(7, Role::end_mark),
              roles);
        check("We met at the river, and we decided to write down what we saw there. ",
              kit.source[5].text);
    }

    /// Not timed: a reader that is not linear would not come to an end here.
    void takes_ten_megabytes() {
        std::string long_line = "Headline\n\n";
        while (long_line.size() < 10'000'000) {
            long_line += "“We wait,” said Ana Ruiz, director of River Watch. The café is open – "
                         "since 5 March 2026. ";
        }
        CPPUNIT_ASSERT(!read_text(long_line, "a.txt").kit.release.body.blocks.empty());
        std::string many =
            "Headline\n\nA lede that is a sentence of its own, and long enough to be one.\n\n";
        while (many.size() < 10'000'000) {
            many += "The Following Organizations:\n1. One Name\nContact: x\nAbout Us\n“Open quote "
                    "without an end\nSigned:\n\n";
        }
        CPPUNIT_ASSERT(!read_text(many, "a.txt").kit.release.body.blocks.empty());
        std::string names = "Headline\n\nA lede that is a sentence of its own, and long enough to "
                            "be one.\n\nSigned\n";
        while (names.size() < 10'000'000) {
            names += "River Keepers of the Northern Shore and Others (RKNS)\n";
        }
        CPPUNIT_ASSERT(read_text(names, "a.txt").kit.signatories.size() > 180'000);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(ReadTest);

} // namespace presskit::source
