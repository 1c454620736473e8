// SPDX-License-Identifier: MPL-2.0
// "six major concerns" and a list of five. A number counts as a promise when it goes with the noun
// by which the list is led in.
#include "base/utf8.hpp"
#include "check/arithmetic.hpp"
#include "check/checks.hpp"
#include "check/kit_text.hpp"
#include "check/numbers.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace presskit::check {

namespace {

using Words = std::vector<Word>;

/// What lists are announced as. Other plurals ("39 organizations", "two years") promise nothing.
bool announces_list(std::string const& word) {
    static std::set<std::string> const nouns = {
        "actions", "aims", "areas", "arguments", "asks", "calls", "changes", "commitments",
        "concerns", "conditions", "criteria", "dangers", "demands", "elements", "facts", "findings",
        "goals", "guidelines", "harms", "ideas", "issues", "items", "lessons", "measures",
        "objectives", "objections", "pillars", "points", "policies", "principles", "priorities",
        "problems", "promises", "proposals", "questions", "reasons", "recommendations", "reforms",
        "requests", "requirements", "risks", "rules", "solutions", "standards", "steps",
        "suggestions", "tasks", "themes", "things", "threats", "topics", "values", "warnings",
        "ways",
        // es
        "demandas", "exigencias", "medidas", "preocupaciones", "principios", "propuestas", "puntos",
        "razones", "recomendaciones", "peticiones", "objetivos", "pasos",
        // fr
        "demandes", "exigences", "mesures", "préoccupations", "principes", "propositions", "points",
        "raisons", "recommandations", "revendications", "objectifs", "engagements",
        // de
        "forderungen", "maßnahmen", "bedenken", "grundsätze", "vorschläge", "punkte", "gründe",
        "empfehlungen", "ziele", "schritte", "anliegen",
        // pt
        "exigências", "preocupações", "princípios", "propostas", "pontos", "razões",
        "recomendações", "objetivos", "reivindicações",
        // it
        "richieste", "misure", "preoccupazioni", "principi", "proposte", "punti", "ragioni",
        "raccomandazioni", "obiettivi",
        // nl
        "eisen", "maatregelen", "zorgen", "beginselen", "voorstellen", "punten", "redenen",
        "aanbevelingen", "doelen"};
    return nouns.count(word) != 0;
}

/// Ends the search for a number before the noun: "39 organizations and their concerns".
bool separates(Word const& word) {
    static constexpr std::array<std::string_view, 30> words = {
        "and", "or",    "of",    "for", "with", "to",   "in",  "on",    "by",    "from",
        "at",  "about", "their", "its", "our",  "that", "who", "which", "have",  "has",
        "y",   "et",    "und",   "de",  "mit",  "con",  "e",   "en",    "raise", "share"};
    auto const ends_with = [&](std::string_view tail) {
        return word.text.size() > tail.size() &&
               word.text.compare(word.text.size() - tail.size(), tail.size(), tail) == 0;
    };
    bool const adjective = ends_with("ous") || ends_with("ss") || ends_with("ics");
    bool const plural = ends_with("s") && !adjective && word.text != "rights";
    return word.ends_clause || plural ||
           std::find(words.begin(), words.end(), word.text) != words.end();
}

struct Promise {
    std::string noun;
    std::optional<long> number; ///< absent: "the following recommendations"
    std::string excerpt;
    bool whole = true; ///< false: "the first two demands", "two demands"; true: "these six demands"
};

/// A number that ends with word `last`, of as many words as it has: "treinta y nueve".
struct Stretch {
    std::size_t first = 0;
    long value = 0;
};
std::optional<Stretch> number_before(std::string const& text, Words const& words, std::size_t last,
                                     Numbers& numbers) {
    constexpr std::size_t longest = 4; // words
    if (words[last].ends_clause || !numbers.value(words[last].text)) {
        return std::nullopt;
    }
    std::optional<Stretch> found;
    for (std::size_t length = 1; length <= longest && length <= last + 1; ++length) {
        std::size_t const first = last + 1 - length;
        if (length > 1 && words[first].ends_clause) {
            break;
        }
        auto const value =
            numbers.value(text.substr(words[first].begin, words[last].end - words[first].begin));
        if (value) {
            found = Stretch{first, *value};
        }
    }
    return found;
}

/// "the first two demands", "two other demands": not all of them.
bool is_part(Words const& words, std::size_t first, std::size_t noun) {
    static constexpr std::array<std::string_view, 38> parts = {
        "first",     "last",    "other",     "remaining", "further",   "additional", "previous",
        "only",      "another", "primeras",  "primeros",  "últimas",   "últimos",    "otras",
        "otros",     "demás",   "premières", "premiers",  "dernières", "derniers",   "autres",
        "ersten",    "letzten", "anderen",   "weitere",   "weiteren",  "übrigen",    "primeiras",
        "primeiros", "outras",  "outros",    "prime",     "primi",     "altre",      "altri",
        "eerste",    "laatste", "andere"};
    auto const is = [&](std::size_t i) {
        return std::find(parts.begin(), parts.end(), words[i].text) != parts.end();
    };
    for (std::size_t i = first == 0 ? 0 : first - 1; i < noun; ++i) {
        if (is(i)) {
            return true;
        }
    }
    return false;
}

/// "the six", "these six", "all six".
bool says_all(Words const& words, std::size_t first) {
    static constexpr std::array<std::string_view, 28> all = {
        "the", "these", "those", "all",   "our",      "its",      "their",
        "las", "los",   "estas", "estos", "nuestras", "nuestros", "les",
        "ces", "nos",   "die",   "diese", "unsere",   "alle",     "as",
        "os",  "estas", "le",    "i",     "queste",   "de",       "deze"};
    return first > 0 && !words[first - 1].ends_clause &&
           std::find(all.begin(), all.end(), words[first - 1].text) != all.end();
}

std::vector<Promise> promises_in(std::string const& text, std::string const& language,
                                 Numbers& numbers) {
    constexpr std::size_t farthest = 5; // words from the number to the noun
    constexpr long least = 2;
    constexpr long most = 99;
    std::vector<Promise> promises;
    Words const words = words_of(text, language);
    for (std::size_t noun = 0; noun < words.size(); ++noun) {
        if (!announces_list(words[noun].text)) {
            continue;
        }
        Promise promise{words[noun].text, std::nullopt, {}, true};
        for (std::size_t back = 1; back <= farthest && back <= noun; ++back) {
            Word const& word = words[noun - back];
            auto const number = number_before(text, words, noun - back, numbers);
            if (number && number->value >= least && number->value <= most) {
                if (is_part(words, number->first, noun)) {
                    break;
                }
                std::size_t const begin = words[number->first].begin;
                promise.number = number->value;
                promise.excerpt = text.substr(begin, words[noun].end - begin);
                promise.whole = says_all(words, number->first);
                break;
            }
            if (separates(word)) {
                break;
            }
        }
        promises.push_back(std::move(promise));
    }
    return promises;
}

/// A list of the body with the paragraph that leads it in.
struct Announced {
    std::size_t items = 0;
    std::string noun;
    model::Place lead_in_at;
};

/// The last promise with a number, else the last noun.
Promise const* announcement(std::vector<Promise> const& promises) {
    auto const numbered = std::find_if(promises.rbegin(), promises.rend(),
                                       [](Promise const& p) { return p.number.has_value(); });
    if (numbered != promises.rend()) {
        return &*numbered;
    }
    return promises.empty() ? nullptr : &promises.back();
}

std::vector<Announced> announced_lists(PressKit const& kit, Numbers& numbers) {
    std::vector<Announced> lists;
    auto const& blocks = kit.release.body.blocks;
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        using Kind = model::Block::Kind;
        bool const led_in =
            blocks[i].kind == Kind::list &&
            (blocks[i - 1].kind == Kind::paragraph || blocks[i - 1].kind == Kind::heading);
        if (!led_in) {
            continue;
        }
        std::string const lead_in = model::plain_text(blocks[i - 1].runs);
        auto const promises = promises_in(lead_in, kit.language, numbers);
        if (Promise const* const promise = announcement(promises)) {
            lists.push_back({blocks[i].list.items.size(), promise->noun, blocks[i - 1].place});
        }
    }
    return lists;
}

