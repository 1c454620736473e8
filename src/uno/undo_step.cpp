// SPDX-License-Identifier: MPL-2.0
#include "uno/undo_step.hpp"

#include "uno/convert.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

namespace presskit::uno {

UndoStep::UndoStep(Document const& document, std::string_view title, bool at_once)
    : m_document(document), m_at_once(at_once),
      m_manager(css::uno::Reference<css::document::XUndoManagerSupplier>(document,
                                                                         css::uno::UNO_QUERY_THROW)
                    ->getUndoManager()) {
    m_manager->enterUndoContext(to_ustring(title));
    if (m_at_once) {
        m_document->lockControllers();
    }
}

UndoStep::~UndoStep() {
    try {
        if (m_at_once) {
            m_document->unlockControllers();
        }
        m_manager->leaveUndoContext();
    } catch (css::uno::Exception const&) {
        m_document.clear(); // the document was closed meanwhile, and its undo steps with it
    }
}

} // namespace presskit::uno
