// SPDX-License-Identifier: MPL-2.0
#include "check/numbers.hpp"

#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/words.hpp"

#include <algorithm>

namespace presskit::check {

namespace {

/// The first three letters, in small ones: "for" may begin a number, "the" may not.
std::string start_of(std::string const& word, std::string const& language) {
    constexpr int letters = 3;
    std::size_t end = 0;
    for (int i = 0; i < letters && end < word.size(); ++i) {
        end += utf8::decode(word, end).length;
    }
    return language::to_lower(word.substr(0, end), language);
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
    // "a hundred", "hundert", "nonante", and the genders that spelling out does not use
    for (char const* const start : {"a", "hun", "tau", "non", "oct", "sep", "hui", "un", "una",
                                    "une", "um", "uma", "dua", "ein"}) {
        m_starts.insert(start);
    }
}

/// Every word begins as a number word does, or joins some ("and", "y"); or all are figures.
bool Numbers::may_be_number(std::string const& words, bool digits) const {
    static std::set<std::string, std::less<>> const joints = {"and", "y",   "et", "e",
                                                              "&",   "und", "en"};
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t const end = std::min(words.find(' ', begin), words.size());
        std::string const start = start_of(words.substr(begin, end - begin), m_language);
        bool const figure = !start.empty() && start[0] >= '0' && start[0] <= '9';
        bool const fits =
            digits ? figure : m_starts.count(start) != 0 || (begin > 0 && joints.count(start) != 0);
        if (!fits) {
            return false;
        }
        begin = end + 1;
    }
    return true;
}

std::optional<long> Numbers::value(std::string const& words) {
    constexpr std::size_t longest = 80; // bytes
    if (words.empty() || words.size() > longest) {
        return std::nullopt;
    }
    bool const digits =
        language::kind_of(utf8::decode(words, 0).code_point) == language::CharacterKind::digit;
    if (!may_be_number(words, digits)) {
        return std::nullopt;
    }
    auto const known = m_known.find(words);
    if (known != m_known.end()) {
        return known->second;
    }
    return m_known.emplace(words, language::parse_number(words, m_language)).first->second;
}

} // namespace presskit::check
