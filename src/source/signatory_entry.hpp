// SPDX-License-Identifier: MPL-2.0
// One entry of a list of signatories, and tables of them.
#pragma once

#include "model/press_kit.hpp"

#include <string>
#include <vector>

namespace presskit::source {

using TextRows = std::vector<std::vector<std::string>>;

/// Who stands in the list an entry is from.
enum class Listed { anybody, people };

/// A line of a list: trailing separators and marks go; "Name<tab>Country" is taken apart; a
/// bracketed acronym and a country at the end are noted, and stay in the name as printed.
/// "Ana Ruiz, director, River Watch" signs for River Watch, which is the name; among people, and
/// with a title that is her own ("professor"), she signs for herself: then she is name and person,
/// and the title holds the rest.
[[nodiscard]] model::Signatory read_entry(std::string const& line, Listed listed = Listed::anybody);

/// The second half of read_entry: entry.name into name, person and title where it holds them.
void take_person_apart(model::Signatory& entry, Listed listed);

/// "River Watch (RW)": RW, unless it is a country.
void note_acronym(model::Signatory& entry);

/// A table: a first row of known headings (words/*.txt) names the columns. Without one a single
/// column holds names, further ones countries when they are; else each cell is a name. `lines`
/// says where each row stands.
[[nodiscard]] std::vector<model::Signatory> read_rows(TextRows const& rows,
                                                      std::vector<int> const& lines = {},
                                                      Listed listed = Listed::anybody);
[[nodiscard]] TextRows plain_rows(model::Block const& table);

/// "A; B; and C", "A, B, and C": semicolons part when there are any.
[[nodiscard]] std::vector<std::string> split_series(std::string const& text);

} // namespace presskit::source
