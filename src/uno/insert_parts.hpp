// SPDX-License-Identifier: MPL-2.0
// Parts of a template, put at the cursor as fields, sections and tables of Writer.
#pragma once

#include "app/field_catalogue.hpp"
#include "uno/open_document.hpp"
#include "uno/sentences.hpp"

namespace presskit::uno {

/// To be called within an UndoStep. A block begins a paragraph of its own below the cursor's.
void insert_parts(Document const& document, app::FieldChoice const& choice, Sentences const& say);

} // namespace presskit::uno
