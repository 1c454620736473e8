// SPDX-License-Identifier: MPL-2.0
// Edit Template…: the templates that can be changed, and a person's own copies of them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace presskit::app {

struct EditableTemplate {
    std::string set;               ///< name of its set
    std::string title;             ///< its Title property, else its file name
    std::filesystem::path shipped; ///< empty for one that only the user has
    std::filesystem::path own;     ///< where the user's copy is or would be
    bool has_own = false;
};

/// Those for Writer, of all sets in `root`, by set and file name.
[[nodiscard]] std::vector<EditableTemplate> editable_templates(std::filesystem::path const& root);

/// Makes the copy unless there is one, and returns where it is. Throws Error(Phase::input).
[[nodiscard]] std::filesystem::path own_copy(EditableTemplate const& one);

} // namespace presskit::app
