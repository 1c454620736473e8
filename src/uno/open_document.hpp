// SPDX-License-Identifier: MPL-2.0
// The document a person has open in Writer. It is only ever read: a copy is stored into memory,
// which leaves its name, its place, its text and its modified flag alone.
#pragma once

#include "app/settings.hpp"
#include "source/read.hpp"
#include "uno/installed.hpp"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>

namespace presskit::uno {

using Document = css::uno::Reference<css::frame::XModel>;

/// The text document in a frame, or nothing.
[[nodiscard]] Document text_document_in(css::uno::Reference<css::frame::XFrame> const& frame);

/// Path of a saved document; "Untitled 1.odt" for one that never was.
[[nodiscard]] std::string name_of(Document const& document);

/// The document as it is now, in ODT form.
[[nodiscard]] std::string copy_as_odt(Context const& context, Document const& document);

/// A document as it was at a moment, for a thread that must not touch it.
struct DocumentCopy {
    std::string odt;
    std::string name;             ///< path of a saved document; "Untitled 1.odt" for others
    std::filesystem::path folder; ///< it was saved in; empty = never, or elsewhere
    std::vector<model::NameDecision> decisions; ///< that it remembers
    app::KitChoices choices;                    ///< the same
    app::Settings settings;                     ///< of the person
};
[[nodiscard]] DocumentCopy copy_document(Context const& context, Document const& document);

/// The release as recognised in it, in the person's house style. Any thread.
[[nodiscard]] source::Reading read_copy(DocumentCopy const& copy);

/// Both at once: with unsaved changes.
[[nodiscard]] source::Reading read_document(Context const& context, Document const& document);

/// Beside the document when it was saved on this computer, else the user's Documents folder.
[[nodiscard]] std::filesystem::path folder_for(Context const& context, Document const& document);

} // namespace presskit::uno
