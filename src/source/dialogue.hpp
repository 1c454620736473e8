// SPDX-License-Identifier: MPL-2.0
// Speech marked by dashes, as Spanish and Portuguese set it: "—No basta —dijo Ana Ruiz—. Hay más."
#pragma once

#include "source/quote_marks.hpp"

namespace presskit::source {

/// What is said in a paragraph that begins with a dash and names its speaker between dashes; empty
/// when it is none. Between two parts stands who speaks.
[[nodiscard]] std::vector<Quoted> find_dialogue(std::string_view text);

} // namespace presskit::source
