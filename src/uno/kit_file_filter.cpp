// SPDX-License-Identifier: MPL-2.0
// Opens a kit file (.presskit) in Writer: the filled press release.
#include "app/generate.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "odf/package.hpp"
#include "source/read.hpp"
#include "uno/convert.hpp"
#include "uno/guard.hpp"
#include "uno/installed.hpp"
#include "uno/kit_root.hpp"
#include "uno/message_box.hpp"

#include <com/sun/star/document/XExtendedFilterDetection.hpp>
#include <com/sun/star/document/XFilter.hpp>
#include <com/sun/star/document/XImporter.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/io/XSeekable.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/xml/sax/XFastParser.hpp>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/supportsservice.hxx>

namespace presskit::uno {
namespace {

using css::beans::PropertyValue;
using rtl::OUString;
using Descriptor = css::uno::Sequence<PropertyValue>;
using Bytes = css::uno::Sequence<sal_Int8>;

constexpr sal_Int32 detection_bytes = 64 * 1024; ///< a comment before the root may be long
constexpr char type_name[] = "presskit_kit_file";

OUString url_of(Descriptor const& descriptor) {
    OUString url;
    value_of(descriptor, "URL") >>= url;
    return url;
}

/// The first `limit` bytes; the stream stands at its start before and after.
std::string read_start(Descriptor const& descriptor, sal_Int32 limit) {
    css::uno::Reference<css::io::XInputStream> stream;
    value_of(descriptor, "InputStream") >>= stream;
    css::uno::Reference<css::io::XSeekable> const seekable(stream, css::uno::UNO_QUERY);
    if (!seekable.is()) {
        return {};
    }
    seekable->seek(0);
    Bytes bytes;
    sal_Int32 const count = stream->readBytes(bytes, limit);
    seekable->seek(0);
    return std::string(reinterpret_cast<char const*>(bytes.getConstArray()),
                       static_cast<std::size_t>(count));
}

std::string read_all(Descriptor const& descriptor) {
    css::uno::Reference<css::io::XInputStream> stream;
    value_of(descriptor, "InputStream") >>= stream;
    css::uno::Reference<css::io::XSeekable> const seekable(stream, css::uno::UNO_QUERY);
    if (!seekable.is()) {
        return read_file(path_from_url(url_of(descriptor)));
    }
    if (seekable->getLength() > static_cast<sal_Int64>(max_input_bytes)) {
        throw Error(Phase::input, to_utf8(url_of(descriptor)) +
                                      ": this kit file is too large to be one; open another.");
    }
    return read_start(descriptor, static_cast<sal_Int32>(seekable->getLength()));
}

class KitFileFilter final
    : public cppu::WeakImplHelper4<css::document::XFilter, css::document::XImporter,
                                   css::document::XExtendedFilterDetection,
                                   css::lang::XServiceInfo> {
public:
    explicit KitFileFilter(Context const& context) : m_context(context) {}

    /// Whoever names a file .presskit means us: a broken one shall get our sentence, not its bytes
    /// as plain text. A file of any other name has to be a kit file by its root element.
    OUString SAL_CALL detect(Descriptor& descriptor) override {
        return guard_runtime(source(), [&] {
            bool const ours = url_of(descriptor).endsWithIgnoreAsciiCase(".presskit") ||
                              is_kit_root(read_start(descriptor, detection_bytes));
            return ours ? OUString::createFromAscii(type_name) : OUString();
        });
    }

    void SAL_CALL
    setTargetDocument(css::uno::Reference<css::lang::XComponent> const& document) override {
        m_document = document;
    }

    sal_Bool SAL_CALL filter(Descriptor const& descriptor) override {
        bool imported = false;
        guard_shown(
            source(), [&] { imported = import(descriptor); },
            [&](OUString const& sentence) { show_error(m_context, descriptor, sentence); });
        return imported;
    }

    void SAL_CALL cancel() override {} // done in a moment

    OUString SAL_CALL getImplementationName() override { return "org.presskit.comp.KitFileFilter"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequence_of({OUString("com.sun.star.document.ImportFilter"),
                            OUString("com.sun.star.document.ExtendedTypeDetection")});
    }

private:
    [[nodiscard]] Source source() { return static_cast<cppu::OWeakObject*>(this); }

    [[nodiscard]] bool import(Descriptor const& descriptor) const {
        auto const path = path_from_url(url_of(descriptor));
        auto reading =
            source::read_kit_file(read_all(descriptor), path.string(), path.parent_path());
        app::GenerateOptions options;
        options.template_root = template_root(m_context);
        auto const odt = app::fill_release(std::move(reading.kit), options);
        parse(odf::Package::from_bytes(odt, path.string()).to_flat());
        return true;
    }

    /// Writer's own importer reads the flat document into the one being loaded.
    void parse(std::string const& flat) const {
        auto const importer = m_context->getServiceManager()->createInstanceWithContext(
            "com.sun.star.comp.Writer.XMLOasisImporter", m_context);
        css::uno::Reference<css::document::XImporter>(importer, css::uno::UNO_QUERY_THROW)
            ->setTargetDocument(m_document);
        css::xml::sax::InputSource input;
        input.aInputStream.set(css::io::SequenceInputStream::createStreamFromSequence(
                                   m_context, Bytes(reinterpret_cast<sal_Int8 const*>(flat.data()),
                                                    static_cast<sal_Int32>(flat.size()))),
                               css::uno::UNO_QUERY_THROW);
        css::uno::Reference<css::xml::sax::XFastParser>(importer, css::uno::UNO_QUERY_THROW)
            ->parseStream(input);
    }

    Context m_context;
    css::uno::Reference<css::lang::XComponent> m_document;
};

} // namespace
} // namespace presskit::uno

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
presskit_KitFileFilter(css::uno::XComponentContext* context,
                       css::uno::Sequence<css::uno::Any> const& /*arguments*/) {
    return cppu::acquire(new presskit::uno::KitFileFilter(context));
}
