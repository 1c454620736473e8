// SPDX-License-Identifier: MPL-2.0
// What a cell looks like, whatever its column is called; and private data taken out of text.
#pragma once

#include <string>
#include <string_view>

namespace presskit::signatories {

enum class Shape { empty, email, phone, ip_address, date, url, number, country, answer, text };

/// Of the whole cell; `answer` = yes, no, true, false, a check mark.
[[nodiscard]] Shape shape_of(std::string_view cell);

/// E-mail addresses, telephone numbers and IP addresses are cut out, with the brackets around them;
/// `found` says whether there were any. "Ana Ruiz <ana@river.example>" → "Ana Ruiz".
[[nodiscard]] std::string without_private_data(std::string const& text, bool& found);

/// "Forum", "Association", "Stichting", "gGmbH": a word that organisations have in their names.
[[nodiscard]] bool has_organization_word(std::string_view text);
/// Two to four words with capitals, no digits and nothing of an organisation.
[[nodiscard]] bool looks_like_person(std::string const& text);
/// "12 Elm Street", "Hauptstr. 5": a number beside a street's word.
[[nodiscard]] bool looks_like_address(std::string_view text);

} // namespace presskit::signatories
