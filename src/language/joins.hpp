// SPDX-License-Identifier: MPL-2.0
// "Access for All joins 41 other organizations", as a language says it.
#pragma once

#include <cstddef>
#include <string>

namespace presskit::language {

/// Without a full stop; "" when there are no others. `organizations`: all of the others are, else
/// they are called signatories. English for a language whose words are not known.
[[nodiscard]] std::string joins(std::string const& name, std::size_t others, bool organizations,
                                std::string const& language);

} // namespace presskit::language
