// SPDX-License-Identifier: MPL-2.0
// Lists that go on where another one ended.
#pragma once

#include "templating/odf_tree.hpp"

namespace presskit::templating {

/// "Continue the list before this one" becomes "continue that list": values and included documents
/// may bring lists between the two.
void pin_continued_lists(XMLNode& root);

} // namespace presskit::templating
