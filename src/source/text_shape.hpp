// SPDX-License-Identifier: MPL-2.0
// What a piece of text looks like, whatever it says: case, words, sentences. No locale is used.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace presskit::source {

[[nodiscard]] char32_t lower(char32_t c); ///< Latin, Greek, Cyrillic; others as they are
[[nodiscard]] bool is_upper(char32_t c);
[[nodiscard]] bool is_letter(char32_t c); ///< of any script; a generous guess outside Latin
[[nodiscard]] bool is_digit(char32_t c);  ///< 0-9

/// Lower case, straight apostrophes, plain hyphens, single spaces: for comparing with vocabulary.
[[nodiscard]] std::string fold(std::string_view text);
/// Where in `text` stands what `folded` bytes of fold(text) reach to: the same characters.
[[nodiscard]] std::size_t unfolded(std::string_view text, std::size_t folded);

struct Word {
    std::size_t begin = 0; ///< bytes
    std::size_t end = 0;
};
/// Split at white space (Unicode's), at most `limit` words.
[[nodiscard]] std::vector<Word> words(std::string_view text, std::size_t limit = 100'000);

[[nodiscard]] bool has_prefix(std::string_view text, std::string_view prefix);
[[nodiscard]] bool has_suffix(std::string_view text, std::string_view suffix);

/// The first letter or digit is a capital, a digit, or of a script without case.
[[nodiscard]] bool starts_upper(std::string_view text);
[[nodiscard]] bool all_caps(std::string_view text); ///< some letters, and no lower-case one

/// Ends with . ! ? … 。 (closing marks may follow) that is not the dot of an abbreviation.
[[nodiscard]] bool ends_sentence(std::string_view text);
/// Where the sentence that `from` stands in ends (after its full stop), or text.size().
[[nodiscard]] std::size_t sentence_end(std::string_view text, std::size_t from);
/// Where the sentence that `at` stands in begins.
[[nodiscard]] std::size_t sentence_begin(std::string_view text, std::size_t at);

/// "this year:", below "They ask for three things": a few words that begin in small letters, and no
/// address or number of a contact.
[[nodiscard]] bool continues_sentence(std::string_view line);

/// "12pt" → 12; 0 when no number stands there, or one beyond a million.
[[nodiscard]] int leading_number(std::string_view text);

/// Trims white space and the bytes of `marks` (ASCII) and dashes from both ends.
[[nodiscard]] std::string trim_marks(std::string_view text, std::string_view marks = ",;:.|()[]");

/// Share of the words that begin with a capital, words of fewer than four letters left aside.
[[nodiscard]] double title_case_share(std::string_view text);

} // namespace presskit::source
