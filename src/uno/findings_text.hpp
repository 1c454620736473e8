// SPDX-License-Identifier: MPL-2.0
// Findings as a person reads them in a dialog.
#pragma once

#include "base/finding.hpp"
#include "source/read.hpp"
#include "uno/sentences.hpp"

#include <string>

namespace presskit::uno {

/// What the reader said and what the checks say, worst first, without what is accepted.
[[nodiscard]] Findings all_findings(source::Reading const& reading);

/// A message as it stands on a line of its own: with a capital.
[[nodiscard]] std::string as_sentence(std::string text);

/// Message and what to do, as a comment beside the text says it.
[[nodiscard]] std::string comment_text(Finding const& finding);

} // namespace presskit::uno
