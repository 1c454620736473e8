// SPDX-License-Identifier: MPL-2.0
#include "model/rich_text.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::model {

namespace {

Run run(std::string text) {
    Run made;
    made.text = std::move(text);
    return made;
}

ListItem item(std::string text, std::vector<List> lists = {}) {
    return {{run(std::move(text))}, std::move(lists)};
}

Block block(Block::Kind kind) {
    Block made;
    made.kind = kind;
    return made;
}

} // namespace

class RichTextTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(RichTextTest);
    CPPUNIT_TEST(joins_runs);
    CPPUNIT_TEST(puts_every_block_on_a_line);
    CPPUNIT_TEST(makes_a_paragraph_of_each_line);
    CPPUNIT_TEST(has_nothing_of_nothing);
    CPPUNIT_TEST_SUITE_END();

    void joins_runs() {
        Run bold = run("very");
        bold.bold = true;
        bold.footnote = "left out";
        CPPUNIT_ASSERT_EQUAL(std::string("a very\nold pipe"),
                             plain_text(Runs{run("a "), bold, run("\nold pipe")}));
    }

    void puts_every_block_on_a_line() {
        RichText text;
        text.blocks.push_back(block(Block::Kind::heading));
        text.blocks.back().runs = {run("Heading")};
        text.blocks.push_back(block(Block::Kind::list));
        List nested;
        nested.items = {item("One and a half")};
        text.blocks.back().list.items = {item("One", {nested}), item("Two")};
        text.blocks.push_back(block(Block::Kind::table));
        text.blocks.back().rows = {{{run("A")}, {run("B")}}, {{}, {run("C")}}};
        text.blocks.push_back(block(Block::Kind::image));
        text.blocks.back().image.caption = "The harbor";
        text.blocks.push_back(block(Block::Kind::quote));
        text.blocks.back().runs = {run("Words")};
        CPPUNIT_ASSERT_EQUAL(
            std::string("Heading\nOne\nOne and a half\nTwo\nA\tB\n\tC\nThe harbor\nWords"),
            plain_text(text));
    }

    void makes_a_paragraph_of_each_line() {
        RichText const text = from_plain_text("One\n\nTwo\n");
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, text.blocks.size());
        CPPUNIT_ASSERT(text.blocks[1].kind == Block::Kind::paragraph);
        CPPUNIT_ASSERT_EQUAL(std::string("Two"), plain_text(text.blocks[2].runs));
    }

    void has_nothing_of_nothing() {
        CPPUNIT_ASSERT(from_plain_text("").blocks.empty());
        CPPUNIT_ASSERT_EQUAL(std::string(), plain_text(RichText{}));
        CPPUNIT_ASSERT_EQUAL(std::string(), plain_text(Runs{}));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(RichTextTest);

} // namespace presskit::model
