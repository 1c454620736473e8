// SPDX-License-Identifier: MPL-2.0
// One sentence to the person at the screen.
#pragma once

#include "uno/installed.hpp"

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>

namespace presskit::uno {

using Window = css::uno::Reference<css::awt::XWindow>;

void show_error(Context const& context, Window const& parent, rtl::OUString const& sentence);
void show_note(Context const& context, Window const& parent, rtl::OUString const& sentence);

/// For a document being loaded: only when somebody asked for it in a window (its descriptor then
/// has an interaction handler and is not hidden).
void show_error(Context const& context,
                css::uno::Sequence<css::beans::PropertyValue> const& descriptor,
                rtl::OUString const& sentence);

} // namespace presskit::uno
