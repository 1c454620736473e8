// SPDX-License-Identifier: MPL-2.0
#include "templating/markdown.hpp"

#include "templating/trouble.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <chrono>
#include <string>

namespace presskit::templating {

namespace {

std::string repeat(std::string const& text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) {
        out += text;
    }
    return out;
}

/// "ok", or what is wrong.
std::string outcome(std::string const& text) {
    auto const start = std::chrono::steady_clock::now();
    std::string result = "ok";
    try {
        (void)read_markdown(text);
    } catch (Trouble const& trouble) {
        result = trouble.what();
    }
    auto const taken = std::chrono::steady_clock::now() - start;
    return taken < std::chrono::seconds(20) ? result : "slow";
}

std::string link_of(std::string const& text) {
    return read_markdown(text).blocks.front().runs.front().link;
}

} // namespace

class MarkdownTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(MarkdownTest);
    CPPUNIT_TEST(takes_harmless_links_only);
    CPPUNIT_TEST(keeps_the_order_of_an_item);
    CPPUNIT_TEST(bounds_depth);
    CPPUNIT_TEST(bounds_size);
    CPPUNIT_TEST(takes_hostile_input);
    CPPUNIT_TEST_SUITE_END();

    void takes_harmless_links_only() {
        CPPUNIT_ASSERT_EQUAL(std::string("https://e.org/a"), link_of("[a](https://e.org/a)"));
        CPPUNIT_ASSERT_EQUAL(std::string("page.html#a:b"), link_of("[a](page.html#a:b)"));
        CPPUNIT_ASSERT_EQUAL(std::string("mailto:a@e.org"), link_of("<a@e.org>"));
        for (char const* target : {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x",
                                   "&#106;avascript:alert(1)", "java&Tab;script:alert(1)",
                                   "vnd.sun.star.script:x", "file:///etc/passwd"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(target, std::string(),
                                         link_of("[a](" + std::string(target) + ")"));
        }
    }

    void keeps_the_order_of_an_item() {
        model::RichText const rich = read_markdown("1. a\n   - b\n\n   c\n2. d\n");
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, rich.blocks.size());
        CPPUNIT_ASSERT_EQUAL(std::string("a\nb\nc\nd"), model::plain_text(rich));
    }

    void bounds_depth() {
        model::RichText const rich = read_markdown(repeat("- ", 5000) + "x");
        int depth = 0;
        for (model::List const* list = &rich.blocks.front().list;;
             list = &list->items.back().lists.back()) {
            ++depth;
            if (list->items.back().lists.empty()) {
                break;
            }
        }
        CPPUNIT_ASSERT_EQUAL(10, depth);
    }

    void bounds_size() {
        std::string const limit = "the Markdown text is too long";
        CPPUNIT_ASSERT_EQUAL(limit, outcome(repeat("a", max_markdown + 1)));
        CPPUNIT_ASSERT_EQUAL(
            limit, outcome("[a]: /" + repeat("x", 100000) + "\n\n" + repeat("[a] ", 10000)));
        CPPUNIT_ASSERT_EQUAL(limit, outcome(repeat("|x", 3000) + "\n" + repeat("|---", 3000) +
                                            "\n" + repeat("|a\n", 100000)));
    }

    void takes_hostile_input() {
        for (char const* piece : {"> ", "*a ", "**x*", "[", "![", "](", "`", "<", "&#0;", "~~~\n",
                                  "- x\n  ", "_a*", "[a](<", "\\", "\t", "|a\n"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(piece, std::string("ok"), outcome(repeat(piece, 10000)));
        }
        CPPUNIT_ASSERT_EQUAL(std::string("ok"), outcome(std::string(1000, '\0')));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(MarkdownTest);

} // namespace presskit::templating
