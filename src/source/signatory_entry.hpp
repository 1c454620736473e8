// SPDX-License-Identifier: MPL-2.0
// One entry of a list of signatories, and tables of them.
#pragma once

#include "model/press_kit.hpp"

#include <string>
#include <vector>

namespace presskit::source {

using TextRows = std::vector<std::vector<std::string>>;

/// A line of a list: trailing separators and marks go; "Name<tab>Country" is taken apart; a
/// bracketed acronym and a country at the end are noted, and stay in the name as printed.
[[nodiscard]] model::Signatory read_entry(std::string const& line);

/// A table: a first row of known headings (in en es fr de pt it nl) names the columns. Without one
/// a single column holds names, further ones countries when they are; else each cell is a name.
/// `lines` says where each row stands.
[[nodiscard]] std::vector<model::Signatory> read_rows(TextRows const& rows,
                                                      std::vector<int> const& lines = {});
[[nodiscard]] TextRows plain_rows(model::Block const& table);

/// "A; B; and C", "A, B, and C": semicolons part when there are any.
[[nodiscard]] std::vector<std::string> split_series(std::string const& text);

} // namespace presskit::source
