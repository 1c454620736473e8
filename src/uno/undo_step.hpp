// SPDX-License-Identifier: MPL-2.0
// Everything done while it lives is one step of Edit ▸ Undo.
#pragma once

#include "uno/open_document.hpp"

#include <com/sun/star/document/XUndoManager.hpp>

#include <string_view>

namespace presskit::uno {

class UndoStep final {
public:
    /// `title`: as the menu shows it after "Undo:".
    /// `at_once`: the window is painted when all is done (comments need to be painted one by one).
    UndoStep(Document const& document, std::string_view title, bool at_once = true);
    UndoStep(UndoStep const&) = delete;
    UndoStep& operator=(UndoStep const&) = delete;
    ~UndoStep();

private:
    Document m_document;
    bool m_at_once;
    css::uno::Reference<css::document::XUndoManager> m_manager;
};

} // namespace presskit::uno
