// SPDX-License-Identifier: MPL-2.0
// Update Signatories…: the list of the open document, filed anew or taken from a file.
#pragma once

#include "app/signatory_block.hpp"

#include <filesystem>

namespace presskit::app {

/// `list` empty = the document's own names. What a list file has to say is among the findings.
/// Throws Error as read_list does.
[[nodiscard]] SignatoryBlock updated_list(source::Reading const& document,
                                          std::filesystem::path const& list);

/// There is something to replace, and it would not be the same as before.
[[nodiscard]] bool changes_anything(SignatoryBlock const& block);

} // namespace presskit::app
