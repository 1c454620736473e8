// SPDX-License-Identifier: MPL-2.0
// What waits to be filled in, cannot be followed, is not described, was not agreed to.
#include "base/sha256.hpp"
#include "make_kit.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::check {

namespace {

std::string placeholder_in(std::string const& text,
                           model::SourceParagraph::Role role = model::SourceParagraph::Role::body) {
    auto kit = make_kit();
    kit.source.push_back({text, role, {30, 0}});
    std::string const all = findings(kit, "text.placeholder");
    std::size_t const begin = all.find('"');
    return begin == std::string::npos ? all
                                      : all.substr(begin + 1, all.find('"', begin + 1) - begin - 1);
}

std::string link_in(std::string const& text, std::string const& target = {}) {
    auto kit = make_kit();
    kit.release.body.blocks[0].runs = {{text, false, false, false, target, {}}};
    std::string trouble;
    for (Finding const& finding : run(kit)) {
        if (finding.id == "text.link") {
            trouble += finding.message.substr(finding.message.find("\" ") + 2);
        }
    }
    return trouble;
}

model::Block image(std::string const& alt, std::string const& caption) {
    model::Block block;
    block.kind = model::Block::Kind::image;
    block.image = {"Pictures/pier.jpg", alt, caption};
    block.place.paragraph = 9;
    return block;
}

} // namespace

class DocumentTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(DocumentTest);
    CPPUNIT_TEST(finds_placeholders);
    CPPUNIT_TEST(takes_other_brackets_as_they_are);
    CPPUNIT_TEST(finds_broken_links);
    CPPUNIT_TEST(accepts_links);
    CPPUNIT_TEST(wants_mail_addresses);
    CPPUNIT_TEST(wants_pictures_described);
    CPPUNIT_TEST(wants_fonts_and_no_author);
    CPPUNIT_TEST(wants_quotes_as_approved);
    CPPUNIT_TEST(wants_quotes_of_kit_files_approved);
    CPPUNIT_TEST(checks_a_template_as_a_document);
    CPPUNIT_TEST(marks_what_is_accepted);
    CPPUNIT_TEST(finds_disagreement);
    CPPUNIT_TEST_SUITE_END();

    void finds_placeholders() {
        char const* const cases[][2] = {
            {"“Quote,” said [NAME], [TITLE].", "[NAME]"},
            {"[CITY, State] — [Date]", "[CITY, State]"},
            {"[Insert quote of the director here]", "[Insert quote of the director here]"},
            {"Contact: <Name>", "<Name>"},
            {"Join XX organizations", "XX"},
            {"It costs $XX this year", "XX"},
            {"The number is TKTK.", "TKTK"},
            {"When: TBD", "TBD"},
            {"Lorem ipsum dolor sit amet", "lorem ipsum"},
            {"{{ headline }}", "{{ headline }}"},
            {"[nombre], [cargo]", "[nombre]"},
            {"Call ____ today", "____ today"},
        };
        for (auto const& [text, placeholder] : cases) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string(placeholder), placeholder_in(text));
        }
    }

    void takes_other_brackets_as_they_are() {
        for (char const* const text :
             {"“We love [the city] and […] its people.”", "Super Bowl XXX, siglo XX, TK Maxx",
              "See [1] and <https://water.example>.", "________________",
              "Write <a@water.example>.", "The [sic] text", "[Link](https://water.example)",
              "5 < 6 and 8 > 7"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string(), placeholder_in(text));
        }
        CPPUNIT_ASSERT_EQUAL(std::string(), placeholder_in("“Our [city] is old.”",
                                                           model::SourceParagraph::Role::quote));
    }

    void finds_broken_links() {
        char const* const cases[][2] = {
            {"http//water.example/x", "is mistyped at its beginning, so nobody can follow it"},
            {"https:/water.example/x", "is mistyped at its beginning, so nobody can follow it"},
            {"htp://water.example", "is mistyped at its beginning, so nobody can follow it"},
            {"http://localhost/x",
             "leads to a site that only your own network knows, so nobody can follow it"},
            {"http://intranet/x",
             "leads to a site that only your own network knows, so nobody can follow it"},
            {"https://water..example/x", "names a site that cannot exist, so nobody can follow it"},
            {"https://", "names no site, so nobody can follow it"},
        };
        for (auto const& [link, trouble] : cases) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(link, std::string(trouble),
                                         link_in("See " + std::string(link) + "."));
        }
        CPPUNIT_ASSERT_EQUAL(
            std::string("leads to a file on one computer, so nobody can follow it"),
            link_in("the report", "file:///home/jo/report.pdf"));
        CPPUNIT_ASSERT_EQUAL(std::string("has a space in it, so nobody can follow it"),
                             link_in("the report", "https://water.example/a report"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("is no e-mail address that mail could reach, so nobody can "
                        "follow it"),
            link_in("us", "mailto:press@water"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("is shown, but the link below it leads to fire.example, and "
                        "readers will think it a trick"),
            link_in("https://water.example", "https://fire.example/x"));
    }

    void accepts_links() {
        for (char const* const text :
             {"https://water.example/a?b=c#d", "www.water.example", "(https://water.example).",
              "“https://water.example”", "http://192.0.2.1/x", "https://bücher.example/ä",
              "https://user@water.example:8080/x", "Mr. Https said: http is a protocol.",
              "water.example/statement"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string(), link_in(text));
        }
        CPPUNIT_ASSERT_EQUAL(std::string(), link_in("us", "mailto:press@water.example?subject=Hi"));
        CPPUNIT_ASSERT_EQUAL(std::string(),
                             link_in("https://water.example", "https://www.water.example/"));
        CPPUNIT_ASSERT_EQUAL(std::string(), link_in("below", "#statement"));
    }

    void wants_mail_addresses() {
        auto kit = make_kit();
        kit.contacts[0].email = "press@water";
        CPPUNIT_ASSERT_EQUAL(std::string("-: \"press@water\" is no e-mail address that mail could "
                                         "reach, so a reporter's question goes nowhere\n"),
                             findings(kit, "text.link"));
    }

    void wants_pictures_described() {
        auto kit = make_kit();
        kit.release.body.blocks.push_back(image("", "Photo: Jo Elm"));
        CPPUNIT_ASSERT_EQUAL(std::string("-: a picture has no alternative text, so readers who "
                                         "cannot see it learn nothing of it\n"),
                             findings(kit, "image.alt"));
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "image.credit"));
        kit.release.body.blocks.back() = image("A pier", "The old pier");
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "image.alt"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("-: a picture says nowhere whose it is, so papers cannot print it\n"),
            findings(kit, "image.credit"));
        kit.release.body.blocks.back() = image("Logo of Acorn Aid", "");
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "image.credit"));
    }

    void wants_fonts_and_no_author() {
        auto kit = make_kit();
        kit.document.fonts = {"Liberation Serif", "Grim Sans"};
        kit.document.author = "Jo Elm";
        kit.document.last_author = "Ann Oak";
        CPPUNIT_ASSERT_EQUAL(std::string("-: the properties of the document name who wrote it, and "
                                         "every recipient can read them\n"),
                             findings(kit, "document.author"));
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "document.font"));
        kit.document = {};
        kit.document.missing_fonts = {"Grim Sans"};
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "document.author"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("-: the font \"Grim Sans\" is not installed here, so another one takes its "
                        "place and lines and pages break elsewhere\n"),
            findings(kit, "document.font"));
    }

    void wants_quotes_as_approved() {
        auto kit = make_kit();
        kit.quotes[0].approved_by = "Ann Oak";
        kit.quotes[0].approved_at = "2026-03-04";
        CPPUNIT_ASSERT_EQUAL(
            std::string("11: the quote of Ann Oak is approved, but not which words, "
                        "so a later change would go unnoticed\n"),
            findings(kit, "quote.changed"));
        kit.quotes[0].approved_sha256 = sha256("Water is life.");
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "quote.changed"));
        kit.quotes[0].text = plain("Water  is\tlife.");
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "quote.changed"));
        kit.quotes[0].text = plain("Water was life.");
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "11: the quote of Ann Oak is not what was approved by Ann Oak on 2026-03-04, "
                "and nobody may be quoted with words they never saw\n"),
            findings(kit, "quote.changed"));
    }

    void wants_quotes_of_kit_files_approved() {
        auto kit = make_kit();
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "quote.unapproved"));
        kit.file = "kit.presskit";
        kit.quotes.resize(1);
        CPPUNIT_ASSERT_EQUAL(std::string("11: nobody has approved the quote of Ann Oak, and people "
                                         "take back what they never agreed to\n"),
                             findings(kit, "quote.unapproved"));
        kit.quotes[0].approved_by = "Ann Oak";
        CPPUNIT_ASSERT_EQUAL(std::string(), findings(kit, "quote.unapproved"));
    }

    void checks_a_template_as_a_document() {
        model::PressKit document;
        document.release.body.blocks.push_back(image("", ""));
        document.document.missing_fonts = {"Grim Sans"};
        std::string ids;
        for (Finding const& finding : run_on_document(document)) {
            ids += finding.id + ' ';
        }
        CPPUNIT_ASSERT_EQUAL(std::string("document.font image.alt "), ids);
        CPPUNIT_ASSERT(run_on_document({}).empty());
    }

    void marks_what_is_accepted() {
        auto kit = make_kit();
        kit.contacts.clear();
        kit.claim.others = 3;
        kit.accepted = {{"signatories.count", "", "One more signs at noon"},
                        {"release.contact", "another excerpt", "no"}};
        Findings const all = run(kit);
        CPPUNIT_ASSERT(has_errors(all));
        for (Finding const& finding : all) {
            bool const count = finding.id == "signatories.count";
            CPPUNIT_ASSERT_EQUAL(std::string(count ? "One more signs at noon" : ""),
                                 finding.accepted);
        }
        kit = make_kit();
        kit.claim.others = 3;
        kit.accepted = {{"signatories.count", "", "One more signs at noon"}};
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, run(kit).size());
        CPPUNIT_ASSERT(!has_errors(run(kit)));
    }

    void finds_disagreement() {
        auto const judged = [](std::string const& text, std::string const& language = "en-US") {
            auto kit = make_kit();
            kit.language = language;
            kit.release.body.blocks[0].runs[0].text = text;
            return findings(kit, "text.readability");
        };
        std::string const tail = " joins one body with a verb for several, which readers stumble "
                                 "over\n";
        CPPUNIT_ASSERT_EQUAL("4: \"law enforcement do\"" + tail,
                             judged("See that law enforcement do not have it."));
        CPPUNIT_ASSERT_EQUAL("4: \"The coalition are\"" + tail, judged("The coalition are here."));
        CPPUNIT_ASSERT_EQUAL("4: \"Everyone are\"" + tail, judged("Everyone are well."));
        for (char const* const text :
             {"Members of the coalition are here.", "The city and the council are here.",
              "The coalition is here.", "We ask that the council do its part.",
              "Friends of law enforcement do not."}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string(), judged(text));
        }
        CPPUNIT_ASSERT_EQUAL(std::string(), judged("The coalition are here.", "en-GB"));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(DocumentTest);

} // namespace presskit::check
