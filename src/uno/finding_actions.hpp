// SPDX-License-Identifier: MPL-2.0
// What a person does about one finding of the open document.
#pragma once

#include "app/check_draft.hpp"
#include "uno/open_document.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace presskit::uno {

/// Selects the text that one finding speaks of; false when that is nowhere in the document (any
/// more). `source` is that of the reading the findings come from.
bool go_to(Document const& document, Findings const& findings, std::size_t index,
           std::vector<model::SourceParagraph> const& source);

/// One undo step, called `title`. False when the text has changed and the fix fits no more.
bool fix(Document const& document, app::DraftCheck const& draft, std::size_t index,
         std::string_view title);

} // namespace presskit::uno
