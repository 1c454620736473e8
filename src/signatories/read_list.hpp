// SPDX-License-Identifier: MPL-2.0
// A sign-on list as people keep it, to signatories that may be printed.
#pragma once

#include "base/finding.hpp"
#include "model/press_kit.hpp"
#include "signatories/columns.hpp"
#include "signatories/duplicates.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace presskit::signatories {

struct ListOptions {
    std::vector<Override> overrides; ///< --map
    std::string sheet;               ///< --sheet; empty = the one that looks most like a list
    std::vector<model::NameDecision> decisions; ///< the kit's: which names are one
    std::string language = "en";                ///< for countries given as codes: "PER" → "Peru"
};

struct List {
    std::vector<model::Signatory> signatories; ///< to print: signed and late, in the order read
    std::vector<model::Signatory> withdrawn;
    std::vector<model::Signatory> pending; ///< not confirmed, not printed
    std::vector<Merge> merged;
    std::vector<LookAlike> look_alikes;       ///< positions in `signatories`: for people to say
    std::vector<Column> columns;              ///< the mapping used; empty for lists of lines
    std::vector<std::string> dropped_columns; ///< headings of the columns nothing was kept of
    std::string sheet;
    std::string encoding;  ///< empty for spreadsheets
    std::string separator; ///< empty for spreadsheets and lists of lines
    Findings findings;     ///< never with text of a private column
};

/// csv tsv txt xlsx ods fods, by content first. Throws Error(Phase::input) for a file that cannot
/// be read or names nobody, Error(Phase::usage) for a sheet or column that is not there.
[[nodiscard]] List read_list(std::filesystem::path const& path, ListOptions const& options = {});
[[nodiscard]] List read_list(std::string const& bytes, std::string const& extension,
                             std::string const& name, ListOptions const& options = {});

} // namespace presskit::signatories
