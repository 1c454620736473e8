// SPDX-License-Identifier: MPL-2.0
// The files of one kit, made in a folder beside their place and renamed in whole.
#pragma once

#include "app/documents.hpp"
#include "app/generate.hpp"
#include "app/kit_folder.hpp"
#include "app/kit_manifest.hpp"
#include "base/error.hpp"
#include "output/temporary_folder.hpp"

#include <map>
#include <string>
#include <vector>

namespace presskit::app {

class KitWriter final {
public:
    /// `target` is where the kit will be; messages speak of files as if they were there.
    KitWriter(std::filesystem::path const& target, KitName name, GenerateOptions const& options);

    /// Every document in every format asked for; false when cancelled.
    [[nodiscard]] bool write(std::vector<Document> const& documents,
                             output::OfficeExporter& office);

    /// A file of ours that no template made: "signatory-changes", "txt".
    void add_text(std::string const& role, std::string const& format, std::string const& text);

    [[nodiscard]] std::vector<ManifestFile> const& files() const { return m_files; }

    /// Adds the manifest and SHA256SUMS, puts the folder in the place of the target (and a .zip
    /// beside it when options.zip) and says what is there now. When another source's kit has come
    /// there meanwhile, it becomes NAME-2, ….
    [[nodiscard]] std::vector<OutputFile> finish(std::string const& manifest,
                                                 std::filesystem::path const& source);

    [[nodiscard]] std::filesystem::path const& folder() const { return m_target; }

private:
    [[nodiscard]] bool step(std::string const& name);
    [[nodiscard]] bool write_all(std::vector<Document> const& documents,
                                 output::OfficeExporter& office);
    [[nodiscard]] std::string file_name(std::string const& role, std::string const& format) const;
    void add(std::string const& role, std::string const& name);
    [[nodiscard]] std::string zip(std::string const& manifest) const; ///< for newsrooms
    [[nodiscard]] std::filesystem::path archive_before() const; ///< of the kit this one replaces
    [[noreturn]] void fail(Error const& error) const;

    std::filesystem::path m_target;
    KitName m_name;
    output::TemporaryFolder m_staging;
    GenerateOptions const& m_options;
    std::vector<ManifestFile> m_files;
    int m_done = 0;
    int m_total = 0;
};

} // namespace presskit::app
