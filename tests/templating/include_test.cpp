// SPDX-License-Identifier: MPL-2.0
// What an included document brings along: styles, fonts, names, files; and what it may not do.
#include "odf/package.hpp"
#include "odf/xml.hpp"
#include "templating/templating.hpp"

#include <cppunit/extensions/HelperMacros.h>
#include <tinyxml2.h>

#include <map>
#include <set>

namespace presskit::templating {

namespace {

using tinyxml2::XMLElement;

struct Flat {
    std::string styles;
    std::string automatic;
    std::string body;
};

std::string flat(Flat const& parts) {
    return "<office:document xmlns:office=\"o\" xmlns:style=\"s\" xmlns:text=\"t\" "
           "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:styles>" +
           parts.styles + "</office:styles><office:automatic-styles>" + parts.automatic +
           "</office:automatic-styles><office:body><office:text>" + parts.body +
           "</office:text></office:body></office:document>";
}

using Files = std::map<std::string, std::string>;

Template compile_with(std::string const& host, Files const& files) {
    CompileOptions options;
    options.include = [files](std::string const& name) -> std::optional<std::string> {
        auto const found = files.find(name);
        return found == files.end() ? std::nullopt : std::optional<std::string>(found->second);
    };
    return compile(odf::Package::from_bytes(host, "host.fodt"), options);
}

odf::Package filled(std::string const& host, Files const& files) {
    RenderedPackage rendered = render(compile_with(host, files), model::FieldTree());
    for (Finding const& finding : rendered.findings) {
        CPPUNIT_FAIL(to_line(finding));
    }
    return rendered.package;
}

/// The element with the name, printed; "" when there is none.
std::string style_of(odf::Package const& package, char const* entry, std::string const& name) {
    odf::XmlDocument const document = odf::parse_xml(package.read(entry), entry);
    for (XMLElement const* list = document->RootElement()->FirstChildElement(); list != nullptr;
         list = list->NextSiblingElement()) {
        for (XMLElement const* style = list->FirstChildElement(); style != nullptr;
             style = style->NextSiblingElement()) {
            if (odf::attribute(*style, "style:name") == name) {
                return odf::print_xml(*style);
            }
        }
    }
    return "";
}

std::string body_of(odf::Package const& package) {
    odf::XmlDocument const document = odf::parse_xml(package.read("content.xml"), "content.xml");
    std::string out;
    for (XMLElement const* child = document->RootElement()
                                       ->FirstChildElement("office:body")
                                       ->FirstChildElement("office:text")
                                       ->FirstChildElement();
         child != nullptr; child = child->NextSiblingElement()) {
        out += odf::print_xml(*child);
    }
    return out;
}

std::string named(std::string const& name, std::string const& inside,
                  std::string const& parent = "", std::string const& family = "paragraph") {
    return "<style:style style:name=\"" + name + "\" style:family=\"" + family + "\"" +
           (parent.empty() ? "" : " style:parent-style-name=\"" + parent + "\"") + ">" + inside +
           "</style:style>";
}

std::string const bold = "<style:text-properties fo:font-weight=\"bold\"/>";
std::string const red = "<style:text-properties fo:color=\"#ff0000\"/>";
std::string const include = "<text:p>{% include \"in.fodt\" %}</text:p>";

std::string problems_of(Template const& compiled) {
    std::string out;
    for (Finding const& finding : compiled.problems) {
        out += finding.id + " " + finding.message + "\n";
    }
    return out;
}

} // namespace

class IncludeTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(IncludeTest);
    CPPUNIT_TEST(brings_only_the_styles_it_uses);
    CPPUNIT_TEST(shares_equal_styles_and_renames_others);
    CPPUNIT_TEST(lets_the_hosts_styles_win_on_request);
    CPPUNIT_TEST(knows_families_apart);
    CPPUNIT_TEST(takes_its_defaults_along);
    CPPUNIT_TEST(keeps_a_page_break_before_it);
    CPPUNIT_TEST(leaves_page_styles_behind);
    CPPUNIT_TEST(brings_lists_fonts_and_declarations);
    CPPUNIT_TEST(survives_styles_that_come_from_themselves);
    CPPUNIT_TEST(brings_objects);
    CPPUNIT_TEST(bounds_depth_and_number);
    CPPUNIT_TEST_SUITE_END();

