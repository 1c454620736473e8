// SPDX-License-Identifier: MPL-2.0
#include "uno/message_box.hpp"

#include "uno/convert.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/XComponent.hpp>

namespace presskit::uno {
namespace {

void show(Context const& context, Window const& parent, css::awt::MessageBoxType type,
          rtl::OUString const& sentence) {
    css::uno::Reference<css::awt::XWindowPeer> const peer(parent, css::uno::UNO_QUERY);
    auto const box = css::awt::Toolkit::create(context)->createMessageBox(
        peer, type, css::awt::MessageBoxButtons::BUTTONS_OK, "Press Kit", sentence);
    box->execute();
    css::uno::Reference<css::lang::XComponent>(box, css::uno::UNO_QUERY_THROW)->dispose();
}

} // namespace

void show_error(Context const& context, Window const& parent, rtl::OUString const& sentence) {
    show(context, parent, css::awt::MessageBoxType_ERRORBOX, sentence);
}

void show_note(Context const& context, Window const& parent, rtl::OUString const& sentence) {
    show(context, parent, css::awt::MessageBoxType_INFOBOX, sentence);
}

void show_error(Context const& context,
                css::uno::Sequence<css::beans::PropertyValue> const& descriptor,
                rtl::OUString const& sentence) {
    bool hidden = false;
    value_of(descriptor, "Hidden") >>= hidden;
    if (hidden || !value_of(descriptor, "InteractionHandler").hasValue()) {
        return;
    }
    auto const frame = css::frame::Desktop::create(context)->getActiveFrame();
    show_error(context, frame.is() ? frame->getContainerWindow() : Window(), sentence);
}

} // namespace presskit::uno
