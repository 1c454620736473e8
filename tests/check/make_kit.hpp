// SPDX-License-Identifier: MPL-2.0
// A release with which nothing is wrong; each test spoils one thing in it.
#pragma once

#include "check/check.hpp"

namespace presskit::check {

[[nodiscard]] inline model::RichText plain(std::string const& text) {
    return model::from_plain_text(text);
}

[[nodiscard]] inline model::Block paragraph(std::string const& text, int line) {
    model::Block block;
    block.runs.push_back({text, false, false, false, {}, {}});
    block.place.line = line;
    return block;
}

[[nodiscard]] inline model::Block list(std::vector<std::string> const& items, int line) {
    model::Block block;
    block.kind = model::Block::Kind::list;
    block.list.ordered = true;
    for (std::string const& item : items) {
        model::ListItem list_item;
        list_item.runs.push_back({item, false, false, false, {}, {}});
        block.list.items.push_back(list_item);
    }
    block.place.line = line;
    return block;
}

[[nodiscard]] inline model::Quote quote(std::string const& text, std::string const& speaker,
                                        std::string const& title, std::string const& organization,
                                        int line) {
    model::Quote made;
    made.text = plain(text);
    made.speaker = speaker;
    made.title = title;
    made.organization = organization;
    made.attributed_at.line = line;
    made.at.line = line + 1;
    return made;
}

[[nodiscard]] inline model::Signatory signatory(std::string const& name, int line) {
    model::Signatory made;
    made.name = name;
    made.at.line = line;
    return made;
}

[[nodiscard]] inline model::PressKit make_kit() {
    using Role = model::SourceParagraph::Role;
    model::PressKit kit;
    kit.file = "release.txt";
    kit.language = "en-US";
    kit.release.headline = "Coalition Asks for Clean Water";
    kit.release.headline_at.line = 1;
    kit.release.label = "Press Release";
    kit.release.status = "FOR IMMEDIATE RELEASE";
    kit.release.dateline = {"PORT LANTERN", model::Date{2026, 3, 5}, {4, 0}};
    std::string const lede =
        "Acorn Aid and Birch Fund, together with two other organizations, today "
        "released a statement at https://water.example/statement.";
    std::string const lead_in = "It lists three demands:";
    std::vector<std::string> const items = {"Test the water.", "Publish the results.",
                                            "Fix pipes."};
    kit.release.body.blocks = {paragraph(lede, 4), paragraph(lead_in, 5), list(items, 6)};
    kit.claim.conveners = {"Acorn Aid", "Birch Fund"};
    kit.claim.others = 2;
    kit.claim.excerpt = "Acorn Aid and Birch Fund, together with two other organizations";
    kit.claim.at.line = 4;
    kit.quotes = {quote("Water is life.", "Ann Oak", "director", "Acorn Aid", 10),
                  quote("Pipes are old.", "Bob Elm", "chair", "Birch Fund", 12)};
    kit.signatories = {signatory("Acorn Aid", 15), signatory("Birch Fund", 16),
                       signatory("The Cedar Club (CC)", 17), signatory("Dogwood Dancers", 18)};
    kit.contacts = {{"Ines Farrow", "press@water.example", ""}};
    kit.boilerplates = {{"About Acorn Aid", plain("Acorn Aid aids.")},
                        {"About Birch Fund", plain("Birch Fund funds.")}};
    kit.source = {{kit.release.headline, Role::headline, {1, 0}},
                  {"Press Release", Role::label, {2, 0}},
                  {"FOR IMMEDIATE RELEASE", Role::status, {3, 0}},
                  {"PORT LANTERN — Thursday, March 5, 2026 — " + lede, Role::body, {4, 0}},
                  {lead_in, Role::body, {5, 0}},
                  {"1. Test the water.", Role::body, {6, 0}},
                  {"2. Publish the results.", Role::body, {7, 0}},
                  {"3. Fix pipes.", Role::body, {8, 0}},
                  {"", Role::blank, {9, 0}},
                  {"The following quote can be attributed to Ann Oak, director at Acorn Aid:",
                   Role::body,
                   {10, 0}},
                  {"“Water is life.”", Role::quote, {11, 0}},
                  {"The following quote can be attributed to Bob Elm, chair at Birch Fund:",
                   Role::body,
                   {12, 0}},
                  {"“Pipes are old.”", Role::quote, {13, 0}},
                  {"Signatories", Role::signatory_heading, {14, 0}},
                  {"Acorn Aid", Role::signatory, {15, 0}},
                  {"Birch Fund", Role::signatory, {16, 0}},
                  {"The Cedar Club (CC)", Role::signatory, {17, 0}},
                  {"Dogwood Dancers", Role::signatory, {18, 0}},
                  {"###", Role::end_mark, {19, 0}}};
    return kit;
}

/// "4: the message" of each finding with `id`, a line each.
[[nodiscard]] inline std::string findings(model::PressKit const& kit, std::string const& id) {
    std::string out;
    for (Finding const& finding : run(kit)) {
        if (finding.id == id) {
            out += (finding.location.line ? std::to_string(*finding.location.line) : "-") + ": " +
                   finding.message + '\n';
        }
    }
    return out;
}

} // namespace presskit::check
