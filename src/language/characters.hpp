// SPDX-License-Identifier: MPL-2.0
// What a code point is, as Unicode has it.
#pragma once

#include <string>

namespace presskit::language {

enum class CharacterKind {
    letter,      ///< and the marks above and below letters
    digit,       ///< and other numbers
    punctuation, ///< full stops, quotation marks, brackets, …
    dash,
    symbol, ///< $ + ★
    space,
    invisible, ///< control and format characters: soft hyphen, direction marks, joiners
};

[[nodiscard]] CharacterKind kind_of(char32_t code_point);
[[nodiscard]] bool is_upper(char32_t code_point);
[[nodiscard]] bool is_combining_mark(char32_t code_point);
/// "Latn", "Cyrl", "Arab"; "Zyyy" and "Zinh" for what belongs to no script.
[[nodiscard]] std::string script_of(char32_t code_point);

} // namespace presskit::language
