// SPDX-License-Identifier: MPL-2.0
#include "templating/picture.hpp"
#include "templating/templating.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::templating {

class PictureTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(PictureTest);
    CPPUNIT_TEST(reads_sizes);
    CPPUNIT_TEST(refuses_bogus_headers);
    CPPUNIT_TEST(reads_data_uris);
    CPPUNIT_TEST(bounds_qr_codes);
    CPPUNIT_TEST_SUITE_END();

    static std::string size_of(std::string const& bytes) {
        std::optional<PictureKind> const kind = read_picture(bytes);
        return kind ? std::string(kind->extension) + " " +
                          std::to_string(static_cast<int>(kind->width)) + "x" +
                          std::to_string(static_cast<int>(kind->height))
                    : "none";
    }
    static std::string png(std::string const& width, std::string const& height) {
        return "\x89PNG\r\n\x1A\n" + std::string("\0\0\0\rIHDR", 8) + width + height +
               std::string(9, '\0');
    }
    static std::string jpeg(std::string const& segments) { return "\xFF\xD8" + segments; }

    void reads_sizes() {
        CPPUNIT_ASSERT_EQUAL(std::string("png 300x2"),
                             size_of(png({"\0\0\1\x2C", 4}, {"\0\0\0\2", 4})));
        std::string const app = std::string("\xFF\xE0\0\4ab", 6);
        std::string const frame = std::string("\xFF\xC2\0\x11\x08\0\x10\0\x20\3", 10);
        CPPUNIT_ASSERT_EQUAL(std::string("jpg 32x16"), size_of(jpeg(app + "\xFF" + frame)));
        CPPUNIT_ASSERT_EQUAL(std::string("svg 96x48"),
                             size_of("<svg width='1in' height=\"36pt\" viewBox='0 0 9 9'>"));
        CPPUNIT_ASSERT_EQUAL(std::string("svg 20x10"),
                             size_of("\xEF\xBB\xBF<?xml version='1.0'?><!-- <svg> -->\n<svg "
                                     "width='100%' viewBox='-1,-1 20 10'/>"));
        CPPUNIT_ASSERT_EQUAL(std::string("svg 300x150"), size_of("<svg>"));
    }

    void refuses_bogus_headers() {
        CPPUNIT_ASSERT_EQUAL(std::string("none"), size_of(""));
        CPPUNIT_ASSERT_EQUAL(std::string("none"), size_of("GIF89a"));
        CPPUNIT_ASSERT_EQUAL(std::string("none"), size_of("\x89PNG\r\n\x1A\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("none"), size_of(png({"\0\0\0\0", 4}, {"\0\0\0\2", 4})));
        CPPUNIT_ASSERT_EQUAL(std::string("none"),
                             size_of(png("\xFF\xFF\xFF\xFF", {"\0\0\0\1", 4})));
        CPPUNIT_ASSERT_EQUAL(std::string("none"), size_of(jpeg("\xFF\xE0\xFF\xFF")));
        CPPUNIT_ASSERT_EQUAL(std::string("none"),
                             size_of(jpeg(std::string("\xFF\xE0\0\0\0\0", 6))));
        CPPUNIT_ASSERT_EQUAL(std::string("none"), size_of(jpeg(std::string(1000000, '\xFF'))));
        CPPUNIT_ASSERT_EQUAL(std::string("none"), size_of("<html><svg></html>"));
        CPPUNIT_ASSERT_EQUAL(std::string("none"), size_of("<svg width='9e99' height='1e-9'"));
        CPPUNIT_ASSERT_EQUAL(std::string("none"), size_of("<!--" + std::string(1000000, '-')));
        CPPUNIT_ASSERT_EQUAL(std::string("none"),
                             size_of("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg width='1' height='1'>"));
    }

    void reads_data_uris() {
        CPPUNIT_ASSERT_EQUAL(std::string("<svg/>"),
                             *read_data_uri("data:image/svg+xml,%3Csvg/%3e"));
        CPPUNIT_ASSERT_EQUAL(std::string("abc"), *read_data_uri("data:image/png;base64,YWJj"));
        CPPUNIT_ASSERT(!read_data_uri("data:image/png;base64"));
        CPPUNIT_ASSERT(!read_data_uri("data:,%3"));
        CPPUNIT_ASSERT(!read_data_uri("data:image/png;base64,***"));
    }

    void bounds_qr_codes() {
        CPPUNIT_ASSERT_EQUAL(std::string("svg 124x124"),
                             size_of(*qr_svg("https://example.org", 'M')));
        CPPUNIT_ASSERT(qr_svg(std::string(2953, 'x'), 'L'));
        CPPUNIT_ASSERT(!qr_svg(std::string(2953, 'x'), 'H'));
        CPPUNIT_ASSERT(!qr_svg(std::string(10000000, 'x'), 'L'));
        CPPUNIT_ASSERT(!qr_svg("", 'L'));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(PictureTest);

} // namespace presskit::templating
