// SPDX-License-Identifier: MPL-2.0
#include "uno/document_text.hpp"

#include "uno/convert.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XFootnotesSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <functional>

namespace presskit::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

bool is_table(Reference<css::uno::XInterface> const& content) {
    return Reference<css::text::XTextTable>(content, UNO_QUERY).is();
}

template <class T>
T property_of(Reference<css::uno::XInterface> const& object, char const* name) {
    T value{};
    Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)
        ->getPropertyValue(OUString::createFromAscii(name)) >>= value;
    return value;
}

/// Told of each piece of a paragraph that has text of its own; `whole` = it cannot be parted (a
/// field). Returning false ends it.
using Told = std::function<bool(TextRange const& piece, OUString const& text, bool whole)>;

void each_piece(TextRange const& paragraph, Told const& told) {
    Reference<css::container::XEnumerationAccess> const pieces(paragraph, UNO_QUERY_THROW);
    auto const list = pieces->createEnumeration();
    int deleted = 0;
    while (list->hasMoreElements()) {
        Reference<css::uno::XInterface> const piece(list->nextElement(), UNO_QUERY_THROW);
        auto const type = property_of<OUString>(piece, "TextPortionType");
        if (type == "Redline" && property_of<OUString>(piece, "RedlineType") == "Delete" &&
            !property_of<bool>(piece, "IsCollapsed")) {
            deleted += property_of<bool>(piece, "IsStart") ? 1 : -1;
        }
        bool const field = type == "TextField";
        if (deleted > 0 || (!field && type != "Text")) {
            continue;
        }
        TextRange const range(piece, UNO_QUERY_THROW);
        if (!told(range, range->getString(), field)) {
            return;
        }
    }
}

/// As many UTF-16 units as the first `bytes` of `text` have.
sal_Int16 units(std::string const& text, std::size_t bytes) {
    return static_cast<sal_Int16>(to_ustring(text.substr(0, bytes)).getLength());
}

/// Where byte `at` of the paragraph is; of two pieces that meet there the first, unless `begins`.
TextRange position(TextRange const& paragraph, std::size_t at, bool begins) {
    TextRange found;
    std::size_t passed = 0;
    TextRange last = paragraph->getStart();
    each_piece(paragraph, [&](TextRange const& piece, OUString const& text, bool whole) {
        std::string const bytes = to_utf8(text);
        std::size_t const end = passed + bytes.size();
        if (begins ? at < end : at <= end) {
            auto const cursor = piece->getText()->createTextCursorByRange(piece->getStart());
            if (whole) {
                cursor->gotoRange(begins || at == passed ? piece->getStart() : piece->getEnd(),
                                  false);
            } else {
                cursor->goRight(units(bytes, at - passed), false);
            }
            found = TextRange(cursor, UNO_QUERY_THROW);
            return false;
        }
        last = piece->getEnd();
        passed = end;
        return true;
    });
    return found.is() ? found : last;
}

} // namespace

DocumentText::DocumentText(Document const& document) {
    Reference<css::text::XTextDocument> const text(document, UNO_QUERY_THROW);
    add_text(text->getText(), true);
    add_frames(document);
    add_notes(document);
    add_pages(document);
}

void DocumentText::add_text(Reference<css::text::XText> const& text, bool is_body) {
    Reference<css::container::XEnumerationAccess> const contents(text, UNO_QUERY);
    if (!contents.is()) {
        return;
    }
    auto const list = contents->createEnumeration();
    while (list->hasMoreElements()) {
        Reference<css::uno::XInterface> const content(list->nextElement(), UNO_QUERY_THROW);
        if (is_body) {
            m_body.push_back(content);
        }
        if (is_table(content)) {
            add_table(content);
            continue;
        }
        TextRange const paragraph(content, UNO_QUERY_THROW);
        std::string all;
        each_piece(paragraph, [&](TextRange const&, OUString const& piece, bool) {
            all += to_utf8(piece);
            return true;
        });
        m_paragraphs.push_back(paragraph);
        m_texts.push_back(std::move(all));
    }
}

