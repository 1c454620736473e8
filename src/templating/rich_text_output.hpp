// SPDX-License-Identifier: MPL-2.0
// Rich values in text templates.
#pragma once

#include "model/rich_text.hpp"

#include <string>

namespace presskit::templating {

enum class RichFormat { text, html, markdown };

[[nodiscard]] RichFormat rich_format(std::string const& template_name); ///< by its extension

/// text and markdown: blocks with an empty line between them, no line break at the end.
void append_rich(std::string& out, model::RichText const& rich, RichFormat format);

} // namespace presskit::templating
