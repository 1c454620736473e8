// SPDX-License-Identifier: MPL-2.0
// Findings as a person reads them in a dialog.
#pragma once

#include "base/finding.hpp"
#include "source/read.hpp"
#include "uno/sentences.hpp"

#include <string>

namespace presskit::uno {

/// What the reader said and what the checks say, worst first.
[[nodiscard]] Findings all_findings(source::Reading const& reading);

/// A message as it stands on a line of its own: with a capital.
[[nodiscard]] std::string as_sentence(std::string text);

/// Each finding with its place and what to do, under a heading for each severity.
[[nodiscard]] std::string findings_text(Findings const& findings, Sentences const& say);

} // namespace presskit::uno
