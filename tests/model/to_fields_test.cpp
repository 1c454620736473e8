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
    CPPUNIT_TEST_SUITE_END();

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
