// SPDX-License-Identifier: MPL-2.0
// MANIFEST.json: what a kit holds and how it was made (docs/json.md). SHA256SUMS: the same for
// `sha256sum -c`.
#pragma once

#include "model/press_kit.hpp"
#include "signatories/changes.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace presskit::app {

inline constexpr char const* manifest_name = "MANIFEST.json";
inline constexpr char const* checksums_name = "SHA256SUMS";

/// The role of the list of who has come and gone: for those who send the kit, not for newsrooms.
inline constexpr char const* changes_stem = "signatory-changes";

struct ManifestFile {
    std::string path; ///< within the kit: "press-release.pdf"
    std::string role; ///< the template it was made from: "press-release"
    std::string sha256;
    std::uintmax_t bytes = 0;
    std::string office{}; ///< version of the LibreOffice that wrote it; empty = none did
};

struct InputFile {
    std::string path;   ///< from the source's folder; "--signatories" for that list; "" = elsewhere
    std::string sha256; ///< "" = there was no such file
};

/// SHA-256 of what would change the kit (made_from.hpp).
struct MadeFrom {
    std::string options;
    std::string templates;
    std::vector<InputFile> inputs;
};

struct KitManifest {
    std::string source; ///< file name, without the folders it lies in
    std::string language;
    std::string ordering; ///< filing::describe
    std::string templates;
    std::vector<ManifestFile> files;
    MadeFrom made_from{};                 ///< without inputs = not known
    std::vector<std::string> signatories; ///< as printed: what the next edition is compared with
    std::optional<signatories::Changes> changes; ///< since the edition before
    std::optional<model::Embargo> embargo{};     ///< there = this is the embargoed edition
    std::string member{};                        ///< whose kit it is; "" = the coalition's
    std::string locked_core{};                   ///< app::locked_core
};

/// No times, no paths of this machine: the same kit, the same bytes.
[[nodiscard]] std::string manifest_json(KitManifest const& manifest);

/// The files that go into the archive for newsrooms, which tells nothing of who has withdrawn; and
/// what manifest_json gave, of those only.
[[nodiscard]] std::vector<ManifestFile> for_newsrooms(std::vector<ManifestFile> files);
[[nodiscard]] std::string for_newsrooms(std::string const& manifest);

/// A line each for `files` and the manifest, by name.
[[nodiscard]] std::string checksums(std::vector<ManifestFile> const& files,
                                    std::string const& manifest);

/// Source, templates, files, signatories, embargo and made_from of the kit in `folder`; nullopt
/// when the folder is not one of ours.
[[nodiscard]] std::optional<KitManifest> read_manifest(std::filesystem::path const& folder);

} // namespace presskit::app
