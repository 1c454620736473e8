// SPDX-License-Identifier: MPL-2.0
#include "app/made_from.hpp"

#include "app/version.hpp"
#include "base/error.hpp"
#include "language/collation.hpp"
#include "output/sha256.hpp"

#include <algorithm>
#include <iterator>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

constexpr char const* list_of_signatories = "--signatories"; ///< in place of its path

/// Every choice that changes what a kit holds. The engine names ICU's version.
std::string digest_of(GenerateOptions const& options) {
    std::string text =
        std::string("presskit ") + version() + '\n' + "ICU " + language::icu_version();
    for (std::string const& format : options.formats) {
        text += '\n' + format;
    }
    text += "\nlanguage " + options.language + "\nzip " + (options.zip ? "1" : "0") + "\nstrict " +
            (options.strict ? "1" : "0");
    model::Ordering const& o = options.ordering;
    for (std::string const& choice :
         {o.by, o.articles, o.initialisms, o.alphabet, o.conveners, o.rows}) {
        text += '\n' + choice;
    }
    if (!options.since.empty()) {
        text += "\nsince " + output::sha256(read_file(options.since));
    }
    return output::sha256(text);
}

std::string digest_of(TemplateSet const& set) {
    std::vector<fs::path> files;
    for (auto const& entry : fs::recursive_directory_iterator(set.folder)) {
        if (entry.is_regular_file()) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::string text;
    for (fs::path const& file : files) {
        text += file.lexically_relative(set.folder).string() + '\n' +
                output::sha256(read_file(file)) + '\n';
    }
    return output::sha256(text);
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
    return fs::is_regular_file(file, none) && output::sha256(read_file(file)) == sha256;
}

} // namespace

FilesRead::FilesRead()
    : m_observer([this](fs::path const& path, std::string const& bytes) {
          m_list[path] = output::sha256(bytes);
      }) {}

MadeFrom made_from(fs::path const& source, FilesRead const& files, TemplateSet const& set,
                   GenerateOptions const& options) {
    MadeFrom made{digest_of(options), digest_of(set), {}};
    for (auto const& [path, sha256] : files.list()) {
        if (!is_within(full(path), full(set.folder))) {
            made.inputs.push_back({name_of(path, source, options), sha256});
        }
    }
    return made;
}

std::optional<std::vector<OutputFile>> outputs_if_unchanged(fs::path const& folder,
                                                            fs::path const& source,
                                                            GenerateOptions const& options) {
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
        fs::path archive = folder;
        archive += ".zip";
        std::error_code none;
        if (!fs::is_regular_file(archive, none)) {
            return std::nullopt;
        }
        std::string const zip = read_file(archive);
        outputs.push_back({archive, output::sha256(zip), zip.size()});
    }
    return outputs;
}

} // namespace presskit::app
