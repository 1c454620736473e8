// SPDX-License-Identifier: MPL-2.0
// Counts in a release's own prose that follow its list: "together with {{ members_others|spell }}
// other organizations", "all {{ signatories|length }} of them".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace presskit::model {

struct CountField {
    std::size_t begin = 0; ///< bytes, braces and all
    std::size_t end = 0;
    std::string expression; ///< "members_others|spell"
};

/// Only those: other braces in a release are left-overs of a template.
[[nodiscard]] std::vector<CountField> count_fields(std::string_view text);

} // namespace presskit::model
