// SPDX-License-Identifier: MPL-2.0
#include "uno/exporter.hpp"

#include "base/error.hpp"
#include "uno/convert.hpp"
#include "uno/open_document.hpp"

#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseable.hpp>

namespace presskit::uno {
namespace {

using css::beans::PropertyValue;
using css::uno::Any;

/// Closes the document when it goes out of scope.
class OpenedDocument final {
public:
    explicit OpenedDocument(css::uno::Reference<css::lang::XComponent> const& document)
        : m_document(document, css::uno::UNO_QUERY_THROW) {}
    OpenedDocument(OpenedDocument const&) = delete;
    OpenedDocument& operator=(OpenedDocument const&) = delete;
    ~OpenedDocument() {
        try {
            m_document->close(true);
        } catch (css::uno::Exception const&) {
            // Whoever vetoed owns it now (deliver ownership = true) and will close it.
            m_document.clear();
        }
    }

    [[nodiscard]] css::uno::Reference<css::frame::XStorable> storable() const {
        return {m_document, css::uno::UNO_QUERY_THROW};
    }

private:
    css::uno::Reference<css::util::XCloseable> m_document;
};

/// PDF/UA-1 and PDF/A-2b, tagged, with bookmarks.
css::uno::Sequence<PropertyValue> pdf_options() {
    return sequence_of({property("PDFUACompliance", Any(true)),
                        property("SelectPdfVersion", Any(sal_Int32{2})),
                        property("UseTaggedPDF", Any(true)), property("ExportBookmarks", Any(true)),
                        property("ExportFormFields", Any(false))});
}

css::uno::Sequence<PropertyValue> store_options(std::filesystem::path const& target) {
    auto const extension = target.extension();
    if (extension == ".pdf") {
        return sequence_of({property("FilterName", Any(rtl::OUString("writer_pdf_Export"))),
                            property("FilterData", Any(pdf_options())),
                            property("Overwrite", Any(true))});
    }
    if (extension == ".docx") {
        return sequence_of({property("FilterName", Any(rtl::OUString("MS Word 2007 XML"))),
                            property("Overwrite", Any(true))});
    }
    throw Error(Phase::usage, target.filename().string() +
                                  ": LibreOffice is asked for PDF and Word files only; choose "
                                  "among pdf and docx.");
}

class UnoExporter final : public output::OfficeExporter {
public:
    explicit UnoExporter(Context const& context) : m_context(context) {}

    void run(std::vector<output::ExportJob> const& jobs) override {
        for (auto const& job : jobs) {
            run(job);
        }
    }

    std::vector<std::string> to_odt(std::vector<output::ImportJob> const& jobs) override {
        std::vector<std::string> odts;
        for (auto const& job : jobs) {
            odts.push_back(odt_of(job.document));
        }
        return odts;
    }

private:
    /// "" when the office does not open it.
    [[nodiscard]] std::string odt_of(std::filesystem::path const& path) const {
        try {
            OpenedDocument const document(load(path));
            return copy_as_odt(m_context, Document(document.storable(), css::uno::UNO_QUERY_THROW));
        } catch (css::uno::Exception const&) { // the caller says which document and why
            return {};
        }
    }

    void run(output::ExportJob const& job) const {
        auto const partial = job.target.parent_path() / (".part-" + job.target.filename().string());
        try {
            OpenedDocument const document(load(job.odt));
            document.storable()->storeToURL(url_from_path(partial), store_options(job.target));
        } catch (css::uno::Exception const& error) {
            std::error_code none;
            std::filesystem::remove(partial, none);
            throw Error(Phase::office, job.target.string() + ": LibreOffice could not write it (" +
                                           to_utf8(error.Message) +
                                           "); check that the folder has room and try again.");
        }
        finish(partial, job.target);
    }

    [[nodiscard]] css::uno::Reference<css::lang::XComponent>
    load(std::filesystem::path const& odt) const {
        using namespace css::document;
        return css::frame::Desktop::create(m_context)->loadComponentFromURL(
            url_from_path(odt), "_blank", 0,
            sequence_of({property("Hidden", Any(true)), property("ReadOnly", Any(true)),
                         property("MacroExecutionMode", Any(MacroExecMode::NEVER_EXECUTE)),
                         property("UpdateDocMode", Any(UpdateDocMode::NO_UPDATE)),
                         property("PickListEntry", Any(false))}));
    }

    /// The office reports success for some failures (a full disk): only a file with something in
    /// it counts.
    static void finish(std::filesystem::path const& partial, std::filesystem::path const& target) {
        std::error_code failed;
        if (std::filesystem::file_size(partial, failed) == 0 || failed) {
            std::filesystem::remove(partial, failed);
            throw Error(Phase::office, target.string() + ": LibreOffice wrote an empty file; check "
                                                         "that the folder has room and try again.");
        }
        std::filesystem::rename(partial, target);
    }

    Context m_context;
};

} // namespace

std::unique_ptr<output::OfficeExporter> make_uno_exporter(Context const& context) {
    return std::make_unique<UnoExporter>(context);
}

} // namespace presskit::uno
