// SPDX-License-Identifier: MPL-2.0
// Old encodings of text, through ICU's converters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace presskit::language {

/// `bytes` in the encoding that a page or mail calls by `name` ("windows-1251", "iso-8859-2",
/// "shift_jis") as UTF-8, with U+FFFD for what is not in it; nothing for a name no one knows.
[[nodiscard]] std::optional<std::string> from_encoding(std::string_view bytes,
                                                       std::string const& name);

} // namespace presskit::language