bool is_kept(Promise const& promise, std::vector<Announced> const& lists) {
    std::size_t sum = 0;
    bool one_fits = false;
    bool concerned = false;
    auto const wanted = static_cast<std::size_t>(*promise.number);
    for (Announced const& list : lists) {
        if (list.noun == promise.noun) {
            concerned = true;
            sum += list.items;
            one_fits = one_fits || list.items == wanted;
        }
    }
    return !concerned || one_fits || sum == wanted;
}

/// Below the list a smaller number may single some of its items out: "Two demands are new."
bool stands_below(model::Place const& place, Promise const& promise,
                  std::vector<Announced> const& lists) {
    return std::any_of(lists.begin(), lists.end(), [&](Announced const& list) {
        bool const below =
            place.line > list.lead_in_at.line || place.paragraph > list.lead_in_at.paragraph;
        return list.noun == promise.noun && below && promise.number &&
               static_cast<std::size_t>(*promise.number) < list.items;
    });
}

std::size_t items_of(Promise const& promise, std::vector<Announced> const& lists) {
    auto const list = std::find_if(lists.begin(), lists.end(), [&](Announced const& announced) {
        return announced.noun == promise.noun;
    });
    return list == lists.end() ? 0 : list->items;
}

} // namespace

Findings promised_numbers(PressKit const& kit, Check const& self) {
    Findings findings = check_arithmetic(kit, self);
    Numbers numbers(kit.language);
    std::vector<Announced> const lists = announced_lists(kit, numbers);
    for (KitText const& text : texts_of(kit)) {
        if (text.kind == KitText::Kind::item || text.kind == KitText::Kind::quote) {
            continue;
        }
        for (Promise const& promise : promises_in(text.text, kit.language, numbers)) {
            bool const of_some = !promise.whole && stands_below(text.place, promise, lists);
            if (promise.number && !of_some && !is_kept(promise, lists)) {
                findings.push_back(found(
                    self, kit, text.place, promise.excerpt,
                    '"' + promise.excerpt + "\" are promised, but the list has " +
                        counted(items_of(promise, lists), "item") + ", and readers will count",
                    "correct the number or the list"));
            }
        }
    }
    return findings;
}

} // namespace presskit::check
