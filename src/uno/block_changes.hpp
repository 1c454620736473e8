// SPDX-License-Identifier: MPL-2.0
// The list of signatories, replaced in the open document: paragraphs, cells or rows of a table keep
// their styles.
#pragma once

#include "app/signatory_block.hpp"
#include "uno/open_document.hpp"

namespace presskit::uno {

/// `block` is made from the document as it is now.
void replace_list(Document const& document, app::SignatoryBlock const& block);

} // namespace presskit::uno
