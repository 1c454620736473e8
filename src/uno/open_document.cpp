// SPDX-License-Identifier: MPL-2.0
#include "uno/open_document.hpp"

#include "app/source_reader.hpp"
#include "uno/convert.hpp"
#include "uno/document_properties.hpp"
#include "uno/settings.hpp"

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/io/SequenceOutputStream.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>

namespace presskit::uno {
namespace {

bool is_local_file(rtl::OUString const& url) {
    return url.startsWith("file:");
}

} // namespace

std::string name_of(Document const& document) {
    if (is_local_file(document->getURL())) {
        return path_from_url(document->getURL()).string();
    }
    css::uno::Reference<css::frame::XTitle> const titled(document, css::uno::UNO_QUERY_THROW);
    return to_utf8(titled->getTitle().replace('/', '-')) + ".odt";
}

std::string copy_as_odt(Context const& context, Document const& document) {
    auto const stream = css::io::SequenceOutputStream::create(context);
    css::uno::Reference<css::frame::XStorable> const storable(document, css::uno::UNO_QUERY_THROW);
    css::uno::Reference<css::io::XOutputStream> const out(stream, css::uno::UNO_QUERY_THROW);
    storable->storeToURL(
        "private:stream",
        sequence_of({property("FilterName", css::uno::Any(rtl::OUString("writer8"))),
                     property("OutputStream", css::uno::Any(out))}));
    css::uno::Sequence<sal_Int8> const bytes = stream->getWrittenBytes();
    return std::string(reinterpret_cast<char const*>(bytes.getConstArray()),
                       static_cast<std::size_t>(bytes.getLength()));
}

Document text_document_in(css::uno::Reference<css::frame::XFrame> const& frame) {
    if (!frame.is() || !frame->getController().is()) {
        return {};
    }
    Document const document = frame->getController()->getModel();
    css::uno::Reference<css::lang::XServiceInfo> const info(document, css::uno::UNO_QUERY);
    bool const is_text = info.is() && info->supportsService("com.sun.star.text.TextDocument");
    return is_text ? document : Document();
}

DocumentCopy copy_document(Context const& context, Document const& document) {
    DocumentCopy copy;
    copy.odt = copy_as_odt(context, document);
    copy.name = name_of(document);
    if (is_local_file(document->getURL())) {
        copy.folder = std::filesystem::path(copy.name).parent_path();
    }
    copy.decisions = app::decisions_from(remembered(document, app::names_property));
    copy.choices = app::choices_from(remembered(document, app::choices_property), copy.folder);
    copy.settings = read_settings(context);
    return copy;
}

source::Reading read_copy(DocumentCopy const& copy) {
    auto reading = app::read_office_copy(copy.odt, copy.name);
    std::filesystem::path const file(copy.name);
    if (file.extension() == ".presskit" && !copy.folder.empty()) { // opened by our filter
        auto kit = source::read(file).kit;
        reading.kit.decisions = std::move(kit.decisions);
        reading.kit.accepted = std::move(kit.accepted);
    }
    reading.kit.decisions.insert(reading.kit.decisions.end(), copy.decisions.begin(),
                                 copy.decisions.end());
    app::apply(copy.settings, reading.kit);
    return reading;
}

source::Reading read_document(Context const& context, Document const& document) {
    return read_copy(copy_document(context, document));
}

std::filesystem::path folder_for(Context const& context, Document const& document) {
    if (is_local_file(document->getURL())) {
        return path_from_url(document->getURL()).parent_path();
    }
    auto const paths = css::util::PathSubstitution::create(context);
    auto const home = path_from_url(paths->getSubstituteVariableValue("$(home)"));
    auto const documents = home / "Documents";
    return std::filesystem::is_directory(documents) ? documents : home;
}

} // namespace presskit::uno
