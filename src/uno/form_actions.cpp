// SPDX-License-Identifier: MPL-2.0
#include "uno/form_actions.hpp"

#include "uno/convert.hpp"
#include "uno/guard.hpp"

#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <cppuhelper/implbase2.hxx>

namespace presskit::uno {
namespace {

class FormActions final : public cppu::WeakImplHelper2<css::awt::XDialogEventHandler,
                                                       css::awt::XContainerWindowEventHandler> {
public:
    FormActions(Actions actions, std::function<void(rtl::OUString const&)> failed)
        : m_actions(std::move(actions)), m_failed(std::move(failed)) {}

    sal_Bool SAL_CALL callHandlerMethod(css::uno::Reference<css::awt::XDialog> const& /*dialog*/,
                                        css::uno::Any const& /*event*/,
                                        rtl::OUString const& method) override {
        return run(method);
    }

    sal_Bool SAL_CALL callHandlerMethod(Window const& /*part*/, css::uno::Any const& /*event*/,
                                        rtl::OUString const& method) override {
        return run(method);
    }

    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedMethodNames() override {
        std::vector<rtl::OUString> names;
        for (auto const& action : m_actions) {
            names.push_back(to_ustring(action.first));
        }
        return to_sequence(names);
    }

private:
    bool run(rtl::OUString const& method) {
        auto const found = m_actions.find(to_utf8(method));
        if (found == m_actions.end()) {
            return false;
        }
        guard_shown(static_cast<cppu::OWeakObject*>(this), found->second, m_failed);
        return true;
    }

    Actions m_actions;
    std::function<void(rtl::OUString const&)> m_failed;
};

} // namespace

Handler make_handler(Actions actions, std::function<void(rtl::OUString const&)> failed) {
    return new FormActions(std::move(actions), std::move(failed));
}

} // namespace presskit::uno
