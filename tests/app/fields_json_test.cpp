// SPDX-License-Identifier: MPL-2.0
#include "app/fields_json.hpp"

#include "support.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::app {

using model::Value;

class FieldsJsonTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(FieldsJsonTest);
    CPPUNIT_TEST(reads_every_kind);
    CPPUNIT_TEST(keeps_order_and_last_value);
    CPPUNIT_TEST(reads_numbers);
    CPPUNIT_TEST(reads_strings);
    CPPUNIT_TEST(replaces_half_characters);
    CPPUNIT_TEST(says_where_it_is_wrong);
    CPPUNIT_TEST(limits_the_depth);
    CPPUNIT_TEST_SUITE_END();

    static Value value(std::string const& json) {
        return *fields_from_json("{\"x\":" + json + "}", "d.json").fields.find("x");
    }
    static std::string message(std::string const& json) {
        return sentence([&] { (void)fields_from_json(json, "d.json"); });
    }

    void reads_every_kind() {
        CPPUNIT_ASSERT(std::holds_alternative<std::monostate>(value("null").data));
        CPPUNIT_ASSERT(std::get<bool>(value("true").data));
        auto const list =
            std::get<std::shared_ptr<model::Values const>>(value("[1, {\"a\": \"b\"}, []]").data);
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, list->size());
        auto const map = std::get<std::shared_ptr<model::Fields const>>((*list)[1].data);
        CPPUNIT_ASSERT_EQUAL(std::string("b"), std::get<std::string>(map->find("a")->data));
    }

    void keeps_order_and_last_value() {
        auto const fields = fields_from_json("{\"z\":1,\"a\":2,\"z\":3}", "d.json").fields;
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, fields.members.size());
        CPPUNIT_ASSERT_EQUAL(std::string("z"), fields.members[0].first);
        CPPUNIT_ASSERT_EQUAL(std::int64_t{3},
                             std::get<std::int64_t>(fields.members[0].second.data));
    }

    void reads_numbers() {
        CPPUNIT_ASSERT_EQUAL(std::int64_t{-7}, std::get<std::int64_t>(value("-7").data));
        CPPUNIT_ASSERT_EQUAL(INT64_MAX, std::get<std::int64_t>(value("9223372036854775807").data));
        CPPUNIT_ASSERT_EQUAL(INT64_MIN, std::get<std::int64_t>(value("-9223372036854775808").data));
        CPPUNIT_ASSERT_EQUAL(9223372036854775808.0,
                             std::get<double>(value("9223372036854775808").data));
        CPPUNIT_ASSERT_EQUAL(1e30, std::get<double>(value("1000000000000000000000000000000").data));
        CPPUNIT_ASSERT_EQUAL(1.5, std::get<double>(value("1.5").data));
        CPPUNIT_ASSERT_EQUAL(1.0, std::get<double>(value("1.0").data));
        CPPUNIT_ASSERT_EQUAL(
            std::string("3 d.json: this is not valid JSON at line 1, column 10 (the number is too "
                        "large); correct it there and try again"),
            message("{\"x\":1e400}"));
    }

    void reads_strings() {
        CPPUNIT_ASSERT_EQUAL(std::string("é\n😀"),
                             std::get<std::string>(value("\"\\u00e9\\n\\ud83d\\ude00\"").data));
        for (std::string const json : {"\"caf\xE9\"", "\"a\nb\""}) {
            CPPUNIT_ASSERT(message("{\"x\":" + json + "}")
                               .find("3 d.json: this is not valid JSON at "
                                     "line ") == 0);
        }
    }

    void replaces_half_characters() {
        auto const read =
            fields_from_json("{\"a\":\"x\\uD800\",\n\"b\":\"\\\\ud800 \\udc00\\udc01\","
                             "\"\\ud83d\\ude00\":\"\xED\xA0\x80\"}",
                             "d.json");
        auto const text = [&](char const* name) {
            return std::get<std::string>(read.fields.find(name)->data);
        };
        CPPUNIT_ASSERT_EQUAL(std::string("x\uFFFD"), text("a"));
        CPPUNIT_ASSERT_EQUAL(std::string("\\ud800 \uFFFD\uFFFD"), text("b"));
        CPPUNIT_ASSERT_EQUAL(std::string("\uFFFD"), text("😀"));
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, read.findings.size());
        CPPUNIT_ASSERT_EQUAL(std::string("d.json:1: the data holds half a character (a lone "
                                         "surrogate), 4 times; each is replaced by \uFFFD; "
                                         "correct it in the data"),
                             to_line(read.findings[0]));
        CPPUNIT_ASSERT(fields_from_json("{\"a\":\"\\ud83d\\ude00\"}", "d.json").findings.empty());
    }

    void says_where_it_is_wrong() {
        std::string const rest = "; correct it there and try again";
        CPPUNIT_ASSERT_EQUAL("3 d.json: this is not valid JSON at line 2, column 8" + rest,
                             message("{\n  \"a\": x\n}"));
        CPPUNIT_ASSERT_EQUAL("3 d.json: this is not valid JSON at line 1, column 1" + rest,
                             message(""));
        std::string const object =
            "3 d.json: the data must be one JSON object, { \"field\": value, … }";
        CPPUNIT_ASSERT_EQUAL(object, message("[1]"));
        CPPUNIT_ASSERT_EQUAL(object, message("\"a\""));
        CPPUNIT_ASSERT_EQUAL(std::string("no error"), message("\xEF\xBB\xBF{}\n"));
    }

    void limits_the_depth() {
        auto const nested = [](std::size_t depth) {
            return "{\"x\":" + std::string(depth, '[') + std::string(depth, ']') + "}";
        };
        CPPUNIT_ASSERT_EQUAL(std::string("no error"), message(nested(99)));
        CPPUNIT_ASSERT_EQUAL(
            std::string("3 d.json: the JSON is nested more than 100 deep; make the data flatter"),
            message(nested(100000)));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(FieldsJsonTest);

} // namespace presskit::app
