// SPDX-License-Identifier: MPL-2.0
// The side bar's deck "Press Kit": what is to be done about the document, as it is written.
#pragma once

#include "uno/message_box.hpp"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/ui/XUIElement.hpp>

namespace presskit::uno {

inline constexpr char const* deck_name = "PressKitDeck";

[[nodiscard]] css::uno::Reference<css::ui::XUIElement>
make_findings_panel(Context const& context, css::uno::Reference<css::frame::XFrame> const& frame,
                    Window const& parent, rtl::OUString const& url);

/// Shows the side bar with this deck, its list ready for the keyboard.
void open_deck(Context const& context, css::uno::Reference<css::frame::XFrame> const& frame);

} // namespace presskit::uno
