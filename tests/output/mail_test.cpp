// SPDX-License-Identifier: MPL-2.0
#include "output/mail.hpp"

#include "output/mail_encoding.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::output {

class MailTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(MailTest);
    CPPUNIT_TEST(quotes_what_mail_does_not_carry);
    CPPUNIT_TEST(encodes_headers);
    CPPUNIT_TEST(writes_a_draft);
    CPPUNIT_TEST(leaves_whole_messages_alone);
    CPPUNIT_TEST(means_what_the_text_means);
    CPPUNIT_TEST_SUITE_END();

    void quotes_what_mail_does_not_carry() {
        CPPUNIT_ASSERT_EQUAL(std::string("caf=C3=A9 1=3D1\r\n"), quoted_printable("café 1=1\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("a=20\r\n=09\r\n\r\nb\r\n"),
                             quoted_printable("a \r\n\t\n\nb"));
        std::string const line(76, 'x');
        CPPUNIT_ASSERT_EQUAL(line + "\r\n", quoted_printable(line));
        CPPUNIT_ASSERT_EQUAL(line.substr(1) + "=\r\nxx\r\n", quoted_printable(line + "x"));
        CPPUNIT_ASSERT_EQUAL(line.substr(2) + "=\r\n=C3=A9\r\n",
                             quoted_printable(line.substr(2) + "é"));
        CPPUNIT_ASSERT_EQUAL(std::string(), quoted_printable(""));
    }

    void encodes_headers() {
        CPPUNIT_ASSERT_EQUAL(std::string("Subject: plain\r\n"), mail_header("Subject", " plain "));
        CPPUNIT_ASSERT_EQUAL(std::string("Subject: =?UTF-8?B?Y2Fmw6k=?=\r\n"),
                             mail_header("Subject", "café"));
        CPPUNIT_ASSERT_EQUAL(std::string("Subject: =?UTF-8?B?PT94Pz0=?=\r\n"),
                             mail_header("Subject", "=?x?="));
        CPPUNIT_ASSERT_EQUAL(std::string("S: a Bcc: x@y.example\r\n"),
                             mail_header("S", "a\r\nBcc: x@y.example"));
        CPPUNIT_ASSERT_EQUAL("S: " + std::string(60, 'a') + "\r\n " + std::string(60, 'b') + "\r\n",
                             mail_header("S", std::string(60, 'a') + " " + std::string(60, 'b')));
        std::string const header = mail_header("Subject", std::string(300, 'a') + "ü");
        for (std::size_t at = 0; at < header.size();) {
            std::size_t const end = header.find("\r\n", at);
            CPPUNIT_ASSERT(end - at <= 76);
            at = end + 2;
        }
    }

    void writes_a_draft() {
        std::string const text = "Subject: A\nTo: b@c.example\nContent-Language: en\n\nHi\n";
        std::string const mail = write_mail(text);
        std::size_t const at = mail.find("boundary=\"") + 10;
        std::string const boundary = mail.substr(at, mail.find('"', at) - at);
        CPPUNIT_ASSERT_EQUAL(
            "Subject: A\r\nContent-Language: en\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\n"
            "Content-Type: multipart/alternative;\r\n boundary=\"" +
                boundary + "\"\r\n\r\n--" + boundary +
                "\r\nContent-Type: text/plain; charset=UTF-8\r\n"
                "Content-Transfer-Encoding: quoted-printable\r\n\r\nHi\r\n--" +
                boundary +
                "\r\nContent-Type: text/html; charset=UTF-8\r\n"
                "Content-Transfer-Encoding: quoted-printable\r\n\r\n" +
                quoted_printable(mail_html("Hi\n", "en")) + "--" + boundary + "--\r\n",
            mail);
        CPPUNIT_ASSERT_EQUAL(mail, write_mail(text));
        CPPUNIT_ASSERT(write_mail("").find("X-Unsent: 1\r\n") == 0);
    }

    void leaves_whole_messages_alone() {
        std::string const whole = "Subject: A\ncontent-type: text/plain\n\nHi\n";
        CPPUNIT_ASSERT_EQUAL(whole, write_mail(whole));
    }

    void means_what_the_text_means() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"></head>\n"
                        "<body style=\"font-family: Georgia, serif; line-height: 1.5\">\n"
                        "<p>A &lt;b&gt;<br>\nsee <a href=\"https://x.example/?a&amp;b\">"
                        "https://x.example/?a&amp;b</a>.</p>\n"
                        "<ol start=\"3\">\n<li>three</li>\n<li>four</li>\n</ol>\n"
                        "<ul>\n<li><a href=\"mailto:a@b.example\">a@b.example</a></li>\n</ul>\n"
                        "</body></html>\n"),
            mail_html("A <b>\nsee https://x.example/?a&b.\n\n3. three\n4. four\n\n- a@b.example",
                      "en"));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(MailTest);

} // namespace presskit::output
