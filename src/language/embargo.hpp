// SPDX-License-Identifier: MPL-2.0
// An embargo as a language writes it.
#pragma once

#include "model/press_kit.hpp"

#include <optional>
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

/// "2026-03-05T09:00" and "ET" → "2026-03-05T09:00:00-05:00" (RFC 3339). Zones are IANA names, what
/// newsrooms call theirs ("ET", "MEZ", "GMT", "AEDT") and offsets ("UTC+2"); nullopt when the zone
/// is not known, or no time is given.
[[nodiscard]] std::optional<std::string> with_offset(std::string const& until,
                                                     std::string const& zone);

} // namespace presskit::language
