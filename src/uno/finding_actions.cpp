// SPDX-License-Identifier: MPL-2.0
#include "uno/finding_actions.hpp"

#include "uno/convert.hpp"
#include "uno/document_changes.hpp"
#include "uno/undo_step.hpp"

#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace presskit::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

bool go_to(Document const& document, Findings const& findings, std::size_t index,
           std::vector<model::SourceParagraph> const& source) {
    DocumentText const text(document);
    auto const place = app::place_of(findings, index, source, text.texts());
    if (!place) {
        return false;
    }
    Reference<css::view::XSelectionSupplier> const view(document->getCurrentController(),
                                                        UNO_QUERY_THROW);
    return view->select(css::uno::Any(TextRange(text.at(*place), UNO_QUERY_THROW)));
}

bool fix(Document const& document, app::DraftCheck const& draft, std::size_t index,
         std::string_view title) {
    DocumentText const text(document);
    Finding const& finding = draft.findings[index];
    if (finding.fix) {
        auto const changes = app::changes_of(*finding.fix, text.texts());
        if (!changes) {
            return false;
        }
        UndoStep const step(document, title);
        make_changes(document, text, *changes);
        return true;
    }
    std::string const tag = app::corrected_tag(finding);
    auto const place = app::place_of(draft.findings, index, draft.source, text.texts());
    if (tag.empty() || !place) {
        return false;
    }
    UndoStep const step(document, title);
    text.retype(*place, tag);
    return true;
}

} // namespace presskit::uno
