// SPDX-License-Identifier: MPL-2.0
#include "source/person_name.hpp"

#include "base/utf8.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"
#include "source/word_lists.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

bool is_name_word(std::string const& raw) {
    return starts_upper(raw) && !is_digit(static_cast<unsigned char>(raw[0]));
}

std::string text_of(std::string const& text, Word const& word) {
    return text.substr(word.begin, word.end - word.begin);
}

} // namespace

bool is_name_suffix(std::string const& segment) {
    static WordList const& suffixes = word_list("name suffix");
    std::string bare;
    for (char const c : fold(segment)) {
        bare += c == '.' || c == ' ' ? "" : std::string(1, c);
    }
    return suffixes.has(bare);
}

std::size_t name_length(std::string const& phrase) {
    std::vector<Word> const all = words(phrase, 9);
    std::size_t end = 0;
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < all.size() && i < 8; ++i) {
        std::string const raw = text_of(phrase, all[i]);
        std::string const bare = trim_marks(raw, ",;:()");
        std::string const folded = fold(bare);
        bool const elided =
            has_prefix(folded, "d'") &&
            is_name_word(bare.substr(bare.find("\u2019") == std::string::npos ? 2 : 4));
        std::size_t after = i + 1; // "de la Fuente", "van den Berg"
        while (after + 1 < all.size() && is_name_particle(fold(text_of(phrase, all[after])))) {
            ++after;
        }
        bool const particle = i > 0 && capitals > 0 && is_name_particle(folded) &&
                              after < all.size() && is_name_word(phrase.substr(all[after].begin));
        bool const honorific = i == 0 && (folded == "the" || folded == "el" || folded == "la") &&
                               has_prefix(fold(phrase.substr(all[i].end, 6)), " rev");
        if (raw[0] == '(' ||
            (i > 0 && capitals > 0 && is_title_word(folded) && !starts_upper(bare))) {
            break;
        }
        if (!is_name_word(bare) && !particle && !honorific && !(elided && i > 0)) {
            break;
        }
        capitals += is_name_word(bare) ? 1 : 0;
        if (!particle) {
            end = all[i].end;
        }
        if (raw.back() == ',' || raw.back() == ';' || raw.back() == ':') {
            end = all[i].end - 1;
            break;
        }
    }
    return capitals == 0 ? 0 : end;
}

std::string honorific_of(std::string const& name) {
    static WordList const& honorifics = word_list("honorific");
    std::size_t end = 0;
    std::vector<Word> const all = words(name, 6);
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        if (!honorifics.has(trim_marks(fold(text_of(name, all[i])), ".,"))) {
            break;
        }
        end = all[i].end;
    }
    return name.substr(0, end);
}

std::string without_pronouns(std::string const& text) {
    std::size_t const open = text.find(" (");
    std::size_t const close = text.find(')', std::min(open, text.size()));
    if (open == std::string::npos || close == std::string::npos || close - open > 30) {
        return text;
    }
    static WordList const& pronouns = word_list("stated pronoun");
    std::string const inner = fold(text.substr(open + 2, close - open - 2));
    std::string const first = inner.substr(0, inner.find_first_of("/ ,"));
    bool const stated = inner.find('/') != std::string::npos && pronouns.has(first);
    return stated ? text.substr(0, open) + text.substr(close + 1) : text;
}

bool looks_like_person(std::string const& text) {
    std::string const name = text.substr(honorific_of(text).size());
    std::vector<Word> const all = words(name, 7);
    bool const honoured = name.size() < text.size();
    if (all.empty() || all.size() > 6 || (all.size() < 2 && !honoured) || text.size() > 80) {
        return false;
    }
    std::size_t names = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::string const raw = text_of(name, all[i]);
        std::string const bare = trim_marks(raw, ",;:()");
        std::string const folded = fold(bare);
        bool const particle = is_name_particle(folded);
        bool const shouted = utf8::length(bare) > 1 && all_caps(bare) &&
                             bare.find('.') == std::string::npos && !all_caps(name) &&
                             i + 1 < all.size();
        if (is_organization_word(trim_marks(folded, ".")) && !(particle && i > 0)) {
            return false;
        }
        if (bare.find_first_of("0123456789&/@+!?\"()") != std::string::npos ||
            (shouted && !honoured)) {
            return false; // "ARTICLE 19", "ACT Alliance"
        }
        if (!is_name_word(bare) && !(particle && i > 0 && i + 1 < all.size()) &&
            !has_prefix(folded, "d'") && !has_prefix(folded, "al-") && !has_prefix(folded, "el-")) {
            return false;
        }
        names += is_name_word(bare) ? 1 : 0;
    }
    return names >= 2 || (honoured && names >= 1);
}

bool looks_like_title(std::string const& text) {
    std::vector<Word> const all = words(text, 12);
    return std::any_of(all.begin(), all.end(), [&](Word const& word) {
        return is_title_word(trim_marks(fold(text_of(text, word))));
    });
}

bool is_title(std::string const& text) {
    std::vector<Word> const all = words(text, 14);
    if (all.empty()) {
        return false;
    }
    std::size_t last = 0; // of the words before "of", "at", "and", a comma
    while (last + 1 < all.size()) {
        std::string const next = fold(text_of(text, all[last + 1]));
        if (text[all[last].end - 1] == ',' || is_joint(next) || next == "and" || next == "&") {
            break;
        }
        ++last;
    }
    auto const names_a_job = [&](std::size_t i) {
        std::string const word = trim_marks(fold(text_of(text, all[i])));
        return is_title_word(word) && !is_field_of_work(word);
    };
    static WordList const& adjectives = word_list("title adjective");
    bool const first = names_a_job(0) && !adjectives.has(trim_marks(fold(text_of(text, all[0]))));
    return first || names_a_job(last);
}

bool names_an_organization(std::string const& text) {
    std::vector<Word> const all = words(text, 14);
    return starts_upper(text) && std::any_of(all.begin(), all.end(), [&](Word const& word) {
               std::string const w =
                   trim_marks(fold(text.substr(word.begin, word.end - word.begin)));
               return is_organization_word(w) && !is_joint(w) && w.size() > 3;
           });
}

} // namespace presskit::source
