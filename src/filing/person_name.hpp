// SPDX-License-Identifier: MPL-2.0
// A person's name turned round for filing (R14), as libraries do it (IFLA, Names of Persons).
#pragma once

#include <string>

namespace presskit::filing {

struct PersonName {
    std::string family;
    std::string given; ///< with "Jr." and the particles that do not lead; empty for a mononym
};

/// Where a name is at home: what decides whether particles lead and which word is the family's.
struct Origin {
    std::string region;   ///< "NL"; empty = unknown, then as in the United States
    std::string language; ///< of the row when it says so, else of the document when no country is
                          ///< known: Hungarian names are written family name first
};

/// "Dr. Jane van der Berg, Leiden University" → {"van der Berg", "Jane"}; in NL {"Berg", "Jane van
/// der"}. "Doe, Jane" is taken as turned already, and a family name in capitals as marked: "NGUYEN
/// Van An". `name` has single spaces (R2).
[[nodiscard]] PersonName turn_round(std::string const& name, Origin const& origin);

} // namespace presskit::filing
