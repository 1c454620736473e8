// SPDX-License-Identifier: MPL-2.0
#include "odf/xml.hpp"

#include "documents.hpp"

#include <cppunit/extensions/HelperMacros.h>
#include <tinyxml2.h>

namespace presskit::odf {

class XmlTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(XmlTest);
    CPPUNIT_TEST(keeps_white_space_between_elements);
    CPPUNIT_TEST(keeps_what_attributes_hold);
    CPPUNIT_TEST(keeps_character_references);
    CPPUNIT_TEST(escapes);
    CPPUNIT_TEST(refuses_a_doctype);
    CPPUNIT_TEST(refuses_other_encodings);
    CPPUNIT_TEST(says_where_it_is_damaged);
    CPPUNIT_TEST(limits_the_depth);
    CPPUNIT_TEST(limits_the_number_of_elements);
    CPPUNIT_TEST(reads_an_attribute);
    CPPUNIT_TEST_SUITE_END();

    static std::string round_trip(std::string const& xml) {
        return print_xml(*parse_xml(xml, "x"));
    }
    static std::string message(std::string const& xml) {
        return sentence([&] { (void)parse_xml(xml, "x.xml"); });
    }

    void keeps_white_space_between_elements() {
        for (std::string const xml :
             {"<p><s>Press</s> <s>kit</s></p>", "<p> <s/> </p>", "<p>\n  <s/>\n</p>", "<p> </p>",
              "<p><s>a</s><!-- c --> <s>b</s></p>", "<p>a <s> b </s> c</p>", "<p>\t</p>"}) {
            CPPUNIT_ASSERT_EQUAL(xml, round_trip(xml));
        }
        CPPUNIT_ASSERT_EQUAL(std::string("<p><s/>\n<s/>a\nb</p>"),
                             round_trip("<p><s/>\r\n<s/>a\r\nb</p>"));
        CPPUNIT_ASSERT_EQUAL(std::string("<p/>"), round_trip("\n <p></p>\n\n"));
    }

    void keeps_what_attributes_hold() {
        std::string const xml = "<p a=\"x&#10;y&#9;z &lt;&gt;&amp;&quot;'\"/>";
        CPPUNIT_ASSERT_EQUAL(xml, round_trip(xml));
        // A line break typed in an attribute is a space (XML 1.0, 3.3.3).
        CPPUNIT_ASSERT_EQUAL(std::string("<p a=\"x y z\"/>"), round_trip("<p a='x\r\ny\tz'/>"));
        CPPUNIT_ASSERT_EQUAL(std::string("<p a=\"1&gt;0\">b</p>"), round_trip("<p a='1>0'>b</p>"));
    }

    void keeps_character_references() {
        CPPUNIT_ASSERT_EQUAL(std::string("<p>&amp;é€&#13;😀]]&gt;</p>"),
                             round_trip("<p>&#38;&#xe9;&#8364;&#xD;&#x1F600;]]&gt;</p>"));
        CPPUNIT_ASSERT_EQUAL(std::string("<p>a&lt;b&amp;c</p>"),
                             round_trip("<p><![CDATA[a<b&c]]></p>"));
    }

    void escapes() {
        std::string out;
        append_escaped_text(out, "a<b>&\"'\n\t\r\x01\xED\xA0\x80é");
        CPPUNIT_ASSERT_EQUAL(std::string("a&lt;b&gt;&amp;\"'\n\t&#13;\uFFFD\uFFFD\uFFFD\uFFFDé"),
                             out);
        out.clear();
        append_escaped_attribute(out, "\"a\"\n\tb\uFFFE");
        CPPUNIT_ASSERT_EQUAL(std::string("&quot;a&quot;&#10;&#9;b\uFFFD"), out);
    }

    void refuses_a_doctype() {
        std::string const expected =
            "x.xml: the XML has a DOCTYPE, which is refused because it can hide other content; "
            "save the file again without it";
        CPPUNIT_ASSERT_EQUAL(expected, message("<!DOCTYPE p SYSTEM \"file:///etc/passwd\"><p/>"));
        CPPUNIT_ASSERT_EQUAL(expected,
                             message("<?xml version='1.0'?>\n<!DOCTYPE p [<!ENTITY a \"b\">]>"
                                     "<p>&a;</p>"));
    }

