// SPDX-License-Identifier: MPL-2.0
#include "uno/help.hpp"

#include "uno/sentences.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>
#include <cppuhelper/implbase1.hxx>

namespace presskit::uno {
namespace {

class F1 final : public cppu::WeakImplHelper1<css::awt::XKeyHandler> {
public:
    F1(Context const& context, char const* part) : m_context(context), m_part(part) {}
    sal_Bool SAL_CALL keyPressed(css::awt::KeyEvent const& event) override {
        bool const ours = event.KeyCode == css::awt::Key::F1 && event.Modifiers == 0;
        if (ours) {
            show_help(m_context, m_part);
        }
        return ours;
    }
    sal_Bool SAL_CALL keyReleased(css::awt::KeyEvent const& /*event*/) override { return false; }
    void SAL_CALL disposing(css::lang::EventObject const& /*source*/) override {}

private:
    Context m_context;
    char const* m_part;
};

} // namespace

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored                                                                     \
    "-Wdeprecated-declarations" // nothing else hears keys of all controls
HelpKey::HelpKey(Context const& context, char const* part)
    : m_toolkit(context->getServiceManager()->createInstanceWithContext("com.sun.star.awt.Toolkit",
                                                                        context),
                css::uno::UNO_QUERY_THROW),
      m_handler(new F1(context, part)) {
    m_toolkit->addKeyHandler(m_handler);
}

HelpKey::~HelpKey() {
    m_toolkit->removeKeyHandler(m_handler);
}
#pragma GCC diagnostic pop

void show_help(Context const& context, char const* part) {
    auto const language = office_locale(context).Language;
    bool const ours = language == "de" || language == "fr" || language == "es";
    auto const url = extension_url(context) + "/help/" + (ours ? language : rtl::OUString("en")) +
                     "/index.html#" + rtl::OUString::createFromAscii(part);
    css::system::SystemShellExecute::create(context)->execute(
        url, "", css::system::SystemShellExecuteFlags::URIS_ONLY);
}

} // namespace presskit::uno
