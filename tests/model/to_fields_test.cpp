// SPDX-License-Identifier: MPL-2.0
#include "model/to_fields.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::model {

namespace {

bool equal(std::string const& a, std::string const& b) {
    return a == b;
}

Block quote_block(std::size_t ref) {
    Block block;
    block.kind = Block::Kind::quote;
    block.quote_ref = ref;
    return block;
}

PressKit kit_with_quote(Quote const& quote) {
    PressKit kit;
    kit.quotes = {quote};
    kit.release.body = from_plain_text("Lede.");
    kit.release.body.blocks.push_back(quote_block(0));
    return kit;
}

RichText const& rich(FieldTree const& fields, char const* name) {
    return *std::get<std::shared_ptr<RichText const>>(fields.find(name)->data);
}

} // namespace

class ToFieldsTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(ToFieldsTest);
    CPPUNIT_TEST(a_quote_in_the_body_says_whose_it_is);
    CPPUNIT_TEST(paragraphs_of_a_quote_are_each_opened);
    CPPUNIT_TEST(nobody_is_invented);
    CPPUNIT_TEST(facts_are_the_lists);
    CPPUNIT_TEST(a_statement_without_its_own_text_is_the_body_without_quotes);
    CPPUNIT_TEST(what_is_missing_is_none);
    CPPUNIT_TEST(a_list_has_headings);
    CPPUNIT_TEST(a_long_list_has_letters);
    CPPUNIT_TEST(a_line_says_what_is_printed);
    CPPUNIT_TEST(two_columns_are_about_as_high);
    CPPUNIT_TEST_SUITE_END();

    static Signatory signatory(std::string const& name, std::string const& group,
                               std::string const& letter = "", std::string const& country = "") {
        Signatory one;
        one.name = name;
        one.group = group;
        one.letter = letter;
        one.country = one.country_name = country;
        return one;
    }

    static std::vector<Fields> list(FieldTree const& fields, char const* name) {
        std::vector<Fields> all;
        for (Value const& value :
             *std::get<std::shared_ptr<Values const>>(fields.find(name)->data)) {
            all.push_back(*std::get<std::shared_ptr<Fields const>>(value.data));
        }
        return all;
    }

    static std::string text(Fields const& fields, char const* name) {
        auto const* const found = std::get_if<std::string>(&fields.find(name)->data);
        return found == nullptr ? "" : *found;
    }

    /// "[group Local] A, [letter B] B"
    static std::string headed(PressKit const& kit) {
        std::string all;
        for (Fields const& one : list(to_fields(kit, equal), "signatories")) {
            for (Fields const& heading : list(one, "headings")) {
                all += "[" + text(heading, "kind") + " " + text(heading, "text") + "] ";
            }
            all += text(one, "line") + "; ";
        }
        return all;
    }

    void a_list_has_headings() {
        PressKit kit;
        kit.signatories = {signatory("A", "Local", "A"),
                           signatory("B", "Local", "B"),
                           signatory("C", "National", "Kenya", "Kenya"),
                           signatory("D", "National", "Kenya", "Kenya"),
                           signatory("E", "National", "Peru", "Peru"),
                           signatory("F", "", "F")};
        kit.signatories.push_back(signatory("G", "", "G"));
        kit.signatories.back().individual = true;
        CPPUNIT_ASSERT_EQUAL(std::string("[group Local] A; B; [group National] [country Kenya] C; "
                                         "D; [country Peru] E; F; [individuals ] G; "),
                             headed(kit));
        kit.ordering.conveners = "first";
        kit.signatories = {signatory("A", "Local", "Kenya", "Kenya"), signatory("B", "Local", "B")};
        kit.signatories[0].convener = true;
        CPPUNIT_ASSERT_EQUAL(std::string("A*, Kenya; [group Local] B; "), headed(kit));
    }

    void a_long_list_has_letters() {
        PressKit kit;
        for (int i = 0; i < 60; ++i) {
            kit.signatories.push_back(signatory("A", "", "A"));
        }
        CPPUNIT_ASSERT(headed(kit).find('[') == std::string::npos);
        kit.signatories.push_back(signatory("B", "", "B"));
        std::string const text = headed(kit);
        CPPUNIT_ASSERT_EQUAL(std::string("[letter A] A; A; "), text.substr(0, 17));
        CPPUNIT_ASSERT_EQUAL(std::string("A; [letter B] B; "), text.substr(text.size() - 17));
    }

    void a_line_says_what_is_printed() {
        PressKit kit;
        kit.signatories = {signatory("River Watch Kenya", "", "R", "Kenya"),
                           signatory("Ada Reed", "", "R", "Peru")};
        kit.signatories[1].individual = true;
        kit.signatories[1].title = "engineer";
        kit.signatories[1].note = "River Watch";
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "River Watch Kenya; [individuals ] Ada Reed, engineer, River Watch, Peru; "),
            headed(kit));
    }

    void two_columns_are_about_as_high() {
        PressKit kit;
        auto const first_column = [&] {
            auto const fields = to_fields(kit, equal);
            auto const& columns =
                *std::get<std::shared_ptr<Values const>>(fields.find("signatory_columns")->data);
            CPPUNIT_ASSERT_EQUAL(std::size_t{2}, columns.size());
            return std::get<std::shared_ptr<Values const>>(columns[0].data)->size();
        };
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, first_column());
        kit.signatories = {signatory("A", "")};
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, first_column());
        kit.signatories.assign(5, signatory("A", ""));
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, first_column());
        kit.signatories.assign(6, signatory("A", ""));
        kit.signatories[0].name = std::string(100, 'x'); // three lines
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, first_column());
    }

    void a_quote_in_the_body_says_whose_it_is() {
        PressKit const kit = kit_with_quote(
            {from_plain_text("Enough."), "Ada Reed", "director", "River Watch", {}, {}});
        RichText const body = rich(to_fields(kit, equal), "body");
        CPPUNIT_ASSERT_EQUAL(std::string("Lede.\n“Enough.”\n— Ada Reed, director, River Watch"),
                             plain_text(body));
        Runs const& runs = body.blocks[1].runs;
        CPPUNIT_ASSERT_EQUAL(std::string("Ada Reed"), runs[4].text);
        CPPUNIT_ASSERT(runs[4].bold);
    }

    void paragraphs_of_a_quote_are_each_opened() {
        PressKit const kit =
            kit_with_quote({from_plain_text("One.\nTwo."), "Ada Reed", "", "", {}, {}});
        CPPUNIT_ASSERT_EQUAL(std::string("Lede.\n„One.\n„Two.“\n— Ada Reed"),
                             plain_text(rich(to_fields(kit, equal, {"„", "“"}), "body")));
    }

    void nobody_is_invented() {
        PressKit const kit = kit_with_quote({from_plain_text("One."), "", "", "", {}, {}});
        CPPUNIT_ASSERT_EQUAL(std::string("Lede.\n“One.”"),
                             plain_text(rich(to_fields(kit, equal), "body")));
        PressKit dangling = kit;
        dangling.quotes.clear();
        dangling.release.body.blocks[1].runs = from_plain_text("As it stood.").blocks[0].runs;
        CPPUNIT_ASSERT_EQUAL(std::string("Lede.\nAs it stood."),
                             plain_text(rich(to_fields(dangling, equal), "body")));
    }

    void a_statement_without_its_own_text_is_the_body_without_quotes() {
        PressKit kit = kit_with_quote({from_plain_text("One."), "Ada Reed", "", "", {}, {}});
        FieldTree const fields = to_fields(kit, equal);
        CPPUNIT_ASSERT_EQUAL(std::string("Lede."), plain_text(rich(fields, "statement")));
        CPPUNIT_ASSERT_EQUAL(std::string("Lede."), plain_text(rich(fields, "body_without_quotes")));
        kit.statement = from_plain_text("We ask.");
        kit.statement.blocks.push_back(quote_block(0));
        CPPUNIT_ASSERT_EQUAL(std::string("We ask.\n“One.”\n— Ada Reed"),
                             plain_text(rich(to_fields(kit, equal), "statement")));
    }

    void facts_are_the_lists() {
        PressKit kit = kit_with_quote({from_plain_text("One."), "Ada Reed", "", "", {}, {}});
        CPPUNIT_ASSERT(rich(to_fields(kit, equal), "facts").blocks.empty());
        Block list;
        list.kind = Block::Kind::list;
        list.list.items.resize(2);
        list.list.items[0].runs = from_plain_text("Test the mud.").blocks[0].runs;
        list.list.items[1].runs = from_plain_text("Cover the barges.").blocks[0].runs;
        kit.release.body.blocks.push_back(list);
        kit.statement.blocks.push_back(list);
        RichText const facts = rich(to_fields(kit, equal), "facts");
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, facts.blocks.size());
        CPPUNIT_ASSERT_EQUAL(plain_text({{list, list}}), plain_text(facts));
    }

    void what_is_missing_is_none() {
        FieldTree const fields = to_fields(PressKit(), equal);
        for (char const* name : {"subheadline", "label", "status", "place", "date", "embargo"}) {
            CPPUNIT_ASSERT_MESSAGE(name,
                                   std::holds_alternative<std::monostate>(fields.find(name)->data));
        }
        auto const& signatories =
            std::get<std::shared_ptr<Values const>>(fields.find("signatories")->data);
        CPPUNIT_ASSERT(signatories->empty());
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(ToFieldsTest);

} // namespace presskit::model
