// SPDX-License-Identifier: MPL-2.0
// Dates, numbers and words as a language writes them (CLDR through Boost.Locale and ICU).
#pragma once

#include "model/press_kit.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace presskit::language {

/// A day that was or will be: no 30 February.
[[nodiscard]] bool is_real(model::Date const& date);

/// `pattern` is a CLDR date pattern ("d MMMM y") or one of full, long, medium, short,
/// time ("9:00 AM", "09:00"). `iso` is "2021-06-03" or "2021-06-03T09:00"; anything else gives
/// nullopt. No machine time zone is used.
[[nodiscard]] std::optional<std::string>
format_date(std::string_view iso, std::string const& pattern, std::string const& language);
[[nodiscard]] std::string format_number(double value, std::string const& language);
[[nodiscard]] std::string spell_number(long value, std::string const& language); ///< thirty-nine
[[nodiscard]] std::string ordinal(long value, std::string const& language);      ///< 39th
/// Which form of a word the number takes: zero, one, two, few, many or other (CLDR).
[[nodiscard]] std::string plural_category(double value, std::string const& language);
/// "thirty-nine", "Thirty nine", "treinta y nueve", "39", "1,200" → value.
[[nodiscard]] std::optional<long> parse_number(std::string_view words, std::string const& language);

/// Finds a date written in words or digits in `text` ("June 3, 2021", "3. Juni 2021", "3 de junio
/// de 2021", "2021-06-03"); `language` is tried first, then en es fr de pt it nl.
[[nodiscard]] std::optional<model::Date> parse_date(std::string_view text,
                                                    std::string const& language);

/// Arabic, Hebrew, Persian, Urdu, …, by the script the language is written in.
[[nodiscard]] bool is_right_to_left(std::string const& language);

[[nodiscard]] std::string to_lower(std::string const& text, std::string const& language);
[[nodiscard]] std::string to_upper(std::string const& text, std::string const& language);
[[nodiscard]] std::string to_title(std::string const& text, std::string const& language);
[[nodiscard]] std::string normalize_nfc(std::string const& text);

/// Opening and closing quotation marks, with the no-break space that French sets inside « »;
/// `nested` gives the inner pair.
[[nodiscard]] std::pair<std::string, std::string> quotation_marks(std::string const& language,
                                                                  bool nested = false);
/// "A, B, and C" / "A, B und C"
[[nodiscard]] std::string series(std::vector<std::string> const& items,
                                 std::string const& language);

} // namespace presskit::language
