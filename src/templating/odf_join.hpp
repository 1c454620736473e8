// SPDX-License-Identifier: MPL-2.0
// docxtpl's way to make one paragraph of several: a typed `{%-` at the beginning of a paragraph
// joins it to the one before, a `-%}` at the end to the one behind (docxtpl, "Split and merge
// text"). Empty paragraphs between them go.
#pragma once

#include "templating/odf_tree.hpp"

namespace presskit::templating {

/// Whether anything was joined.
bool join_paragraphs(XMLNode& root);

} // namespace presskit::templating
