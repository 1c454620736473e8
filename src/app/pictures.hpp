// SPDX-License-Identifier: MPL-2.0
// Where the pictures of the data are: beside the data or the template, never outside.
#pragma once

#include "model/press_kit.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace presskit::app {

using Pictures = std::function<std::optional<std::string>(std::string const& name)>;

/// Looks in each folder and below; links that lead out of it are not followed.
[[nodiscard]] Pictures pictures_in(std::vector<std::filesystem::path> folders);

/// Those that the document of the kit holds itself, and no others.
[[nodiscard]] Pictures pictures_inside(model::PressKit const& kit);

/// The pictures of a Word document as they were read, or inside a Writer document, else those
/// beside it; then the template's. What member_picture names is looked for beside the list of
/// members only.
[[nodiscard]] Pictures pictures_of(model::PressKit const& kit,
                                   std::filesystem::path const& template_folder,
                                   model::Member const* member = nullptr);

/// What templates call the member's logo.
[[nodiscard]] std::string member_picture(model::Member const& member);

/// The same, and the one file `logo`, wherever a person's settings say it is.
[[nodiscard]] Pictures with_logo(Pictures pictures, std::string const& logo);

} // namespace presskit::app
