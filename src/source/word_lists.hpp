// SPDX-License-Identifier: MPL-2.0
// The lists of words/<language>.txt, all languages together. Private to the vocabulary.
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace presskit::source {

/// Phrases in folded form. A file of words is "[name of a list]" and one phrase a line below it;
/// lines with # at their beginning are remarks.
class WordList final {
public:
    void add(std::string_view phrase);
    [[nodiscard]] bool has(std::string_view folded) const;
    /// Bytes of the longest phrase that `folded` begins with, up to a word boundary; 0 = none.
    [[nodiscard]] std::size_t prefix(std::string_view folded) const;
    /// One of the words of `folded` begins with one of the phrases.
    [[nodiscard]] bool begins_a_word(std::string_view folded) const;
    /// `word` begins with one of the phrases.
    [[nodiscard]] bool begins(std::string_view word) const;

private:
    std::unordered_set<std::string_view> m_phrases;
    std::size_t m_shortest = 1'000;
    std::size_t m_longest = 0;
};

/// Empty when no file has a list of that name.
[[nodiscard]] WordList const& word_list(std::string_view name);

[[nodiscard]] inline bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// A phrase may end at `end`: no word goes on there, or the script sets no spaces between words.
[[nodiscard]] bool ends_at_boundary(std::string_view text, std::size_t end);

} // namespace presskit::source
