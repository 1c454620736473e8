// SPDX-License-Identifier: MPL-2.0
// An embargo as a language writes it.
#pragma once

#include "model/press_kit.hpp"

#include <string>

namespace presskit::language {

struct EmbargoWords {
    std::string when;   ///< "March 5, 2026, 9:00 AM ET"; what is not known is left out
    std::string notice; ///< "Embargoed until March 5, 2026, 9:00 AM ET", "Sperrfrist: …"
};

/// Time zones with an IANA name are spelled out: "Eastern Time". English for a language whose word
/// for an embargo is not known.
[[nodiscard]] EmbargoWords embargo_words(model::Embargo const& embargo,
                                         std::string const& language);

} // namespace presskit::language
