// SPDX-License-Identifier: MPL-2.0
#include "app/last_edition.hpp"

#include "base/utf8.hpp"
#include "language/fold.hpp"
#include "signatories/read_list.hpp"
#include "source/read.hpp"

#include <algorithm>
#include <array>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

/// What is no release or kit file is a list.
bool is_source(fs::path const& path) {
    static constexpr std::array<char const*, 6> extensions = {".presskit", ".odt",  ".ott",
                                                              ".fodt",     ".docx", ".rtf"};
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

std::vector<std::string> names_in(fs::path const& file, std::string const& language) {
    return names_of(is_source(file) ? source::read(file, {language}).kit.signatories
                                    : signatories::read_list(file).signatories);
}

} // namespace

std::vector<std::string> names_of(std::vector<model::Signatory> const& signatories) {
    std::vector<std::string> names;
    names.reserve(signatories.size());
    for (model::Signatory const& s : signatories) {
        names.push_back(s.name);
    }
    return names;
}

std::optional<signatories::Changes> changes_since(fs::path const& since, fs::path const& target,
                                                  model::PressKit const& kit) {
    if (!since.empty()) {
        return signatories::compare(names_in(since, kit.language), kit.signatories, kit.decisions);
    }
    std::optional<KitManifest> const last = read_manifest(target);
    if (!last || last->signatories.empty()) {
        return std::nullopt;
    }
    signatories::Changes changes =
        signatories::compare(last->signatories, kit.signatories, kit.decisions);
    return changes.empty() ? last->changes : changes;
}

} // namespace presskit::app
