// SPDX-License-Identifier: MPL-2.0
// "six major concerns" and a list of five. A number counts as a promise when it goes with the noun
// by which the list is led in.
#include "base/utf8.hpp"
#include "check/arithmetic.hpp"
#include "check/checks.hpp"
#include "check/kit_text.hpp"
#include "language/words.hpp"

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
};

std::vector<Promise> promises_in(std::string const& text, std::string const& language) {
    constexpr std::size_t farthest = 5; // words from the number to the noun
    constexpr long least = 2;
    constexpr long most = 99;
    std::vector<Promise> promises;
    Words const words = words_of(text, language);
    for (std::size_t noun = 0; noun < words.size(); ++noun) {
        if (!announces_list(words[noun].text)) {
            continue;
        }
        Promise promise{words[noun].text, std::nullopt, {}};
        for (std::size_t back = 1; back <= farthest && back <= noun; ++back) {
            Word const& word = words[noun - back];
            auto const number =
                word.ends_clause ? std::nullopt : language::parse_number(word.text, language);
            if (number && *number >= least && *number <= most) {
                promise.number = number;
                promise.excerpt = text.substr(word.begin, words[noun].end - word.begin);
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

std::vector<Announced> announced_lists(PressKit const& kit) {
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
        auto const promises = promises_in(lead_in, kit.language);
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

std::size_t items_of(Promise const& promise, std::vector<Announced> const& lists) {
    auto const list = std::find_if(lists.begin(), lists.end(), [&](Announced const& announced) {
        return announced.noun == promise.noun;
    });
    return list == lists.end() ? 0 : list->items;
}

} // namespace

Findings promised_numbers(PressKit const& kit, Check const& self) {
    Findings findings = check_arithmetic(kit, self);
    std::vector<Announced> const lists = announced_lists(kit);
    for (KitText const& text : texts_of(kit)) {
        if (text.kind == KitText::Kind::item || text.kind == KitText::Kind::quote) {
            continue;
        }
        for (Promise const& promise : promises_in(text.text, kit.language)) {
            if (promise.number && !is_kept(promise, lists)) {
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
