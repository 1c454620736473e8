// SPDX-License-Identifier: MPL-2.0
// Where a kit goes, and what must not be lost there.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace presskit::app {

/// A file name that every system and every mail takes, at most 100 letters, digits, `.`, `_` and
/// `-`: "Café (2)" → "Cafe-2", "Пресс-релиз" → "Press-reliz"; "" when nothing is left.
[[nodiscard]] std::string ascii_name(std::string const& text);

/// The same of the source's name without its extension; "kit" when nothing is left.
[[nodiscard]] std::string folder_name(std::filesystem::path const& source);

/// What tells a kit and its files from the others of the same source.
struct KitName {
    std::string folder_suffix; ///< "-embargoed"
    std::string file_suffix;   ///< "-EMBARGOED-2026-03-05-0900-ET"
    std::string date{};        ///< of the release: what PDF files say they were made on
};

/// The archive beside the kit's folder, whose name says the embargo as its files do:
/// kits/harbor-embargoed → kits/harbor-EMBARGOED-2026-03-05-0900-ET.zip
[[nodiscard]] std::filesystem::path archive_of(std::filesystem::path const& folder,
                                               std::string const& file_suffix);

/// `out`/NAME, or NAME-2, … when that, or what its editions are called (NAME-embargoed, NAME with
/// `suffix`), is the kit of another source or one of `taken`. Without the suffix.
/// Throws Error(Phase::input) when something that is not a kit of ours stands there.
[[nodiscard]] std::filesystem::path choose_kit_folder(std::filesystem::path const& out,
                                                      std::filesystem::path const& source,
                                                      std::set<std::string> const& taken,
                                                      std::string const& suffix = {});

/// The same for one source after the other, none of which gets what another has got; in linear time
/// when all have one name.
class KitFolders final {
public:
    explicit KitFolders(std::filesystem::path out) : m_out(std::move(out)) {}
    [[nodiscard]] std::filesystem::path choose(std::filesystem::path const& source);

private:
    std::filesystem::path m_out;
    std::set<std::string> m_taken;
    std::map<std::string, int> m_next; ///< number to try, for each file name
};

/// Whether a kit of `source` may take the place of what is in `folder` now.
/// Throws as choose_kit_folder does.
[[nodiscard]] bool is_free_for(std::filesystem::path const& source,
                               std::filesystem::path const& folder);

/// Copies what people have put beside the documents of the kit in `old` to `fresh`.
void carry_over(std::filesystem::path const& old, std::filesystem::path const& fresh);

/// Makes a folder and those above it; unless kept, the ones it made go again.
class NewFolders final {
public:
    explicit NewFolders(std::filesystem::path const& folder);
    NewFolders(NewFolders const&) = delete;
    NewFolders& operator=(NewFolders const&) = delete;
    ~NewFolders();
    void keep() { m_made.clear(); }

private:
    std::vector<std::filesystem::path> m_made; ///< outermost first
};

} // namespace presskit::app
