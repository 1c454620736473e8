// SPDX-License-Identifier: MPL-2.0
#include "base/utf8.hpp"
#include "source/recognize.hpp"
#include "source/text_shape.hpp"
#include "source/word_lists.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace presskit::source {

namespace {

struct SmallWords {
    char const* language;
    std::string_view words; ///< between spaces
};

/// The most frequent words of each language, those it shares with others too: "de la" alone says
/// nothing, "del" and "y" do.
constexpr std::array<SmallWords, 7> small_words = {{
    {"en", " the of and to in a is that for with are this by from which have their on it be as was "
           "were has but they not at its will we no "},
    {"es", " el la los las y de del en a por para con un una que su es se al no como más pero sus "
           "este esta lo han hoy "},
    {"fr", " le la les et de des du en un une à est dans pour que qui sur au aux avec par sont "
           "nous ce cette plus ne pas "},
    {"de", " der die und das den von zu in mit für ist auf dem des nicht ein eine im am werden "
           "auch an es sich hat "},
    {"pt",
     " o a os as e de do da dos das em um uma para por com não que ao à na no nas nos se pelo "
     "são mais hoje "},
    {"it", " il lo la i gli le e di del della dei delle in un una che per con a da al alla non nel "
           "sono più ha oggi "},
    {"nl", " de het een en van in voor met dat op zijn aan niet te is door ook naar bij wordt die "
           "er om vandaag "},
}};

std::string by_script(std::string_view text) {
    struct Script {
        char const* language;
        char32_t first;
        char32_t last;
        std::size_t count = 0;
    };
    std::array<Script, 11> scripts = {{{"el", 0x370, 0x3FF},
                                       {"ru", 0x400, 0x52F},
                                       {"he", 0x590, 0x5FF},
                                       {"ar", 0x600, 0x6FF},
                                       {"hi", 0x900, 0x97F},
                                       {"th", 0xE00, 0xE7F},
                                       {"ka", 0x10A0, 0x10FF},
                                       {"ja", 0x3040, 0x30FF},
                                       {"zh", 0x4E00, 0x9FFF},
                                       {"ko", 0xAC00, 0xD7AF},
                                       {"en", 'a', 'z'}}};
    bool ukrainian = false;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        at += d.length;
        ukrainian = ukrainian || d.code_point == 0x456 || d.code_point == 0x457;
        for (Script& s : scripts) {
            s.count += d.code_point >= s.first && d.code_point <= s.last ? 1 : 0;
        }
    }
    // A few kana make Japanese of any number of ideographs.
    if (scripts[7].count * 10 > scripts[8].count && scripts[7].count > 0) {
        scripts[8].count = 0;
        scripts[7].count *= 10;
    }
    auto const best =
        std::max_element(scripts.begin(), scripts.end(),
                         [](Script const& a, Script const& b) { return a.count < b.count; });
    if (best->count == 0) {
        return "en"; // no letters
    }
    return std::string_view(best->language) == "ru" && ukrainian ? "uk" : best->language;
}

struct Guess {
    std::string language = "en";
    std::size_t evidence = 0; ///< words that speak for it
    std::size_t second = 0;   ///< words that speak for the next best
    std::size_t words = 0;
    bool by_script = false;
};

Guess guess(std::string_view text) {
    std::array<std::size_t, small_words.size()> counts = {};
    std::string const folded = fold(text);
    Guess found;
    for (Word const& word : words(folded)) {
        ++found.words;
        std::string const key = ' ' + folded.substr(word.begin, word.end - word.begin) + ' ';
        for (std::size_t i = 0; i < small_words.size(); ++i) {
            counts[i] += small_words[i].words.find(key) != std::string_view::npos ? 1 : 0;
        }
    }
    std::string script = by_script(folded);
    if (script != "en") {
        found.language = std::move(script);
        found.by_script = true;
        return found;
    }
    auto const best = std::max_element(counts.begin(), counts.end());
    if (*best >= 3) {
        found.language = small_words.at(static_cast<std::size_t>(best - counts.begin())).language;
        found.evidence = *best;
        *best = 0;
        found.second = *std::max_element(counts.begin(), counts.end());
    }
    return found;
}

bool is_guessable(std::string_view language) {
    return std::any_of(small_words.begin(), small_words.end(),
                       [&](SmallWords const& known) { return language == known.language; });
}

} // namespace

std::string guess_language(std::string_view text) {
    return guess(text).language;
}

bool tells_language(std::string_view text) {
    Guess const found = guess(text);
    return found.by_script || found.evidence > found.second; // three words at least
}

std::string guess_language(std::string_view text, std::string const& marked) {
    Guess const found = guess(text);
    std::string const bare = marked.substr(0, marked.find('-'));
    if (bare.empty() || bare == found.language) {
        return marked.empty() ? found.language : marked;
    }
    bool const cyrillic = found.language == "ru" || found.language == "uk";
    if (cyrillic && std::string_view(" be bg kk ky mk mn ru sr tg uk ").find(' ' + bare + ' ') !=
                        std::string_view::npos) {
        return marked;
    }
    constexpr std::size_t share = 8; // every eighth word, in prose of the language
    bool const sure = found.by_script || (found.evidence > 0 && is_guessable(bare)) ||
                      found.evidence * share >= std::max<std::size_t>(found.words, 1);
    return sure ? found.language : marked;
}

bool is_british(std::string_view text, std::string const& language) {
    static WordList const& british = word_list("british spelling");
    static WordList const& american = word_list("american spelling");
    static WordList const& months = word_list("month");
    if (language != "en") {
        return false;
    }
    long spelling = 0;
    long dates = 0; // day first
    std::string const folded = fold(text);
    std::vector<Word> const all = words(folded);
    auto const word_at = [&](std::size_t i) {
        return trim_marks(folded.substr(all[i].begin, all[i].end - all[i].begin), ".,;:()\"");
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::string const word = word_at(i);
        spelling += british.begins(word) ? 1 : american.begins(word) ? -1 : 0;
        if (months.has(word) && i > 0 && i + 1 < all.size()) {
            int const before = leading_number(word_at(i - 1));
            int const after = leading_number(word_at(i + 1));
            bool const year_follows = after >= 1900 && after < 2200;
            dates += before >= 1 && before <= 31 && year_follows ? 1 : 0;
            dates -= after >= 1 && after <= 31 ? 1 : 0;
        }
    }
    return spelling > 0 && dates >= 0 && (dates > 0 || spelling > 1);
}

} // namespace presskit::source
