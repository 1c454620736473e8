// SPDX-License-Identifier: MPL-2.0
// Text into XML. Each function returns false when something had to be replaced by U+FFFD because
// XML 1.0 cannot hold it.
#pragma once

#include "templating/program.hpp"

#include <string>
#include <string_view>

namespace presskit::templating {

/// ODF paragraph content: line breaks, tabs and spaces that would collapse become elements.
/// `first`, `last`: nothing, or what is not known, comes before or behind, so that a space there is
/// at risk.
bool append_paragraph_text(std::string& out, std::string_view text, bool first = true,
                           bool last = true);
/// Element content or attribute value: line breaks and tabs become spaces (element) or references.
bool append_plain_xml(std::string& out, std::string_view text, Escape escape);

} // namespace presskit::templating
