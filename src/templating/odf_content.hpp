// SPDX-License-Identifier: MPL-2.0
// What a reader sees: text, values, pictures. Statements, white space and bookmarks are nothing.
#pragma once

#include "templating/odf_scan.hpp"

namespace presskit::templating {

[[nodiscard]] bool has_content(XMLNode const& node, OdfScan const& scan);

/// Whether something stands before or behind `node` inside its ancestor `limit`.
[[nodiscard]] bool has_content_before(XMLNode const& node, XMLNode const& limit,
                                      OdfScan const& scan);
[[nodiscard]] bool has_content_after(XMLNode const& node, XMLNode const& limit,
                                     OdfScan const& scan);

} // namespace presskit::templating
