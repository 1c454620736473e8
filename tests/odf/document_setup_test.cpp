// SPDX-License-Identifier: MPL-2.0
#include "odf/document_setup.hpp"

#include "documents.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::odf {

namespace {

std::string styles_xml(std::string const& text_properties, std::string const& sizes) {
    return "<office:document-styles><office:styles><style:default-style style:family=\"graphic\"/>"
           "<style:default-style style:family=\"paragraph\">" +
           text_properties +
           "</style:default-style></office:styles><office:automatic-styles>"
           "<style:page-layout style:name=\"pm1\"><style:page-layout-properties " +
           sizes + "/></style:page-layout></office:automatic-styles></office:document-styles>";
}

std::string meta_xml(std::string const& inside) {
    return "<office:document-meta xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:meta>" +
           inside + "</office:meta></office:document-meta>";
}

} // namespace

class DocumentSetupTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(DocumentSetupTest);
    CPPUNIT_TEST(sets_the_language);
    CPPUNIT_TEST(knows_the_scripts);
    CPPUNIT_TEST(changes_known_sheets_only);
    CPPUNIT_TEST(sets_the_title);
    CPPUNIT_TEST(custom_properties);
    CPPUNIT_TEST(turns_right_to_left);
    CPPUNIT_TEST_SUITE_END();

    static Package with(std::string const& entry, std::string const& xml) {
        Package package = Package::from_bytes(zip_of(small_odt()), "a.odt");
        package.set(entry, xml, "text/xml");
        return package;
    }

    void sets_the_language() {
        Package package = with("styles.xml", styles_xml("<style:text-properties fo:language=\"en\" "
                                                        "fo:country=\"US\" fo:font-size=\"11pt\"/>",
                                                        "a=\"1\""));
        set_language(package, "pt-BR");
        CPPUNIT_ASSERT_EQUAL(styles_xml("<style:text-properties fo:language=\"pt\" "
                                        "fo:country=\"BR\" fo:font-size=\"11pt\"/>",
                                        "a=\"1\""),
                             package.read("styles.xml"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-meta "
                        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\">"
                        "<office:meta><dc:language>pt-BR</dc:language></office:meta>"
                        "</office:document-meta>"),
            package.read("meta.xml"));
    }

    void knows_the_scripts() {
        struct Case {
            char const* language;
            char const* attributes;
        };
        for (Case const& c : {Case{"fr", "fo:language=\"fr\" fo:country=\"none\""},
                              Case{"zh-Hant-TW", "style:language-asian=\"zh\" "
                                                 "style:country-asian=\"TW\""},
                              Case{"ar-EG", "style:language-complex=\"ar\" "
                                            "style:country-complex=\"EG\""},
                              Case{"es-419", "fo:language=\"es\" fo:country=\"419\""},
                              Case{"de-u-co-phonebk", "fo:language=\"de\" fo:country=\"none\""}}) {
            Package package = with("styles.xml", styles_xml("", "a=\"1\""));
            set_language(package, c.language);
            CPPUNIT_ASSERT_EQUAL(
                styles_xml(std::string("<style:text-properties ") + c.attributes + "/>", "a=\"1\""),
                package.read("styles.xml"));
        }
    }

    void changes_known_sheets_only() {
        auto const size = [](std::string const& width, std::string const& height) {
            return "fo:page-width=\"" + width + "\" fo:page-height=\"" + height + "\"";
        };
        std::string const text = "<style:text-properties/>";
        struct Case {
            std::string before;
            Paper paper;
            std::string after;
        };
        for (Case const& c :
             {Case{size("8.5in", "11in"), Paper::a4, size("210mm", "297mm")},
              Case{size("21.001cm", "29.7cm"), Paper::letter, size("8.5in", "11in")},
              Case{size("8.2681in", "11.6929in"), Paper::letter, size("8.5in", "11in")},
              Case{size("11in", "8.5in"), Paper::a4, size("297mm", "210mm")},
              Case{size("612pt", "792pt"), Paper::a4, size("210mm", "297mm")},
              Case{size("148mm", "210mm"), Paper::letter, size("148mm", "210mm")},
              Case{size("wide", ""), Paper::letter, size("wide", "")}}) {
            Package package = with("styles.xml", styles_xml(text, c.before));
            set_paper(package, c.paper);
            CPPUNIT_ASSERT_EQUAL(styles_xml(text, c.after), package.read("styles.xml"));
        }
    }

    void sets_the_title() {
        Package package = with("meta.xml", meta_xml("<dc:title>Old <b/></dc:title>"));
        set_title(package, "A & B");
        CPPUNIT_ASSERT_EQUAL(meta_xml("<dc:title>A &amp; B</dc:title>"), package.read("meta.xml"));
    }

    void custom_properties() {
        Package package =
            with("meta.xml",
                 meta_xml("<meta:user-defined meta:name=\"presskit-paper\">auto</meta:user-defined>"
                          "<meta:user-defined meta:name=\"Editor\">me</meta:user-defined>"));
        CPPUNIT_ASSERT_EQUAL(std::string("auto"), custom_property(package, "presskit-paper"));
        CPPUNIT_ASSERT_EQUAL(std::string(), custom_property(package, "presskit-requires"));
        remove_custom_properties(package, "presskit-");
        CPPUNIT_ASSERT_EQUAL(
            meta_xml("<meta:user-defined meta:name=\"Editor\">me</meta:user-defined>"),
            package.read("meta.xml"));
    }

    void turns_right_to_left() {
        auto const page = [](std::string const& mode) {
            return "fo:page-width=\"8.5in\" style:writing-mode=\"" + mode + "\"";
        };
        Package package =
            with("styles.xml",
                 styles_xml("<style:paragraph-properties fo:border-left=\"1pt solid #000000\" "
                            "fo:padding-right=\"2pt\"/><style:text-properties "
                            "fo:letter-spacing=\"2pt\" fo:color=\"#000000\"/>",
                            page("lr-tb")));
        set_right_to_left(package);
        CPPUNIT_ASSERT_EQUAL(
            styles_xml("<style:paragraph-properties fo:text-align=\"right\" "
                       "fo:border-right=\"1pt solid #000000\" fo:padding-left=\"2pt\"/>"
                       "<style:text-properties fo:color=\"#000000\"/>",
                       page("rl-tb")),
            package.read("styles.xml"));
        for (auto const& [before, after] :
             {std::pair("start", "right"), std::pair("end", "left"), std::pair("left", "right"),
              std::pair("center", "center"), std::pair("justify", "justify")}) {
            auto const style = [](char const* side) {
                return "<style:paragraph-properties fo:text-align=\"" + std::string(side) + "\"/>";
            };
            package = with("styles.xml", styles_xml(style(before), ""));
            set_right_to_left(package);
            CPPUNIT_ASSERT(package.read("styles.xml").find(style(after)) != std::string::npos);
        }
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(DocumentSetupTest);

} // namespace presskit::odf
