// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace presskit::source {

/// The name itself where German grammar bent it: "Verbands für Wasser" → "Verband für Wasser",
/// "Deutschen Wasserbundes" → "Deutscher Wasserbund", "Deutschen Hilfe" → "Deutsche Hilfe". The
/// nouns stand in words/de.txt with their gender; anything else stays as it is.
[[nodiscard]] std::string german_nominative(std::string const& name);

} // namespace presskit::source
