// SPDX-License-Identifier: MPL-2.0
// An entry taken apart before its key is made (R18), and a person's name turned round (R14).
#pragma once

#include <optional>
#include <string>

namespace presskit::filing {

struct EntryParts {
    std::string name;    ///< what is filed; never empty unless the entry is
    std::string acronym; ///< "EFF" of "Electronic Frontier Foundation (EFF)"
    std::string country; ///< as written; only when it is one: "Name, Country", "Name – Country"
};

/// `entry` has single spaces (R2).
[[nodiscard]] EntryParts take_apart(std::string const& entry);

struct PersonName {
    std::string family;
    std::string given; ///< with "Jr."; empty for a mononym
};

/// "Dr. Jane van der Berg, Leiden University" → {"van der Berg", "Jane"}; whether the particle
/// leads depends on the country ("NL": {"Berg", "Jane van der"}). "Doe, Jane" is taken as turned
/// already.
[[nodiscard]] PersonName turn_round(std::string const& name,
                                    std::optional<std::string> const& region);

} // namespace presskit::filing
