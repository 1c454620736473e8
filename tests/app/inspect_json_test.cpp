// SPDX-License-Identifier: MPL-2.0
#include "app/inspect_json.hpp"

#include <cppunit/extensions/HelperMacros.h>
#include <nlohmann/json.hpp>

namespace presskit::app {

using model::Block;

class InspectJsonTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(InspectJsonTest);
    CPPUNIT_TEST(every_key_is_there);
    CPPUNIT_TEST(blocks_have_their_shape);
    CPPUNIT_TEST(a_full_kit);
    CPPUNIT_TEST(reads_well);
    CPPUNIT_TEST_SUITE_END();

    static nlohmann::ordered_json json(model::PressKit const& kit) {
        return nlohmann::ordered_json::parse(inspect_json(kit));
    }
    static model::Runs plain(std::string const& text) {
        return {{text, false, false, false, {}, {}}};
    }
    static Block block(Block::Kind kind, model::Runs runs = {}) {
        Block made;
        made.kind = kind;
        made.runs = std::move(runs);
        return made;
    }
    static std::string body(Block const& one) {
        model::PressKit kit;
        kit.quotes.resize(1);
        kit.quotes[0].text = model::from_plain_text("Said.");
        kit.release.body.blocks = {one};
        return json(kit)["body"][0].dump();
    }

