// SPDX-License-Identifier: MPL-2.0
// What became of the list since the kit's last edition.
#pragma once

#include "model/press_kit.hpp"

#include <string>
#include <utility>
#include <vector>

namespace presskit::signatories {

struct Changes {
    std::vector<std::string> added;                           ///< in the order of the new list
    std::vector<std::string> withdrawn;                       ///< in the order of the old one
    std::vector<std::pair<std::string, std::string>> renamed; ///< from, to
    std::size_t before = 0;
    std::size_t now = 0;

    [[nodiscard]] bool empty() const {
        return added.empty() && withdrawn.empty() && renamed.empty();
    }
};

/// `before` are names as they were printed. Another spelling of one name is a renaming, and so is a
/// slip of the pen that was mended; a name with a word more is another name.
[[nodiscard]] Changes compare(std::vector<std::string> const& before,
                              std::vector<model::Signatory> const& now,
                              std::vector<model::NameDecision> const& decisions);

/// The changes for people: headings with counts, a name a line.
[[nodiscard]] std::string to_text(Changes const& changes);

} // namespace presskit::signatories
