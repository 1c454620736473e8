// SPDX-License-Identifier: MPL-2.0
#include "uno/form.hpp"

#include "uno/convert.hpp"
#include "uno/sentences.hpp"

#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/DialogProvider2.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XItemList.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/resource/XStringResourceResolver.hpp>

#include <algorithm>

namespace presskit::uno {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

void centre(Window const& window, css::awt::Rectangle const& over) {
    auto const size = window->getPosSize();
    window->setPosSize(std::max(0, (over.Width - size.Width) / 2),
                       std::max(0, (over.Height - size.Height) / 2), 0, 0, css::awt::PosSize::POS);
}

OUString layout_of(Context const& context, char const* name) {
    return extension_url(context) + "/dialogs/" + OUString::createFromAscii(name) + ".xdl";
}

} // namespace

Form::Form(Context const& context, char const* name, Window const& parent, Handler const& handler) {
    Reference<css::awt::XWindowPeer> const peer(parent, UNO_QUERY);
    m_window.set(css::awt::DialogProvider2::create(context)->createDialogWithArguments(
                     layout_of(context, name),
                     sequence_of({css::beans::NamedValue("ParentWindow", Any(peer)),
                                  css::beans::NamedValue("EventHandler", Any(handler))})),
                 UNO_QUERY_THROW);
    if (parent.is()) {
        centre(m_window, parent->getPosSize());
    }
}

Form Form::inside(Context const& context, char const* name, Window const& parent,
                  Handler const& handler) {
    Form form;
    form.m_window.set(css::awt::ContainerWindowProvider::create(context)->createContainerWindow(
                          layout_of(context, name), {},
                          Reference<css::awt::XWindowPeer>(parent, UNO_QUERY_THROW), handler),
                      css::uno::UNO_SET_THROW);
    return form;
}

Reference<css::awt::XDialog> Form::dialog() const {
    return {m_window, UNO_QUERY_THROW};
}

bool Form::is_open() const {
    Reference<css::awt::XWindow2> const shown(m_window, UNO_QUERY);
    return shown.is() && shown->isVisible();
}

Window Form::window() const {
    return m_window;
}

void Form::execute() {
    dialog()->execute();
}

void Form::end() {
    dialog()->endExecute();
}

void Form::close() {
    if (Reference<css::lang::XComponent> const component(m_window, UNO_QUERY); component.is()) {
        component->dispose();
    }
    m_window.clear();
}

void Form::show_page(int page) {
    model()->setPropertyValue("Step", Any(sal_Int32{page}));
}

void Form::focus(char const* name) {
    Reference<css::awt::XWindow>(control(name), UNO_QUERY_THROW)->setFocus();
}

Reference<css::awt::XControl> Form::control(char const* name) const {
    Reference<css::awt::XControlContainer> const controls(m_window, UNO_QUERY_THROW);
    return {controls->getControl(OUString::createFromAscii(name)), css::uno::UNO_SET_THROW};
}

Reference<css::beans::XPropertySet> Form::model(char const* name) const {
    return {control(name)->getModel(), UNO_QUERY_THROW};
}

Reference<css::beans::XPropertySet> Form::model() const {
    Reference<css::awt::XControl> const dialog(m_window, UNO_QUERY_THROW);
    return {dialog->getModel(), UNO_QUERY_THROW};
}

void Form::set_text(char const* control, std::string_view text) {
    auto const properties = model(control);
    bool const has_text = properties->getPropertySetInfo()->hasPropertyByName("Text");
    properties->setPropertyValue(has_text ? OUString("Text") : OUString("Label"),
                                 Any(to_ustring(text)));
}

std::string Form::text(char const* control) const {
    OUString text;
    model(control)->getPropertyValue("Text") >>= text;
    return to_utf8(text);
}

void Form::set_checked(char const* control, bool checked) {
    model(control)->setPropertyValue("State", Any(sal_Int16{checked}));
}

bool Form::is_checked(char const* control) const {
    sal_Int16 state = 0;
    model(control)->getPropertyValue("State") >>= state;
    return state == 1;
}

void Form::set_enabled(char const* control, bool enabled) {
    model(control)->setPropertyValue("Enabled", Any(enabled));
}

void Form::set_visible(char const* control, bool visible) {
    model(control)->setPropertyValue("EnableVisible", Any(visible));
}

void Form::set_items(char const* list, std::vector<std::string> const& items, int selected) {
    std::vector<OUString> texts;
    texts.reserve(items.size());
    for (auto const& item : items) {
        texts.push_back(to_ustring(item));
    }
    auto const properties = model(list);
    properties->setPropertyValue("StringItemList", Any(to_sequence(texts)));
    if (!items.empty()) {
        properties->setPropertyValue("SelectedItems",
                                     Any(sequence_of({static_cast<sal_Int16>(selected)})));
    }
}

void Form::set_item_images(char const* list, std::vector<std::filesystem::path> const& images) {
    Reference<css::awt::XItemList> const items(model(list), UNO_QUERY_THROW);
    for (std::size_t i = 0; i < images.size(); ++i) {
        items->setItemImage(static_cast<sal_Int32>(i), url_from_path(images[i]));
    }
}

void Form::select(char const* list, int position) {
    css::uno::Sequence<sal_Int16> none;
    model(list)->setPropertyValue(
        "SelectedItems",
        Any(position < 0 ? none : sequence_of({static_cast<sal_Int16>(position)})));
}

int Form::selected(char const* list) const {
    css::uno::Sequence<sal_Int16> positions;
    model(list)->getPropertyValue("SelectedItems") >>= positions;
    return positions.hasElements() ? positions[0] : -1;
}

void Form::set_progress(char const* bar, int done, int total) {
    auto const properties = model(bar);
    properties->setPropertyValue("ProgressValueMax", Any(sal_Int32{std::max(total, 1)}));
    properties->setPropertyValue("ProgressValue", Any(sal_Int32{done}));
}

void Form::set_image(char const* image, std::filesystem::path const& file) {
    model(image)->setPropertyValue("ImageURL",
                                   Any(file.empty() ? OUString() : url_from_path(file)));
}

std::string Form::sentence(char const* key, std::initializer_list<std::string> arguments) const {
    Reference<css::resource::XStringResourceResolver> resolver;
    model()->getPropertyValue("ResourceResolver") >>= resolver;
    return fill_in(to_utf8(resolver->resolveString(OUString::createFromAscii(key))), arguments);
}

} // namespace presskit::uno
