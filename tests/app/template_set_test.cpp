// SPDX-License-Identifier: MPL-2.0
#include "app/template_set.hpp"

#include "app/localize.hpp"
#include "support.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::app {

class TemplateSetTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(TemplateSetTest);
    CPPUNIT_TEST(finds_sets);
    CPPUNIT_TEST(says_what_is_wrong);
    CPPUNIT_TEST(reads_requirements);
    CPPUNIT_TEST(localizes);
    CPPUNIT_TEST_SUITE_END();

    std::unique_ptr<output::TemporaryFolder> m_folder;

public:
    void setUp() override {
        m_folder = std::make_unique<output::TemporaryFolder>("", "presskit-test-");
    }
    void tearDown() override { m_folder.reset(); }

private:
    void put(std::string const& file, std::string const& bytes) const {
        fs::create_directories((root() / file).parent_path());
        write_file(root() / file, bytes);
    }
    [[nodiscard]] fs::path root() const { return m_folder->path(); }
    [[nodiscard]] std::string message(std::string const& name) const {
        return sentence([&] { (void)find_template_set(name, root()); });
    }

    void finds_sets() {
        put("rivers/b.ott", "");
        put("rivers/a.fodt", "");
        put("rivers/b.html", "");
        put("rivers/set.json", "{\"title\":\"Rivers & lakes\"}");
        put("rivers/notes.pdf", "");
        put("rivers/.hidden.txt", "");
        put("plain/a.odt", "");
        put("loose.txt", "");
        TemplateSet const set = find_template_set("rivers", root());
        std::string files;
        for (TemplateFile const& file : set.files) {
            files += file.stem + ":" + file.text_format + " ";
        }
        CPPUNIT_ASSERT_EQUAL(std::string("a: b:html b: "), files);
        CPPUNIT_ASSERT_EQUAL(std::string("plain"),
                             find_template_set((root() / "plain").string(), "/nowhere").name);
        auto const sets = list_template_sets(root());
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, sets.size());
        CPPUNIT_ASSERT_EQUAL(std::string("plain"), sets[0].title);
        CPPUNIT_ASSERT_EQUAL(std::string("Rivers & lakes"), sets[1].title);
    }

    void says_what_is_wrong() {
        put("twice/a.odt", "");
        put("twice/a.ott", "");
        fs::create_directory(root() / "empty");
        CPPUNIT_ASSERT_EQUAL(std::string("4 nope: there is no template set and no folder of this "
                                         "name; shipped sets are: empty, twice"),
                             message("nope"));
        CPPUNIT_ASSERT_EQUAL("4 " + (root() / "empty").string() +
                                 ": there is no template in this folder; put .ott, .odt or .fodt "
                                 "files in it, or choose another template set",
                             message("empty"));
        CPPUNIT_ASSERT_EQUAL("4 " + (root() / "twice" / "a.ott").string() +
                                 ": another template of this set has the same name; rename one of "
                                 "the two",
                             message("twice"));
    }

    void reads_requirements() {
        auto const package = odf::Package::from_bytes(
            flat_template("x", property("presskit-requires", " quotes , contacts")), "a.fodt");
        model::FieldTree data;
        CPPUNIT_ASSERT_EQUAL(std::string("quotes"), missing_requirement(package, data));
        data.set("quotes", model::Values{"q"});
        CPPUNIT_ASSERT_EQUAL(std::string("contacts"), missing_requirement(package, data));
        data.set("contacts", model::Values{});
        CPPUNIT_ASSERT_EQUAL(std::string("contacts"), missing_requirement(package, data));
        data.set("contacts", "Jo");
        CPPUNIT_ASSERT_EQUAL(std::string(), missing_requirement(package, data));
        CPPUNIT_ASSERT_EQUAL(std::string("topics"), missing_requirement("topics | place", data));
        data.set("place", "Bonn");
        CPPUNIT_ASSERT_EQUAL(std::string(), missing_requirement("topics | place, quotes", data));
    }

    void localizes() {
        auto package = odf::Package::from_bytes(
            flat_template("x", property("presskit-paper", "auto") + property("Editor", "me")),
            "a.fodt");
        localize(package, {"fr-FR", "Rivières", {"eau", "lac & mer"}, true});
        CPPUNIT_ASSERT_EQUAL(std::string("application/vnd.oasis.opendocument.text"),
                             package.mimetype());
        std::string const styles = package.read("styles.xml");
        CPPUNIT_ASSERT(styles.find("fo:language=\"fr\" fo:country=\"FR\"") != std::string::npos);
        CPPUNIT_ASSERT(styles.find("fo:page-width=\"210mm\" fo:page-height=\"297mm\"") !=
                       std::string::npos);
        CPPUNIT_ASSERT(styles.find("rl-tb") == std::string::npos);
        auto persian = package;
        localize(persian, {"fa", "", {}, false});
        CPPUNIT_ASSERT(persian.read("styles.xml").find("style:writing-mode=\"rl-tb\"") !=
                       std::string::npos);
        CPPUNIT_ASSERT(package.read("meta.xml")
                           .find("<meta:keyword>eau</meta:keyword>"
                                 "<meta:keyword>lac &amp; mer</meta:keyword>") !=
                       std::string::npos);
        std::string const meta = package.read("meta.xml");
        CPPUNIT_ASSERT(meta.find("<dc:title>Rivières</dc:title>" + property("Editor", "me") +
                                 "<dc:language>fr-FR</dc:language>") != std::string::npos);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(TemplateSetTest);

} // namespace presskit::app
