// SPDX-License-Identifier: MPL-2.0
// Which rule decided: the one without which the two would stand the other way round.
#include "base/utf8.hpp"
#include "filing/articles.hpp"
#include "filing/entry_parts.hpp"
#include "filing/key.hpp"
#include "language/characters.hpp"
#include "language/collation.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace presskit::filing {

namespace {

std::string quoted(std::string const& text) {
    return '"' + text + '"';
}

struct Pair {
    Entry const& first;
    Entry const& second;
    Options const& options;
    language::Collation const& collation;
};

bool stands_first(Pair const& pair, Rules const& of_first, Rules const& of_second) {
    std::string const a = pair.collation.sort_key(make_key(pair.first, pair.options, of_first));
    std::string const b = pair.collation.sort_key(make_key(pair.second, pair.options, of_second));
    return std::tie(a, pair.first.name) <= std::tie(b, pair.second.name);
}

/// How each rule that shapes a key explains itself; `key` is the key with all rules.
struct KeyRule {
    bool Rules::*flag;
    std::string (*sentence)(Entry const& entry, std::string const& key);
};

std::string says_sort_as(Entry const& entry, std::string const& /*key*/) {
    return "R1: " + quoted(entry.name) + " is filed under " + quoted(entry.sort_as) +
           ", as its row asks.";
}

std::string says_article(Entry const& entry, std::string const& key) {
    std::string const name = utf8::collapse_spaces(entry.name);
    std::string const article = utf8::trim(name.substr(0, leading_article(name, entry.language)));
    return "R3: the leading " + (article.empty() ? "article" : quoted(article)) + " of " +
           quoted(entry.name) + " does not count, so it is filed under " + quoted(key) + ".";
}

std::string says_parts(Entry const& entry, std::string const& key) {
    return "R18: only the name of " + quoted(entry.name) +
           " is filed, without its acronym and country: " + quoted(key) + ".";
}

std::string says_and(Entry const& entry, std::string const& key) {
    return "R7: the sign in " + quoted(entry.name) + " is read as a word: " + quoted(key) + ".";
}

std::string says_hyphen(Entry const& entry, std::string const& key) {
    return "R6: the hyphen, dash or slash in " + quoted(entry.name) +
           " counts as a space: " + quoted(key) + ".";
}

std::string says_punctuation(Entry const& entry, std::string const& key) {
    return "R5: the punctuation in " + quoted(entry.name) +
           " does not count, so it is filed under " + quoted(key) + ".";
}

constexpr std::array<KeyRule, 6> key_rules = {{{&Rules::sort_as, says_sort_as},
                                               {&Rules::articles, says_article},
                                               {&Rules::parts, says_parts},
                                               {&Rules::and_signs, says_and},
                                               {&Rules::hyphens, says_hyphen},
                                               {&Rules::punctuation, says_punctuation}}};

/// The first rule without which the order would turn, told of the entry on which it acts.
std::optional<std::string> deciding_key_rule(Pair const& pair) {
    for (KeyRule const& rule : key_rules) {
        Rules without;
        without.*rule.flag = false;
        if (stands_first(pair, without, without)) {
            continue;
        }
        bool const on_first = !stands_first(pair, without, {}) || stands_first(pair, {}, without);
        Entry const& entry = on_first ? pair.first : pair.second;
        return rule.sentence(entry, utf8::collapse_spaces(key(entry, pair.options)));
    }
    return std::nullopt;
}

/// The next word of a key; `at` moves past it.
std::string next_word(std::string const& key, std::size_t& at) {
    auto const end = std::min(key.find_first_of(" \t", at), key.size());
    std::string word = key.substr(std::min(at, key.size()), end - std::min(at, key.size()));
    at = end + 1;
    return word;
}

language::CharacterKind kind_of_first(std::string const& word) {
    return language::kind_of(utf8::decode(word, 0).code_point);
}

/// Two words that differ in letters.
std::string says_words(std::string const& a, std::string const& b, Pair const& pair) {
    using language::CharacterKind;
    CharacterKind const kind_a = kind_of_first(a);
    CharacterKind const kind_b = kind_of_first(b);
    if (kind_a == CharacterKind::digit && kind_b == CharacterKind::digit) {
        return "R9: numbers are filed by their value, " + quoted(a) + " before " + quoted(b) + ".";
    }
    if (kind_a == CharacterKind::digit && kind_b == CharacterKind::letter) {
        return "R9: digits come before letters, " + quoted(a) + " before " + quoted(b) + ".";
    }
    if (kind_a == CharacterKind::symbol || kind_a == CharacterKind::punctuation) {
        return "R7: symbols come before digits and letters, " + quoted(a) + " before " + quoted(b) +
               ".";
    }
    std::string const script_a = language::script_of(utf8::decode(a, 0).code_point);
    std::string const script_b = language::script_of(utf8::decode(b, 0).code_point);
    if (script_a != script_b) {
        return "R13: in a list in " + quoted(pair.options.language) + " the script of " +
               quoted(a) + " comes before that of " + quoted(b) + ".";
    }
    std::string const start = pair.collation.letters_key(b.substr(0, a.size()));
    if (b.size() > a.size() && start == pair.collation.letters_key(a)) {
        return "R8: names are compared word by word, and " + quoted(a) + " ends where " +
               quoted(b) + " goes on.";
    }
    return "R11: " + quoted(a) + " comes before " + quoted(b) + " in the alphabet of " +
           quoted(pair.options.language) + ".";
}

std::string says_keys(std::string const& a, std::string const& b, Pair const& pair) {
    if (pair.collation.sort_key(a) == pair.collation.sort_key(b)) {
        return "R12: both are filed under " + quoted(utf8::collapse_spaces(a)) +
               ", so the characters as printed decide, then the order read.";
    }
    if (pair.collation.letters_key(a) == pair.collation.letters_key(b)) {
        return "R12: the letters are the same, so accents and then capitals decide.";
    }
    std::size_t at_a = 0;
    std::size_t at_b = 0;
    while (at_a < a.size() && at_b < b.size()) {
        std::string const word_a = next_word(a, at_a);
        std::string const word_b = next_word(b, at_b);
        if (pair.collation.letters_key(word_a) != pair.collation.letters_key(word_b)) {
            return says_words(word_a, word_b, pair);
        }
    }
    return "R8: names are compared word by word, and " + quoted(utf8::collapse_spaces(a)) +
           " ends where the other goes on.";
}

/// A choice of R19 without which the two would stand the other way round.
std::optional<std::string> deciding_choice(Pair const& pair) {
    Options usual = pair.options;
    auto const turns = [&] {
        Pair const other{pair.first, pair.second, usual, pair.collation};
        return !stands_first(other, {}, {});
    };
    usual.count_articles = false;
    if (pair.options.count_articles && turns()) {
        return "R19: leading articles count in this list.";
    }
    usual = pair.options;
    usual.letter_by_letter = false;
    if (pair.options.letter_by_letter && turns()) {
        return "R19: the list is filed letter by letter, so spaces do not count.";
    }
    usual = pair.options;
    usual.initialisms = Options::Initialisms::words;
    if (pair.options.initialisms == Options::Initialisms::letters && turns()) {
        return "R19: initialisms are filed by their letters.";
    }
    usual = pair.options;
    usual.by = Options::By::name;
    if (pair.options.by == Options::By::first_name && turns()) {
        return "R19: persons are filed by first name.";
    }
    return std::nullopt;
}

std::string says_country(Pair const& pair) {
    std::string const a = filing_country(pair.first, pair.options);
    std::string const b = filing_country(pair.second, pair.options);
    if (a == b) {
        Options by_name = pair.options;
        by_name.by = Options::By::name;
        return explain(pair.first, pair.second, by_name);
    }
    return b.empty()
               ? "R17: entries without a country come after those of " + quoted(a) + "."
               : "R17: the list is filed by country, " + quoted(a) + " before " + quoted(b) + ".";
}

} // namespace

std::string explain(Entry const& first, Entry const& second, Options const& options) {
    if (options.by == Options::By::as_signed) {
        return "R19: the list keeps the order in which it was signed.";
    }
    language::Collation const collation(options.language);
    Pair const pair{first, second, options, collation};
    if (!stands_first(pair, {}, {})) {
        return explain(second, first, options); // asked the wrong way round
    }
    if (options.by == Options::By::country) {
        return says_country(pair);
    }
    if (auto const sentence = deciding_choice(pair)) {
        return *sentence;
    }
    if (auto const sentence = deciding_key_rule(pair)) {
        return *sentence;
    }
    std::string const a = key(first, options);
    std::string const b = key(second, options);
    bool const persons = a.find('\t') != std::string::npos && b.find('\t') != std::string::npos;
    return (persons ? "R14: persons are filed by family name. " : "") + says_keys(a, b, pair);
}

} // namespace presskit::filing