    void brings_only_the_styles_it_uses() {
        Flat const in{named("Used", bold, "Base") + named("Base", red) + named("Other", bold), "",
                      "<text:p text:style-name=\"Used\">x</text:p>"};
        odf::Package const out = filled(flat({"", "", include}), {{"in.fodt", flat(in)}});
        CPPUNIT_ASSERT_EQUAL(named("Used", bold, "Base"), style_of(out, "styles.xml", "Used"));
        CPPUNIT_ASSERT_EQUAL(named("Base", red), style_of(out, "styles.xml", "Base"));
        CPPUNIT_ASSERT_EQUAL(std::string(), style_of(out, "styles.xml", "Other"));
        CPPUNIT_ASSERT_EQUAL(std::string("<text:p text:style-name=\"Used\">x</text:p>"),
                             body_of(out));
    }

    void shares_equal_styles_and_renames_others() {
        std::string const host =
            flat({named("A", bold) + named("B", bold), named("P1", red), include + include});
        Flat const in{named("A", bold) + named("B", red) + named("C", "", "B"),
                      named("P1", bold, "A"),
                      "<text:p text:style-name=\"A\">a</text:p><text:p text:style-name=\"C\">c"
                      "</text:p><text:p text:style-name=\"P1\">p</text:p>"};
        odf::Package const out = filled(host, {{"in.fodt", flat(in)}});
        std::string const once = "<text:p text:style-name=\"A\">a</text:p>"
                                 "<text:p text:style-name=\"C\">c</text:p>"
                                 "<text:p text:style-name=\"P1i1\">p</text:p>";
        CPPUNIT_ASSERT_EQUAL(once + once, body_of(out));
        CPPUNIT_ASSERT_EQUAL(std::string("<style:style style:name=\"C\" style:family=\"paragraph\" "
                                         "style:parent-style-name=\"B_in\"/>"),
                             style_of(out, "styles.xml", "C"));
        CPPUNIT_ASSERT_EQUAL(std::string("<style:style style:name=\"B_in\" "
                                         "style:family=\"paragraph\" "
                                         "style:display-name=\"B (in)\">") +
                                 red + "</style:style>",
                             style_of(out, "styles.xml", "B_in"));
        CPPUNIT_ASSERT_EQUAL(named("B", bold), style_of(out, "styles.xml", "B"));
        CPPUNIT_ASSERT_EQUAL(named("P1i1", bold, "A"), style_of(out, "content.xml", "P1i1"));
        CPPUNIT_ASSERT_EQUAL(std::string(), style_of(out, "content.xml", "P1i2"));
    }

    void lets_the_hosts_styles_win_on_request() {
        std::string const host = flat(
            {named("B", bold), "", "<text:p>{% include \"in.fodt\" with host styles %}</text:p>"});
        Flat const in{named("B", red) + named("C", red, "B"), "",
                      "<text:p text:style-name=\"C\">c</text:p>"};
        odf::Package const out = filled(host, {{"in.fodt", flat(in)}});
        CPPUNIT_ASSERT_EQUAL(named("B", bold), style_of(out, "styles.xml", "B"));
        CPPUNIT_ASSERT_EQUAL(named("C", red, "B"), style_of(out, "styles.xml", "C"));
        CPPUNIT_ASSERT_EQUAL(std::string(), style_of(out, "styles.xml", "B_in"));
    }

    void knows_families_apart() {
        // "List 1" is a list style and a paragraph style; P1 a paragraph's and a cell's.
        std::string const host = flat({named("N", bold), "", include});
        Flat const in{named("N", red, "", "text"), "",
                      "<text:p text:style-name=\"N\"><text:span text:style-name=\"N\">x"
                      "</text:span></text:p>"};
        odf::Package const out = filled(host, {{"in.fodt", flat(in)}});
        CPPUNIT_ASSERT_EQUAL(std::string("<text:p text:style-name=\"N\"><text:span "
                                         "text:style-name=\"N\">x</text:span></text:p>"),
                             body_of(out));
        std::string const styles = out.read("styles.xml");
        CPPUNIT_ASSERT(styles.find(named("N", bold)) != std::string::npos);
        CPPUNIT_ASSERT(styles.find(named("N", red, "", "text")) != std::string::npos);
    }

