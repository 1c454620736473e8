// SPDX-License-Identifier: MPL-2.0
#include "source/known_names.hpp"

#include "base/utf8.hpp"
#include "source/text_shape.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

bool is_article(std::string_view word) {
    return word == "the" || word == "a" || word == "an";
}

/// One word as it counts for comparing: letters and digits only; "&" is "and".
std::string key_word(std::string_view word) {
    if (word == "&" || word == "+") {
        return "and";
    }
    std::string out;
    std::string const folded = fold(word);
    for (std::size_t at = 0; at < folded.size();) {
        utf8::Decoded const d = utf8::decode(folded, at);
        if (is_letter(d.code_point) || is_digit(d.code_point)) {
            out.append(folded, at, d.length);
        }
        at += d.length;
    }
    return out;
}

std::string key_of(std::string_view name) {
    std::string key;
    for (Word const& word : words(name, 40)) {
        std::string const part = key_word(name.substr(word.begin, word.end - word.begin));
        if (!part.empty() && !(key.empty() && is_article(part))) {
            key += (key.empty() ? "" : " ") + part;
        }
    }
    return key;
}

} // namespace

void KnownNames::add(std::string_view name) {
    for (std::string_view const form : {name, name.substr(0, name.find(" ("))}) {
        std::string const key = key_of(form);
        if (key.size() > 1) {
            auto const spaces = std::count(key.begin(), key.end(), ' ');
            m_longest = std::max(m_longest, static_cast<std::size_t>(spaces) + 1);
            m_keys.insert(key);
        }
    }
}

std::size_t KnownNames::match(std::string_view text) const {
    std::string key;
    std::size_t best = 0;
    for (Word const& word : words(text, std::min<std::size_t>(m_longest * 2 + 3, 40))) {
        std::string_view const raw = text.substr(word.begin, word.end - word.begin);
        std::string const part = key_word(raw);
        if (part.empty() || (key.empty() && is_article(part))) {
            continue;
        }
        std::string const before = key.empty() ? "" : key + " ";
        key = before + part;
        // "Upturn’s," is known as "Upturn"
        std::size_t end = word.end;
        while (end > word.begin &&
               std::string_view(",;:.)\"").find(text[end - 1]) != std::string_view::npos) {
            --end;
        }
        if (end < word.end && text[end] == '.' && !ends_sentence(text.substr(0, end + 1))) {
            ++end; // "Water Works e.V."
        }
        std::string_view const so_far = text.substr(0, end);
        if (end < word.end && text[end] == ')' &&
            std::count(so_far.begin(), so_far.end(), '(') >
                std::count(so_far.begin(), so_far.end(), ')')) {
            ++end; // "Wives of the Sea (Philippines)"
        }
        std::string const folded = fold(text.substr(word.begin, end - word.begin));
        if (m_keys.count(key) > 0) {
            best = end;
        } else if (has_suffix(folded, "'s") &&
                   m_keys.count(before + key_word(folded.substr(0, folded.size() - 2))) > 0) {
            bool const curly = has_suffix(text.substr(word.begin, end - word.begin), "\u2019s");
            best = end - (curly ? 4 : 2);
        }
    }
    return best;
}

bool KnownNames::has(std::string_view name) const {
    return m_keys.count(key_of(name)) > 0;
}

} // namespace presskit::source
