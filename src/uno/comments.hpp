// SPDX-License-Identifier: MPL-2.0
// Findings as comments of Writer, beside the text they speak of.
#pragma once

#include "app/check_draft.hpp"
#include "uno/open_document.hpp"

#include <string_view>

namespace presskit::uno {

/// Takes those of an earlier check out first. `title`: of the one undo step. What has no place, or
/// stands where no comment can be (a header), is told at the beginning of the document.
void show_as_comments(Document const& document, app::DraftCheck const& draft,
                      std::string_view title);
[[nodiscard]] bool has_own_comments(Document const& document);
void remove_own_comments(Document const& document, std::string_view title);

} // namespace presskit::uno
