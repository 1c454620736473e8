// SPDX-License-Identifier: MPL-2.0
#include "json_value.hpp"

#include <nlohmann/json.hpp>

namespace presskit::templating {

namespace {

using Json = nlohmann::ordered_json;

model::Runs to_runs(Json const& json) {
    model::Runs runs;
    if (!json.contains("runs")) {
        model::Run run;
        run.text = json.value("text", "");
        return {run};
    }
    for (Json const& one : json["runs"]) {
        model::Run run;
        run.text = one.value("text", "");
        run.bold = one.value("bold", false);
        run.italic = one.value("italic", false);
        run.underline = one.value("underline", false);
        run.link = one.value("link", "");
        run.footnote = one.value("footnote", "");
        runs.push_back(run);
    }
    return runs;
}

model::List to_list(Json const& json) {
    model::List list;
    list.ordered = json.value("ordered", false);
    list.start = json.value("start", 1);
    for (Json const& one : json["items"]) {
        model::ListItem item;
        item.runs = to_runs(one);
        if (one.contains("items")) {
            item.lists.push_back(to_list(one));
        }
        list.items.push_back(item);
    }
    return list;
}

model::Block to_block(Json const& json) {
    using Kind = model::Block::Kind;
    model::Block block;
    std::string const kind = json.value("kind", "paragraph");
    block.kind = kind == "heading" ? Kind::heading
                 : kind == "list"  ? Kind::list
                 : kind == "quote" ? Kind::quote
                 : kind == "table" ? Kind::table
                 : kind == "image" ? Kind::image
                                   : Kind::paragraph;
    block.runs = to_runs(json);
    block.level = json.value("level", 1);
    block.image.source = json.value("src", "");
    block.image.alt = json.value("alt", "");
    block.image.caption = json.value("caption", "");
    if (block.kind == Kind::list) {
        block.list = to_list(json);
    }
    for (Json const& cells : json.value("rows", Json::array())) {
        model::Row row;
        for (Json const& cell : cells) {
            model::Run run;
            run.text = cell.get<std::string>();
            row.push_back({run});
        }
        block.rows.push_back(row);
    }
    return block;
}

model::Value to_value(Json const& json) {
    if (json.is_boolean()) {
        return json.get<bool>();
    }
    if (json.is_number_integer()) {
        return json.get<std::int64_t>();
    }
    if (json.is_number()) {
        return json.get<double>();
    }
    if (json.is_string()) {
        return json.get<std::string>();
    }
    if (json.is_array()) {
        model::Values values;
        for (Json const& item : json) {
            values.push_back(to_value(item));
        }
        return values;
    }
    if (json.is_object() && json.contains("$rich")) {
        model::RichText rich;
        for (Json const& block : json["$rich"]) {
            rich.blocks.push_back(to_block(block));
        }
        return rich;
    }
    if (json.is_object()) {
        model::Fields fields;
        for (auto const& [name, member] : json.items()) {
            fields.set(name, to_value(member));
        }
        return fields;
    }
    return {};
}

} // namespace

model::FieldTree read_json_fields(std::string const& json) {
    model::FieldTree fields;
    Json const parsed = Json::parse(json);
    for (auto const& [name, member] : parsed.items()) {
        fields.set(name, to_value(member));
    }
    return fields;
}

} // namespace presskit::templating
