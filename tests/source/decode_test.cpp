// SPDX-License-Identifier: MPL-2.0
#include "base/error.hpp"
#include "source/decode.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::source {

class DecodeTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(DecodeTest);
    CPPUNIT_TEST(takes_unicode);
    CPPUNIT_TEST(takes_windows_1252);
    CPPUNIT_TEST(refuses_what_is_no_text);
    CPPUNIT_TEST_SUITE_END();

    static std::string message(std::string const& bytes) {
        try {
            (void)decode_text(bytes, "a.txt");
        } catch (Error const& error) {
            return error.what();
        }
        return "taken";
    }

    void takes_unicode() {
        CPPUNIT_ASSERT_EQUAL(std::string("é"), decode_text("\xEF\xBB\xBFé", "a.txt").text);
        CPPUNIT_ASSERT_EQUAL(std::string("aé"), decode_text(std::string("\xFF\xFE"
                                                                        "a\0\xE9\0",
                                                                        6),
                                                            "a.txt")
                                                    .text);
        CPPUNIT_ASSERT_EQUAL(std::string("aé"),
                             decode_text(std::string("\xFE\xFF\0a\0\xE9", 6), "a.txt").text);
        std::string wide;
        for (char const c : std::string("plain text")) {
            wide += c;
            wide += '\0';
        }
        DecodedText const bare = decode_text(wide, "a.txt");
        CPPUNIT_ASSERT_EQUAL(std::string("plain text"), bare.text);
        CPPUNIT_ASSERT_EQUAL(std::string("UTF-16LE"), bare.encoding);
        DecodedText const cut = decode_text("éàüöé caf\xC3", "a.txt");
        CPPUNIT_ASSERT_EQUAL(std::string("éàüöé caf\uFFFD"), cut.text);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, cut.findings.size());
    }

    void takes_windows_1252() {
        DecodedText const text = decode_text("\x93"
                                             "caf\xE9\x94 \x96 5 \x80",
                                             "a.txt");
        CPPUNIT_ASSERT_EQUAL(std::string("“café” – 5 €"), text.text);
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "a.txt: The file is not UTF-8; it was read as Windows-1252; check the accents "
                "and quotation marks, or save the file as UTF-8"),
            to_line(text.findings.at(0)));
        CPPUNIT_ASSERT(text.findings[0].severity == Severity::info);
    }

    void refuses_what_is_no_text() {
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "a.txt: its characters are neither UTF-8 nor Windows-1252; save it as UTF-8 text"),
            message("caf\x81 and more"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("a.txt: this is not a text file; name a .txt or .odt file"),
            message(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)));
        CPPUNIT_ASSERT_EQUAL(std::string("a.txt: this is a PDF, not text; copy its text into a "
                                         ".txt file or open it as .odt"),
                             message("%PDF-1.7 …"));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(DecodeTest);

} // namespace presskit::source