    void takes_its_defaults_along() {
        auto const defaults = [](std::string const& size) {
            return "<style:default-style style:family=\"paragraph\"><style:text-properties "
                   "fo:font-size=\"" +
                   size + "\" fo:language=\"" + size + "\"/></style:default-style>";
        };
        std::string const host = flat({defaults("12pt") + named("Standard", ""), "", include});
        Flat const in{defaults("9pt") + named("Standard", ""), "", "<text:p>x</text:p>"};
        odf::Package const out = filled(host, {{"in.fodt", flat(in)}});
        CPPUNIT_ASSERT_EQUAL(std::string("<text:p text:style-name=\"Standard_in\">x</text:p>"),
                             body_of(out));
        CPPUNIT_ASSERT(style_of(out, "styles.xml", "Standard_in")
                           .find("<style:text-properties fo:font-size=\"9pt\"/>") !=
                       std::string::npos);
    }

    void keeps_a_page_break_before_it() {
        std::string const host =
            flat({named("Base", ""),
                  named("P1", "<style:paragraph-properties fo:break-before=\"page\"/>", "Base"),
                  "<text:p text:style-name=\"P1\">{% include \"in.fodt\" %}</text:p>"});
        Flat const in{named("H", bold), "", "<text:h text:style-name=\"H\">x</text:h>"};
        odf::Package const out = filled(host, {{"in.fodt", flat(in)}});
        CPPUNIT_ASSERT_EQUAL(std::string("<text:h text:style-name=\"PageBreak1\">x</text:h>"),
                             body_of(out));
        CPPUNIT_ASSERT_EQUAL(
            std::string("<style:style style:family=\"paragraph\" style:parent-style-name=\"H\" "
                        "style:name=\"PageBreak1\"><style:paragraph-properties "
                        "fo:break-before=\"page\"/></style:style>"),
            style_of(out, "content.xml", "PageBreak1"));
    }

    void leaves_page_styles_behind() {
        Flat const in{"",
                      "<style:style style:name=\"P1\" style:family=\"paragraph\" "
                      "style:master-page-name=\"First\"><style:paragraph-properties "
                      "style:page-number=\"1\"/></style:style>",
                      "<text:p text:style-name=\"P1\">x</text:p>"};
        odf::Package const out = filled(flat({"", "", include}), {{"in.fodt", flat(in)}});
        CPPUNIT_ASSERT_EQUAL(named("P1", "<style:paragraph-properties/>"),
                             style_of(out, "content.xml", "P1"));
    }

