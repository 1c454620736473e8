// SPDX-License-Identifier: MPL-2.0
// The filing key, rule by rule, so that explain() may ask what one of them did.
#pragma once

#include "filing/order.hpp"

#include <string>
#include <vector>

namespace presskit::filing {

struct Rules {
    bool sort_as = true;     ///< R1
    bool articles = true;    ///< R3, R4
    bool punctuation = true; ///< R5
    bool hyphens = true;     ///< R6
    bool and_signs = true;   ///< R7
    bool parts = true;       ///< R18
};

[[nodiscard]] std::string make_key(Entry const& entry, Options const& options, Rules const& rules);

/// R5-R7 alone: for a name that is already without article, acronym and country.
[[nodiscard]] std::string plain_key(std::string const& text, Options const& options,
                                    Rules const& rules = {});

/// The entry's own, else the one of the list's rows; empty = English.
[[nodiscard]] std::string const& row_language(Entry const& entry, Options const& options);

/// The country an entry is filed under with By::country, in the document's language; empty = none.
[[nodiscard]] std::string filing_country(Entry const& entry, Options const& options);

/// order() by keys made already: one for each of `entries`.
[[nodiscard]] std::vector<std::size_t> order_by(std::vector<std::string> const& keys,
                                                std::vector<Entry> const& entries,
                                                Options const& options);

/// Equal for two spellings of one name (same_name()); for finding duplicates among many.
[[nodiscard]] std::string identity_key(std::string const& name);

} // namespace presskit::filing
