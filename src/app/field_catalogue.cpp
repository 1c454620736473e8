// SPDX-License-Identifier: MPL-2.0
#include "app/field_catalogue.hpp"

#include "app/sample_kit.hpp"
#include "base/utf8.hpp"
#include "templating/templating.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace presskit::app {

namespace {

using Kind = InsertPart::Kind;
using Parts = std::vector<InsertPart>;

/// Paths that have a name in the office's languages: "field.PATH".
constexpr std::array<char const*, 35> named = {"headline",
                                               "subheadline",
                                               "label",
                                               "status",
                                               "place",
                                               "date",
                                               "embargo",
                                               "embargo.until",
                                               "embargo.zone",
                                               "body",
                                               "body_without_quotes",
                                               "statement",
                                               "topics",
                                               "language",
                                               "edition",
                                               "quotes",
                                               "quotes.text",
                                               "quotes.speaker",
                                               "quotes.title",
                                               "quotes.organization",
                                               "signatories",
                                               "signatories.name",
                                               "signatories.person",
                                               "signatories.title",
                                               "signatories.location",
                                               "conveners",
                                               "members_others",
                                               "contacts",
                                               "contacts.name",
                                               "contacts.email",
                                               "contacts.phone",
                                               "boilerplates",
                                               "boilerplates.heading",
                                               "boilerplates.text",
                                               "assets.logo"};

InsertPart part(Kind kind, std::string content) {
    InsertPart made;
    made.kind = kind;
    made.content = std::move(content);
    return made;
}

InsertPart text(std::string words) {
    return part(Kind::text, std::move(words));
}
InsertPart paragraph(std::string style = "") {
    return part(Kind::paragraph, std::move(style));
}
InsertPart item() {
    return part(Kind::list_item, {});
}
InsertPart end() {
    return part(Kind::end_section, {});
}

InsertPart field(std::string tag, std::string name, std::string kind = "value") {
    InsertPart made = part(Kind::field, std::move(tag));
    made.name = std::move(name);
    made.kind_of_tag = std::move(kind);
    return made;
}

InsertPart section(std::string name, int columns = 1) {
    InsertPart made = part(Kind::section, std::move(name));
    made.columns = columns;
    return made;
}

FieldChoice value(std::string const& path, std::string tag = "") {
    tag = tag.empty() ? "{{ " + path + " }}" : tag;
    return {"field." + path, path, {}, {field(tag, path)}, {}};
}

FieldChoice block(std::string const& key, Parts parts) {
    return {"insert." + key, {}, {}, std::move(parts), {}};
}

FieldChoice group(std::string const& key, std::vector<FieldChoice> below) {
    return {"insert." + key, {}, {}, {}, std::move(below)};
}

/// What stands in the text while a condition holds: a place to write, with a word to begin with.
FieldChoice condition(std::string const& path, Parts inside) {
    Parts parts = {section("if " + path), paragraph()};
    parts.insert(parts.end(), inside.begin(), inside.end());
    parts.push_back(end());
    return {"insert.if-" + path, {}, {}, std::move(parts), {}};
}

Parts names_in(InsertPart const& each) {
    return {each, field("{% for signatory in signatories %}", "signatories", "for"),
            each, field("{{ signatory.name }}", "signatories.name"),
            each, field("{% endfor %}", "signatories", "end")};
}

FieldChoice signatory_columns() {
    Parts parts = {section("Signatory columns", 2)};
    Parts const names = names_in(paragraph("Signatory"));
    parts.insert(parts.end(), names.begin(), names.end());
    parts.push_back(end());
    return block("signatory-columns", std::move(parts));
}

FieldChoice signatory_table() {
    InsertPart table = part(Kind::table, "signatory in signatories");
    table.name = "signatories";
    table.names = {"signatories.name", "signatories.location"};
    table.cells = {"{{ signatory.name }}", "{{ signatory.location or '' }}"};
    return block("signatory-table", {table});
}

std::vector<FieldChoice> choices() {
    return {
        group("release",
              {value("headline"), value("subheadline", "{{ subheadline or '' }}"),
               value("label", "{{ label or '' }}"), value("status", "{{ status or '' }}"),
               value("place", "{{ place or '' }}"), value("date", "{{ date|date('long') }}"),
               value("embargo.until", "{{ embargo.until|date('long') }}"), value("body"),
               value("body_without_quotes"), value("statement"),
               value("topics", "{{ topics|join(', ') }}")}),
        group("quotes",
              {block("quote-block",
                     {section("for quote in quotes"), paragraph("Quotations"), text("“"),
                      field("{{ quote.text }}", "quotes.text"), text("”"),
                      paragraph("Quote Attribution"), text("— "),
                      field("{{ [quote.speaker, quote.title, quote.organization]|select|join(', ') "
                            "}}",
                            "quotes.speaker"),
                      end()})}),
        group("signatories",
              {block("signatory-count", {field("{{ signatories|length|number }}", "signatories")}),
               block("signatory-paragraphs", names_in(paragraph("Signatory"))),
               block("signatory-list", names_in(item())), signatory_table(), signatory_columns(),
               block("signatory-series",
                     {field("{{ signatories|map(attribute='name')|series }}", "signatories")}),
               value("conveners", "{{ conveners|series }}"), value("members_others")}),
        group("people",
              {block("contact-block",
                     {section("for contact in contacts"), paragraph("Contact"),
                      field("{{ [contact.name, contact.email, contact.phone]|select|join(' · ') }}",
                            "contacts.name"),
                      end()}),
               block("about-block", {section("for about in boilerplates"), paragraph("Heading 1"),
                                     field("{{ about.heading }}", "boilerplates.heading"),
                                     paragraph("Boilerplate"),
                                     field("{{ about.text }}", "boilerplates.text"), end()})}),
        group("conditions",
              {condition("embargo", {text("Embargoed until "),
                                     field("{{ embargo.until|date('long') }}", "embargo.until")}),
               condition("status", {field("{{ status }}", "status")}),
               condition("subheadline", {field("{{ subheadline }}", "subheadline")}),
               condition("quotes", {text("Quotes")}),
               condition("signatories", {text("Signatories")}),
               condition("contacts", {text("Contact")})}),
        group("pictures", {block("logo", {part(Kind::picture, "{{ assets.logo|image }}")})}),
    };
}

/// Text templates of the same language, so that a sample is what the template will give.
std::string sample_template(FieldChoice const& choice) {
    static std::map<std::string, std::string> const blocks = {
        {"insert.quote-block", "“{{ quotes[0].text }}” — {{ quotes[0].speaker }}"},
        {"insert.signatory-count", "{{ signatories|length }}"},
        {"insert.contact-block", "{{ contacts[0].name }} · {{ contacts[0].email }}"},
        {"insert.about-block", "{{ boilerplates[0].heading }}"},
        {"insert.if-embargo", "{{ embargo.until|date('long') }}"},
        {"insert.if-status", "{{ status }}"},
        {"insert.if-subheadline", "{{ subheadline }}"},
        {"insert.if-quotes", "{{ quotes|length }}"},
        {"insert.if-contacts", "{{ contacts|length }}"},
        {"insert.logo", ""}};
    if (!choice.path.empty()) {
        return choice.parts.front().content;
    }
    auto const known = blocks.find(choice.key);
    return known != blocks.end() ? known->second
                                 : "{{ signatories|map(attribute='name')|join(', ') }}";
}

void add_samples(std::vector<FieldChoice>& all, model::FieldTree const& data) {
    constexpr std::size_t longest = 90;
    for (FieldChoice& choice : all) {
        add_samples(choice.below, data);
        if (choice.parts.empty()) {
            continue;
        }
        auto const compiled = templating::compile_text(sample_template(choice), "sample.txt");
        auto const made = templating::render_text(compiled, data);
        choice.sample = utf8::excerpt(utf8::collapse_spaces(made.text), longest);
    }
}

} // namespace

bool FieldChoice::is_block() const {
    return std::any_of(parts.begin(), parts.end(), [](InsertPart const& one) {
        return one.kind != Kind::text && one.kind != Kind::field && one.kind != Kind::picture;
    });
}

std::vector<FieldChoice> field_catalogue() {
    std::vector<FieldChoice> all = choices();
    add_samples(all, sample_fields());
    return all;
}

std::string name_key(std::string const& path) {
    bool const known =
        std::any_of(named.begin(), named.end(), [&](char const* one) { return path == one; });
    return known ? "field." + path : std::string();
}

} // namespace presskit::app
