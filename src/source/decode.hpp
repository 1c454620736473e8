// SPDX-License-Identifier: MPL-2.0
// Bytes of a text file to UTF-8, whatever they were written in.
#pragma once

#include "base/finding.hpp"

#include <string>

namespace presskit::source {

struct DecodedText {
    std::string text;     ///< valid UTF-8, without a byte order mark
    std::string encoding; ///< "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"
    Findings findings;    ///< an info when the encoding had to be guessed
};

/// UTF-8 and UTF-16 with or without byte order mark; what is neither, and could be, is taken as
/// Windows-1252. Throws Error(Phase::input) for anything else: pictures, PDF, Word files, …
[[nodiscard]] DecodedText decode_text(std::string const& bytes, std::string const& name);

/// The same for a web page, which may name its encoding itself.
[[nodiscard]] DecodedText decode_html(std::string const& bytes, std::string const& name);

} // namespace presskit::source
