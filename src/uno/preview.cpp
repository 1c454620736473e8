// SPDX-License-Identifier: MPL-2.0
#include "uno/preview.hpp"

#include "app/preview.hpp"
#include "uno/convert.hpp"
#include "uno/document_properties.hpp"
#include "uno/sentences.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

namespace presskit::uno {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

/// Of a preview: the RuntimeUID of its template.
constexpr char const* preview_property = "presskit-preview-of";

std::string id_of(Document const& document) {
    OUString id;
    Reference<css::beans::XPropertySet>(document, UNO_QUERY_THROW)
        ->getPropertyValue("RuntimeUID") >>= id;
    return to_utf8(id);
}

/// The preview of `document`, or itself when it is one.
Document find_preview(Context const& context, Document const& document) {
    std::string const id = id_of(document);
    auto const all = css::frame::Desktop::create(context)->getComponents()->createEnumeration();
    while (all->hasMoreElements()) {
        Document const open(all->nextElement(), UNO_QUERY);
        bool const has_properties =
            Reference<css::document::XDocumentPropertiesSupplier>(open, UNO_QUERY).is();
        std::string const of = has_properties ? remembered(open, preview_property) : std::string();
        if (!of.empty() && (of == id || open == document)) {
            return open;
        }
    }
    return {};
}

void open_preview(Context const& context, Document const& document) {
    std::string const odt = app::preview_document(copy_as_odt(context, document), name_of(document),
                                                  template_root(context));
    css::uno::Sequence<sal_Int8> const bytes(reinterpret_cast<sal_Int8 const*>(odt.data()),
                                             static_cast<sal_Int32>(odt.size()));
    Reference<css::io::XInputStream> const stream(
        css::io::SequenceInputStream::createStreamFromSequence(context, bytes), UNO_QUERY_THROW);
    Reference<css::frame::XTitle> const titled(document, UNO_QUERY_THROW);
    Sentences const say(context);
    std::string const title = say("preview.title", {to_utf8(titled->getTitle())});
    Document const made(css::frame::Desktop::create(context)->loadComponentFromURL(
                            "private:stream", "_blank", 0,
                            sequence_of({property("InputStream", Any(stream)),
                                         property("FilterName", Any(OUString("writer8"))),
                                         property("DocumentTitle", Any(to_ustring(title))),
                                         property("MacroExecutionMode",
                                                  Any(css::document::MacroExecMode::NEVER_EXECUTE)),
                                         property("PickListEntry", Any(false))})),
                        UNO_QUERY_THROW);
    remember(made, preview_property, id_of(document));
    Reference<css::frame::XTitle>(made, UNO_QUERY_THROW)->setTitle(to_ustring(title));
    Reference<css::util::XModifiable>(made, UNO_QUERY_THROW)->setModified(false);
}

} // namespace

bool has_preview(Context const& context, Document const& document) {
    return find_preview(context, document).is();
}

void toggle_preview(Context const& context, Document const& document) {
    if (Document const preview = find_preview(context, document); preview.is()) {
        Reference<css::util::XCloseable>(preview, UNO_QUERY_THROW)->close(true);
    } else {
        open_preview(context, document);
    }
}

} // namespace presskit::uno
