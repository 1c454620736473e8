// SPDX-License-Identifier: MPL-2.0
#include "app/document_memory.hpp"

#include "app/generate.hpp"
#include "base/error.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace presskit::app {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::size_t max_text = 1 << 20; ///< nobody has answered that much

/// "kits/2026" for a path in `home`, "." for home itself, "" for others.
std::string inside(fs::path const& path, fs::path const& home) {
    if (path.empty() || home.empty()) {
        return {};
    }
    fs::path const relative = path.lexically_normal().lexically_relative(home.lexically_normal());
    return relative.empty() || *relative.begin() == ".." ? std::string() : relative.string();
}

fs::path outside(std::string const& relative, fs::path const& home) {
    fs::path const path(relative);
    bool const stays = !relative.empty() && !home.empty() && path.is_relative() &&
                       std::find(path.begin(), path.end(), fs::path("..")) == path.end();
    return !stays ? fs::path() : relative == "." ? home : (home / path).lexically_normal();
}

/// An object or array; null for anything else.
Json parse(std::string const& text) {
    return text.size() > max_text ? Json() : Json::parse(text, nullptr, false);
}

std::string text_of(Json const& object, char const* name) {
    auto const found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> texts_of(Json const& object, char const* name) {
    std::vector<std::string> texts;
    auto const found = object.find(name);
    if (found != object.end() && found->is_array()) {
        for (Json const& item : *found) {
            if (item.is_string()) {
                texts.push_back(item.get<std::string>());
            }
        }
    }
    return texts;
}

bool is_format(std::string const& name) {
    try {
        check_formats({name});
        return true;
    } catch (Error const&) { // made by a later version, or by hand
        return false;
    }
}

} // namespace

bool operator==(KitChoices const& a, KitChoices const& b) {
    return a.templates == b.templates && a.formats == b.formats && a.editions == b.editions &&
           a.zip == b.zip && a.folder == b.folder && a.signatories == b.signatories;
}

std::string to_text(KitChoices const& choices, fs::path const& home) {
    Json json;
    json["templates"] = choices.templates;
    json["formats"] = choices.formats;
    json["zip"] = choices.zip;
    auto const add = [&](char const* name, std::string const& text) {
        if (!text.empty()) {
            json[name] = text;
        }
    };
    add("editions", choices.editions);
    add("folder", inside(choices.folder, home));
    add("signatories", inside(choices.signatories, home));
    return json.dump();
}

KitChoices choices_from(std::string const& text, fs::path const& home) {
    KitChoices choices;
    Json const json = parse(text);
    if (!json.is_object()) {
        return choices;
    }
    choices.templates = text_of(json, "templates");
    choices.formats = texts_of(json, "formats");
    choices.formats.erase(std::remove_if(choices.formats.begin(), choices.formats.end(),
                                         [](std::string const& name) { return !is_format(name); }),
                          choices.formats.end());
    choices.editions = text_of(json, "editions");
    auto const zip = json.find("zip");
    choices.zip = zip != json.end() && zip->is_boolean() && zip->get<bool>();
    choices.folder = outside(text_of(json, "folder"), home);
    choices.signatories = outside(text_of(json, "signatories"), home);
    return choices;
}

std::string to_text(std::vector<model::NameDecision> const& decisions) {
    Json list = Json::array();
    for (model::NameDecision const& decision : decisions) {
        Json one = {{"as", model::to_string(decision.kind)}, {"names", decision.names}};
        if (!decision.reason.empty()) {
            one["reason"] = decision.reason;
        }
        list.push_back(std::move(one));
    }
    return list.empty() ? std::string() : list.dump();
}

std::vector<model::NameDecision> decisions_from(std::string const& text) {
    using Kind = model::NameDecision::Kind;
    std::vector<model::NameDecision> decisions;
    Json const json = parse(text);
    if (!json.is_array()) {
        return decisions;
    }
    for (Json const& item : json) {
        for (Kind const kind : {Kind::same, Kind::distinct, Kind::keep_spelling}) {
            std::vector<std::string> names =
                item.is_object() ? texts_of(item, "names") : std::vector<std::string>();
            bool const enough = names.size() >= (kind == Kind::keep_spelling ? 1U : 2U);
            if (enough && text_of(item, "as") == model::to_string(kind)) {
                decisions.push_back({kind, std::move(names), text_of(item, "reason")});
            }
        }
    }
    return decisions;
}

} // namespace presskit::app
