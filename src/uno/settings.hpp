// SPDX-License-Identifier: MPL-2.0
// app::Settings as the office's configuration keeps them (extension/registry/PressKit.xcs).
#pragma once

#include "app/settings.hpp"
#include "uno/installed.hpp"

namespace presskit::uno {

[[nodiscard]] app::Settings read_settings(Context const& context);

/// All but `last`, which is forgotten: who changes the defaults wants to see them.
void write_settings(Context const& context, app::Settings const& settings);
void write_last_choices(Context const& context, app::KitChoices const& choices);

} // namespace presskit::uno
