// SPDX-License-Identifier: MPL-2.0
#include "uno/clipboard.hpp"

#include "uno/convert.hpp"

#include <com/sun/star/datatransfer/UnsupportedFlavorException.hpp>
#include <com/sun/star/datatransfer/XTransferable.hpp>
#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>
#include <cppuhelper/implbase1.hxx>

namespace presskit::uno {
namespace {

using css::datatransfer::DataFlavor;

class Text final : public cppu::WeakImplHelper1<css::datatransfer::XTransferable> {
public:
    explicit Text(rtl::OUString const& text) : m_text(text) {}

    css::uno::Any SAL_CALL getTransferData(DataFlavor const& flavor) override {
        if (!isDataFlavorSupported(flavor)) {
            throw css::datatransfer::UnsupportedFlavorException();
        }
        return css::uno::Any(m_text);
    }

    css::uno::Sequence<DataFlavor> SAL_CALL getTransferDataFlavors() override {
        return sequence_of(
            {DataFlavor("text/plain;charset=utf-16", "Text", cppu::UnoType<rtl::OUString>::get())});
    }

    sal_Bool SAL_CALL isDataFlavorSupported(DataFlavor const& flavor) override {
        return flavor.MimeType.startsWith("text/plain;charset=utf-16");
    }

private:
    rtl::OUString m_text;
};

} // namespace

void copy_to_clipboard(Context const& context, std::string const& text) {
    css::datatransfer::clipboard::SystemClipboard::create(context)->setContents(
        new Text(to_ustring(text)), {});
}

} // namespace presskit::uno
