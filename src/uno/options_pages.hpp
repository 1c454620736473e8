// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/installed.hpp"

#include <com/sun/star/frame/XFrame.hpp>

namespace presskit::uno {

/// Tools ▸ Options, at our page.
void show_options(Context const& context, css::uno::Reference<css::frame::XFrame> const& frame);

} // namespace presskit::uno
