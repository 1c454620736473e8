// SPDX-License-Identifier: MPL-2.0
// A name as duplicates are looked for in it. Private to signatories.
#pragma once

#include "model/press_kit.hpp"

#include <string>
#include <vector>

namespace presskit::signatories {

struct NameShape {
    std::string identity;    ///< equal for spellings of one name; without legal form and acronym
    std::string country;     ///< region code, or as written; empty = none named
    std::string acronym;     ///< capitals only: "EFF" beside its name, "EFF – Electronic …"
    bool is_acronym = false; ///< the whole name is nothing but an acronym
    std::vector<std::string> words; ///< folded, without country, acronym and legal form
};

[[nodiscard]] NameShape shape_of(model::Signatory const& signatory);

/// "Acme, Inc." → "Acme"; "Verein X e. V." → "Verein X"; a Stiftung stays one. "AC", "SA" and other
/// short ones need a comma before them or full stops in them.
[[nodiscard]] std::string without_legal_form(std::string const& name);

/// Words that join a name and do not make it: "of", "the", "für".
[[nodiscard]] bool is_joint(std::string const& word);

/// Do the words from `from` on name a branch: "Hungary", "International", "Latin America"?
[[nodiscard]] bool is_branch(std::vector<std::string> const& words, std::size_t from);

} // namespace presskit::signatories