    void refuses_other_encodings() {
        std::string const expected =
            "x.xml: the XML is not in UTF-8; save the file again with UTF-8 encoding";
        CPPUNIT_ASSERT_EQUAL(expected, message("<?xml version='1.0' encoding='ISO-8859-1'?><p/>"));
        CPPUNIT_ASSERT_EQUAL(expected, message("<p>caf\xE9</p>"));
        CPPUNIT_ASSERT_EQUAL(expected, message(std::string("\xFF\xFE<\0p\0/\0>\0", 10)));
        CPPUNIT_ASSERT_EQUAL(std::string("no error"), message("\xEF\xBB\xBF<p/>"));
        CPPUNIT_ASSERT_EQUAL(std::string("no error"),
                             message("<?xml version=\"1.0\" encoding=\"utf-8\"?><p/>"));
    }

    void says_where_it_is_damaged() {
        std::string const rest =
            "; save the file again with the program that made it, or get a fresh copy";
        auto const damaged = [&](std::string const& where) {
            return "x.xml: the XML is damaged" + where + rest;
        };
        CPPUNIT_ASSERT_EQUAL(damaged(" at line 2 (</b> closes nothing)"),
                             message("<p>\n<b><i></b></p>"));
        CPPUNIT_ASSERT_EQUAL(damaged(" at line 2 (a tag does not end)"), message("<p>\n<b"));
        CPPUNIT_ASSERT_EQUAL(damaged(" at line 2 (<b> does not end)"), message("<p>\n<b>"));
        CPPUNIT_ASSERT_EQUAL(damaged(""), message(""));
        CPPUNIT_ASSERT_EQUAL(damaged(" at line 1 (text outside the document)"), message("hello"));
        CPPUNIT_ASSERT_EQUAL(damaged(" at line 1 (text outside the document)"), message("<p/>x"));
        CPPUNIT_ASSERT_EQUAL(damaged(" at line 2 (a second document)"), message("<p/>\n<p/>"));
        CPPUNIT_ASSERT_EQUAL(damaged(" at line 1 (an unknown entity)"), message("<p>&lol;</p>"));
        CPPUNIT_ASSERT_EQUAL(damaged(" at line 1 (an unknown entity)"), message("<p a='&#0;'/>"));
        CPPUNIT_ASSERT_EQUAL(damaged(" at line 1 (an unknown entity)"), message("<p>AT&T</p>"));
        CPPUNIT_ASSERT_EQUAL(damaged(" at line 1 (a comment does not end)"),
                             message("<p><!-- </p>"));
        CPPUNIT_ASSERT_EQUAL(damaged(" at line 1 (a control character)"), message("<p>\x01</p>"));
        CPPUNIT_ASSERT_EQUAL(damaged(" at line 1 (a control character)"),
                             message(std::string("<p>a\0b</p>", 10)));
        CPPUNIT_ASSERT_EQUAL(damaged(" at line 1 (a quotation mark is missing)"),
                             message("<p a='1><b/></p>"));
    }

    void limits_the_depth() {
        auto const nested = [](int depth) {
            std::string xml;
            for (int i = 0; i < depth; ++i) {
                xml += "<a>";
            }
            for (int i = 0; i < depth; ++i) {
                xml += "</a>";
            }
            return xml;
        };
        CPPUNIT_ASSERT_EQUAL(std::string("no error"), message(nested(98)));
        for (int const depth : {101, 501, 200000}) {
            CPPUNIT_ASSERT_EQUAL(
                std::string("x.xml: the XML is nested more than 100 deep, which no "
                            "document needs; check where this file comes from"),
                message(nested(depth)));
        }
    }

    void limits_the_number_of_elements() {
        std::string xml = "<p>";
        for (int i = 0; i < 6'000'000; ++i) {
            xml += "<a/>";
        }
        CPPUNIT_ASSERT_EQUAL(std::string("x.xml: the XML has more than six million elements, far "
                                         "more than any document; do not use this file"),
                             message(xml + "</p>"));
    }

    void reads_an_attribute() {
        XmlDocument const document = parse_xml("<p a='1'/>", "x");
        CPPUNIT_ASSERT_EQUAL(std::string("1"), attribute(*document->RootElement(), "a"));
        CPPUNIT_ASSERT_EQUAL(std::string(), attribute(*document->RootElement(), "b"));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(XmlTest);

} // namespace presskit::odf
