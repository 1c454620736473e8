// SPDX-License-Identifier: MPL-2.0
// "senior director of the Justice Reform Program at The Leadership Conference" into title and
// organisation.
#pragma once

#include "source/attribution.hpp"

#include <string>
#include <vector>

namespace presskit::source {

struct Cut {
    std::size_t begin; ///< of the joint
    std::size_t end;   ///< of the joint, where the organisation begins
    int rank; ///< 0 = "at", says where somebody works; 1 = "of", may be the title's; 2 = ","
};
/// All places where `text` may be cut into title and organisation.
[[nodiscard]] std::vector<Cut> cuts_of(std::string const& text);

/// The first word after a joint and an article begins an organisation's name, not a field of work.
[[nodiscard]] bool may_be_organization(std::string const& text);
/// An organisation at the beginning of `text`; what follows a comma stays only if it belongs to it.
[[nodiscard]] std::string organization_in(std::string text, KnownNames const& known);
/// What follows a name, into by.title and by.organization. The split whose organisation is known
/// wins; then "at", a comma, "of".
void split_title(std::string rest, KnownNames const& known, Attribution& by);
[[nodiscard]] std::string without_article(std::string const& text);
/// "its chair" → "chair"
[[nodiscard]] std::string without_possessive(std::string const& text);

} // namespace presskit::source
