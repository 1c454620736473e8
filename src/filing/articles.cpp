// SPDX-License-Identifier: MPL-2.0
#include "filing/articles.hpp"

#include "base/utf8.hpp"
#include "language/words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace presskit::filing {

namespace {

/// Lower case, separated by spaces. One that ends in ' or - joins the word after it, the others
/// stand apart. Arabic and Hebrew articles in their own script are one with their word and are
/// kept: no letter tells "ال" the article from "ال" the beginning of a name.
struct Articles {
    std::string_view language;
    std::string_view words;
    std::string_view kept; ///< R4, separated by |: names of places and persons that begin with one
};

constexpr std::array shipped = {
    Articles{"en", "the a an", ""},
    Articles{"fr", "le la les l' un une d'",
             "la haye|la paz|la réunion|la rochelle|la fontaine|le havre|le mans|le caire|"
             "le corbusier|le pen|le guin|les abymes|los angeles|las vegas"},
    Articles{
        "es", "el la los las un una",
        "el alto|el cairo|el callao|el ejido|el paso|el salvador|la coruña|la guaira|la habana|"
        "la haya|la mancha|la pampa|la paz|la plata|la rioja|la serena|las palmas|las vegas|"
        "los alamos|los álamos|los ángeles|los angeles|los lagos|los ríos"},
    Articles{"it", "il lo la i gli l' un uno una un'",
             "la spezia|la valletta|l'aquila|l'avana|l'aia"},
    Articles{"pt", "o a os as um uma", "a coruña|o porto|as vegas"},
    Articles{"de", "der die das dem den des ein eine", "den haag|die hague"},
    Articles{"nl", "de het 't een", "de bilt|de gaulle|den haag|het gooi|'t gooi|'t hooft"},
    Articles{"da", "den det de en et", "den haag"},
    Articles{"no", "den det de en et", "den haag"},
    Articles{"sv", "den det de en ett", "den haag|de geer"},
    Articles{"ca", "el la els les l'", "l'hospitalet|la bisbal|la seu|les borges|el prat|l'escala"},
    Articles{"ro", "un o al", ""},
    Articles{"hu", "a az egy", ""},
    Articles{"ga", "an na", ""},
    Articles{"cy", "y yr", ""},
    Articles{"el", "ho hē he to ο η το οι τα", ""},
    Articles{"ar", "al- ad- adh- an- ar- as- ash- at- ath- az-", ""},
    Articles{"he", "ha-", ""},
    Articles{"yi", "der di dos דער די דאָס דאס", ""},
    Articles{"haw", "ka ke", ""},
    Articles{"tl", "ang", ""},
};

Articles const* articles_of(std::string const& tag) {
    std::string language = tag.substr(0, tag.find_first_of("-_"));
    std::transform(language.begin(), language.end(), language.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (language.empty()) {
        language = "en";
    } else if (language == "nb" || language == "nn") {
        language = "no";
    } else if (language == "fil") {
        language = "tl";
    } else if (language == "iw") {
        language = "he";
    }
    auto const found = std::find_if(shipped.begin(), shipped.end(),
                                    [&](Articles const& a) { return a.language == language; });
    return found == shipped.end() ? nullptr : &*found;
}

/// One character of a name as the table has it: ' for every apostrophe, - for every hyphen.
void append_plain(std::string& out, std::string_view character, char32_t code_point) {
    static constexpr std::u32string_view apostrophes = U"'’‘ʼ`´";
    static constexpr std::u32string_view hyphens = U"-‐‑–";
    if (apostrophes.find(code_point) != std::u32string_view::npos) {
        out += '\'';
    } else if (hyphens.find(code_point) != std::u32string_view::npos) {
        out += '-';
    } else {
        out += character;
    }
}

/// The first characters of a name in plain lower case, and where each byte of it ends in the name.
struct Beginning {
    std::string text;
    std::vector<std::size_t> source_end;
};

Beginning beginning_of(std::string const& name) {
    constexpr std::size_t longest_kept = 20; // characters: more than any kept name has
    Beginning beginning;
    std::size_t at = 0;
    for (std::size_t i = 0; i < longest_kept && at < name.size(); ++i) {
        utf8::Decoded const d = utf8::decode(name, at);
        std::string plain;
        append_plain(plain, std::string_view(name).substr(at, d.length), d.code_point);
        bool const ascii = d.code_point < 0x80;
        beginning.text += ascii && plain[0] >= 'A' && plain[0] <= 'Z'
                              ? std::string(1, static_cast<char>(plain[0] + 32))
                          : ascii ? plain
                                  : language::to_lower(plain, "en");
        at += d.length;
        beginning.source_end.resize(beginning.text.size(), at);
    }
    return beginning;
}

/// Every item of `list` in turn until `take` says true.
template <typename Take>
bool any_item(std::string_view list, char separator, Take take) {
    while (!list.empty()) {
        auto const end = std::min(list.find(separator), list.size());
        if (take(list.substr(0, end))) {
            return true;
        }
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

bool begins_with_word(std::string const& text, std::string_view word) {
    return text.compare(0, word.size(), word) == 0 &&
           (text.size() == word.size() || text[word.size()] == ' ' || text[word.size()] == ',' ||
            text[word.size()] == '-' || text[word.size()] == '\'');
}

/// "A to Z", "A & B": the letter, not the article.
bool is_letter_a(std::string const& text) {
    return any_item("a to |a & |a + |a and |a - |a / ", '|', [&](std::string_view start) {
        return text.compare(0, start.size(), start) == 0;
    });
}

} // namespace

std::size_t leading_article(std::string const& name, std::string const& language) {
    Articles const* const articles = articles_of(language);
    if (articles == nullptr) {
        return 0;
    }
    Beginning const beginning = beginning_of(name);
    std::string const& text = beginning.text;
    bool const kept = (articles->language == "en" && is_letter_a(text)) ||
                      any_item(articles->kept, '|', [&](std::string_view place) {
                          return begins_with_word(text, place);
                      });
    std::size_t length = 0;
    auto const fits = [&](std::string_view article) {
        bool const joined = article.back() == '\'' || article.back() == '-';
        std::string const start = std::string(article) + (joined ? "" : " ");
        bool const begins = text.compare(0, start.size(), start) == 0 && text.size() > start.size();
        length = begins ? beginning.source_end[start.size() - 1] : 0;
        return begins && text[start.size()] != ' ';
    };
    return !kept && any_item(articles->words, ' ', fits) ? length : 0;
}

} // namespace presskit::filing
