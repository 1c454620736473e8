// SPDX-License-Identifier: MPL-2.0
#include "uno/on_main_thread.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <cppuhelper/implbase1.hxx>

namespace presskit::uno {
namespace {

class Later final : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Later(std::function<void()> work) : m_work(std::move(work)) {}
    void SAL_CALL notify(css::uno::Any const&) override { m_work(); }

private:
    std::function<void()> m_work;
};

} // namespace

void on_main_thread(Context const& context, std::function<void()> work) {
    css::awt::AsyncCallback::create(context)->addCallback(new Later(std::move(work)), {});
}

} // namespace presskit::uno
