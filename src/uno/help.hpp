// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/installed.hpp"

#include <com/sun/star/awt/XExtendedToolkit.hpp>

namespace presskit::uno {

/// Opens our help (extension/help/<language>/index.html) in the browser, at a part of it:
/// "generate".
void show_help(Context const& context, char const* part);

/// While this lives, F1 opens that part of our help and not a page of the office's on the web.
class HelpKey final {
public:
    HelpKey(Context const& context, char const* part);
    HelpKey(HelpKey const&) = delete;
    HelpKey& operator=(HelpKey const&) = delete;
    ~HelpKey();

private:
    css::uno::Reference<css::awt::XExtendedToolkit> m_toolkit;
    css::uno::Reference<css::awt::XKeyHandler> m_handler;
};

} // namespace presskit::uno
