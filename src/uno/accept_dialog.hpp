// SPDX-License-Identifier: MPL-2.0
// Accept…: why a finding may stand.
#pragma once

#include "uno/message_box.hpp"

#include <optional>
#include <string>

namespace presskit::uno {

/// nullopt when the person thinks better of it; never empty.
[[nodiscard]] std::optional<std::string> ask_reason(Context const& context, Window const& parent,
                                                    std::string const& finding);

} // namespace presskit::uno
