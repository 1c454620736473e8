// SPDX-License-Identifier: MPL-2.0
// What a kit was made from, as hashes in its manifest: so that a batch can be resumed.
#pragma once

#include "app/generate.hpp"
#include "app/kit_manifest.hpp"
#include "app/template_set.hpp"
#include "base/files.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace presskit::app {

/// Every file that read_file reads while this lives, and the SHA-256 of what was read; "" for one
/// that was looked for in vain.
class FilesRead final {
public:
    FilesRead();
    [[nodiscard]] std::map<std::filesystem::path, std::string> const& list() const {
        return m_list;
    }

private:
    std::map<std::filesystem::path, std::string> m_list;
    ReadObserver m_observer;
};

/// Inputs are named from the source's folder. A file that lies elsewhere, or that is no longer
/// there, gets no name: such a kit is always made anew.
[[nodiscard]] MadeFrom made_from(std::filesystem::path const& source, FilesRead const& files,
                                 TemplateSet const& set, GenerateOptions const& options);

/// The files of the kit in `folder` when making it again would give the same, and each of them is
/// still as it was made; else nullopt.
[[nodiscard]] std::optional<std::vector<OutputFile>>
outputs_if_unchanged(std::filesystem::path const& folder, std::filesystem::path const& source,
                     GenerateOptions const& options);

} // namespace presskit::app
