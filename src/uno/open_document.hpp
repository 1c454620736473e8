// SPDX-License-Identifier: MPL-2.0
// The document a person has open in Writer. It is only ever read: a copy is stored into memory,
// which leaves its name, its place, its text and its modified flag alone.
#pragma once

#include "source/read.hpp"
#include "uno/installed.hpp"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>

namespace presskit::uno {

using Document = css::uno::Reference<css::frame::XModel>;

/// The text document in a frame, or nothing.
[[nodiscard]] Document text_document_in(css::uno::Reference<css::frame::XFrame> const& frame);

/// The document as it is now, in ODT form.
[[nodiscard]] std::string copy_as_odt(Context const& context, Document const& document);

/// The release as recognised in the document, with unsaved changes.
[[nodiscard]] source::Reading read_document(Context const& context, Document const& document);

/// Beside the document when it was saved on this computer, else the user's Documents folder.
[[nodiscard]] std::filesystem::path folder_for(Context const& context, Document const& document);

} // namespace presskit::uno
