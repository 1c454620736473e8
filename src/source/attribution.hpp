// SPDX-License-Identifier: MPL-2.0
// "Sakira Cook, senior director of the Justice Reform Program at The Leadership Conference …" into
// speaker, title and organisation.
#pragma once

#include "source/known_names.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace presskit::source {

struct Attribution {
    std::string speaker;
    std::string title;
    std::string organization;
};

/// Nothing when the phrase does not begin (or end) with a person's name. The split whose
/// organisation is known wins; then "at", a comma, "of".
[[nodiscard]] std::optional<Attribution> read_attribution(std::string_view phrase,
                                                          KnownNames const& known);

/// "Pour Ana Ruiz, …": as she sees it.
[[nodiscard]] bool begins_with_opinion(std::string const& phrase);

/// A sentence that leads in a quote: "The following quote can be attributed to …:", "Statement from
/// …", "…, said:", "…:". `sure` tells whether its words say so, or only its shape.
struct LeadIn {
    Attribution by;
    bool sure = false;
};
[[nodiscard]] std::optional<LeadIn> read_lead_in(std::string_view text, KnownNames const& known);

} // namespace presskit::source
