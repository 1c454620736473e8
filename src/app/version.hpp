// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace presskit::app {

[[nodiscard]] char const* version(); ///< "0.1.0"

} // namespace presskit::app
