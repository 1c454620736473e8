// SPDX-License-Identifier: MPL-2.0
// Makes the panel that registry/Sidebar.xcu names, when somebody opens its deck.
#include "uno/convert.hpp"
#include "uno/findings_panel.hpp"
#include "uno/guard.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

namespace presskit::uno {
namespace {

using rtl::OUString;

class PanelFactory final
    : public cppu::WeakImplHelper2<css::ui::XUIElementFactory, css::lang::XServiceInfo> {
public:
    explicit PanelFactory(Context const& context) : m_context(context) {}

    css::uno::Reference<css::ui::XUIElement> SAL_CALL
    createUIElement(OUString const& url,
                    css::uno::Sequence<css::beans::PropertyValue> const& arguments) override {
        css::uno::Reference<css::frame::XFrame> frame;
        Window parent;
        value_of(arguments, "Frame") >>= frame;
        value_of(arguments, "ParentWindow") >>= parent;
        return guard_runtime(static_cast<cppu::OWeakObject*>(this),
                             [&] { return make_findings_panel(m_context, frame, parent, url); });
    }

    OUString SAL_CALL getImplementationName() override { return "org.presskit.comp.PanelFactory"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequence_of({OUString("com.sun.star.ui.UIElementFactory")});
    }

private:
    Context m_context;
};

} // namespace
} // namespace presskit::uno

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
presskit_PanelFactory(css::uno::XComponentContext* context,
                      css::uno::Sequence<css::uno::Any> const& /*arguments*/) {
    return cppu::acquire(new presskit::uno::PanelFactory(context));
}
