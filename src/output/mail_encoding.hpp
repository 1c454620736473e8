// SPDX-License-Identifier: MPL-2.0
// How mail carries what is not ASCII.
#pragma once

#include <string>
#include <string_view>

namespace presskit::output {

/// RFC 2045, section 6.7: lines of at most 76 characters that end in CRLF.
[[nodiscard]] std::string quoted_printable(std::string_view text);

/// "Subject: …" and CRLF: folded at spaces, in encoded words (RFC 2047) where it is not ASCII.
/// White space is collapsed, so that no value brings a header of its own.
[[nodiscard]] std::string mail_header(std::string_view name, std::string_view value);

} // namespace presskit::output
