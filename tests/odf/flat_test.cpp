// SPDX-License-Identifier: MPL-2.0
#include "odf/flat.hpp"

#include "documents.hpp"
#include "odf/package.hpp"
#include "odf/xml.hpp"

#include <cppunit/extensions/HelperMacros.h>
#include <tinyxml2.h>

namespace presskit::odf {

namespace {

// A PNG's first bytes are enough to know it by.
constexpr char const* png_base64 = "iVBORw0KGgoAAAANSUhEUg==";

std::string flat_document() {
    return std::string("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<office:document xmlns:office=\"o\" office:version=\"1.3\" "
                       "office:mimetype=\"application/vnd.oasis.opendocument.text\">"
                       "<office:meta><dc:title>T</dc:title></office:meta>"
                       "<office:settings><s/></office:settings>"
                       "<office:font-face-decls><style:font-face "
                       "style:name=\"F\"/></office:font-face-decls>"
                       "<office:styles><style:style style:name=\"Standard\"/></office:styles>"
                       "<office:automatic-styles><style:style style:name=\"P1\" "
                       "style:family=\"paragraph\"/>"
                       "<style:page-layout style:name=\"pm1\"/></office:automatic-styles>"
                       "<office:master-styles><style:master-page style:page-layout-name=\"pm1\"/>"
                       "</office:master-styles>"
                       "<office:body><office:text><text:p>a <text:s/> b</text:p>"
                       "<draw:frame><draw:image><office:binary-data>") +
           png_base64 +
           "</office:binary-data></draw:image></draw:frame></office:text></office:body>"
           "</office:document>\n";
}

} // namespace

class FlatTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(FlatTest);
    CPPUNIT_TEST(splits);
    CPPUNIT_TEST(joins_again);
    CPPUNIT_TEST(one_picture_once);
    CPPUNIT_TEST(renames_styles_that_clash);
    CPPUNIT_TEST(embeds_objects);
    CPPUNIT_TEST_SUITE_END();

    void splits() {
        Package const package = Package::from_bytes(flat_document(), "a.fodt");
        CPPUNIT_ASSERT((package.entries() ==
                        std::vector<std::string>{"Pictures/0001.png", "content.xml", "meta.xml",
                                                 "settings.xml", "styles.xml"}));
        std::string const head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        CPPUNIT_ASSERT_EQUAL(
            head +
                "<office:document-content xmlns:office=\"o\" office:version=\"1.3\">"
                "<office:font-face-decls><style:font-face style:name=\"F\"/>"
                "</office:font-face-decls>"
                "<office:automatic-styles><style:style style:name=\"P1\" "
                "style:family=\"paragraph\"/></office:automatic-styles>"
                "<office:body><office:text><text:p>a <text:s/> b</text:p><draw:frame><draw:image "
                "xlink:href=\"Pictures/0001.png\" xlink:type=\"simple\" xlink:show=\"embed\" "
                "xlink:actuate=\"onLoad\"/></draw:frame></office:text></office:body>"
                "</office:document-content>",
            package.read("content.xml"));
        CPPUNIT_ASSERT_EQUAL(
            head +
                "<office:document-styles xmlns:office=\"o\" office:version=\"1.3\">"
                "<office:font-face-decls><style:font-face style:name=\"F\"/>"
                "</office:font-face-decls><office:styles><style:style style:name=\"Standard\"/>"
                "</office:styles><office:automatic-styles><style:style style:name=\"P1\" "
                "style:family=\"paragraph\"/><style:page-layout style:name=\"pm1\"/>"
                "</office:automatic-styles><office:master-styles><style:master-page "
                "style:page-layout-name=\"pm1\"/></office:master-styles></office:document-styles>",
            package.read("styles.xml"));
        CPPUNIT_ASSERT_EQUAL(head + "<office:document-meta xmlns:office=\"o\" "
                                    "office:version=\"1.3\"><office:meta><dc:title>T</dc:title>"
                                    "</office:meta></office:document-meta>",
                             package.read("meta.xml"));
        CPPUNIT_ASSERT_EQUAL(std::string("image/png"), package.media_type("Pictures/0001.png"));
    }

    void joins_again() {
        Package const package = Package::from_bytes(flat_document(), "a.fodt");
        std::string expected = flat_document();
        std::string const actual = package.to_flat();
        CPPUNIT_ASSERT_EQUAL(expected, actual);
    }

    void one_picture_once() {
        std::string flat = flat_document();
        std::size_t const frame = flat.find("<draw:frame>");
        std::string const copy = flat.substr(frame, flat.find("</office:text>") - frame);
        flat.insert(frame, copy);
        Package const package = Package::from_bytes(flat, "a.fodt");
        CPPUNIT_ASSERT(package.has("Pictures/0001.png"));
        CPPUNIT_ASSERT(!package.has("Pictures/0002.png"));
    }

    void renames_styles_that_clash() {
        Package package = Package::from_bytes(zip_of(small_odt()), "a.odt");
        auto const style = [](char const* color) {
            return std::string("<office:automatic-styles><style:style style:name=\"P1\" "
                               "style:family=\"paragraph\" color=\"") +
                   color + "\"/></office:automatic-styles>";
        };
        package.set("content.xml",
                    "<office:document-content>" + style("red") +
                        "<office:body><text:p text:style-name=\"P1\"/></office:body>"
                        "</office:document-content>",
                    "text/xml");
        package.set("styles.xml",
                    "<office:document-styles>" + style("blue") +
                        "<office:master-styles><text:p text:style-name=\"P1\"/>"
                        "</office:master-styles></office:document-styles>",
                    "text/xml");
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document "
                "office:mimetype=\"application/vnd.oasis.opendocument.text\">"
                "<office:automatic-styles>"
                "<style:style style:name=\"P1\" style:family=\"paragraph\" color=\"red\"/>"
                "<style:style style:name=\"MP1\" style:family=\"paragraph\" color=\"blue\"/>"
                "</office:automatic-styles><office:master-styles>"
                "<text:p text:style-name=\"MP1\"/></office:master-styles>"
                "<office:body><text:p text:style-name=\"P1\"/></office:body>"
                "</office:document>\n"),
            package.to_flat());
    }

    void embeds_objects() {
        Package package = Package::from_bytes(zip_of(small_odt()), "a.odt");
        package.set("content.xml",
                    "<c><office:body><draw:object xlink:href=\"./Object 1\" xlink:type=\"simple\"/>"
                    "<text:a xlink:href=\"content.xml\"/></office:body></c>",
                    "text/xml");
        package.set("Object 1/content.xml", "<c><office:body><office:chart/></office:body></c>",
                    "text/xml");
        CPPUNIT_ASSERT_EQUAL(
            std::string("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document "
                        "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body>"
                        "<draw:object><office:document office:mimetype=\"application/"
                        "vnd.oasis.opendocument.chart\"><office:body><office:chart/></office:body>"
                        "</office:document></draw:object><text:a xlink:href=\"content.xml\"/>"
                        "</office:body></office:document>\n"),
            package.to_flat());
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(FlatTest);

} // namespace presskit::odf
