// SPDX-License-Identifier: MPL-2.0
#include "app/body_parts.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::app {

using model::Block;
using model::RichText;

class BodyPartsTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(BodyPartsTest);
    CPPUNIT_TEST(find_an_event_in_paragraphs);
    CPPUNIT_TEST(find_an_event_in_lists_and_tables);
    CPPUNIT_TEST(take_nothing_else_for_one);
    CPPUNIT_TEST(find_the_background);
    CPPUNIT_TEST_SUITE_END();

    static Block heading(int level, std::string const& text) {
        Block block = model::from_plain_text(text).blocks[0];
        block.kind = Block::Kind::heading;
        block.level = level;
        return block;
    }

    static model::FieldTree parts(RichText body) {
        model::FieldTree data;
        data.set("body", std::move(body));
        add_body_parts(data);
        return data;
    }

    /// "what|when|where|who, who|the rest"
    static std::string event(RichText body) {
        model::FieldTree const data = parts(std::move(body));
        auto const* const map =
            std::get_if<std::shared_ptr<model::Fields const>>(&data.find("event")->data);
        if (map == nullptr) {
            return "none";
        }
        std::string text;
        for (char const* const name : {"what", "when", "where"}) {
            auto const* const value = std::get_if<std::string>(&(*map)->find(name)->data);
            text += (value == nullptr ? "" : *value) + "|";
        }
        for (model::Value const& who :
             *std::get<std::shared_ptr<model::Values const>>((*map)->find("who")->data)) {
            text += std::get<std::string>(who.data) + ", ";
        }
        return text + "|" + rich(data, "body_without_event");
    }

    static std::string rich(model::FieldTree const& data, char const* name) {
        return model::plain_text(*std::get<std::shared_ptr<RichText const>>(data.find(name)->data));
    }

    void find_an_event_in_paragraphs() {
        RichText body = model::from_plain_text(
            "What: A meeting\nWHEN: May 1, 6 p.m.\nWhere: 12 Pier Street: the hall\nWho: Ada Reed; "
            "Jo Mar\nEverybody may come.");
        CPPUNIT_ASSERT_EQUAL(std::string("A meeting|May 1, 6 p.m.|12 Pier Street: the hall|Ada "
                                         "Reed, Jo Mar, |Everybody may come."),
                             event(body));
        CPPUNIT_ASSERT_EQUAL(std::string("|1er mai|Lyon||"),
                             event(model::from_plain_text("Quand\u00A0: 1er mai\nOù : Lyon")));
        CPPUNIT_ASSERT_EQUAL(std::string("|1. Mai|Bonn||"),
                             event(model::from_plain_text("Termin: 1. Mai\nOrt: Bonn")));
        CPPUNIT_ASSERT_EQUAL(std::string("|1 de mayo|Lugo||"),
                             event(model::from_plain_text("Cuándo: 1 de mayo\nDónde: Lugo")));
        CPPUNIT_ASSERT_EQUAL(std::string("|5月1日 18:00|灯台市||"),
                             event(model::from_plain_text("日時：5月1日 18:00\n場所：灯台市")));
    }

    void find_an_event_in_lists_and_tables() {
        Block list;
        list.kind = Block::Kind::list;
        Block table;
        table.kind = Block::Kind::table;
        for (auto const& [label, text] : {std::pair("When", "May 1"), std::pair("Where", "Bonn")}) {
            model::Run run;
            run.text = std::string(label) + ": " + text;
            list.list.items.push_back({{run}, {}});
            model::Run left;
            left.text = std::string(label) + ":";
            model::Run right;
            right.text = text;
            table.rows.push_back({{left}, {right}});
        }
        CPPUNIT_ASSERT_EQUAL(std::string("|May 1|Bonn||"), event({{list}}));
        CPPUNIT_ASSERT_EQUAL(std::string("|May 1|Bonn||"), event({{table}}));
    }

    void take_nothing_else_for_one() {
        for (char const* const text :
             {"When: May 1", "Where: Bonn", "When we met: May 1\nWhere we met: Bonn",
              "When:\nWhere:", "It says when and where.", ""}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(text, std::string("none"),
                                         event(model::from_plain_text(text)));
        }
    }

    void find_the_background() {
        RichText body = model::from_plain_text("Lede.\nOld.\nOlder.\nEnd.");
        body.blocks.insert(body.blocks.begin() + 1, heading(2, "BACKGROUND"));
        body.blocks.insert(body.blocks.begin() + 3, heading(3, "Before"));
        body.blocks.insert(body.blocks.begin() + 5, heading(2, "Next"));
        CPPUNIT_ASSERT_EQUAL(std::string("Old.\nBefore\nOlder."), rich(parts(body), "background"));
        CPPUNIT_ASSERT_EQUAL(std::string(),
                             rich(parts(model::from_plain_text("Background")), "background"));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(BodyPartsTest);

} // namespace presskit::app
