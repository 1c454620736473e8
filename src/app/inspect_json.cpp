// SPDX-License-Identifier: MPL-2.0
#include "app/inspect_json.hpp"

#include "app/findings_json.hpp"

#include <nlohmann/json.hpp>

namespace presskit::app {

using Json = nlohmann::ordered_json;
using model::Block;

namespace {

void set_if(Json& json, char const* name, std::string const& text) {
    if (!text.empty()) {
        json[name] = text;
    }
}

void set_if(Json& json, char const* name, bool value) {
    if (value) {
        json[name] = true;
    }
}

Json text_json(model::Runs const& runs) {
    Json json = {{"text", plain_text(runs)}};
    Json list = Json::array();
    bool formatted = false;
    for (model::Run const& run : runs) {
        Json one = {{"text", run.text}};
        set_if(one, "bold", run.bold);
        set_if(one, "italic", run.italic);
        set_if(one, "underline", run.underline);
        set_if(one, "link", run.link);
        set_if(one, "footnote", run.footnote);
        formatted = formatted || one.size() > 1;
        list.push_back(std::move(one));
    }
    if (formatted) {
        json["runs"] = std::move(list);
    }
    return json;
}

/// Lists are as deep as the reader lets them be, which is limited.
Json items_json(model::List const& list) {
    Json items = Json::array();
    for (model::ListItem const& item : list.items) {
        Json json = text_json(item.runs);
        for (model::List const& nested : item.lists) {
            for (Json& inner : items_json(nested)) {
                json["items"].push_back(std::move(inner));
            }
        }
        items.push_back(std::move(json));
    }
    return items;
}

Json with_text(Json json, model::Runs const& runs) {
    json.update(text_json(runs));
    return json;
}

Json block_json(Block const& block, model::PressKit const& kit) {
    switch (block.kind) {
    case Block::Kind::paragraph:
        break;
    case Block::Kind::heading:
        return with_text({{"kind", "heading"}, {"level", block.level}}, block.runs);
    case Block::Kind::list:
        return {{"kind", "list"},
                {"ordered", block.list.ordered},
                {"start", block.list.start},
                {"items", items_json(block.list)}};
    case Block::Kind::quote: {
        Json json = {{"kind", "quote"}};
        if (block.quote_ref && *block.quote_ref < kit.quotes.size()) {
            json["ref"] = *block.quote_ref;
            if (block.runs.empty()) {
                json["text"] = plain_text(kit.quotes[*block.quote_ref].text);
                return json;
            }
        }
        return with_text(std::move(json), block.runs);
    }
    case Block::Kind::table: {
        Json rows = Json::array();
        for (model::Row const& row : block.rows) {
            Json cells = Json::array();
            for (model::Runs const& cell : row) {
                cells.push_back(plain_text(cell));
            }
            rows.push_back(std::move(cells));
        }
        return {{"kind", "table"}, {"rows", rows}};
    }
    case Block::Kind::image:
        return {{"kind", "image"},
                {"src", block.image.source},
                {"alt", block.image.alt},
                {"caption", block.image.caption}};
    }
    return with_text({{"kind", "paragraph"}}, block.runs);
}

Json with_language(Block const& block, Json json) {
    set_if(json, "language", block.language);
    return json;
}

template <typename Items, typename Convert>
Json list_json(Items const& items, Convert const& convert) {
    Json list = Json::array();
    for (auto const& item : items) {
        list.push_back(convert(item));
    }
    return list;
}

Json quote_json(model::Quote const& quote) {
    return {{"text", plain_text(quote.text)},
            {"speaker", quote.speaker},
            {"title", quote.title},
            {"organization", quote.organization}};
}

Json contact_json(model::Contact const& contact) {
    return {{"name", contact.name}, {"email", contact.email}, {"phone", contact.phone}};
}

Json boilerplate_json(model::Boilerplate const& boilerplate) {
    return {{"heading", boilerplate.heading}, {"text", plain_text(boilerplate.text)}};
}

} // namespace

Json signatory_json(model::Signatory const& signatory) {
    Json json = {{"name", signatory.name}};
    set_if(json, "sort_as", signatory.sort_as);
    set_if(json, "acronym", signatory.acronym);
    set_if(json, "country", signatory.country);
    set_if(json, "group", signatory.group);
    set_if(json, "person", signatory.person);
    set_if(json, "title", signatory.title);
    set_if(json, "status", signatory.status);
    set_if(json, "note", signatory.note);
    if (signatory.individual) {
        json["kind"] = "individual";
    }
    if (signatory.convener) {
        json["convener"] = true;
    }
    return json;
}

std::string inspect_json(model::PressKit const& kit) {
    model::Release const& release = kit.release;
    Json json = {{"language", kit.language},
                 {"label", release.label},
                 {"headline", release.headline},
                 {"subheadline", release.subheadline},
                 {"place", release.dateline.place}};
    json["date"] = release.dateline.date ? Json(to_iso(*release.dateline.date)) : Json();
    json["embargo"] = nullptr;
    if (release.embargo) {
        json["embargo"] = {{"until", release.embargo->until}, {"zone", release.embargo->zone}};
    }
    auto const block = [&](Block const& one) { return with_language(one, block_json(one, kit)); };
    json["body"] = list_json(release.body.blocks, block);
    if (!kit.statement.blocks.empty()) {
        json["statement"] = list_json(kit.statement.blocks, block);
    }
    json["quotes"] = list_json(kit.quotes, quote_json);
    json["signatories"] = list_json(kit.signatories, signatory_json);
    json["contacts"] = list_json(kit.contacts, contact_json);
    json["boilerplates"] = list_json(kit.boilerplates, boilerplate_json);
    json["topics"] = kit.topics;
    return to_text(json);
}

} // namespace presskit::app
