// SPDX-License-Identifier: MPL-2.0
// Leading articles that do not count (R3, after MARC 21 Appendix F) and names that keep theirs
// (R4).
#pragma once

#include <cstddef>
#include <string>

namespace presskit::filing {

/// How many bytes of `name` are its leading article with the white space after it; 0 = none counts
/// as one. `language` is the row's ("es-MX"); empty = English. `name` has single spaces (R2).
[[nodiscard]] std::size_t leading_article(std::string const& name, std::string const& language);

} // namespace presskit::filing
