// SPDX-License-Identifier: MPL-2.0
#include "source/text_shape.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace presskit::source {

namespace {

/// Latin Extended-A and -B pair capitals with small letters: even-odd, but for two stretches.
bool is_odd_pair(char32_t c) {
    return (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
}

bool is_closing(char32_t c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 ||
           c == 0xBB || c == 0x201C || c == 0xAB || c == 0x203A;
}

bool is_stop(char32_t c) {
    return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0x061F ||
           c == 0xFF01 || c == 0xFF1F || c == 0x06D4;
}

bool is_dash(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

/// "Inc.", "U.S.", "J.", "e.V.", "Dr.": the last word before the dot at `dot`.
bool is_abbreviation(std::string_view text, std::size_t dot) {
    std::size_t begin = dot;
    while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '(' && dot - begin < 24) {
        --begin;
    }
    std::string_view const word = text.substr(begin, dot - begin);
    if (word.find('.') != std::string_view::npos) {
        // "U.S", "Ph.D", "e.V"; an address at the end of a sentence is none
        std::size_t const first = word.find('.');
        return word.size() <= 9 && first <= 3 && word.find("..") == std::string_view::npos;
    }
    if (utf8::length(word) == 1) { // "J.", "e. V."
        return is_letter(utf8::decode(word, 0).code_point);
    }
    static char const* const known[] = {
        "dr",  "mr",  "mrs",   "ms",   "st",   "jr",   "sr",  "prof", "rev",  "hon",  "gov", "sen",
        "rep", "gen", "col",   "lt",   "inc",  "ltd",  "co",  "corp", "llc",  "bros", "no",  "nr",
        "vs",  "etc", "dept",  "univ", "assn", "mt",   "ft",  "jan",  "feb",  "mar",  "apr", "jun",
        "jul", "aug", "sep",   "sept", "oct",  "nov",  "dec", "sra",  "srta", "dra",  "mme", "mlle",
        "bzw", "usw", "ca",    "str",  "ing",  "dott", "avv", "drs",  "mag",  "ph",   "esq", "pp",
        "fig", "art", "assoc", "intl", "natl", "ltda", "lda"};
    std::string const folded = fold(word);
    return std::any_of(std::begin(known), std::end(known),
                       [&](char const* k) { return folded == k; });
}

} // namespace

char32_t lower(char32_t c) {
    if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
        (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) {
        return c + 0x20;
    }
    if (c >= 0x400 && c <= 0x40F) {
        return c + 0x50;
    }
    if (c == 0x178) {
        return 0xFF;
    }
    if ((c >= 0x100 && c <= 0x17E && c != 0x138) || (c >= 0x1E00 && c <= 0x1EFF)) {
        bool const capital = is_odd_pair(c) ? (c & 1U) == 1 : (c & 1U) == 0;
        return capital ? c + 1 : c;
    }
    return c;
}

bool is_upper(char32_t c) {
    return lower(c) != c;
}

bool is_digit(char32_t c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char32_t c) {
    if (c < 0x80) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7 && !utf8::is_space(c)) ||
           (c >= 0x3040 && c < 0xFE00) || (c >= 0xFE70 && c < 0xFEFF) || c >= 0x10000 ||
           c == 0xAA || c == 0xBA;
}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        at += d.length;
        if (utf8::is_space(d.code_point)) {
            space = !out.empty();
            continue;
        }
        if (space) {
            out += ' ';
            space = false;
        }
        char32_t c = lower(d.code_point);
        if (c == 0x2019 || c == 0x2018 || c == 0x2BC) {
            c = '\'';
        } else if (is_dash(c)) {
            c = '-';
        } else if (c == 0xFF1A) {
            c = ':';
        }
        utf8::append(out, c);
    }
    return out;
}

std::size_t unfolded(std::string_view text, std::size_t folded) {
    // fold() keeps every code point but white space, so only their lengths have to be counted.
    std::string const whole = fold(text.substr(0, folded * 3 + 400));
    std::size_t wanted = 0;
    for (std::size_t at = 0; at < std::min(folded, whole.size());) {
        utf8::Decoded const d = utf8::decode(whole, at);
        wanted += utf8::is_space(d.code_point) ? 0 : 1;
        at += d.length;
    }
    std::size_t at = 0;
    while (wanted > 0 && at < text.size()) {
        utf8::Decoded const d = utf8::decode(text, at);
        wanted -= utf8::is_space(d.code_point) ? 0 : 1;
        at += d.length;
    }
    return at;
}

