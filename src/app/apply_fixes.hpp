// SPDX-License-Identifier: MPL-2.0
// Corrections put into the bytes of a source; all other bytes stay as they are.
#pragma once

#include "base/finding.hpp"

#include <functional>
#include <string>
#include <vector>

namespace presskit::app {

/// A stretch of the old bytes and what comes in its place.
struct Splice {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string bytes;
};

/// Where one character of a paragraph stands among the bytes.
struct Placed {
    char32_t character = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool fixed = false; ///< a line end: it may not go
};

/// Writes UTF-8 text as the file holds text: escaped, or in its encoding.
using Encode = std::function<std::string(std::string const& text)>;

/// How `old` becomes `wanted`: single characters taken out or put in another's place where that is
/// enough, else the stretch that differs.
[[nodiscard]] std::vector<Splice> splices(std::vector<Placed> const& old, std::string const& wanted,
                                          Encode const& encode);

/// False and nothing done when a splice crosses another.
[[nodiscard]] bool put_together(std::string& bytes, std::vector<Splice> splices);

/// What could be applied to a text file (UTF-8, UTF-16, Windows-1252; any line ends) or to the XML
/// of a document; `bytes` hold the result. Of two fixes for one paragraph the first is taken.
[[nodiscard]] std::vector<Finding> apply_to_text(std::string& bytes, Findings const& findings);
[[nodiscard]] std::vector<Finding> apply_to_xml(std::string& xml, Findings const& findings);

} // namespace presskit::app
