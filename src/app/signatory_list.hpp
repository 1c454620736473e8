// SPDX-License-Identifier: MPL-2.0
// Lists of signatories wherever they stand: in a file of their own, in a release or a kit file.
#pragma once

#include "app/source_reader.hpp"
#include "signatories/read_list.hpp"

#include <filesystem>
#include <string>

namespace presskit::app {

/// A release or kit file: by its extension, a text by its prose. What is none is a list. Throws
/// Error(Phase::input) for a text that cannot be read.
[[nodiscard]] bool is_source(std::filesystem::path const& path);

/// The list in `path`. That of a release is cleaned as a list's: equal names merge, near ones are
/// there to ask about; a kit file's own decisions count too. Throws Error as reading does, and for
/// a release that names nobody.
[[nodiscard]] signatories::List read_signatories(std::filesystem::path const& path,
                                                 signatories::ListOptions const& options,
                                                 SourceReader& reader);

/// Takes those out that are pending or have withdrawn, and says so.
[[nodiscard]] Findings take_out_unsigned(std::vector<model::Signatory>& signatories,
                                         std::string const& file);

/// Which names were taken for one; the first twenty in full.
[[nodiscard]] Findings merge_findings(std::vector<signatories::Merge> const& merges,
                                      std::string const& file);

} // namespace presskit::app
