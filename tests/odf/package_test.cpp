// SPDX-License-Identifier: MPL-2.0
#include "odf/package.hpp"

#include "documents.hpp"
#include "tests/places.hpp"

#include <cppunit/extensions/HelperMacros.h>
#include <filesystem>

namespace presskit::odf {

class PackageTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(PackageTest);
    CPPUNIT_TEST(reads_and_sets);
    CPPUNIT_TEST(copies_are_apart);
    CPPUNIT_TEST(keeps_untouched_entries_packed);
    CPPUNIT_TEST(writes_mimetype_and_manifest);
    CPPUNIT_TEST(manifest_states_the_documents_version);
    CPPUNIT_TEST(the_same_parts_the_same_bytes);
    CPPUNIT_TEST(leaves_signatures_out);
    CPPUNIT_TEST(takes_the_type_from_the_manifest);
    CPPUNIT_TEST(opens_real_documents);
    CPPUNIT_TEST_SUITE_END();

    static Package small() { return Package::from_bytes(zip_of(small_odt()), "kit.odt"); }

    void reads_and_sets() {
        Package package = small();
        CPPUNIT_ASSERT_EQUAL(std::string("kit.odt"), package.name());
        CPPUNIT_ASSERT_EQUAL(std::string(text_type), package.mimetype());
        CPPUNIT_ASSERT_EQUAL(content_xml("<text:p>Hello</text:p>"), package.read("content.xml"));
        CPPUNIT_ASSERT_EQUAL(std::string("text/xml"), package.media_type("content.xml"));
        package.set("Pictures/a.png", "png", "image/png");
        CPPUNIT_ASSERT(
            (package.entries() == std::vector<std::string>{"Pictures/a.png", "content.xml"}));
        CPPUNIT_ASSERT_EQUAL(std::string("png"), package.read("Pictures/a.png"));
        package.remove("Pictures/a.png");
        CPPUNIT_ASSERT(!package.has("Pictures/a.png"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("kit.odt: the document has no Pictures/a.png; open it in Writer and save "
                        "it again"),
            sentence([&] { (void)package.read("Pictures/a.png"); }));
    }

    void copies_are_apart() {
        Package const first = small();
        Package second = first;
        second.set("content.xml", "<x/>", "text/xml");
        CPPUNIT_ASSERT_EQUAL(content_xml("<text:p>Hello</text:p>"), first.read("content.xml"));
        CPPUNIT_ASSERT_EQUAL(std::string("<x/>"), second.read("content.xml"));
    }

    void keeps_untouched_entries_packed() {
        // Stored although it would deflate: a writer that packs anew would show.
        ZipEntry const picture = pack("Pictures/a.svg", std::string(1000, ' '), Packing::store);
        Package package = Package::from_bytes(zip_of(small_odt({picture})), "kit.odt");
        package.set("content.xml", content_xml(""), "text/xml");
        for (ZipEntry const& entry : read_zip(package.to_zip(), "x")) {
            if (entry.name == picture.name) {
                CPPUNIT_ASSERT_EQUAL(picture.packed, entry.packed);
                return;
            }
        }
        CPPUNIT_FAIL("the picture is gone");
    }

    void writes_mimetype_and_manifest() {
        Package package = small();
        package.set_mimetype("application/vnd.oasis.opendocument.text-template");
        package.set("Pictures/a&b.png", "png", "image/png");
        std::vector<ZipEntry> const entries = read_zip(package.to_zip(), "x");
        CPPUNIT_ASSERT_EQUAL(std::string("mimetype"), entries.front().name);
        CPPUNIT_ASSERT_EQUAL(std::string("application/vnd.oasis.opendocument.text-template"),
                             entries.front().packed);
        CPPUNIT_ASSERT_EQUAL(std::string("META-INF/manifest.xml"), entries.back().name);
        CPPUNIT_ASSERT_EQUAL(
            std::string("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
                        "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
                        "manifest:version=\"1.3\">\n"
                        " <manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" "
                        "manifest:media-type=\"application/vnd.oasis.opendocument.text-template\"/>"
                        "\n <manifest:file-entry manifest:full-path=\"Pictures/a&amp;b.png\" "
                        "manifest:media-type=\"image/png\"/>\n"
                        " <manifest:file-entry manifest:full-path=\"content.xml\" "
                        "manifest:media-type=\"text/xml\"/>\n</manifest:manifest>\n"),
            unpack(entries.back(), "x"));
    }

    /// LibreOffice opens no document whose manifest states another version than content.xml.
    void manifest_states_the_documents_version() {
        std::pair<char const*, char const*> const cases[] = {
            {"<?xml version=\"1.0\"?>\n<!-- x --><o:d a='>' office:version=\"1.2\"/>",
             "<manifest:manifest "
             "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
             "manifest:version=\"1.2\">\n <manifest:file-entry manifest:full-path=\"/\" "
             "manifest:version=\"1.2\" "},
            {"<office:document-content office:version='1.1'><a office:version=\"1.3\"/>",
             "<manifest:manifest "
             "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\n "
             "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type="}};
        for (auto const& [content, expected] : cases) {
            Package package = small();
            package.set("content.xml", content, "text/xml");
            std::string const manifest = unpack(read_zip(package.to_zip(), "x").back(), "x");
            CPPUNIT_ASSERT_MESSAGE(manifest, manifest.find(expected) != std::string::npos);
        }
    }

    void the_same_parts_the_same_bytes() {
        Package one = small();
        Package other = small();
        one.set("a", "1", "");
        one.set("b", "2", "");
        other.set("b", "2", "");
        other.set("a", "1", "");
        CPPUNIT_ASSERT_EQUAL(one.to_zip(), other.to_zip());
        CPPUNIT_ASSERT_EQUAL(one.to_zip(), Package::from_bytes(one.to_zip(), "x").to_zip());
    }

    void leaves_signatures_out() {
        Package const package = Package::from_bytes(
            zip_of(small_odt({pack("META-INF/documentsignatures.xml", "<a/>", Packing::store)})),
            "x");
        CPPUNIT_ASSERT(package.entries() == std::vector<std::string>{"content.xml"});
        CPPUNIT_ASSERT(package.was_signed());
        CPPUNIT_ASSERT(!small().was_signed());
    }

    void takes_the_type_from_the_manifest() {
        std::string const manifest =
            "<manifest:manifest><manifest:file-entry manifest:full-path=\"/\" "
            "manifest:media-type=\"application/vnd.oasis.opendocument.text\"/><manifest:file-entry "
            "manifest:full-path=\"Object 1/\" manifest:media-type="
            "\"application/vnd.oasis.opendocument.chart\"/><manifest:file-entry "
            "manifest:full-path=\"Gone/\" manifest:media-type=\"x\"/></manifest:manifest>";
        Package const package = Package::from_bytes(
            zip_of({pack("content.xml", content_xml(""), Packing::store),
                    pack("Object 1/content.xml", content_xml(""), Packing::store),
                    pack("META-INF/manifest.xml", manifest, Packing::store)}),
            "x");
        CPPUNIT_ASSERT_EQUAL(std::string(text_type), package.mimetype());
        std::string const written = unpack(read_zip(package.to_zip(), "x").back(), "x");
        CPPUNIT_ASSERT(written.find("\"Object 1/\" manifest:media-type=\"application/"
                                    "vnd.oasis.opendocument.chart\"") != std::string::npos);
        CPPUNIT_ASSERT(written.find("Gone/") == std::string::npos);
    }

    void opens_real_documents() {
        std::filesystem::path const folder = std::filesystem::path(places::samples) / "documents";
        if (!std::filesystem::is_directory(folder)) {
            std::puts("note: ../shared/samples/documents is not there; not tried");
            return;
        }
        for (auto const& file : std::filesystem::directory_iterator(folder)) {
            Package const package = Package::open(file.path());
            Package const again = Package::from_bytes(package.to_zip(), "again");
            CPPUNIT_ASSERT(package.entries() == again.entries());
            for (std::string const& entry : package.entries()) {
                CPPUNIT_ASSERT_EQUAL(package.read(entry), again.read(entry));
            }
            Package const flat = Package::from_bytes(package.to_flat(), "flat");
            CPPUNIT_ASSERT_EQUAL(package.mimetype(), flat.mimetype());
        }
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(PackageTest);

} // namespace presskit::odf
