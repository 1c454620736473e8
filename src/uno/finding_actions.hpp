// SPDX-License-Identifier: MPL-2.0
// What a person does about one finding of the open document.
#pragma once

#include "app/check_draft.hpp"
#include "uno/open_document.hpp"

#include <cstddef>
#include <string_view>

namespace presskit::uno {

/// Selects the text it speaks of; false when that is nowhere in the document.
bool go_to(Document const& document, app::DraftCheck const& draft, std::size_t index);

/// One undo step, called `title`. False when the text has changed and the fix fits no more.
bool fix(Document const& document, app::DraftCheck const& draft, std::size_t index,
         std::string_view title);

} // namespace presskit::uno
