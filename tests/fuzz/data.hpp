// SPDX-License-Identifier: MPL-2.0
// What fuzzed templates are filled with: one value of each kind, short names.
#pragma once

#include "model/field_tree.hpp"

namespace presskit::fuzz {

inline model::Runs runs(std::string text) {
    model::Run run;
    run.text = std::move(text);
    return {run};
}

inline model::FieldTree data() {
    model::RichText rich = model::from_plain_text("First.\nSecond, with <signs> & \"marks\".");
    rich.blocks[0].runs.push_back({"bold", true, false, true, "https://a.example/?b&c", "A note."});
    model::Block list;
    list.kind = model::Block::Kind::list;
    model::List const inner{false, 1, {{runs("Inner"), {}}}};
    list.list = {true, 3, {{runs("One"), {inner}}, {runs("Two"), {}}}};
    rich.blocks.push_back(std::move(list));
    model::Block table;
    table.kind = model::Block::Kind::table;
    table.rows = {{runs("cell"), runs("cell 2")}, {runs("cell 3")}};
    rich.blocks.push_back(std::move(table));
    model::Values names;
    for (char const* const name : {"Ada", "The Bay Keepers’ Trust", "Éclair <b>"}) {
        model::Fields fields;
        fields.set("name", name);
        fields.set("n", static_cast<int>(names.size()));
        names.emplace_back(std::move(fields));
    }
    model::FieldTree tree;
    tree.set("a", "text of\ntwo lines  and\ttabs");
    tree.set("b", true);
    tree.set("i", 7);
    tree.set("f", 2.5);
    tree.set("d", "2026-03-05");
    tree.set("none", model::Value());
    tree.set("l", std::move(names));
    tree.set("e", model::Values());
    tree.set("body", std::move(rich));
    tree.set("headline", "Headline");
    return tree;
}

} // namespace presskit::fuzz
