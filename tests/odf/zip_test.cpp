// SPDX-License-Identifier: MPL-2.0
#include "odf/zip.hpp"

#include "documents.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::odf {

class ZipTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(ZipTest);
    CPPUNIT_TEST(gives_back_what_it_wrote);
    CPPUNIT_TEST(goes_on_from_a_packed_start);
    CPPUNIT_TEST(writes_the_bytes_of_the_format);
    CPPUNIT_TEST(notices_changed_bytes);
    CPPUNIT_TEST_SUITE_END();

    void gives_back_what_it_wrote() {
        std::string const text(5000, 'a');
        std::vector<ZipEntry> const entries = {pack("mimetype", "abc", Packing::store),
                                               pack("Übersicht/x.xml", text, Packing::deflate),
                                               pack("empty", "", Packing::deflate)};
        std::vector<ZipEntry> const back = read_zip(zip_of(entries), "x.zip");
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, back.size());
        for (std::size_t i = 0; i < 3; ++i) {
            CPPUNIT_ASSERT_EQUAL(entries[i].name, back[i].name);
            CPPUNIT_ASSERT_EQUAL(entries[i].packed, back[i].packed);
            CPPUNIT_ASSERT_EQUAL(entries[i].method, back[i].method);
        }
        CPPUNIT_ASSERT_EQUAL(text, unpack(back[1], "x.zip"));
        CPPUNIT_ASSERT(back[1].packed.size() < 100);
        CPPUNIT_ASSERT_EQUAL(zip_of(entries), zip_of(back));
    }

    void goes_on_from_a_packed_start() {
        std::string const start(5000, 'a');
        PackedStart const packed = pack_start(start);
        for (std::string const& rest : {std::string(), std::string("b"), start + "c"}) {
            ZipEntry const entry = pack("x", start + rest, Packing::deflate, &packed);
            CPPUNIT_ASSERT_EQUAL(packed.packed, entry.packed.substr(0, packed.packed.size()));
            CPPUNIT_ASSERT_EQUAL(start + rest, unpack(entry, "x.zip"));
            CPPUNIT_ASSERT_EQUAL(start + rest,
                                 unpack(read_zip(zip_of({entry}), "x.zip").front(), "x.zip"));
        }
    }

    void writes_the_bytes_of_the_format() {
        // APPNOTE 4.3.7: signature, version 1.0, no flags, stored, midnight, 1980-01-01, CRC, sizes
        std::string const expected("PK\3\4\12\0\0\0\0\0\0\0\x21\0\xC2\x41\x24\x35\3\0\0\0\3\0\0\0"
                                   "\1\0\0\0aabc",
                                   34);
        CPPUNIT_ASSERT_EQUAL(expected, zip_of({pack("a", "abc", Packing::store)}).substr(0, 34));
    }

    void notices_changed_bytes() {
        std::string const expected =
            "x.odt: the file is cut short or damaged; get a fresh copy of it";
        ZipEntry entry = pack("a", std::string(100, 'x') + "abc", Packing::deflate);
        auto const message = [&] { return sentence([&] { (void)unpack(entry, "x.odt"); }); };
        CPPUNIT_ASSERT_EQUAL(std::string("no error"), message());
        entry.size -= 1;
        CPPUNIT_ASSERT_EQUAL(expected, message());
        entry.size += 2;
        CPPUNIT_ASSERT_EQUAL(expected, message());
        entry.size -= 1;
        entry.crc ^= 1;
        CPPUNIT_ASSERT_EQUAL(expected, message());
        entry.crc ^= 1;
        entry.packed.resize(entry.packed.size() / 2);
        CPPUNIT_ASSERT_EQUAL(expected, message());
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(ZipTest);

} // namespace presskit::odf
