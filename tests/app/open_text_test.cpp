// SPDX-License-Identifier: MPL-2.0
#include "app/check_draft.hpp"
#include "app/open_text.hpp"
#include "app/sample_kit.hpp"
#include "app/template_set.hpp"
#include "source/read.hpp"
#include "support.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::app {

namespace {

Finding finding_at(int paragraph, std::string const& text) {
    Finding finding;
    finding.id = "test.finding";
    finding.location.paragraph = paragraph;
    finding.location.text = text;
    return finding;
}

model::SourceParagraph source_at(int paragraph, std::string const& text) {
    model::SourceParagraph one;
    one.text = text;
    one.at.paragraph = paragraph;
    return one;
}

std::string shown(std::optional<TextPlace> const& place, Paragraphs const& paragraphs) {
    return !place
               ? "nowhere"
               : std::to_string(place->paragraph) + ": " +
                     paragraphs[place->paragraph].substr(place->begin, place->end - place->begin);
}

/// The changes made, as the office would.
Paragraphs changed(Paragraphs paragraphs, std::vector<TextChange> const& changes) {
    Paragraphs const before = paragraphs;
    for (TextChange const& change : changes) {
        std::string& text = paragraphs[change.at.paragraph];
        if (change.kind == TextChange::Kind::remove) {
            paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(change.at.paragraph));
        } else if (change.kind == TextChange::Kind::move) {
            text = before[change.from];
        } else {
            text.replace(change.at.begin, change.at.end - change.at.begin, change.text);
        }
    }
    return paragraphs;
}

} // namespace

class OpenTextTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(OpenTextTest);
    CPPUNIT_TEST(an_excerpt_is_found_in_its_paragraph);
    CPPUNIT_TEST(the_same_text_twice_is_told_apart);
    CPPUNIT_TEST(what_changed_since_is_looked_for);
    CPPUNIT_TEST(all_places_are_those_of_each);
    CPPUNIT_TEST(a_fix_changes_what_differs);
    CPPUNIT_TEST(a_fix_moves_names_with_their_format);
    CPPUNIT_TEST(a_fix_for_text_that_is_gone);
    CPPUNIT_TEST(a_draft_is_a_release_or_a_template);
    CPPUNIT_TEST(the_sample_has_every_field);
    CPPUNIT_TEST_SUITE_END();

    void an_excerpt_is_found_in_its_paragraph() {
        Paragraphs const open = {"Head", "Café  owners and\u00A0others signed."};
        std::vector<model::SourceParagraph> const source = {source_at(1, open[0]),
                                                            source_at(2, open[1])};
        auto const at = [&](Finding const& f) {
            return shown(place_of({f}, 0, source, open), open);
        };
        CPPUNIT_ASSERT_EQUAL(std::string("1: Café  owners and\u00A0others"),
                             at(finding_at(2, "Café owners and others")));
        CPPUNIT_ASSERT_EQUAL("1: " + open[1], at(finding_at(2, "Café owners…")));
        CPPUNIT_ASSERT_EQUAL(std::string("0: Head"), at(finding_at(1, "not in it")));
        CPPUNIT_ASSERT_EQUAL(std::string("0: Head"), at(finding_at(1, "")));
        CPPUNIT_ASSERT_EQUAL(std::string("nowhere"), at(finding_at(9, "")));
    }

    void the_same_text_twice_is_told_apart() {
        Paragraphs const open = {"A", "B", "A", "x\nA\ny"};
        std::vector<model::SourceParagraph> const source = {source_at(1, "A"), source_at(2, "B"),
                                                            source_at(3, "A"), source_at(4, "A")};
        auto const at = [&](int paragraph) {
            return place_of({finding_at(paragraph, "A")}, 0, source, open);
        };
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, at(1)->paragraph);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, at(3)->paragraph);
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, at(4)->paragraph);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, at(4)->begin);
    }

    void what_changed_since_is_looked_for() {
        Paragraphs const open = {"New first", "It has {{ headlin }} and {{ headlin }}"};
        Finding tag = finding_at(0, "{{ headlin }}");
        tag.location.paragraph.reset();
        Findings const two = {tag, tag};
        CPPUNIT_ASSERT_EQUAL(std::size_t{7}, place_of(two, 0, {}, open)->begin);
        CPPUNIT_ASSERT_EQUAL(std::size_t{25}, place_of(two, 1, {}, open)->begin);
        std::vector<model::SourceParagraph> const source = {source_at(1, "Old first")};
        CPPUNIT_ASSERT_EQUAL(std::string("0: first"),
                             shown(place_of({finding_at(1, "first")}, 0, source, open), open));
    }

    void all_places_are_those_of_each() {
        Paragraphs const open = {"A b", "c d"};
        std::vector<model::SourceParagraph> const source = {source_at(1, "A b"),
                                                            source_at(2, "c d")};
        Findings const findings = {finding_at(2, "d"), finding_at(1, "b"), finding_at(7, "")};
        auto const all = places_of(findings, source, open);
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            CPPUNIT_ASSERT_EQUAL(shown(place_of(findings, i, source, open), open),
                                 shown(all[i], open));
        }
    }

    void a_fix_changes_what_differs() {
        Paragraphs const open = {"One\u00A0", "say \"so\"", "gone", "last"};
        Fix const fix{
            "",
            {{{}, 1, open[0], "One"}, {{}, 2, open[1], "say “so”"}, {{}, 3, "gone", std::nullopt}}};
        auto const changes = changes_of(fix, open);
        CPPUNIT_ASSERT(changes);
        CPPUNIT_ASSERT(changed(open, *changes) == Paragraphs({"One", "say “so”", "last"}));
        CPPUNIT_ASSERT_EQUAL(std::size_t{4}, changes->size()); // a quotation mark each
        CPPUNIT_ASSERT_EQUAL(std::string("2: gone"), shown(changes->front().at, open));
    }

    void a_fix_moves_names_with_their_format() {
        Paragraphs const open = {"Signatories", "B", "C", "A"};
        Fix const fix{"", {{{}, 2, "B", "A"}, {{}, 3, "C", "B"}, {{}, 4, "A", "C"}}};
        auto const changes = changes_of(fix, open);
        CPPUNIT_ASSERT(changes);
        CPPUNIT_ASSERT(changed(open, *changes) == Paragraphs({"Signatories", "A", "B", "C"}));
        CPPUNIT_ASSERT(changes->front().kind == TextChange::Kind::move);
    }

    void a_fix_for_text_that_is_gone() {
        Fix const fix{"", {{{}, 1, "not there", "x"}}};
        CPPUNIT_ASSERT(!changes_of(fix, {"there"}));
    }

    static std::string packed(std::string const& flat) {
        return odf::Package::from_bytes(flat, "draft.fodt").to_zip();
    }

    void a_draft_is_a_release_or_a_template() {
        std::atomic<bool> stop = false;
        DraftCheck const made = check_draft(
            packed(flat_template("{{ headlin }} and {{ headline }}")), "d.odt", {}, stop);
        CPPUNIT_ASSERT(made.is_template);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, made.findings.size());
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "d.odt: paragraph \"{{ headlin }} and {{ headline }}\", \"{{ headlin }}\": "
                "the data of a press kit has no field \"headlin\"; did you mean \"headline\"?"),
            to_line(made.findings.front()));

        std::string const why = property("presskit-accepted-1", "release.contact = Tomorrow");
        DraftCheck const draft =
            check_draft(packed(flat_template("We ask.", why)), "d.odt", {}, stop);
        CPPUNIT_ASSERT(!draft.is_template);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, draft.source.size());
        CPPUNIT_ASSERT_EQUAL(std::string("release.contact"), draft.findings.back().id);
        CPPUNIT_ASSERT_EQUAL(std::string("Tomorrow"), draft.findings.back().accepted);
        stop = true;
        CPPUNIT_ASSERT(check_draft(packed(flat_template("We ask.")), "d", {}, stop).source.empty());
    }

    void the_sample_has_every_field() {
        model::FieldTree const fields = sample_fields();
        for (char const* const name :
             {"headline", "subheadline", "label", "status", "place", "date", "embargo", "body",
              "statement", "quotes", "signatories", "contacts", "boilerplates", "topics",
              "conveners"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(name, std::string(), missing_requirement(name, fields));
        }
        model::PressKit const kit = sample_kit();
        CPPUNIT_ASSERT_EQUAL(std::size_t{6}, kit.signatories.size());
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, kit.quotes.size());
        CPPUNIT_ASSERT_EQUAL(std::string("Lantern Harbor Gets a Cleanup Plan"),
                             kit.release.headline);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(OpenTextTest);

} // namespace presskit::app
