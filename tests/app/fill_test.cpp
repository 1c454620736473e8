// SPDX-License-Identifier: MPL-2.0
#include "app/fill.hpp"

#include "support.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::app {

class FillTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(FillTest);
    CPPUNIT_TEST(fills_documents);
    CPPUNIT_TEST(fills_texts);
    CPPUNIT_TEST(undefined_fields);
    CPPUNIT_TEST(includes_stay_in_the_folder);
    CPPUNIT_TEST(says_what_is_wrong);
    CPPUNIT_TEST_SUITE_END();

    std::unique_ptr<output::TemporaryFolder> m_folder;

public:
    void setUp() override {
        m_folder = std::make_unique<output::TemporaryFolder>("", "presskit-test-");
        write_file(path("t.fodt"), flat_template("{{ a }}"));
        write_file(path("t.txt"), "{{ a }}!");
        write_file(path("d.json"), "{\"a\": \"x & y\"}");
    }
    void tearDown() override { m_folder.reset(); }

private:
    [[nodiscard]] fs::path path(std::string const& name) const { return m_folder->path() / name; }
    void run(std::string const& from, std::string const& to,
             templating::Undefined undefined = templating::Undefined::error) const {
        (void)fill(path(from), {path("d.json"), path(to), undefined, ""});
    }
    [[nodiscard]] std::string message(std::string const& from, std::string const& to) const {
        return sentence([&] { run(from, to); });
    }

    void fills_documents() {
        constexpr char const* text = "application/vnd.oasis.opendocument.text";
        struct Case {
            char const* out;
            std::string type;
        };
        for (Case const& c : {Case{"o.odt", text}, Case{"o.ott", std::string(text) + "-template"},
                              Case{"o.fodt", text}}) {
            run("t.fodt", c.out);
            auto const package = odf::Package::open(path(c.out));
            CPPUNIT_ASSERT_EQUAL(c.type, package.mimetype());
            CPPUNIT_ASSERT(package.read("content.xml").find("<text:p>x &amp; y</text:p>") !=
                           std::string::npos);
        }
        CPPUNIT_ASSERT_EQUAL(std::string("<"), read_file(path("o.fodt")).substr(0, 1));
    }

    void fills_texts() {
        run("t.txt", "o.txt");
        CPPUNIT_ASSERT_EQUAL(std::string("x & y!"), read_file(path("o.txt")));
    }

    void undefined_fields() {
        write_file(path("d.json"), "{}");
        CPPUNIT_ASSERT(message("t.txt", "o.txt").find("4 " + path("t.txt").string()) == 0);
        CPPUNIT_ASSERT(!fs::exists(path("o.txt")));
        run("t.txt", "o.txt", templating::Undefined::blank);
        CPPUNIT_ASSERT_EQUAL(std::string("!"), read_file(path("o.txt")));
    }

    void includes_stay_in_the_folder() {
        fs::create_directory(path("in"));
        for (std::string const name : {"../d.json", "/etc/hostname", "none.txt"}) {
            write_file(path("in") / "t.txt", "{% include \"" + name + "\" %}");
            CPPUNIT_ASSERT(message("in/t.txt", "o.txt").find("4 ") == 0);
            CPPUNIT_ASSERT(!fs::exists(path("o.txt")));
        }
    }

    void says_what_is_wrong() {
        CPPUNIT_ASSERT_EQUAL("2 " + path("o.txt").string() +
                                 ": an OpenDocument template makes .odt, .ott or .fodt; name the "
                                 "output with one of these",
                             message("t.fodt", "o.txt"));
        CPPUNIT_ASSERT_EQUAL("2 " + path("o.odt").string() +
                                 ": a text template does not make an OpenDocument file; name the "
                                 "output with the template's own extension",
                             message("t.txt", "o.odt"));
        CPPUNIT_ASSERT_EQUAL("3 " + path("no.ott").string() +
                                 ": there is no such file; check the name and the folder",
                             message("no.ott", "o.odt"));
        CPPUNIT_ASSERT_EQUAL("3 " + path("no").string() +
                                 "/o.txt: there is no such folder, or a "
                                 "folder of this name; choose another place",
                             message("t.txt", "no/o.txt"));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(FillTest);

} // namespace presskit::app
