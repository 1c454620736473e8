// SPDX-License-Identifier: MPL-2.0
#include "app/document_memory.hpp"

#include <cppunit/extensions/HelperMacros.h>

using namespace presskit;
using app::KitChoices;

class DocumentMemoryTest : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(DocumentMemoryTest);
    CPPUNIT_TEST(choices_come_back);
    CPPUNIT_TEST(what_lies_elsewhere_is_not_told);
    CPPUNIT_TEST(a_hostile_document_leads_nowhere);
    CPPUNIT_TEST(answers_come_back);
    CPPUNIT_TEST(answers_that_make_no_sense_are_left_out);
    CPPUNIT_TEST_SUITE_END();

    void choices_come_back() {
        KitChoices const choices{"coalition", {"odt", "eml"},     "both",
                                 true,        "/home/ann/r/kits", "/home/ann/r/list.csv"};
        std::string const text = app::to_text(choices, "/home/ann/r");
        CPPUNIT_ASSERT_EQUAL(
            std::string(R"({"templates":"coalition","formats":["odt","eml"],"zip":true,)"
                        R"("editions":"both","folder":"kits","signatories":"list.csv"})"),
            text);
        CPPUNIT_ASSERT(choices == app::choices_from(text, "/home/ann/r"));
        KitChoices const moved = app::choices_from(text, "/media/stick");
        CPPUNIT_ASSERT_EQUAL(std::string("/media/stick/kits"), moved.folder.string());
        KitChoices const beside = app::choices_from(R"({"folder":"."})", "/home/ann/r");
        CPPUNIT_ASSERT_EQUAL(std::string("/home/ann/r"), beside.folder.string());
    }

    void what_lies_elsewhere_is_not_told() {
        KitChoices const choices{"x", {"pdf"}, "", false, "/home/ann/private", "/tmp/list.csv"};
        CPPUNIT_ASSERT_EQUAL(std::string(R"({"templates":"x","formats":["pdf"],"zip":false})"),
                             app::to_text(choices, "/home/ann/r"));
        CPPUNIT_ASSERT_EQUAL(std::string(R"({"templates":"x","formats":["pdf"],"zip":false})"),
                             app::to_text(choices, "")); // never saved
    }

    void a_hostile_document_leads_nowhere() {
        for (char const* text :
             {R"({"folder":"../../.ssh","signatories":"/etc/passwd","formats":["exe",3]})",
              R"({"folder":"a/../../b","signatories":7,"formats":"odt"})", "[]", "{", "", "null"}) {
            KitChoices const choices = app::choices_from(text, "/home/ann/r");
            CPPUNIT_ASSERT_EQUAL(std::string(), choices.folder.string());
            CPPUNIT_ASSERT_EQUAL(std::string(), choices.signatories.string());
            CPPUNIT_ASSERT(choices.formats.empty());
        }
    }

    void answers_come_back() {
        using Kind = model::NameDecision::Kind;
        std::vector<model::NameDecision> const decisions = {
            {Kind::same, {"Upturn", "Up Turn"}, ""},
            {Kind::distinct, {"Ä \"Bund\"", "A Bund"}, "two towns"},
            {Kind::keep_spelling, {"eBay"}, ""}};
        std::string const text = app::to_text(decisions);
        auto const read = app::decisions_from(text);
        CPPUNIT_ASSERT_EQUAL(std::size_t(3), read.size());
        CPPUNIT_ASSERT_EQUAL(text, app::to_text(read));
        CPPUNIT_ASSERT_EQUAL(std::string("two towns"), read[1].reason);
        CPPUNIT_ASSERT_EQUAL(std::string(), app::to_text(std::vector<model::NameDecision>()));
    }

    void answers_that_make_no_sense_are_left_out() {
        for (char const* text :
             {R"([{"as":"same","names":["A"]}])", R"([1,{"as":"x"}])",
              R"([{"as":"maybe","names":["A","B"]}])", R"({"as":"same"})", "["}) {
            CPPUNIT_ASSERT(app::decisions_from(text).empty());
        }
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(DocumentMemoryTest);
