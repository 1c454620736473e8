// SPDX-License-Identifier: MPL-2.0
#include "uno/roadmap.hpp"

#include "uno/convert.hpp"

#include <com/sun/star/awt/XItemEventBroadcaster.hpp>
#include <com/sun/star/container/XIndexContainer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XSingleServiceFactory.hpp>
#include <cppuhelper/implbase1.hxx>

namespace presskit::uno {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

constexpr char const* name = "roadmap";

class Chosen final : public cppu::WeakImplHelper1<css::awt::XItemListener> {
public:
    explicit Chosen(std::function<void(int)> chosen) : m_chosen(std::move(chosen)) {}
    void SAL_CALL itemStateChanged(css::awt::ItemEvent const& event) override {
        m_chosen(static_cast<int>(event.ItemId));
    }
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

private:
    std::function<void(int)> m_chosen;
};

void add_step(Reference<css::beans::XPropertySet> const& roadmap, int position,
              std::string const& label) {
    Reference<css::lang::XSingleServiceFactory> const factory(roadmap, UNO_QUERY_THROW);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations" // the only maker of a roadmap's items
    Reference<css::beans::XPropertySet> const step(factory->createInstance(), UNO_QUERY_THROW);
#pragma GCC diagnostic pop
    step->setPropertyValue("Label", Any(to_ustring(label)));
    step->setPropertyValue("ID", Any(sal_Int32{position}));
    step->setPropertyValue("Enabled", Any(true));
    Reference<css::container::XIndexContainer>(roadmap, UNO_QUERY_THROW)
        ->insertByIndex(position, Any(step));
}

} // namespace

Roadmap::Roadmap(Form const& form, std::string const& title, std::vector<std::string> const& steps,
                 int width, int height, std::function<void(int)> chosen) {
    auto const dialog = form.model();
    m_model.set(Reference<css::lang::XMultiServiceFactory>(dialog, UNO_QUERY_THROW)
                    ->createInstance("com.sun.star.awt.UnoControlRoadmapModel"),
                UNO_QUERY_THROW);
    m_model->setPropertyValue("PositionX", Any(sal_Int32{0}));
    m_model->setPropertyValue("PositionY", Any(sal_Int32{0}));
    m_model->setPropertyValue("Width", Any(sal_Int32{width}));
    m_model->setPropertyValue("Height", Any(sal_Int32{height}));
    m_model->setPropertyValue("Name", Any(OUString::createFromAscii(name)));
    m_model->setPropertyValue("Border", Any(sal_Int16{0}));
    m_model->setPropertyValue("Activated", Any(true));
    m_model->setPropertyValue("Text", Any(to_ustring(title)));
    m_model->setPropertyValue("Complete", Any(true));
    Reference<css::container::XNameContainer>(dialog, UNO_QUERY_THROW)
        ->insertByName(OUString::createFromAscii(name), Any(m_model));
    // Its steps are shown only when they come after the control.
    m_window.set(form.control(name), UNO_QUERY_THROW);
    for (std::size_t at = 0; at < steps.size(); ++at) {
        add_step(m_model, static_cast<int>(at), steps[at]);
    }
    Reference<css::awt::XItemEventBroadcaster>(form.control(name), UNO_QUERY_THROW)
        ->addItemListener(new Chosen(std::move(chosen)));
}

void Roadmap::show(int step) {
    m_model->setPropertyValue("CurrentItemID", Any(static_cast<sal_Int16>(step)));
}

void Roadmap::set_visible(bool visible) {
    m_window->setVisible(visible); // its model has no such property
}

} // namespace presskit::uno
