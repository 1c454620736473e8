// SPDX-License-Identifier: MPL-2.0
// The lines of a list of signatories. Private to src/source.
#pragma once

#include "source/recognition.hpp"
#include "source/signatory_entry.hpp"

#include <string>

namespace presskit::source {

/// A line that may be an entry: short, no sentence, nothing that belongs to other parts.
[[nodiscard]] bool may_be_entry(Recognition const& r, std::size_t i, bool under_heading);
/// A sub-heading between entries: "International organizations:", or a line without the bullet or
/// number that its neighbours have, or one that stands apart while they do not.
[[nodiscard]] bool is_group(Recognition const& r, std::size_t i);
/// "Individuals": people sign for themselves.
[[nodiscard]] Listed who_stands_under(std::string const& heading);

void add_entry(Recognition& r, std::size_t i, std::string const& group, Listed listed);
/// Takes entries, groups, tables and columns from `i` on; returns how many lines were taken.
std::size_t take_list(Recognition& r, std::size_t i, std::string group,
                      Listed listed = Listed::anybody);

} // namespace presskit::source
