// SPDX-License-Identifier: MPL-2.0
// Words that mean another day to whoever reads them later: "last summer", "over the past year".
#include "check/checks.hpp"
#include "check/kit_text.hpp"
#include "language/words.hpp"

#include <algorithm>
#include <array>

namespace presskit::check {

namespace {

template <std::size_t N>
bool is_in(std::array<std::string_view, N> const& list, std::string const& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// A stretch of words from `first` to `last`.
struct Phrase {
    std::size_t first = 0;
    std::size_t last = 0;
};
using Words = std::vector<Word>;

/// Does nothing end a clause between the two?
bool is_one_phrase(Words const& words, std::size_t first, std::size_t last) {
    return last < words.size() && std::none_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                                               words.begin() + static_cast<std::ptrdiff_t>(last),
                                               [](Word const& word) { return word.ends_clause; });
}

constexpr std::array<std::string_view, 26> points = {
    "spring",   "summer",    "fall",     "autumn",   "winter",  "week",     "weekend",
    "month",    "quarter",   "year",     "decade",   "monday",  "tuesday",  "wednesday",
    "thursday", "friday",    "saturday", "sunday",   "january", "february", "march",
    "april",    "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 10> spans = {"day",    "days", "week",  "weeks",  "month",
                                                    "months", "year", "years", "decade", "decades"};
constexpr std::array<std::string_view, 9> frames = {
    "over", "in", "during", "for", "within", "throughout", "across", "of", "from"};
constexpr std::array<std::string_view, 4> directions = {"past", "last", "next", "coming"};

/// "over the past year", "in the last 20 years": up to two words between.
std::size_t span_after(Words const& words, std::size_t at) {
    bool const begins = is_in(frames, words[at].text) && at + 3 < words.size() &&
                        words[at + 1].text == "the" && is_in(directions, words[at + 2].text);
    for (std::size_t end = at + 3; begins && end < words.size() && end <= at + 5; ++end) {
        if (is_in(spans, words[end].text)) {
            return is_one_phrase(words, at, end) ? end : 0;
        }
    }
    return 0;
}

/// The phrase that begins with word `at`, if one does.
bool phrase_at(Words const& words, std::size_t at, Phrase& phrase) {
    std::string const& word = words[at].text;
    phrase = {at, at};
    if (word == "yesterday" || word == "tomorrow") {
        return true;
    }
    if (std::size_t const end = span_after(words, at); end != 0) {
        phrase.last = end;
        return true;
    }
    if (at + 1 >= words.size() || words[at].ends_clause) {
        return false;
    }
    std::string const& next = words[at + 1].text;
    phrase.last = at + 1;
    if (word == "last" || word == "next") { // not "the last week of May"
        bool const definite =
            at > 0 && (words[at - 1].text == "the" || words[at - 1].text == "its");
        return (is_in(points, next) || (word == "last" && next == "night")) && !definite;
    }
    if (next.compare(0, 11, "anniversary") == 0) { // "one-year anniversary"
        bool const years =
            word == "year" || (word.size() > 5 && word.compare(word.size() - 5, 5, "-year") == 0);
        phrase.first = word == "year" && at > 0 ? at - 1 : at;
        return years;
    }
    return false;
}

/// In the other languages the phrases are fixed; "mañana" is also the morning and is left out.
constexpr std::array<std::string_view, 38> fixed_phrases = {"ayer",
                                                            "el año pasado",
                                                            "la semana pasada",
                                                            "el mes pasado",
                                                            "el próximo año",
                                                            "la próxima semana",
                                                            "el próximo mes",
                                                            "hier",
                                                            "demain",
                                                            "l’année dernière",
                                                            "l'année dernière",
                                                            "l’an dernier",
                                                            "l'an dernier",
                                                            "la semaine dernière",
                                                            "le mois dernier",
                                                            "la semaine prochaine",
                                                            "gestern",
                                                            "letzte woche",
                                                            "letztes jahr",
                                                            "letzten monat",
                                                            "vergangene woche",
                                                            "vergangenes jahr",
                                                            "nächste woche",
                                                            "nächstes jahr",
                                                            "ontem",
                                                            "no ano passado",
                                                            "na semana passada",
                                                            "no mês passado",
                                                            "ieri",
                                                            "domani",
                                                            "la settimana scorsa",
                                                            "l’anno scorso",
                                                            "l'anno scorso",
                                                            "il mese scorso",
                                                            "gisteren",
                                                            "vorige week",
                                                            "vorig jaar",
                                                            "volgende week"};

bool matches_fixed(Words const& words, std::size_t at, bool french, Phrase& phrase) {
    for (std::string_view const fixed : fixed_phrases) {
        if (fixed == "hier" && !french) {
            continue; // "here" in German and Dutch
        }
        std::string rest(fixed);
        std::size_t last = at;
        std::string joined;
        for (; last < words.size() && joined.size() < rest.size(); ++last) {
            joined += (joined.empty() ? "" : " ") + words[last].text;
        }
        if (joined == rest && is_one_phrase(words, at, last - 1)) {
            phrase = {at, last - 1};
            return true;
        }
    }
    return false;
}

} // namespace

Findings relative_time(PressKit const& kit, Check const& self) {
    Findings findings;
    bool const english = kit.language.empty() || kit.language.compare(0, 2, "en") == 0;
    bool const french = kit.language.compare(0, 2, "fr") == 0;
    for (KitText const& text : texts_of(kit)) {
        if (text.kind == KitText::Kind::quote) {
            continue; // as spoken
        }
        Words const words = words_of(text.text, kit.language);
        for (std::size_t i = 0; i < words.size(); ++i) {
            Phrase phrase;
            if (english ? phrase_at(words, i, phrase) : matches_fixed(words, i, french, phrase)) {
                std::size_t const begin = words[phrase.first].begin;
                std::string const written = text.text.substr(begin, words[phrase.last].end - begin);
                findings.push_back(found(self, kit, text.place, written,
                                         '"' + written +
                                             "\" is reckoned from the day of the release and "
                                             "misleads whoever reads it later",
                                         "confirm it against the release date, or name the date"));
                i = phrase.last;
            }
        }
    }
    return findings;
}

} // namespace presskit::check
