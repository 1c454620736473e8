// SPDX-License-Identifier: MPL-2.0
#include "source/kit_schema.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace presskit::source {

namespace {

enum class Content { elements, each_once, text, nothing };

struct Child {
    std::string_view name;
    std::string_view rule; ///< "" = the rule of that name
};

struct Rule {
    std::string_view name;
    std::vector<std::string_view> attributes;
    std::vector<std::string_view> required; ///< of those
    Content content = Content::text;
    std::vector<Child> children; ///< of text: besides the inline ones
};

std::vector<Child> const inline_elements = {
    {"b", "styled"},   {"i", "styled"},    {"u", "styled"},   {"a", {}},
    {"br", "nothing"}, {"tab", "nothing"}, {"note", "styled"}};
std::vector<Child> const blocks = {{"p", "text"}, {"h", {}},     {"list", {}},
                                   {"quote", {}}, {"table", {}}, {"image", {}}};

std::vector<Rule> const& rules() {
    static std::vector<Rule> const all = {
        {"kit",
         {"templates"},
         {},
         Content::each_once,
         {{"release", {}},
          {"statement", "blocks"},
          {"claim", {}},
          {"quotes", {}},
          {"signatories", {}},
          {"contacts", {}},
          {"boilerplates", {}},
          {"topics", {}},
          {"accepted", {}},
          {"decisions", {}},
          {"ordering", {}}}},
        {"release",
         {"src"},
         {},
         Content::each_once,
         {{"label", "text"},
          {"status", "text"},
          {"headline", "text"},
          {"subheadline", "text"},
          {"dateline", {}},
          {"embargo", {}},
          {"body", "blocks"}}},
        {"dateline", {"place", "date"}, {}, Content::nothing, {}},
        {"embargo", {"until", "zone"}, {"until"}, Content::nothing, {}},
        {"claim", {"others", "excerpt"}, {}, Content::elements, {{"convener", "text"}}},
        {"quotes", {}, {}, Content::elements, {{"quote", "said"}}},
        {"said",
         {"speaker", "title", "organization", "approved-by", "approved-at", "approved-text-sha256"},
         {},
         Content::elements,
         blocks},
        {"signatories", {"src"}, {}, Content::elements, {{"signatory", {}}}},
        {"signatory",
         {"sort-as", "acronym", "country", "group", "person", "title", "status", "note", "kind",
          "convener"},
         {},
         Content::text,
         {}},
        {"contacts", {}, {}, Content::elements, {{"contact", {}}}},
        {"contact", {"name", "email", "phone"}, {}, Content::nothing, {}},
        {"boilerplates", {}, {}, Content::elements, {{"boilerplate", {}}}},
        {"boilerplate", {"heading"}, {}, Content::elements, blocks},
        {"topics", {}, {}, Content::elements, {{"topic", "text"}}},
        {"accepted", {}, {}, Content::elements, {{"accept", {}}}},
        {"accept", {"check", "excerpt", "reason"}, {}, Content::nothing, {}},
        {"decisions", {}, {}, Content::elements, {{"decision", {}}}},
        {"decision", {"as", "reason"}, {}, Content::elements, {{"name", "text"}}},
        {"ordering",
         {"by", "articles", "initialisms", "alphabet", "conveners", "rows"},
         {},
         Content::nothing,
         {}},
        {"blocks", {}, {}, Content::elements, blocks},
        {"h", {"level"}, {}, Content::text, {}},
        {"list", {"ordered", "start"}, {}, Content::elements, {{"item", {}}}},
        {"item", {}, {}, Content::text, {{"list", {}}}},
        {"quote", {"ref"}, {}, Content::elements, {{"p", "text"}}},
        {"table", {}, {}, Content::elements, {{"row", {}}}},
        {"row", {}, {}, Content::elements, {{"cell", "text"}}},
        {"image", {"src", "alt"}, {"src"}, Content::text, {}},
        {"text", {}, {}, Content::text, {}},
        {"styled", {}, {}, Content::text, {}},
        {"a", {"href"}, {"href"}, Content::text, {}},
        {"nothing", {}, {}, Content::nothing, {}},
    };
    return all;
}

Rule const& rule_named(std::string_view name) {
    return *std::find_if(rules().begin(), rules().end(),
                         [&](Rule const& rule) { return rule.name == name; });
}

Child const* find(std::vector<Child> const& children, std::string_view name) {
    auto const found = std::find_if(children.begin(), children.end(),
                                    [&](Child const& child) { return child.name == name; });
    return found == children.end() ? nullptr : &*found;
}

void check(KitElement const& element, Rule const& rule) {
    element.allow_attributes(rule.attributes);
    for (std::string_view const name : rule.required) {
        if (!element.has(std::string(name).c_str())) {
            element.fail("has no " + std::string(name) + "; write " + std::string(name) + "=\"…\"");
        }
    }
    bool const text = rule.content == Content::text;
    std::vector<KitElement> const children = element.children();
    if (!text) {
        std::vector<std::string_view> names;
        for (Child const& child : rule.children) {
            names.push_back(child.name);
        }
        element.allow_children(names);
    }
    for (std::size_t i = 0; i < children.size(); ++i) {
        KitElement const& child = children[i];
        Child const* known = find(rule.children, child.name());
        known = known == nullptr && text ? find(inline_elements, child.name()) : known;
        if (known == nullptr) {
            child.fail("is not known in <" + element.name() +
                       ">; text may hold b, i, u, a, br, tab and note");
        }
        bool const twice =
            rule.content == Content::each_once &&
            std::any_of(children.begin(), children.begin() + static_cast<std::ptrdiff_t>(i),
                        [&](KitElement const& e) { return e.name() == child.name(); });
        if (twice) {
            child.fail("stands twice in <" + element.name() + ">; keep one of them");
        }
        check(child, rule_named(known->rule.empty() ? known->name : known->rule));
    }
}

} // namespace

void check_kit_schema(KitElement const& root) {
    check(root, rule_named("kit"));
}

} // namespace presskit::source
