// SPDX-License-Identifier: MPL-2.0
#include "app/kit_manifest.hpp"

#include "app/findings_json.hpp"
#include "app/version.hpp"
#include "base/files.hpp"

#include <nlohmann/json.hpp>

namespace presskit::app {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

std::string string_in(Json const& json, char const* name) {
    auto const found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

char const* version() {
    return PRESSKIT_VERSION;
}

std::string manifest_json(KitManifest const& manifest) {
    Json files = Json::array();
    for (ManifestFile const& file : manifest.files) {
        files.push_back({{"path", file.path},
                         {"role", file.role},
                         {"bytes", file.bytes},
                         {"sha256", file.sha256}});
    }
    Findings findings = manifest.findings;
    for (Finding& finding : findings) {
        finding.location.file = fs::path(finding.location.file).filename().string();
    }
    return to_text({{"tool", std::string("presskit ") + version()},
                    {"source", manifest.source},
                    {"language", manifest.language},
                    {"ordering", manifest.ordering},
                    {"templates", manifest.templates},
                    {"files", files},
                    {"findings", to_json(findings)}});
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
            manifest.files.push_back({file.is_object() ? string_in(file, "path") : "", "", "", 0});
        }
    }
    return manifest;
}

} // namespace presskit::app
