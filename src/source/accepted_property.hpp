// SPDX-License-Identifier: MPL-2.0
// What somebody accepted in a document, kept in its custom properties presskit-accepted-1, -2, …:
// `quote.length = The minister approved it`, or for one of several findings
// `quote.length @ "excerpt, its "" doubled" = reason`. A person can read and delete them there.
#pragma once

#include "model/press_kit.hpp"

#include <optional>
#include <string>
#include <vector>

namespace presskit::odf {
class Package;
}

namespace presskit::source {

inline constexpr char const* accepted_prefix = "presskit-accepted-";

[[nodiscard]] std::string accepted_property(model::AcceptedFinding const& accepted);
/// nullopt for what is not written so.
[[nodiscard]] std::optional<model::AcceptedFinding>
parse_accepted_property(std::string const& value);

/// All that the document has.
[[nodiscard]] std::vector<model::AcceptedFinding> accepted_findings(odf::Package const& package);

} // namespace presskit::source