void DocumentText::add_table(Reference<css::uno::XInterface> const& table) {
    Reference<css::text::XTextTable> const cells(table, UNO_QUERY_THROW);
    for (OUString const& name : cells->getCellNames()) {
        add_text({cells->getCellByName(name), UNO_QUERY}, false);
    }
}

void DocumentText::add_frames(Document const& document) {
    Reference<css::text::XTextFramesSupplier> const supplier(document, UNO_QUERY_THROW);
    auto const frames = supplier->getTextFrames();
    for (OUString const& name : frames->getElementNames()) {
        add_text({frames->getByName(name), UNO_QUERY}, false);
    }
}

void DocumentText::add_notes(Document const& document) {
    Reference<css::text::XFootnotesSupplier> const supplier(document, UNO_QUERY_THROW);
    Reference<css::container::XIndexAccess> const notes(supplier->getFootnotes(), UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < notes->getCount(); ++i) {
        add_text({notes->getByIndex(i), UNO_QUERY}, false);
    }
}

void DocumentText::add_pages(Document const& document) {
    Reference<css::style::XStyleFamiliesSupplier> const supplier(document, UNO_QUERY_THROW);
    Reference<css::container::XNameAccess> const pages(
        supplier->getStyleFamilies()->getByName("PageStyles"), UNO_QUERY_THROW);
    for (OUString const& name : pages->getElementNames()) {
        Reference<css::style::XStyle> const style(pages->getByName(name), UNO_QUERY_THROW);
        if (!style->isInUse()) {
            continue;
        }
        for (char const* const kind : {"Header", "Footer"}) {
            std::string const on = std::string(kind) + "IsOn";
            if (!property_of<bool>(style, on.c_str())) {
                continue;
            }
            std::string const shared = std::string(kind) + "IsShared";
            std::string const first = std::string("FirstIsShared");
            std::string const text = std::string(kind) + "Text";
            add_text(property_of<Reference<css::text::XText>>(style, text.c_str()), false);
            if (!property_of<bool>(style, shared.c_str())) {
                add_text(property_of<Reference<css::text::XText>>(style, (text + "Left").c_str()),
                         false);
            }
            if (!property_of<bool>(style, first.c_str())) {
                add_text(property_of<Reference<css::text::XText>>(style, (text + "First").c_str()),
                         false);
            }
        }
    }
}

Reference<css::text::XTextCursor> DocumentText::at(app::TextPlace const& place) const {
    TextRange const& paragraph = m_paragraphs[place.paragraph];
    TextRange const begin = position(paragraph, place.begin, place.begin < place.end);
    auto const cursor = begin->getText()->createTextCursorByRange(begin);
    if (place.begin < place.end) {
        cursor->gotoRange(position(paragraph, place.end, false), true);
    }
    return cursor;
}

bool DocumentText::touches_field(app::TextPlace const& place) const {
    std::size_t passed = 0;
    bool found = false;
    each_piece(m_paragraphs[place.paragraph],
               [&](TextRange const&, OUString const& piece, bool whole) {
                   std::size_t const end = passed + to_utf8(piece).size();
                   found = found || (whole && passed < place.end && place.begin < end);
                   passed = end;
                   return passed < place.end;
               });
    return found;
}

void DocumentText::retype(app::TextPlace const& place, std::string_view text) const {
    std::size_t passed = 0;
    bool done = false;
    each_piece(m_paragraphs[place.paragraph], [&](TextRange const& piece, OUString const& old,
                                                  bool whole) {
        std::size_t const end = passed + to_utf8(old).size();
        if (whole && passed == place.begin && end == place.end) {
            auto const field = property_of<Reference<css::text::XTextField>>(piece, "TextField");
            Reference<css::beans::XPropertySet>(field, UNO_QUERY_THROW)
                ->setPropertyValue("Content", css::uno::Any(to_ustring(text)));
            done = true;
        }
        passed = end;
        return !done && passed <= place.begin;
    });
    if (!done) {
        at(place)->setString(to_ustring(text));
    }
}

} // namespace presskit::uno