std::vector<Word> words(std::string_view text, std::size_t limit) {
    std::vector<Word> found;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        bool const space = utf8::is_space(d.code_point);
        if (!space && !inside) {
            if (found.size() == limit) {
                return found;
            }
            found.push_back({at, text.size()});
        } else if (space && inside) {
            found.back().end = at;
        }
        inside = !space;
        at += d.length;
    }
    return found;
}

bool has_prefix(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

bool has_suffix(std::string_view text, std::string_view suffix) {
    return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

bool starts_upper(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        char32_t const c = d.code_point;
        if (is_digit(c)) {
            return true;
        }
        if (is_letter(c)) {
            bool const cased = c < 0x590 || (c >= 0x1E00 && c < 0x2000);
            return is_upper(c) || !cased;
        }
        at += d.length;
    }
    return false;
}

bool all_caps(std::string_view text) {
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        if (is_upper(d.code_point)) {
            ++capitals;
        } else if (is_letter(d.code_point)) {
            return false;
        }
        at += d.length;
    }
    return capitals > 0;
}

bool ends_sentence(std::string_view text) {
    // Only the tail matters; it is stepped back over whole code points.
    std::size_t end = text.size();
    while (end > 0) {
        std::size_t begin = end - 1;
        while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) {
            --begin;
        }
        char32_t const c = utf8::decode(text, begin).code_point;
        if (utf8::is_space(c) || is_closing(c)) {
            end = begin;
            continue;
        }
        return is_stop(c) && (c != '.' || !is_abbreviation(text, begin));
    }
    return false;
}

std::size_t sentence_end(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        std::size_t next = at + d.length;
        if (is_stop(d.code_point) && (d.code_point != '.' || !is_abbreviation(text, at))) {
            while (next < text.size()) {
                utf8::Decoded const closing = utf8::decode(text, next);
                if (!is_closing(closing.code_point) && !is_stop(closing.code_point)) {
                    break;
                }
                next += closing.length;
            }
            if (next == text.size() || utf8::is_space(utf8::decode(text, next).code_point)) {
                return next;
            }
        }
        at = next;
    }
    return text.size();
}

std::size_t sentence_begin(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 2000; // a sentence; keeps many look-ups in one text linear
    std::size_t begin = at > longest ? at - longest : 0;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) {
        --begin;
    }
    for (;;) {
        std::size_t const end = sentence_end(text.substr(0, at), begin);
        if (end >= at) {
            break;
        }
        begin = end;
    }
    while (begin < at) {
        utf8::Decoded const d = utf8::decode(text, begin);
        if (!utf8::is_space(d.code_point)) {
            break;
        }
        begin += d.length;
    }
    return begin;
}

bool continues_sentence(std::string_view line) {
    std::string const text = utf8::trim(line);
    return words(text, 2).size() > 1 && !starts_upper(text) &&
           is_letter(utf8::decode(text, 0).code_point) &&
           text.find_first_of("@0123456789") == std::string::npos;
}

int leading_number(std::string_view text) {
    constexpr int largest = 1'000'000; // counted up from there, it must not overflow
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number < -largest || number > largest ? 0 : number;
}

std::string trim_marks(std::string_view text, std::string_view marks) {
    auto const goes = [&](char32_t c) {
        return utf8::is_space(c) || is_dash(c) ||
               (c < 0x80 && marks.find(static_cast<char>(c)) != std::string_view::npos);
    };
    std::size_t first = text.size();
    std::size_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        if (!goes(d.code_point)) {
            first = std::min(first, at);
            last = at + d.length;
        }
        at += d.length;
    }
    return first < last ? std::string(text.substr(first, last - first)) : std::string();
}

double title_case_share(std::string_view text) {
    std::size_t all = 0;
    std::size_t capital = 0;
    for (Word const& word : words(text, 60)) {
        std::string_view const w = text.substr(word.begin, word.end - word.begin);
        bool const upper = starts_upper(w);
        if (!upper && utf8::length(w) < 4) {
            continue;
        }
        ++all;
        capital += upper ? 1 : 0;
    }
    return all == 0 ? 0 : static_cast<double>(capital) / static_cast<double>(all);
}

} // namespace presskit::source
