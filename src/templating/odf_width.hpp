// SPDX-License-Identifier: MPL-2.0
// How wide a picture may be where it stands.
#pragma once

#include "templating/odf_tree.hpp"

#include <string>
#include <string_view>

namespace presskit::templating {

/// "2.5in" in cm; 0 for what is no absolute length.
[[nodiscard]] double length_cm(std::string_view length);

/// The page less its margins, of the first page style; 16 when the template does not say.
[[nodiscard]] double text_width_cm(XMLNode const& styles_root);

/// The innermost table cell or text box around `node`, at most `text_width`.
[[nodiscard]] double width_at_cm(XMLNode const& node, double text_width);

} // namespace presskit::templating
