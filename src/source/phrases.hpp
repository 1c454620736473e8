// SPDX-License-Identifier: MPL-2.0
// Looking text up in short lists that belong to a file format, and not to a language.
#pragma once

#include "source/text_shape.hpp"
#include "source/word_lists.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace presskit::source {

using Phrases = std::initializer_list<std::string_view>;

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

} // namespace presskit::source