    void every_key_is_there() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("{\"language\":\"\",\"label\":\"\",\"headline\":\"\",\"subheadline\":\"\","
                        "\"place\":\"\",\"date\":null,\"embargo\":null,\"body\":[],\"quotes\":[],"
                        "\"signatories\":[],\"contacts\":[],\"boilerplates\":[],\"topics\":[]}"),
            json({}).dump());
    }

    void blocks_have_their_shape() {
        CPPUNIT_ASSERT_EQUAL(std::string("{\"kind\":\"paragraph\",\"text\":\"a\"}"),
                             body(block(Block::Kind::paragraph, plain("a"))));
        model::Runs runs = plain("a ");
        runs.push_back({"b", true, false, false, "https://x.org", ""});
        runs.push_back({"", false, false, false, "", "note"});
        CPPUNIT_ASSERT_EQUAL(
            std::string("{\"kind\":\"paragraph\",\"text\":\"a b\",\"runs\":[{\"text\":\"a \"},{"
                        "\"text\":\"b\",\"bold\":true,\"link\":\"https://x.org\"},{\"text\":\"\","
                        "\"footnote\":\"note\"}]}"),
            body(block(Block::Kind::paragraph, runs)));
        Block heading = block(Block::Kind::heading, plain("h"));
        heading.level = 2;
        CPPUNIT_ASSERT_EQUAL(std::string("{\"kind\":\"heading\",\"level\":2,\"text\":\"h\"}"),
                             body(heading));
        Block list = block(Block::Kind::list);
        list.list.ordered = true;
        list.list.start = 3;
        list.list.items = {{plain("one"), {{false, 1, {{plain("in"), {}}}}}}, {plain("two"), {}}};
        CPPUNIT_ASSERT_EQUAL(
            std::string("{\"kind\":\"list\",\"ordered\":true,\"start\":3,\"items\":[{\"text\":"
                        "\"one\",\"items\":[{\"text\":\"in\"}]},{\"text\":\"two\"}]}"),
            body(list));
        Block quote = block(Block::Kind::quote);
        quote.quote_ref = 0;
        CPPUNIT_ASSERT_EQUAL(std::string("{\"kind\":\"quote\",\"ref\":0,\"text\":\"Said.\"}"),
                             body(quote));
        CPPUNIT_ASSERT_EQUAL(std::string("{\"kind\":\"quote\",\"text\":\"q\"}"),
                             body(block(Block::Kind::quote, plain("q"))));
        Block table = block(Block::Kind::table);
        table.rows = {{plain("a"), plain("b")}};
        CPPUNIT_ASSERT_EQUAL(std::string("{\"kind\":\"table\",\"rows\":[[\"a\",\"b\"]]}"),
                             body(table));
        Block image = block(Block::Kind::image);
        image.image = {"x.png", "alt", "caption"};
        CPPUNIT_ASSERT_EQUAL(std::string("{\"kind\":\"image\",\"src\":\"x.png\",\"alt\":\"alt\","
                                         "\"caption\":\"caption\"}"),
                             body(image));
    }

    static model::PressKit full() {
        model::PressKit kit;
        kit.language = "en-US";
        kit.release.label = "Press Release";
        kit.release.headline = "Rivers";
        kit.release.dateline = {"BOSTON", model::Date{2021, 6, 3}, {}};
        kit.release.embargo = model::Embargo{"2021-06-03T09:00", "ET", {}};
        kit.quotes.resize(1);
        kit.quotes[0] = {model::from_plain_text("We act."), "Jo Doe", "Director", "Arc", {}, {}};
        model::Signatory arc;
        arc.name = "The Arc (TA)";
        arc.acronym = "TA";
        arc.country = "USA";
        kit.signatories = {arc};
        kit.contacts = {{"Jo", "jo@arc.org", ""}};
        kit.boilerplates = {{"About Arc", model::from_plain_text("Arc is.")}};
        kit.topics = {"Water", "Fish"};
        return kit;
    }

    void a_full_kit() {
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "{\"language\":\"en-US\",\"label\":\"Press Release\",\"headline\":\"Rivers\","
                "\"subheadline\":\"\",\"place\":\"BOSTON\",\"date\":\"2021-06-03\","
                "\"embargo\":{\"until\":\"2021-06-03T09:00\",\"zone\":\"ET\"},\"body\":[],"
                "\"quotes\":[{\"text\":\"We act.\",\"speaker\":\"Jo Doe\",\"title\":"
                "\"Director\",\"organization\":\"Arc\"}],\"signatories\":[{\"name\":\"The "
                "Arc (TA)\",\"acronym\":\"TA\",\"country\":\"USA\"}],\"contacts\":[{\"name\":"
                "\"Jo\",\"email\":\"jo@arc.org\",\"phone\":\"\"}],\"boilerplates\":[{"
                "\"heading\":\"About Arc\",\"text\":\"Arc is.\"}],\"topics\":[\"Water\","
                "\"Fish\"]}"),
            json(full()).dump());
    }

    void reads_well() {
        model::PressKit kit = full();
        kit.file = "release.txt";
        kit.release.headline_at.line = 3;
        kit.signatories.resize(14, kit.signatories[0]);
        kit.signatories[0].at.line = 9;
        kit.signatories[13].at.line = 22;
        kit.release.body = model::from_plain_text("We met.");
        kit.release.body.blocks[0].place.paragraph = 4;
        kit.source = {{"Share this", model::SourceParagraph::Role::residue, {30, 0}}};
        std::string names;
        for (int i = 2; i <= 12; ++i) {
            std::string const number = std::to_string(i) + ".";
            names += "  " + number + std::string(16 - number.size(), ' ') + "The Arc (TA) – USA\n";
        }
        CPPUNIT_ASSERT_EQUAL("release.txt\n"
                             "  Language        en-US\n"
                             "  Label           Press Release\n"
                             "  Headline        Rivers  (line 3)\n"
                             "  Place           BOSTON\n"
                             "  Date            2021-06-03\n"
                             "  Embargo         2021-06-03T09:00 ET\n"
                             "\nBody: 1 block\n"
                             "  Paragraph       We met.  (paragraph 4)\n"
                             "\n1 quote\n"
                             "  Quote 1         Jo Doe, Director, Arc\n"
                             "                  We act.\n"
                             "\n14 signatories\n"
                             "  1.              The Arc (TA) – USA  (line 9)\n" +
                                 names +
                                 "  … and 2 more\n"
                                 "  last            The Arc (TA)  (line 22)\n"
                                 "\n1 contact\n"
                                 "  Jo              jo@arc.org\n"
                                 "\nAbout\n"
                                 "  About Arc       Arc is.\n"
                                 "\nTopics\n"
                                 "                  Water, Fish\n"
                                 "\nNot taken for part of the release\n"
                                 "                  Share this  (line 30)\n",
                             inspect_text(kit));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(InspectJsonTest);

} // namespace presskit::app
