// SPDX-License-Identifier: MPL-2.0
#include "check/numbers.hpp"

#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/words.hpp"

namespace presskit::check {

namespace {

/// The first two letters, in small ones.
std::string start_of(std::string const& word, std::string const& language) {
    std::size_t const first = utf8::decode(word, 0).length;
    std::size_t const second = first < word.size() ? utf8::decode(word, first).length : 0;
    return language::to_lower(word.substr(0, first + second), language);
}

} // namespace

Numbers::Numbers(std::string const& language) : m_language(language.empty() ? "en" : language) {
    constexpr long last_below_100 = 99;
    for (long number = 0; number <= last_below_100; ++number) {
        m_starts.insert(start_of(language::spell_number(number, m_language), m_language));
    }
    for (long const number : {100L, 1000L, 1000000L}) { // without "one": "hundert", "mil"
        std::string const words = language::spell_number(number, m_language);
        m_starts.insert(start_of(words, m_language));
        m_starts.insert(start_of(words.substr(words.rfind(' ') + 1), m_language));
    }
    for (char const* const start : {"a", "a ", "hu", "ta", "no", "oc", "se"}) {
        m_starts.insert(start); // "a hundred", "hundert", "nonante"
    }
}

std::optional<long> Numbers::value(std::string const& words) {
    constexpr std::size_t longest = 80; // bytes
    if (words.empty() || words.size() > longest) {
        return std::nullopt;
    }
    bool const digits =
        language::kind_of(utf8::decode(words, 0).code_point) == language::CharacterKind::digit;
    if (!digits && m_starts.count(start_of(words, m_language)) == 0) {
        return std::nullopt;
    }
    auto const known = m_known.find(words);
    if (known != m_known.end()) {
        return known->second;
    }
    return m_known.emplace(words, language::parse_number(words, m_language)).first->second;
}

} // namespace presskit::check