    void brings_lists_fonts_and_declarations() {
        std::string in = flat(
            {"<text:list-style style:name=\"L\"><text:list-level-style-bullet text:level=\"1\" "
             "text:style-name=\"Dot\"><style:text-properties style:font-name=\"F\"/>"
             "</text:list-level-style-bullet></text:list-style>" +
                 named("Dot", bold, "", "text"),
             "",
             "<text:sequence-decls><text:sequence-decl text:name=\"Map\"/></text:sequence-decls>"
             "<text:list text:style-name=\"L\"><text:list-item><text:p>x <text:sequence "
             "text:name=\"Map\" text:ref-name=\"m0\">1</text:sequence></text:p></text:list-item>"
             "</text:list>"});
        in.insert(in.find("<office:styles>"),
                  "<office:font-face-decls><style:font-face style:name=\"F\" "
                  "svg:font-family=\"Foo\"/></office:font-face-decls>");
        odf::Package const out = filled(flat({"", "", include}), {{"in.fodt", in}});
        CPPUNIT_ASSERT(style_of(out, "styles.xml", "L").find("style:font-name=\"F\"") !=
                       std::string::npos);
        CPPUNIT_ASSERT_EQUAL(named("Dot", bold, "", "text"), style_of(out, "styles.xml", "Dot"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("<style:font-face style:name=\"F\" svg:font-family=\"Foo\"/>"),
            style_of(out, "styles.xml", "F"));
        CPPUNIT_ASSERT_EQUAL(size_t{0}, body_of(out).find("<text:sequence-decls>"
                                                          "<text:sequence-decl text:name=\"Map\"/>"
                                                          "</text:sequence-decls><text:list "));
    }

    void survives_styles_that_come_from_themselves() {
        Flat in{named("A", bold, "B") + named("B", red, "A"), "",
                "<text:p text:style-name=\"A\">x</text:p>"};
        odf::Package const out = filled(flat({"", "", include}), {{"in.fodt", flat(in)}});
        CPPUNIT_ASSERT_EQUAL(named("A", bold, "B"), style_of(out, "styles.xml", "A"));
        CPPUNIT_ASSERT_EQUAL(named("B", red), style_of(out, "styles.xml", "B"));
        std::string chain;
        for (int i = 0; i < 5000; ++i) {
            chain += named("S" + std::to_string(i), bold, "S" + std::to_string(i + 1));
        }
        in = {chain, "", "<text:p text:style-name=\"S0\">x</text:p>"};
        (void)filled(flat({"", "", include}), {{"in.fodt", flat(in)}});
    }

    void brings_objects() {
        odf::Package in = odf::Package::from_bytes(
            flat({"", "",
                  "<text:p><draw:frame draw:name=\"F\"><draw:object xlink:href=\"./Object 1\"/>"
                  "<draw:image xlink:href=\"./ObjectReplacements/Object 1\"/></draw:frame>"
                  "</text:p>"}),
            "in.odt");
        in.set("Object 1/content.xml", "<c/>", "text/xml");
        in.set("ObjectReplacements/Object 1", "gdi", "application/x-gdi");
        in.set_folder("Object 1/", "application/vnd.oasis.opendocument.formula");
        std::string const host = flat({"", "",
                                       "<text:p>{% include \"in.odt\" %}</text:p>"
                                       "<text:p>{% include \"in.odt\" %}</text:p>"});
        odf::Package const out =
            odf::Package::from_bytes(filled(host, {{"in.odt", in.to_zip()}}).to_zip(), "out.odt");
        CPPUNIT_ASSERT_EQUAL(std::string("<c/>"), out.read("Object 1/content.xml"));
        CPPUNIT_ASSERT_EQUAL(std::string("gdi"), out.read("ObjectReplacements/Object 1"));
        CPPUNIT_ASSERT_EQUAL(std::string("application/vnd.oasis.opendocument.formula"),
                             out.folder_type("Object 1/"));
        CPPUNIT_ASSERT(!out.has("Object 2/content.xml"));
    }

    void bounds_depth_and_number() {
        std::string deep = "x";
        for (int i = 0; i < 60; ++i) {
            deep = "<text:section text:name=\"s" + std::to_string(i) + "\"><text:p>" +
                   (i == 0 ? deep : "") + "</text:p>" + (i == 0 ? "" : deep) + "</text:section>";
        }
        std::string middle = "<text:p>{% include \"in.fodt\" %}</text:p>";
        for (int i = 0; i < 60; ++i) {
            middle = "<text:section text:name=\"h" + std::to_string(i) + "\">" + middle +
                     "</text:section>";
        }
        CPPUNIT_ASSERT_EQUAL(
            std::string("template.limit \"in.fodt\" would be nested more than 100 deep in the "
                        "document\n"),
            problems_of(compile_with(flat({"", "", middle}), {{"in.fodt", flat({"", "", deep})}})));
        std::string many;
        for (int i = 0; i < 40; ++i) {
            many += "<text:p>{% include \"in.fodt\" %}</text:p>";
        }
        std::string leaf = many;
        leaf.replace(0, leaf.size(), "<text:p>x</text:p>");
        std::string inner = many;
        for (std::size_t at = 0; (at = inner.find("in.fodt", at)) != std::string::npos; ++at) {
            inner.replace(at, 7, "lf.fodt");
        }
        std::string const wrong =
            problems_of(compile_with(flat({"", "", many}), {{"in.fodt", flat({"", "", inner})},
                                                            {"lf.fodt", flat({"", "", leaf})}}));
        CPPUNIT_ASSERT_EQUAL(
            std::string("template.limit more than 1000 templates or 64 MB are included\n"),
            wrong.substr(0, wrong.find('\n') + 1));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(IncludeTest);

} // namespace presskit::templating
