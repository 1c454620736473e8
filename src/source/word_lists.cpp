// SPDX-License-Identifier: MPL-2.0
#include "source/word_lists.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <unordered_map>

namespace presskit::source {

namespace {

constexpr std::string_view files[] = {
#include "source/words/en.txt"
    ,
#include "source/words/es.txt"
    ,
#include "source/words/fr.txt"
    ,
#include "source/words/de.txt"
    ,
#include "source/words/pt.txt"
    ,
#include "source/words/it.txt"
    ,
#include "source/words/nl.txt"
    ,
#include "source/words/ja.txt"
    ,
#include "source/words/ar.txt"
};

using Lists = std::unordered_map<std::string_view, WordList>;

Lists read_files() {
    Lists lists;
    for (std::string_view file : files) {
        WordList* list = nullptr;
        while (!file.empty()) {
            std::size_t const end = std::min(file.find('\n'), file.size());
            std::string_view const line = file.substr(0, end);
            file.remove_prefix(std::min(end + 1, file.size()));
            if (line.empty() || line[0] == '#') {
                continue;
            }
            if (line[0] == '[') {
                list = &lists[line.substr(1, line.size() - 2)];
            } else if (list != nullptr) {
                list->add(line);
            }
        }
    }
    return lists;
}

} // namespace

bool ends_at_boundary(std::string_view text, std::size_t end) {
    if (end >= text.size() || !is_word_byte(text[end]) || !is_word_byte(text[end - 1])) {
        return true;
    }
    std::size_t last = end - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) {
        --last;
    }
    char32_t const c = utf8::decode(text, last).code_point;
    char32_t const after = utf8::decode(text, end).code_point;
    return (c >= 0x3000 && c < 0xA000) || (after >= 0x2000 && after < 0x2070);
}

void WordList::add(std::string_view phrase) {
    m_phrases.insert(phrase);
    m_shortest = std::min(m_shortest, phrase.size());
    m_longest = std::max(m_longest, phrase.size());
}

bool WordList::has(std::string_view folded) const {
    return m_phrases.count(folded) > 0;
}

std::size_t WordList::prefix(std::string_view folded) const {
    for (std::size_t end = std::min(m_longest, folded.size()); end >= m_shortest && end > 0;
         --end) {
        if (ends_at_boundary(folded, end) && has(folded.substr(0, end))) {
            return end;
        }
    }
    return 0;
}

bool WordList::begins(std::string_view word) const {
    for (std::size_t end = m_shortest; end <= std::min(m_longest, word.size()); ++end) {
        if (has(word.substr(0, end))) {
            return true;
        }
    }
    return false;
}

bool WordList::begins_a_word(std::string_view folded) const {
    for (std::size_t at = 0; at < folded.size(); ++at) {
        bool const word = is_word_byte(folded[at]) && (at == 0 || !is_word_byte(folded[at - 1]));
        if (word && begins(folded.substr(at))) {
            return true;
        }
    }
    return false;
}

WordList const& word_list(std::string_view name) {
    static Lists const lists = read_files();
    static WordList const none;
    auto const found = lists.find(name);
    return found == lists.end() ? none : found->second;
}

} // namespace presskit::source
