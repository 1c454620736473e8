// SPDX-License-Identifier: MPL-2.0
// Every kind of bad file, and the sentence for it.
#include "odf/package.hpp"

#include "documents.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::odf {

class HostileTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(HostileTest);
    CPPUNIT_TEST(no_document);
    CPPUNIT_TEST(cut_short);
    CPPUNIT_TEST(protected_by_a_password);
    CPPUNIT_TEST(bad_entry_names);
    CPPUNIT_TEST(twice_the_same_entry);
    CPPUNIT_TEST(bombs);
    CPPUNIT_TEST(bad_xml_inside);
    CPPUNIT_TEST_SUITE_END();

    static std::string message(std::string const& bytes) {
        return sentence([&] { (void)Package::from_bytes(bytes, "kit.odt"); });
    }
    static std::string message(std::vector<ZipEntry> const& entries) {
        return message(zip_of(entries));
    }
    static void expect(std::string const& what, std::string const& actual) {
        CPPUNIT_ASSERT_EQUAL("kit.odt: " + what, actual);
    }

    void no_document() {
        std::string const hint = "; open it in Writer and save it as ODF Text Document (.odt)";
        expect("this is not an OpenDocument file" + hint, message("Press Release\n"));
        expect("this is not an OpenDocument file" + hint, message("%PDF-1.7"));
        expect("this is not an OpenDocument file" + hint, message("\xD0\xCF\x11\xE0 old Word"));
        expect("the file is empty; get a fresh copy of it", message(""));
        expect("this is a zip archive, but not an OpenDocument file" + hint,
               message({pack("a.txt", "a", Packing::store)}));
        expect("this is a zip archive, but not an OpenDocument file" + hint,
               message({pack("mimetype", "application/epub+zip", Packing::store)}));
        expect("this is a Microsoft Office file, not an OpenDocument file" + hint,
               message({pack("[Content_Types].xml", "<Types/>", Packing::store),
                        pack("word/document.xml", "<w/>", Packing::store)}));
        expect("the document has no content.xml; open it in Writer and save it again",
               message({pack("mimetype", text_type, Packing::store)}));
        expect("this XML file is not a flat OpenDocument file" + hint, message("<html/>"));
    }

    void cut_short() {
        std::string const whole = zip_of(small_odt());
        for (std::size_t const length : {std::size_t{3}, whole.size() / 2, whole.size() - 1}) {
            expect("the file is cut short or damaged; get a fresh copy of it",
                   message(whole.substr(0, length)));
        }
        std::string broken = whole;
        broken[broken.find("content.xml") + 20] ^= 0x55;
        Package const package = Package::from_bytes(broken, "kit.odt");
        CPPUNIT_ASSERT_EQUAL(std::string("kit.odt (content.xml): the file is cut short or damaged; "
                                         "get a fresh copy of it"),
                             sentence([&] { (void)package.read("content.xml"); }));
    }

    void protected_by_a_password() {
        std::string const manifest =
            "<manifest:manifest xmlns:manifest=\"m\"><manifest:file-entry "
            "manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\">"
            "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
        expect("the document is protected with a password; open it in Writer and save it without "
               "one",
               message(small_odt({pack("META-INF/manifest.xml", manifest, Packing::store)})));
        std::string zip = zip_of(small_odt());
        for (std::size_t at = zip.find("PK\x01\x02"); at != std::string::npos;
             at = zip.find("PK\x01\x02", at + 4)) {
            zip[at + 8] |= 1; // general purpose flag: encrypted
        }
        expect("the file is protected with a password; save it without one", message(zip));
    }

    void bad_entry_names() {
        for (std::string const entry :
             {"../evil", "a/../../evil", "/etc/passwd", "C:evil", "a\\b", "..", "Pictures/./a"}) {
            expect("the archive holds an entry with a path that leads out of it (\"" + entry +
                       "\"); do not use this file",
                   message(small_odt({pack(entry, "x", Packing::store)})));
        }
        CPPUNIT_ASSERT_EQUAL(
            std::string("no error"),
            message(small_odt({pack("Pictures/..a..b.png", "x", Packing::store)})));
    }

    void twice_the_same_entry() {
        expect("the archive holds \"content.xml\" twice; open the document in Writer and save it "
               "again",
               message(small_odt({pack("content.xml", "x", Packing::store)})));
    }

    void bombs() {
        std::string const what = "unpacked, the archive would be far larger than any document (a "
                                 "\"zip bomb\"); do not use this file";
        ZipEntry const zeros =
            pack("Pictures/a", std::string(std::size_t{20} << 20, '\0'), Packing::deflate);
        expect(what, message(small_odt({zeros})));
        ZipEntry liar = zeros;
        liar.size = 1 << 20; // says it is small
        Package const package = Package::from_bytes(zip_of(small_odt({liar})), "kit.odt");
        CPPUNIT_ASSERT_EQUAL(std::string("kit.odt (Pictures/a): the file is cut short or damaged; "
                                         "get a fresh copy of it"),
                             sentence([&] { (void)package.read("Pictures/a"); }));
        // Many that are each within the ratio, and together are not small.
        std::vector<ZipEntry> many;
        for (int i = 0; i < 60; ++i) {
            many.push_back(zeros);
            many.back().name += std::to_string(i);
            many.back().size = 15 << 20;
        }
        expect(what, message(small_odt(many)));
    }

    void bad_xml_inside() {
        std::string const doctype = "<!DOCTYPE a><a/>";
        CPPUNIT_ASSERT_EQUAL(
            std::string("kit.odt (META-INF/manifest.xml): the XML has a DOCTYPE, which is refused "
                        "because it can hide other content; save the file again without it"),
            message(small_odt({pack("META-INF/manifest.xml", doctype, Packing::store)})));
        expect("the XML has a DOCTYPE, which is refused because it can hide other content; save "
               "the file again without it",
               message(doctype));
        expect("a picture in it is damaged; open the document in Writer, insert the picture again "
               "and save",
               message("<office:document office:mimetype=\"x\"><office:body><draw:image>"
                       "<office:binary-data>?</office:binary-data></draw:image></office:body>"
                       "</office:document>"));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(HostileTest);

} // namespace presskit::odf
