// SPDX-License-Identifier: MPL-2.0
// "did you mean": the nearest of the names there are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace presskit::templating {

/// The name nearest to `wrong` by edits (insert, drop, change, swap neighbours; case ignored), or
/// "" when none is near: at most a third of its letters may differ.
[[nodiscard]] std::string nearest(std::string_view wrong, std::vector<std::string> const& names);

/// `did you mean "headline"?`, or `otherwise` when nothing is near.
[[nodiscard]] std::string did_you_mean(std::string_view wrong,
                                       std::vector<std::string> const& names,
                                       std::string const& otherwise);

} // namespace presskit::templating
