// SPDX-License-Identifier: MPL-2.0
#include "uno/document_changes.hpp"

#include "uno/convert.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <map>

namespace presskit::uno {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

/// One stretch of text with no link: setString does it justice.
bool is_plain(TextRange const& paragraph) {
    Reference<css::container::XEnumerationAccess> const access(paragraph, UNO_QUERY_THROW);
    auto const pieces = access->createEnumeration();
    for (int count = 0; pieces->hasMoreElements(); ++count) {
        Reference<css::beans::XPropertySet> const piece(pieces->nextElement(), UNO_QUERY_THROW);
        rtl::OUString type;
        rtl::OUString link;
        piece->getPropertyValue("TextPortionType") >>= type;
        piece->getPropertyValue("HyperLinkURL") >>= link;
        if (count > 0 || type != "Text" || !link.isEmpty()) {
            return false;
        }
    }
    return true;
}

TextRange content_range(TextRange const& paragraph) {
    auto const cursor = paragraph->getText()->createTextCursorByRange(paragraph->getStart());
    cursor->gotoRange(paragraph->getEnd(), true);
    return TextRange(cursor, UNO_QUERY_THROW);
}

void select(Document const& document, TextRange const& range) {
    Reference<css::view::XSelectionSupplier> const view(document->getCurrentController(),
                                                        UNO_QUERY_THROW);
    view->select(Any(range));
}

} // namespace

Content content_of(Document const& document, TextRange const& paragraph) {
    Content content;
    content.text = to_utf8(paragraph->getString());
    if (!is_plain(paragraph)) {
        select(document, content_range(paragraph));
        Reference<css::datatransfer::XTransferableSupplier> const view(
            document->getCurrentController(), UNO_QUERY_THROW);
        content.formatted = view->getTransferable();
    }
    return content;
}

void put_content(Document const& document, TextRange const& paragraph, Content const& content) {
    TextRange const range = content_range(paragraph);
    if (!content.formatted.is()) {
        range->setString(to_ustring(content.text));
        return;
    }
    select(document, range);
    Reference<css::datatransfer::XTransferableSupplier> const view(document->getCurrentController(),
                                                                   UNO_QUERY_THROW);
    view->insertTransferable(content.formatted);
}

void remove_paragraph(TextRange const& paragraph) {
    auto const text = paragraph->getText();
    Reference<css::container::XEnumerationAccess> const contents(text, UNO_QUERY_THROW);
    auto const list = contents->createEnumeration();
    list->nextElement();
    if (list->hasMoreElements()) {
        Reference<css::lang::XComponent>(paragraph, UNO_QUERY_THROW)->dispose();
    } else {
        paragraph->setString({});
    }
}

void make_changes(Document const& document, DocumentText const& text,
                  std::vector<app::TextChange> const& changes) {
    using Kind = app::TextChange::Kind;
    std::map<std::size_t, Content> moved;
    for (app::TextChange const& change : changes) {
        if (change.kind == Kind::move) {
            moved[change.from] = content_of(document, text.paragraph(change.from));
        }
    }
    for (app::TextChange const& change : changes) {
        switch (change.kind) {
        case Kind::replace:
            text.at(change.at)->setString(to_ustring(change.text));
            break;
        case Kind::remove:
            remove_paragraph(text.paragraph(change.at.paragraph));
            break;
        case Kind::move:
            put_content(document, text.paragraph(change.at.paragraph), moved[change.from]);
            break;
        }
    }
}

} // namespace presskit::uno
