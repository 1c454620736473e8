// SPDX-License-Identifier: MPL-2.0
// Titles that say by themselves in whose name somebody speaks. Private to src/check.
#pragma once

#include <string>

namespace presskit::check {

/// "Mayor", "gobernadora", "bishop": the office is the organisation. "resident", "farmer",
/// "mother": she speaks for herself.
[[nodiscard]] bool speaks_for_itself(std::string const& title, std::string const& language);

} // namespace presskit::check
