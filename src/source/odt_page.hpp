// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "source/odt_styles.hpp"

namespace presskit::source {

/// Page headers and footers are not part of the text. But where only they say "PRESS RELEASE",
/// "FOR IMMEDIATE RELEASE" or "EMBARGOED UNTIL …", that line is put above the text.
void add_page_lines(tinyxml2::XMLElement const& document_styles, OdtStyles const& styles,
                    Draft& draft);

} // namespace presskit::source
