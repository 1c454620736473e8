// SPDX-License-Identifier: MPL-2.0
// From a kit to the data its templates see (docs/template-guide.md, "Fields").
#pragma once

#include "model/field_tree.hpp"
#include "model/press_kit.hpp"

#include <string>
#include <utility>

namespace presskit::model {

/// Every field of cli.md's "Data a template sees" is there; what the kit lacks is none or an empty
/// list, so that a template may ask for it. `kit.signatories` must already be in filing order.
/// Rich text: body, body_without_quotes, statement; quotes[].text is a string when it is one plain
/// paragraph and rich text otherwise. date is ISO ("2021-06-03").
/// `conveners`: the Claim's names; `members_others`: how many of signatories ∪ conveners are not
/// conveners, where `same_name` says whether two names are one organisation.
/// In body and statement a quote stands between `marks`, and the line below it says whose it is:
/// "— Ada Reed, director, Clean Harbor Alliance".
[[nodiscard]] FieldTree to_fields(PressKit const& kit,
                                  bool (*same_name)(std::string const&, std::string const&),
                                  std::pair<std::string, std::string> const& marks = {"“", "”"});

/// The number alone.
[[nodiscard]] std::size_t members_others(PressKit const& kit,
                                         bool (*same_name)(std::string const&, std::string const&));

} // namespace presskit::model
