// SPDX-License-Identifier: MPL-2.0
#include "source/claim_names.hpp"

#include "base/utf8.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"
#include "source/word_lists.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace presskit::source {

namespace {

using Strings = std::vector<std::string>;

/// "the ", "La ", "l’": the bytes of an article at the beginning, whatever its case; 0 = none.
std::size_t article_length(std::string_view text) {
    static constexpr std::array<std::string_view, 22> articles = {
        "the ", "la ",  "le ",  "les ", "el ",  "los ", "las ", "il ", "lo ", "gli ", "i ",
        "der ", "die ", "das ", "de ",  "het ", "o ",   "a ",   "os ", "as ", "l'",   "l\u2019"};
    std::string const first = fold(text.substr(0, 6)) + ' ';
    for (std::string_view const article : articles) {
        if (has_prefix(article.back() == ' ' ? std::string_view(first) : text, article)) {
            return article.size();
        }
    }
    return 0;
}

/// One name off the front of `text`: a known one whole, else up to the next comma or "and".
std::string take_name(std::string& text, bool oxford, KnownNames const& known) {
    static std::array<std::string_view, 7> const ands = {" and ", " y ",  " et ", " und ",
                                                         " e ",   " en ", " & "};
    // "O Movimento Teto e Chão" is listed without its article
    std::size_t const article = article_length(text);
    std::size_t end = known.match(text);
    if (end == 0 && article > 0) {
        std::size_t const bare = known.match(std::string_view(text).substr(article));
        end = bare > 0 ? bare + article : 0;
    }
    bool const whole = end > 0 && (end >= text.size() || text[end] == ',' || text[end] == ' ');
    if (!whole) {
        end = std::min(text.find(", "), text.size());
        // "A, Parents and Teachers Union and B": only the last segment ends with "and B"
        bool const last = end == text.size();
        std::size_t best = std::string::npos;
        for (std::string_view const word : ands) {
            if (oxford || word == " & " || !last) {
                continue;
            }
            // Of several "and", the one before a known name or an article, else the last.
            for (std::size_t at = text.find(word); at < end; at = text.find(word, at + 1)) {
                std::string_view const right = std::string_view(text).substr(at + word.size());
                best = at;
                if (known.match(right) > 0 || has_prefix(right, "The ") ||
                    has_prefix(right, "the ")) {
                    break;
                }
            }
        }
        end = std::min(end, best);
    }
    std::string name = trim_marks(text.substr(0, end), ",;:");
    text = trim_marks(text.substr(end), ",;:");
    for (std::string_view const word : ands) {
        std::string_view const bare = word.substr(1);
        if (has_prefix(text, bare)) {
            text = text.substr(bare.size());
        }
    }
    return name;
}

std::string without_words(std::string const& text, std::size_t count) {
    std::vector<Word> const all = words(text, count + 1);
    return count < all.size() ? text.substr(all[count].begin) : std::string();
}

/// "led by A", "a coalition led by A"
std::size_t led_prefix(std::string_view folded) {
    static WordList const& list = word_list("led by");
    return list.prefix(folded);
}

/// How many words there are up to the first verb of a claim ("haben", "piden") in the first four
/// words.
std::size_t verb_within(std::string const& text) {
    std::vector<Word> const all = words(text, 4);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (is_auxiliary(text.substr(all[i].begin, all[i].end - all[i].begin))) {
            return i + 1;
        }
    }
    return 0;
}

bool verb_before(std::string const& text) {
    return verb_within(text) > 0;
}

/// "Today, A, B", "Heute haben A, B": what stands before the names is not one of them.
std::string without_opening(std::string text) {
    for (int i = 0; i < 4; ++i) {
        std::string const folded = fold(text.substr(0, 120));
        std::string const first = trim_marks(folded.substr(0, folded.find(' ')), ",;:");
        std::size_t const comma = text.find(", ");
        std::size_t const led = led_prefix(folded);
        if (led > 0) {
            text = utf8::trim(text.substr(unfolded(text, led)));
        } else if (opening_prefix(folded) > 0 && comma != std::string::npos && comma < 80 &&
                   !verb_before(text.substr(0, comma))) {
            text = text.substr(comma + 2);
        } else if (is_relative_day(first) || is_auxiliary(first)) {
            text = without_words(text, 1);
        } else if (std::size_t const verb = opening_prefix(folded) > 0 ? verb_within(text) : 0;
                   verb > 0) {
            text = without_words(text, verb); // "Am Montag haben A, B"
        } else {
            break;
        }
    }
    return text;
}

/// "A and B today published": names end where somebody does something.
std::string without_verb(std::string const& text, KnownNames const& known) {
    std::vector<Word> const all = words(text, 60);
    for (std::size_t i = 1; i < all.size(); ++i) {
        std::string const word = text.substr(all[i].begin, all[i].end - all[i].begin);
        bool const acts = is_auxiliary(word) || is_relative_day(word);
        bool const in_known = known.match(text) > all[i].begin;
        if (acts && !in_known) {
            return utf8::trim(text.substr(0, all[i - 1].end));
        }
    }
    return text;
}

/// "A, the B and 12 others": the article is the sentence's, not the name's.
std::string without_small_article(std::string const& name, KnownNames const& known) {
    std::size_t const length = article_length(name);
    // "Das Bündnis" at the head of the sentence, "Bündnis" in the list
    bool const goes =
        length > 0 && (!starts_upper(name) || (!known.has(name) && known.has(name.substr(length))));
    return goes ? name.substr(length) : name;
}

} // namespace

Strings names_in_claim(std::string text, KnownNames const& known) {
    return names_in_series(
        without_verb(trim_marks(without_opening(trim_marks(text, ",;:")), ",;:"), known), known);
}

Strings names_in_series(std::string text, KnownNames const& known) {
    bool const oxford = text.find(", and ") != std::string::npos;
    Strings names;
    while (!text.empty() && names.size() < 50) {
        std::size_t const before = text.size();
        std::string name = without_small_article(take_name(text, oxford, known), known);
        if (!name.empty()) {
            names.push_back(std::move(name));
        }
        if (text.size() >= before) {
            break;
        }
    }
    return names;
}

bool is_claim_name(std::string const& name) {
    return starts_upper(name) && words(name, 16).size() <= 15 && title_case_share(name) >= 0.5 &&
           !ends_sentence(name);
}

} // namespace presskit::source
