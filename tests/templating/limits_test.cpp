// SPDX-License-Identifier: MPL-2.0
// Templates that would eat the machine end in one clear message.
#include "json_value.hpp"
#include "templating/templating.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::templating {

class LimitsTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(LimitsTest);
    CPPUNIT_TEST(bounds_output);
    CPPUNIT_TEST(bounds_rounds);
    CPPUNIT_TEST(bounds_made_values);
    CPPUNIT_TEST(bounds_nesting);
    CPPUNIT_TEST(ends_on_many_bad_tags);
    CPPUNIT_TEST(bounds_includes);
    CPPUNIT_TEST(serves_several_renderings);
    CPPUNIT_TEST_SUITE_END();

    static std::string fill(std::string const& source, RenderOptions const& options = {}) {
        model::FieldTree const data = read_json_fields(R"({"l": [1,2,3,4,5,6,7,8,9,10]})");
        RenderedText const result = render_text(compile_text(source, "t.txt"), data, options);
        return result.findings.empty()
                   ? result.text
                   : result.findings.front().id + ": " + result.findings.front().message;
    }
    static std::string nested_loops(int depth, std::string const& body) {
        std::string source = body;
        for (int i = 0; i < depth; ++i) {
            source = "{% for x in l %}" + source + "{% endfor %}";
        }
        return source;
    }

    void bounds_output() {
        RenderOptions options;
        options.output_limit = 1024 * 1024;
        CPPUNIT_ASSERT_EQUAL(std::string("template.limit: the result is larger than 1 MB"),
                             fill(nested_loops(9, "0123456789"), options));
    }

    void bounds_rounds() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("template.limit: the loops go round more than 20000000 times"),
            fill(nested_loops(12, "")));
    }

    void bounds_made_values() {
        std::string const limit = "template.limit: this makes a text or list of more than 16 MB";
        CPPUNIT_ASSERT_EQUAL(limit, fill("{{ 'a' * 99999999999 }}"));
        CPPUNIT_ASSERT_EQUAL(limit, fill("{{ [1] * 99999999999 }}"));
        std::string doubling = "{% set a = 'aaaaaaaaaa' %}";
        for (int i = 0; i < 40; ++i) {
            doubling += "{% set a = a ~ a %}";
        }
        CPPUNIT_ASSERT_EQUAL(limit, fill(doubling));
        CPPUNIT_ASSERT_EQUAL(std::string("template.limit: the result is too large a number"),
                             fill("{{ 9223372036854775807 + 1 }}"));
    }

    void bounds_nesting() {
        std::string source = "x";
        for (int i = 0; i < 500; ++i) {
            source = "{% if l %}" + source + "{% endif %}";
        }
        CPPUNIT_ASSERT_EQUAL(
            std::string("template.limit: loops and conditions are nested more than 100 deep"),
            fill(source));
    }

    void bounds_includes() {
        CompileOptions options;
        options.include = [](std::string const& name) {
            std::string const next = "{% include '" + name + "x' %}";
            return std::optional<std::string>(next + next);
        };
        Template const deep = compile_text("{% include 'x' %}", "t.txt", options);
        CPPUNIT_ASSERT(deep.problems.size() <= 200);
        CPPUNIT_ASSERT_EQUAL(std::string("template.limit"), deep.problems.front().id);
        options.include = [](std::string const&) {
            return std::optional<std::string>(std::string(1024 * 1024, 'x'));
        };
        std::string many;
        for (int i = 0; i < 70; ++i) {
            many += "{% include 'big.txt' %}";
        }
        CPPUNIT_ASSERT_EQUAL(std::string("more than 1000 templates or 64 MB are included"),
                             compile_text(many, "t.txt", options).problems.front().message);
    }

    void ends_on_many_bad_tags() {
        std::string source;
        for (int i = 0; i < 100000; ++i) {
            source += "{{ a b }} {{";
        }
        Template const compiled = compile_text(source, "t.txt");
        CPPUNIT_ASSERT(compiled.problems.size() <= 200);
        std::string unclosed;
        for (int i = 0; i < 100000; ++i) {
            unclosed += i % 2 == 0 ? "{% if x %}" : "{% for y in z %}{% endif %}";
        }
        CPPUNIT_ASSERT(compile_text(unclosed, "t.txt").problems.size() <= 200);
    }

    void serves_several_renderings() {
        Template const compiled = compile_text("{% for x in l %}{{ x }}{% endfor %}", "t.txt");
        model::FieldTree const one = read_json_fields(R"({"l": [1]})");
        model::FieldTree const two = read_json_fields(R"({"l": [2, 3]})");
        CPPUNIT_ASSERT_EQUAL(std::string("1"), render_text(compiled, one).text);
        CPPUNIT_ASSERT_EQUAL(std::string("23"), render_text(compiled, two).text);
        CPPUNIT_ASSERT_EQUAL(std::string("1"), render_text(compiled, one).text);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(LimitsTest);

} // namespace presskit::templating
