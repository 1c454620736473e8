// SPDX-License-Identifier: MPL-2.0
// Text of cells as it may be printed.
#pragma once

#include <string>
#include <string_view>

namespace presskit::signatories {

/// NFC; white space of any kind, line breaks too, as single spaces, none at the ends; soft hyphens,
/// zero-width and direction characters gone (joiners stay where a script needs them). Case, accents
/// and punctuation stay as they are.
[[nodiscard]] std::string clean_text(std::string_view text);

/// "VigÃ­as" → "Vigías": UTF-8 that was read as Windows-1252 and written as UTF-8 again. Other text
/// as it is.
[[nodiscard]] std::string mended_encoding(std::string_view text);

/// "Rivers &amp; Lakes" → "Rivers & Lakes", "<b>Rivers</b>" → "Rivers", as web forms export them.
[[nodiscard]] std::string without_markup(std::string_view text);

/// "RIVERS AND LAKES COALITION"; not "EFF", "UNICEF UK" or scripts without case.
[[nodiscard]] bool is_shouted(std::string const& name);

} // namespace presskit::signatories
