// SPDX-License-Identifier: MPL-2.0
// Countries by name, and what is customary there (CLDR's region names and paper sizes).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace presskit::language {

struct PaperSize {
    int width_mm = 210;
    int height_mm = 297;
};
/// Letter where the language's region uses it, else A4: 216 × 279 for "en-US".
[[nodiscard]] PaperSize paper_size(std::string const& language);

/// The region code of a country as people write it, in any of the larger languages and with or
/// without its article: "USA", "Etats-Unis", "the Netherlands", "Côte d'Ivoire". A bare two-letter
/// code is not taken for a country ("IN", "CA" are too much else), but "UK" and "US" are. Scotland,
/// England, Wales and Northern Ireland are countries of their own: "GB-SCT".
[[nodiscard]] std::optional<std::string> region_code(std::string_view country);

/// "NL", "nld", "GBR" → "NL", "NL", "GB": for where nothing but a country is meant.
[[nodiscard]] std::optional<std::string> region_of_code(std::string_view code);

/// "NL" in "fr" → "Pays-Bas"; a code that is none comes back as it is.
[[nodiscard]] std::string region_name(std::string const& code, std::string const& language);

/// Where a language is at home: "es" → "ES", "de-AT" → "AT"; empty when nobody knows.
[[nodiscard]] std::string likely_region(std::string const& language);

} // namespace presskit::language
