// SPDX-License-Identifier: MPL-2.0
// The menu's commands that work in the text itself: checking, comments, the list, templates.
#pragma once

#include "uno/installed.hpp"

#include <com/sun/star/frame/XFrame.hpp>

#include <string>

namespace presskit::uno {

/// False when `command` is none of them. `frame` shows a text document.
bool run_draft_command(Context const& context, css::uno::Reference<css::frame::XFrame> const& frame,
                       std::string const& command);

} // namespace presskit::uno
