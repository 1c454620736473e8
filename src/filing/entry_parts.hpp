// SPDX-License-Identifier: MPL-2.0
// An entry taken apart before its key is made (R18).
#pragma once

#include <string>

namespace presskit::filing {

struct EntryParts {
    std::string name;    ///< what is filed; never empty unless the entry is
    std::string acronym; ///< "EFF" of "Electronic Frontier Foundation (EFF)"
    std::string country; ///< as written; only when it is one: "Name, Country", "Name – Country"
};

/// `entry` has single spaces (R2).
[[nodiscard]] EntryParts take_apart(std::string const& entry);

} // namespace presskit::filing
