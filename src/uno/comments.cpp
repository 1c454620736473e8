// SPDX-License-Identifier: MPL-2.0
#include "uno/comments.hpp"

#include "source/odt_text.hpp"
#include "uno/convert.hpp"
#include "uno/document_text.hpp"
#include "uno/findings_text.hpp"
#include "uno/undo_step.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/view/XViewSettingsSupplier.hpp>

namespace presskit::uno {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

constexpr char const* service = "com.sun.star.text.textfield.Annotation";
constexpr char const* initials = "PK";

std::vector<Reference<css::text::XTextField>> own_comments(Document const& document) {
    std::vector<Reference<css::text::XTextField>> found;
    Reference<css::text::XTextFieldsSupplier> const supplier(document, UNO_QUERY_THROW);
    auto const fields = supplier->getTextFields()->createEnumeration();
    while (fields->hasMoreElements()) {
        Reference<css::lang::XServiceInfo> const info(fields->nextElement(), UNO_QUERY_THROW);
        if (!info->supportsService(OUString::createFromAscii(service))) {
            continue;
        }
        Reference<css::beans::XPropertySet> const properties(info, UNO_QUERY_THROW);
        OUString author;
        OUString short_author;
        properties->getPropertyValue("Author") >>= author;
        properties->getPropertyValue("Initials") >>= short_author;
        if (author.equalsAscii(source::own_comment_author) && short_author.equalsAscii(initials)) {
            found.emplace_back(info, UNO_QUERY_THROW);
        }
    }
    return found;
}

void remove_all(Document const& document) {
    for (auto const& comment : own_comments(document)) {
        comment->getAnchor()->getText()->removeTextContent(
            Reference<css::text::XTextContent>(comment, UNO_QUERY_THROW));
    }
}

void add(Document const& document, TextRange const& range, OUString const& text) {
    Reference<css::lang::XMultiServiceFactory> const factory(document, UNO_QUERY_THROW);
    Reference<css::text::XTextContent> const comment(
        factory->createInstance(OUString::createFromAscii(service)), UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet> const properties(comment, UNO_QUERY_THROW);
    properties->setPropertyValue("Author",
                                 Any(OUString::createFromAscii(source::own_comment_author)));
    properties->setPropertyValue("Initials", Any(OUString::createFromAscii(initials)));
    properties->setPropertyValue("Content", Any(text));
    range->getText()->insertTextContent(range, comment, true);
}

/// The boxes of many comments that come at once are scrolled sideways, words out of sight, until
/// Writer makes the boxes anew.
void show_boxes(Document const& document) {
    Reference<css::view::XViewSettingsSupplier> const view(document->getCurrentController(),
                                                           UNO_QUERY);
    if (view.is()) {
        view->getViewSettings()->setPropertyValue("ShowAnnotations", Any(false));
        view->getViewSettings()->setPropertyValue("ShowAnnotations", Any(true));
    }
}

TextRange beginning(Document const& document) {
    Reference<css::text::XTextDocument> const text(document, UNO_QUERY_THROW);
    return text->getText()->getStart();
}

} // namespace

bool has_own_comments(Document const& document) {
    return !own_comments(document).empty();
}

void remove_own_comments(Document const& document, std::string_view title) {
    if (has_own_comments(document)) {
        UndoStep const step(document, title, false);
        remove_all(document);
    }
}

void show_as_comments(Document const& document, app::DraftCheck const& draft,
                      std::string_view title) {
    UndoStep const step(document, title, false);
    remove_all(document);
    DocumentText const text(document);
    auto const places = app::places_of(draft.findings, draft.source, text.texts());
    std::vector<TextRange> ranges;
    for (auto place : places) {
        if (place && place->begin == 0 && place->end == text.texts()[place->paragraph].size()) {
            place->end = 0; // a paragraph as a whole: no need to colour all of it
        }
        ranges.push_back(place ? TextRange(text.at(*place), UNO_QUERY_THROW) : TextRange());
    }
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        Finding const& finding = draft.findings[i];
        if (!finding.accepted.empty()) {
            continue;
        }
        OUString const said = to_ustring(comment_text(finding));
        try {
            add(document, ranges[i].is() ? ranges[i] : beginning(document), said);
        } catch (css::uno::Exception const&) { // a header, a footer, a note
            add(document, beginning(document), said);
        }
    }
    show_boxes(document);
}

} // namespace presskit::uno
