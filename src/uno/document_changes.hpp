// SPDX-License-Identifier: MPL-2.0
// Changes of the core, made in the open document.
#pragma once

#include "uno/document_text.hpp"

#include <com/sun/star/datatransfer/XTransferable.hpp>

namespace presskit::uno {

/// What stands in a paragraph, to be put elsewhere: formatted when it has more than one format.
struct Content {
    std::string text;
    css::uno::Reference<css::datatransfer::XTransferable> formatted; ///< absent = plain
};
[[nodiscard]] Content content_of(Document const& document, TextRange const& paragraph);
void put_content(Document const& document, TextRange const& paragraph, Content const& content);

/// In the order given (see app::changes_of); `text` is as it was when they were made.
void make_changes(Document const& document, DocumentText const& text,
                  std::vector<app::TextChange> const& changes);

/// The paragraph goes; the only one of its text becomes empty.
void remove_paragraph(TextRange const& paragraph);

} // namespace presskit::uno
