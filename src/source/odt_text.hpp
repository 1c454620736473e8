// SPDX-License-Identifier: MPL-2.0
// The content of ODF paragraphs as runs (ODF 1.3 part 3, 6).
#pragma once

#include "model/rich_text.hpp"
#include "source/odt_styles.hpp"

#include <vector>

namespace presskit::source {

/// What was left out of the text, to be told once.
struct OdtLeftOut {
    int comments = 0;
    int hidden = 0;
    int deletions = 0;
};

/// The text of one paragraph; frames in it are handed to `frames` for the caller.
[[nodiscard]] model::Runs odt_runs(tinyxml2::XMLElement const& paragraph, OdtStyles const& styles,
                                   OdtLeftOut& left_out,
                                   std::vector<tinyxml2::XMLElement const*>& frames);

} // namespace presskit::source
