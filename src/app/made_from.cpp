// SPDX-License-Identifier: MPL-2.0
#include "app/made_from.hpp"

#include "app/edition.hpp"
#include "app/kit_folder.hpp"
#include "app/ready_templates.hpp"
#include "app/version.hpp"
#include "base/error.hpp"
#include "language/collation.hpp"
#include "odf/zip.hpp"
#include "output/sha256.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace presskit::app {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

constexpr char const* list_of_signatories = "--signatories"; ///< in place of its path

Json to_json(model::Member const& member) {
    auto const& [name, logo, logo_alt, headline, about_heading, about, contact, website, folder,
                 folder_name] = member;
    return {name,          logo,
            logo_alt,      headline,
            about,         folder_name,
            about_heading, fs::path(folder).filename().string(),
            website,       {contact.name, contact.email, contact.phone}};
}

/// Every choice that changes what a kit holds. The engine names ICU's version. All members are
/// named, so that a new one does not compile before somebody has thought about it here.
std::string digest_of(GenerateOptions const& options) {
    auto const& [out, templates, template_root, formats, signatories, allow_outside, language,
                 ordering, edition, member, logo, since, reading, folder, files_read, strict, zip,
                 progress, cancelled] = options;
    auto const& [by, articles, initialisms, alphabet, conveners, rows] = ordering;
    Json json = {{"presskit", version()},
                 {"ICU", language::icu_version()},
                 {"templates", templates},
                 {"formats", formats},
                 {"signatories", signatories.filename().string()},
                 {"allow_outside", allow_outside},
                 {"language", language},
                 {"ordering", {by, articles, initialisms, alphabet, conveners, rows}},
                 {"edition", to_string(edition)},
                 {"member", member ? to_json(*member) : Json()},
                 {"since", since.empty() ? "" : output::sha256(read_file(since))},
                 {"since_name", since.filename().string()},
                 {"strict", strict},
                 {"logo", logo.source.empty() ? "" : output::sha256(read_file(logo.source))},
                 {"logo_alt", logo.alt},
                 {"zip", zip}};
    return output::sha256(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::vector<fs::path> files_in(fs::path const& folder) {
    std::vector<fs::path> files;
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// The set's, and that of the user's own copies when there are any.
std::vector<fs::path> folders_of(TemplateSet const& set) {
    std::vector<fs::path> folders = {set.folder};
    for (TemplateFile const& file : set.files) {
        if (!file.set_folder.empty()) {
            folders.push_back(file.path.parent_path());
            break;
        }
    }
    return folders;
}

std::string fresh_digest_of(TemplateSet const& set) {
    std::string text;
    for (fs::path const& folder : folders_of(set)) {
        for (fs::path const& file : files_in(folder)) {
            text += file.lexically_relative(folder).string() + '\n' +
                    output::sha256(read_file(file)) + '\n';
        }
    }
    return output::sha256(text);
}

std::string digest_of(TemplateSet const& set) {
    static std::map<std::string, std::string> known; // by the folder's state
    std::string state;
    for (fs::path const& folder : folders_of(set)) {
        std::string const one = folder_state(folder);
        if (one.empty()) {
            return fresh_digest_of(set);
        }
        state += one;
    }
    if (known.count(state) == 0) {
        known = {{state, fresh_digest_of(set)}};
    }
    return known[state];
}

bool is_within(fs::path const& file, fs::path const& folder) {
    fs::path const relative = file.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

fs::path full(fs::path const& path) {
    return fs::absolute(path).lexically_normal();
}

/// How the manifest calls an input; "" when the next run could not find it by a name.
std::string name_of(fs::path const& file, fs::path const& source, GenerateOptions const& options) {
    fs::path const path = full(file);
    if (!options.signatories.empty() && path == full(options.signatories)) {
        return list_of_signatories;
    }
    fs::path const folder = full(source).parent_path();
    return is_within(path, folder) ? path.lexically_relative(folder).string() : "";
}

bool holds(fs::path const& file, std::string const& sha256) {
    std::error_code none;
    if (sha256.empty()) {
        return !fs::exists(file, none);
    }
    return fs::is_regular_file(file, none) && output::sha256(read_file(file)) == sha256;
}

/// Whether the archive holds what of the kit's folder is for newsrooms.
bool is_packed(std::string const& archive, fs::path const& folder, KitManifest const& manifest) {
    try {
        std::string const shown = for_newsrooms(read_file(folder / manifest_name));
        std::vector<ManifestFile> const files = for_newsrooms(manifest.files);
        std::map<std::string, std::string> expected = {
            {manifest_name, output::sha256(shown)},
            {checksums_name, output::sha256(checksums(files, shown))}};
        for (ManifestFile const& file : files) {
            expected[file.path] = file.sha256;
        }
        std::map<std::string, std::string> packed;
        for (odf::ZipEntry const& entry : odf::read_zip(archive, folder.string())) {
            std::size_t const name = entry.name.find('/') + 1;
            packed[entry.name.substr(name)] = output::sha256(odf::unpack(entry, folder.string()));
        }
        return packed == expected;
    } catch (Error const&) { // a damaged archive is made anew
        return false;
    }
}

} // namespace

FilesRead::FilesRead()
    : m_observer([this](fs::path const& path, std::string const* bytes) {
          m_list[path] = bytes == nullptr ? "" : output::sha256(*bytes);
      }) {}

MadeFrom made_from(fs::path const& source, FilesRead const& files, TemplateSet const& set,
                   GenerateOptions const& options) {
    auto const read = files.list(); // before the digests, which read as well
    MadeFrom made{digest_of(options), digest_of(set), {}};
    std::set<fs::path> in_set;
    for (fs::path const& file : files_in(set.folder)) {
        in_set.insert(full(file));
    }
    for (auto const& [path, sha256] : read) {
        bool const missing_in_set = sha256.empty() && is_within(full(path), full(set.folder));
        if (in_set.count(full(path)) == 0 && !missing_in_set) {
            made.inputs.push_back({name_of(path, source, options), sha256});
        }
    }
    return made;
}

std::optional<std::vector<OutputFile>> outputs_if_unchanged(fs::path const& folder,
                                                            fs::path const& source,
                                                            GenerateOptions const& options) {
    if (options.since.extension() == ".presskit") { // whose references are not followed here
        return std::nullopt;
    }
    auto const manifest = folder.empty() ? std::nullopt : read_manifest(folder);
    if (!manifest || manifest->made_from.inputs.empty() ||
        manifest->made_from.options != digest_of(options)) {
        return std::nullopt;
    }
    for (InputFile const& input : manifest->made_from.inputs) {
        fs::path const file = input.path == list_of_signatories ? options.signatories
                                                                : source.parent_path() / input.path;
        if (input.path.empty() || !holds(file, input.sha256)) {
            return std::nullopt;
        }
    }
    std::string const set = options.templates.empty() ? manifest->templates : options.templates;
    try {
        if (digest_of(find_template_set(set, options.template_root)) !=
            manifest->made_from.templates) {
            return std::nullopt;
        }
    } catch (Error const&) { // said when the kit is made
        return std::nullopt;
    }
    std::vector<OutputFile> outputs;
    for (ManifestFile const& file : manifest->files) {
        fs::path const path = folder / file.path;
        if (!holds(path, file.sha256)) {
            return std::nullopt;
        }
        outputs.push_back({path, file.sha256, file.bytes});
    }
    std::string const bytes = read_file(folder / manifest_name);
    outputs.push_back({folder / manifest_name, output::sha256(bytes), bytes.size()});
    std::string const sums = checksums(manifest->files, bytes);
    if (!holds(folder / checksums_name, output::sha256(sums))) {
        return std::nullopt;
    }
    outputs.push_back({folder / checksums_name, output::sha256(sums), sums.size()});
    if (options.zip) {
        fs::path const archive = archive_of(folder, file_suffix(manifest->embargo));
        std::error_code none;
        if (!fs::is_regular_file(archive, none)) {
            return std::nullopt;
        }
        std::string const zip = read_file(archive);
        if (!is_packed(zip, folder, *manifest)) {
            return std::nullopt;
        }
        outputs.push_back({archive, output::sha256(zip), zip.size()});
    }
    return outputs;
}

} // namespace presskit::app
