// SPDX-License-Identifier: MPL-2.0
#include "uno/go_to.hpp"

#include "uno/convert.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace presskit::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// As source counts them: from 1, empty ones too, a table as one.
Reference<css::uno::XInterface> paragraph_at(Document const& document, int number) {
    Reference<css::text::XTextDocument> const text(document, UNO_QUERY_THROW);
    Reference<css::container::XEnumerationAccess> const access(text->getText(), UNO_QUERY_THROW);
    auto const paragraphs = access->createEnumeration();
    for (int at = 1; paragraphs->hasMoreElements(); ++at) {
        Reference<css::uno::XInterface> const paragraph(paragraphs->nextElement(), UNO_QUERY);
        if (at == number) {
            return paragraph;
        }
    }
    return {};
}

/// The words within the paragraph; the whole of it when they are not there as they are.
Reference<css::text::XTextRange> words_in(Reference<css::text::XTextRange> const& paragraph,
                                          std::string const& words) {
    auto const wanted = to_ustring(words);
    auto const at = wanted.isEmpty() ? -1 : paragraph->getString().indexOf(wanted);
    if (at < 0 || wanted.getLength() > 0x7fff || at > 0x7fff) {
        return paragraph;
    }
    auto const cursor = paragraph->getText()->createTextCursorByRange(paragraph->getStart());
    cursor->goRight(static_cast<sal_Int16>(at), false);
    cursor->goRight(static_cast<sal_Int16>(wanted.getLength()), true);
    return {cursor, UNO_QUERY_THROW};
}

} // namespace

bool go_to(Document const& document, Location const& place) {
    auto const found = paragraph_at(document, place.paragraph.value_or(0));
    if (!found.is()) {
        return false;
    }
    auto const controller = document->getCurrentController();
    Reference<css::text::XTextRange> const paragraph(found, UNO_QUERY);
    if (paragraph.is()) {
        Reference<css::text::XTextViewCursorSupplier> const view(controller, UNO_QUERY_THROW);
        view->getViewCursor()->gotoRange(words_in(paragraph, place.text), false);
    } else { // a table
        Reference<css::view::XSelectionSupplier>(controller, UNO_QUERY_THROW)
            ->select(css::uno::Any(found));
    }
    return true;
}

} // namespace presskit::uno
