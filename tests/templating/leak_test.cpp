// SPDX-License-Identifier: MPL-2.0
// What a false condition covers is in no entry of the filled package, wherever the condition
// stands.
#include "json_value.hpp"
#include "odf/package.hpp"
#include "templating/templating.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>

namespace presskit::templating {

namespace {

constexpr char const* secret = "SECRET";

std::string paragraphs(std::initializer_list<char const*> texts) {
    std::string out;
    for (char const* text : texts) {
        out += "<text:p>" + std::string(text) + "</text:p>";
    }
    return out;
}

std::string const kept = paragraphs({"{% if no %}", "SECRET", "{% else %}", "kept", "{% endif %}"});

std::string document() {
    std::string const rows =
        "<table:table table:name=\"T\"><table:table-column/>"
        "<table:table-row><table:table-cell><text:p>{%tr if no %}</text:p></table:table-cell>"
        "</table:table-row><table:table-row><table:table-cell><text:p>SECRET</text:p>"
        "</table:table-cell></table:table-row><table:table-row><table:table-cell>"
        "<text:p>{%tr endif %}</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:table-cell>" +
        kept + "</table:table-cell></table:table-row></table:table>";
    std::string const section =
        "<text:section text:name=\"if no\"><text:p>SECRET</text:p></text:section>"
        "<table:table table:name=\"if_no\"><table:table-column/><table:table-row>"
        "<table:table-cell><text:p>SECRET</text:p></table:table-cell></table:table-row>"
        "</table:table>";
    std::string const list =
        "<text:list><text:list-item><text:p>{%li if no %}SECRET{%li endif %}</text:p>"
        "</text:list-item><text:list-item><text:p>kept</text:p></text:list-item></text:list>";
    std::string const frame =
        "<text:p><draw:frame draw:name=\"F {{ 'SECRET' if no else 'kept' }}\"><draw:text-box>" +
        kept +
        "</draw:text-box><svg:title>{% if no %}SECRET{% endif %}</svg:title>"
        "<svg:desc>{{ 'SECRET' if no else 'kept' }}</svg:desc></draw:frame></text:p>";
    std::string const note =
        "<text:p>x<text:note text:note-class=\"footnote\"><text:note-citation>1"
        "</text:note-citation><text:note-body>" +
        kept + "</text:note-body></text:note></text:p>";
    std::string const link =
        "<text:p><text:a xlink:type=\"simple\" xlink:href=\"https://e.org/"
        "{{ 'SECRET' if no else 'kept' }}\">l</text:a>{% if no %}<text:a xlink:type=\"simple\" "
        "xlink:href=\"https://SECRET.org\">SECRET</text:a><text:bookmark text:name=\"SECRET\"/>"
        "{% endif %}</text:p>";
    std::string const marginal =
        "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion>"
        "<office:change-info><dc:creator>SECRET</dc:creator></office:change-info>"
        "<text:p>SECRET</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        "<text:p>a<office:annotation><text:p>SECRET</text:p></office:annotation>"
        "{# SECRET #}<text:change text:change-id=\"c1\"/></text:p>";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document "
           "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
           "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
           "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
           "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
           "office:version=\"1.3\" "
           "office:mimetype=\"application/vnd.oasis.opendocument.text\">"
           "<office:meta><dc:title>{% if no %}SECRET{% else %}kept{% endif %}</dc:title>"
           "<dc:subject>{{ 'SECRET' if no else 'kept' }}</dc:subject>"
           "<meta:keyword>{% if no %}SECRET{% endif %}</meta:keyword>"
           "<meta:user-defined meta:name=\"n\">{% if no %}SECRET{% endif %}</meta:user-defined>"
           "</office:meta>"
           "<office:automatic-styles><style:page-layout style:name=\"pm\"/>"
           "</office:automatic-styles><office:master-styles><style:master-page "
           "style:name=\"Standard\" style:page-layout-name=\"pm\"><style:header>" +
           kept + "</style:header><style:footer>" + frame + "</style:footer>" +
           "</style:master-page></office:master-styles><office:body><office:text>" + marginal +
           kept + rows + section + list + frame + note + link +
           "<text:p>{% for x in [] %}SECRET{% else %}kept{% endfor %}{% if no %}SECRET"
           "{% elif not no %}kept{% endif %}</text:p></office:text></office:body>"
           "</office:document>";
}

std::size_t occurrences(std::string const& text, std::string const& word) {
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        ++count;
    }
    return count;
}

} // namespace

class LeakTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(LeakTest);
    CPPUNIT_TEST(leaves_no_byte_of_what_is_not_to_be_told);
    CPPUNIT_TEST_SUITE_END();

    void leaves_no_byte_of_what_is_not_to_be_told() {
        std::string const source = document();
        CPPUNIT_ASSERT(occurrences(source, secret) > 20);
        Template const compiled = compile(odf::Package::from_bytes(source, "leak.fodt"));
        RenderedPackage rendered = render(compiled, read_json_fields(R"({"no": false})"));
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, compiled.problems.size());
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, rendered.findings.size());
        odf::Package const read = odf::Package::from_bytes(rendered.package.to_zip(), "leak.odt");
        std::size_t kept_words = 0;
        for (std::string const& entry : read.entries()) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(entry, std::size_t{0},
                                         occurrences(entry + read.read(entry), secret));
            kept_words += occurrences(read.read(entry), "kept");
        }
        CPPUNIT_ASSERT(kept_words >= 14);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(LeakTest);

} // namespace presskit::templating
