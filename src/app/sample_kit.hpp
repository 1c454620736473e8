// SPDX-License-Identifier: MPL-2.0
// An invented release with something in every field: to preview a template with, to know which
// fields there are, and to show what each holds.
#pragma once

#include "model/field_tree.hpp"
#include "model/press_kit.hpp"

#include <filesystem>

namespace presskit::app {

[[nodiscard]] model::PressKit sample_kit();

/// Its data as a template sees them.
[[nodiscard]] model::FieldTree sample_fields();
/// With the words of the template's set: those beside it, of the shipped set its folder is named
/// after, or of the first shipped one.
[[nodiscard]] model::FieldTree sample_fields(std::filesystem::path const& template_path,
                                             std::filesystem::path const& template_root);

} // namespace presskit::app
