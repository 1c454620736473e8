// SPDX-License-Identifier: MPL-2.0
// Deflate (RFC 1951) for the XML that templates make: the same long pieces again and again, short
// words between them. Faster than libdeflate's level 4 at about its size; other data is
// libdeflate's business (docs/decisions/0120-deflate-of-our-own.md).
#pragma once

#include <string>
#include <string_view>

namespace presskit::odf {

/// At the end of `out`, as a whole stream. The same bytes give the same stream. Under 2 GB.
void deflate(std::string_view bytes, std::string& out);

} // namespace presskit::odf
