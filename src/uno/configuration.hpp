// SPDX-License-Identifier: MPL-2.0
// The office's configuration, and our part of it (extension/registry/PressKit.xcs).
#pragma once

#include "uno/installed.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>

namespace presskit::uno {

/// A node to read: "/org.openoffice.Setup/L10N".
[[nodiscard]] css::uno::Reference<css::beans::XPropertySet> configuration(Context const& context,
                                                                          char const* path);

/// A node to write; commitChanges() of its XChangesBatch saves it.
[[nodiscard]] css::uno::Reference<css::beans::XPropertySet>
configuration_to_write(Context const& context, char const* path);

} // namespace presskit::uno
