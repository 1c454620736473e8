// SPDX-License-Identifier: MPL-2.0
#include "app/kit_manifest.hpp"

#include "app/edition.hpp"
#include "app/findings_json.hpp"
#include "app/version.hpp"
#include "base/files.hpp"
#include "language/collation.hpp"
#include "output/sha256.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace presskit::app {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

std::string string_in(Json const& json, char const* name) {
    auto const found = json.find(name); // end() for what is no object
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::uintmax_t number_in(Json const& json, char const* name) {
    auto const found = json.find(name);
    return found != json.end() && found->is_number_unsigned() ? found->get<std::uintmax_t>() : 0;
}

Json tools_of(ManifestFile const& file) {
    Json tools = {{"presskit", version()}, {"ICU", language::icu_version()}};
    if (!file.office.empty()) {
        tools["LibreOffice"] = file.office;
    }
    return tools;
}

} // namespace

char const* version() {
    return PRESSKIT_VERSION;
}

namespace {

std::vector<std::string> strings_in(Json const& json, char const* name) {
    std::vector<std::string> strings;
    auto const found = json.find(name);
    if (found != json.end() && found->is_array()) {
        for (Json const& item : *found) {
            strings.push_back(item.is_string() ? item.get<std::string>() : std::string());
        }
    }
    return strings;
}

std::size_t count_in(Json const& json, char const* name) {
    auto const found = json.find(name);
    return found != json.end() && found->is_number_unsigned() ? found->get<std::size_t>() : 0;
}

Json to_json(signatories::Changes const& changes) {
    Json renamed = Json::array();
    for (auto const& [from, to] : changes.renamed) {
        renamed.push_back({{"from", from}, {"to", to}});
    }
    return {{"added", changes.added},
            {"withdrawn", changes.withdrawn},
            {"renamed", renamed},
            {"before", changes.before},
            {"now", changes.now}};
}

Json to_json(std::optional<model::Embargo> const& embargo) {
    return embargo ? Json{{"until", embargo->until}, {"zone", embargo->zone}} : Json();
}

std::optional<model::Embargo> embargo_in(Json const& manifest) {
    auto const found = manifest.find("embargo");
    if (found == manifest.end() || !found->is_object()) {
        return std::nullopt;
    }
    return model::Embargo{string_in(*found, "until"), string_in(*found, "zone"), {}};
}

std::optional<signatories::Changes> changes_in(Json const& manifest) {
    auto const found = manifest.find("signatory_changes");
    if (found == manifest.end() || !found->is_object()) {
        return std::nullopt;
    }
    signatories::Changes changes;
    changes.added = strings_in(*found, "added");
    changes.withdrawn = strings_in(*found, "withdrawn");
    changes.before = count_in(*found, "before");
    changes.now = count_in(*found, "now");
    if (auto const renamed = found->find("renamed");
        renamed != found->end() && renamed->is_array()) {
        for (Json const& pair : *renamed) {
            if (pair.is_object()) {
                changes.renamed.emplace_back(string_in(pair, "from"), string_in(pair, "to"));
            }
        }
    }
    return changes;
}

} // namespace

std::string manifest_json(KitManifest const& manifest) {
    char const* const edition = to_string(manifest.embargo ? Edition::embargoed : Edition::live);
    Json files = Json::array();
    for (ManifestFile const& file : manifest.files) {
        files.push_back({{"path", file.path},
                         {"role", file.role},
                         {"language", manifest.language},
                         {"edition", edition},
                         {"bytes", file.bytes},
                         {"sha256", file.sha256},
                         {"tools", tools_of(file)}});
    }
    Json inputs = Json::array();
    for (InputFile const& input : manifest.made_from.inputs) {
        inputs.push_back({{"path", input.path}, {"sha256", input.sha256}});
    }
    return to_text({{"tool", std::string("presskit ") + version()},
                    {"source", manifest.source},
                    {"language", manifest.language},
                    {"edition", edition},
                    {"embargo", to_json(manifest.embargo)},
                    {"member", manifest.member.empty() ? Json() : Json(manifest.member)},
                    {"locked_core", manifest.locked_core},
                    {"ordering", manifest.ordering},
                    {"templates", manifest.templates},
                    {"made_from",
                     {{"options", manifest.made_from.options},
                      {"templates", manifest.made_from.templates},
                      {"inputs", inputs}}},
                    {"files", files},
                    {"signatories", manifest.signatories},
                    {"signatory_changes", manifest.changes ? to_json(*manifest.changes) : Json()}});
}

std::vector<ManifestFile> for_newsrooms(std::vector<ManifestFile> files) {
    files.erase(std::remove_if(files.begin(), files.end(),
                               [](ManifestFile const& file) { return file.role == changes_stem; }),
                files.end());
    return files;
}

std::string for_newsrooms(std::string const& manifest) {
    Json json = Json::parse(manifest);
    json["signatory_changes"] = Json();
    Json files = Json::array();
    for (Json const& file : json["files"]) {
        if (string_in(file, "role") != changes_stem) {
            files.push_back(file);
        }
    }
    json["files"] = std::move(files);
    return to_text(json);
}

std::string checksums(std::vector<ManifestFile> const& files, std::string const& manifest) {
    std::map<std::string, std::string> lines = {{manifest_name, output::sha256(manifest)}};
    for (ManifestFile const& file : files) {
        lines[file.path] = file.sha256;
    }
    std::string text;
    for (auto const& [name, sha256] : lines) {
        text.append(sha256).append("  ").append(name) += '\n';
    }
    return text;
}

std::optional<KitManifest> read_manifest(fs::path const& folder) {
    std::error_code none;
    if (!fs::is_regular_file(folder / manifest_name, none)) {
        return std::nullopt;
    }
    Json const json = Json::parse(read_file(folder / manifest_name), nullptr, false);
    if (!json.is_object() || string_in(json, "tool").compare(0, 9, "presskit ") != 0) {
        return std::nullopt;
    }
    KitManifest manifest;
    manifest.source = string_in(json, "source");
    if (auto const files = json.find("files"); files != json.end() && files->is_array()) {
        for (Json const& file : *files) {
            manifest.files.push_back({string_in(file, "path"), string_in(file, "role"),
                                      string_in(file, "sha256"), number_in(file, "bytes")});
        }
    }
    manifest.templates = string_in(json, "templates");
    if (auto const made = json.find("made_from"); made != json.end() && made->is_object()) {
        manifest.made_from.options = string_in(*made, "options");
        manifest.made_from.templates = string_in(*made, "templates");
        if (auto const inputs = made->find("inputs"); inputs != made->end() && inputs->is_array()) {
            for (Json const& input : *inputs) {
                manifest.made_from.inputs.push_back(
                    {string_in(input, "path"), string_in(input, "sha256")});
            }
        }
    }
    manifest.signatories = strings_in(json, "signatories");
    manifest.changes = changes_in(json);
    manifest.embargo = embargo_in(json);
    return manifest;
}

} // namespace presskit::app
