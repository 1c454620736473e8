// SPDX-License-Identifier: MPL-2.0
// Looking folded text up in lists of words and phrases. Private to the vocabulary.
#pragma once

#include "source/text_shape.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace presskit::source {

using Phrases = std::initializer_list<std::string_view>;

inline bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

inline bool ends_at_boundary(std::string_view text, std::size_t end) {
    return end >= text.size() || !is_word_byte(text[end]) || !is_word_byte(text[end - 1]);
}

inline std::size_t longest_prefix(std::string_view folded, Phrases phrases) {
    std::size_t best = 0;
    for (std::string_view const phrase : phrases) {
        if (phrase.size() > best && has_prefix(folded, phrase) &&
            ends_at_boundary(folded, phrase.size())) {
            best = phrase.size();
        }
    }
    return best;
}

inline bool is_one_of(std::string_view word, Phrases words_) {
    return std::find(words_.begin(), words_.end(), word) != words_.end();
}

inline bool contains_word(std::string_view folded, std::string_view stem) {
    for (std::size_t at = folded.find(stem); at != std::string_view::npos;
         at = folded.find(stem, at + 1)) {
        if (at == 0 || !is_word_byte(folded[at - 1])) {
            return true;
        }
    }
    return false;
}

inline bool contains_any(std::string_view folded, Phrases stems) {
    return std::any_of(stems.begin(), stems.end(),
                       [&](std::string_view stem) { return contains_word(folded, stem); });
}

} // namespace presskit::source
