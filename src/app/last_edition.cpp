// SPDX-License-Identifier: MPL-2.0
#include "app/last_edition.hpp"

#include "app/signatory_list.hpp"

namespace presskit::app {

namespace fs = std::filesystem;

std::vector<std::string> names_of(std::vector<model::Signatory> const& signatories) {
    std::vector<std::string> names;
    names.reserve(signatories.size());
    for (model::Signatory const& s : signatories) {
        names.push_back(s.name);
    }
    return names;
}

std::optional<signatories::Changes> changes_since(fs::path const& since, fs::path const& target,
                                                  model::PressKit const& kit,
                                                  SourceReader& reader) {
    if (!since.empty()) {
        signatories::ListOptions options;
        options.language = kit.language.empty() ? options.language : kit.language;
        options.decisions = kit.decisions;
        return signatories::compare(names_of(read_signatories(since, options, reader).signatories),
                                    kit.signatories, kit.decisions);
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
