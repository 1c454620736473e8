// SPDX-License-Identifier: MPL-2.0
// A list that was read, for `presskit signatories`.
#pragma once

#include "filing/order.hpp"
#include "signatories/read_list.hpp"

#include <string>

namespace presskit::app {

/// The shape of docs/json.md; signatories in filing order.
[[nodiscard]] std::string signatories_json(signatories::List list, filing::Options const& filing);

/// The names in filing order, one a line; group headings as "## Group".
[[nodiscard]] std::string signatories_text(signatories::List const& list,
                                           filing::Options const& filing);

/// How the list was read and what became of its rows, a few lines for people.
[[nodiscard]] std::string signatories_summary(signatories::List const& list);

} // namespace presskit::app
