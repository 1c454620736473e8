// SPDX-License-Identifier: MPL-2.0
// How many sign, said without naming anybody: "A coalition of 42 organizations", "signed by more
// than 40 groups". What the claim of the lede says ("A, B and 39 others") is signatories.cpp's.
#include "check/total_claims.hpp"

#include "check/kit_text.hpp"
#include "check/numbers.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace presskit::check {

namespace {

using model::PressKit;
using Words = std::vector<Word>;

template <std::size_t N>
bool is_in(std::array<std::string_view, N> const& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool means_signers(std::string const& word) {
    static std::set<std::string> const nouns = {
        "organizations", "organisations",  "groups",       "signatories",    "signers",
        "charities",     "nonprofits",     "ngos",         "unions",         "organizaciones",
        "asociaciones",  "entidades",      "firmantes",    "colectivos",     "signataires",
        "associations",  "collectifs",     "ong",          "organisationen", "vereine",
        "vereinen",      "verbände",       "verbänden",    "gruppen",        "initiativen",
        "unterzeichner", "bündnispartner", "organizações", "entidades",      "signatários",
        "associações",   "organizzazioni", "associazioni", "firmatari",      "organisaties",
        "verenigingen",  "ondertekenaars"};
    return nouns.count(word) != 0;
}

constexpr std::array<std::string_view, 14> others = {
    "other",   "additional", "further", "more",   "otras", "otros",   "autres",
    "weitere", "weiteren",   "andere",  "outras", "altre", "anderen", "outros"};

/// A number of one word or several, as "42", "forty-two", "one hundred and four".
struct Stretch {
    std::size_t first = 0; ///< word, hedges included
    std::size_t number = 0;
    std::size_t last = 0; ///< the noun that says what is counted
    long value = 0;
    bool at_least = false;
    bool roughly = false;
    bool of_others = false;
};

std::optional<Stretch> number_at(Words const& words, std::size_t at, std::string const& text,
                                 Numbers& numbers) {
    constexpr std::size_t longest = 5; // words
    if (words[at].text != "a" && !numbers.value(words[at].text)) {
        return std::nullopt;
    }
    for (std::size_t length = std::min(longest, words.size() - at); length > 0; --length) {
        std::size_t const last = at + length - 1;
        bool const one_phrase = std::none_of(words.begin() + static_cast<std::ptrdiff_t>(at),
                                             words.begin() + static_cast<std::ptrdiff_t>(last),
                                             [](Word const& w) { return w.ends_clause; });
        auto const value =
            one_phrase
                ? numbers.value(text.substr(words[at].begin, words[last].end - words[at].begin))
                : std::nullopt;
        if (value && *value > 1) {
            Stretch found;
            found.first = found.number = at;
            found.last = last;
            found.value = *value;
            return found;
        }
    }
    return std::nullopt;
}

/// "more than", "nearly" and the like before the number.
void take_hedges(Words const& words, Stretch& found) {
    static constexpr std::array<std::string_view, 6> than = {"than", "de",  "als",
                                                             "di",   "que", "dan"};
    static constexpr std::array<std::string_view, 7> more = {"more", "más",  "plus", "mehr",
                                                             "più",  "mais", "meer"};
    static constexpr std::array<std::string_view, 5> over = {"over", "über", "oltre", "ruim",
                                                             "least"};
    static constexpr std::array<std::string_view, 17> about = {
        "nearly",        "almost",  "about", "around", "some", "roughly",
        "approximately", "casi",    "unas",  "unos",   "rund", "etwa",
        "fast",          "environ", "circa", "quase",  "bijna"};
    std::size_t const at = found.number;
    if (at >= 2 && is_in(than, words[at - 1].text) && is_in(more, words[at - 2].text)) {
        found.at_least = true;
        found.first = at - 2;
    } else if (at >= 1 && is_in(over, words[at - 1].text)) {
        bool const two = words[at - 1].text == "least" && at >= 2; // "at least"
        found.at_least = true;
        found.first = two ? at - 2 : at - 1;
    } else if (at >= 1 && is_in(about, words[at - 1].text)) {
        found.roughly = true;
        found.first = at - 1;
    }
}

/// "42 civil society organizations": the noun, a few words on.
bool take_noun(Words const& words, Stretch& found) {
    constexpr std::size_t farthest = 4; // words
    std::size_t const end = found.last;
    for (std::size_t i = end + 1; i < words.size() && i <= end + farthest; ++i) {
        bool const digits = words[i].text.find_first_of("0123456789") != std::string::npos;
        if (words[i - 1].ends_clause || digits) {
            return false;
        }
        found.of_others = found.of_others || is_in(others, words[i].text);
        if (means_signers(words[i].text)) {
            found.last = i;
            return true;
        }
    }
    return false;
}

/// Nothing, or the end of a sentence, or "Today," before word `at`.
bool begins_sentence(std::string const& text, Words const& words, std::size_t at) {
    auto const gap_before = [&](std::size_t i) {
        return text.substr(words[i - 1].end, words[i].begin - words[i - 1].end);
    };
    auto const ends = [](std::string const& gap) {
        return gap.find_first_of(".!?:;\n") != std::string::npos ||
               gap.find("—") != std::string::npos || gap.find("–") != std::string::npos;
    };
    if (at == 0 || ends(gap_before(at))) {
        return true;
    }
    static constexpr std::array<std::string_view, 10> openings = {
        "today", "now",  "yesterday", "hoy",     "aujourd’hui",
        "heute", "oggi", "hoje",      "vandaag", "here"};
    bool const comma = gap_before(at).find(',') != std::string::npos;
    return comma && is_in(openings, words[at - 1].text) && (at == 1 || ends(gap_before(at - 1)));
}

/// "A coalition of", where it is the one that speaks: not "X, a coalition of 200 groups, …".
bool is_coalition_of(std::string const& text, Words const& words, std::size_t at) {
    static constexpr std::array<std::string_view, 8> of = {"of",  "de",  "di", "aus",
                                                           "von", "van", "d’", "d'"};
    static constexpr std::array<std::string_view, 13> bodies = {
        "coalition", "alliance",   "group",    "koalition", "bündnis",  "allianz", "coalición",
        "alianza",   "coalizione", "alleanza", "coalizão",  "coalitie", "aliança"};
    if (at < 2 || !is_in(of, words[at - 1].text) || !is_in(bodies, words[at - 2].text) ||
        words[at - 1].ends_clause || words[at - 2].ends_clause) {
        return false;
    }
    std::size_t start = at - 2;
    constexpr std::size_t most_adjectives = 3; // "A broad statewide coalition of"
    for (std::size_t i = 0; i <= most_adjectives && start > 0; ++i) {
        if (begins_sentence(text, words, start)) {
            return true;
        }
        --start;
        static constexpr std::array<std::string_view, 16> articles = {
            "a",   "an",  "the", "una", "la", "une", "ein", "eine",
            "das", "die", "un",  "uma", "a",  "een", "our", "einem"};
        if (is_in(articles, words[start].text)) {
            bool const agent = start > 0 && words[start - 1].text == "by";
            return agent || begins_sentence(text, words, start);
        }
    }
    return start == 0;
}

/// "signed by 42 groups", "42 groups have signed", "the 42 undersigned organizations".
bool is_about_signing(Words const& words, Stretch const& found) {
    static constexpr std::array<std::string_view, 7> by = {"by", "por",  "par", "von",
                                                           "da", "door", "from"};
    static constexpr std::array<std::string_view, 18> signed_words = {
        "signed",   "firmada",  "firmado",       "firman",      "firmaron",     "signé",
        "signée",   "signent",  "unterzeichnet", "firmato",     "firmata",      "firmano",
        "assinada", "assinado", "assinam",       "ondertekend", "ondertekenen", "unterzeichnen"};
    static constexpr std::array<std::string_view, 6> have = {"have",  "han",   "ont",
                                                             "haben", "hanno", "hebben"};
    std::size_t const at = found.first;
    if (at >= 2 && is_in(by, words[at - 1].text) && is_in(signed_words, words[at - 2].text)) {
        return true;
    }
    for (std::size_t i = found.number; i < found.last; ++i) {
        if (words[i].text == "undersigned" || words[i].text == "unterzeichnenden") {
            return true;
        }
    }
    std::size_t next = found.last + 1;
    if (next < words.size() && !words[found.last].ends_clause && is_in(have, words[next].text)) {
        ++next;
    }
    return next < words.size() && !words[next - 1].ends_clause &&
           is_in(signed_words, words[next].text);
}

/// "after a complaint by X and 12 other groups" tells what others did: some words of the sentence
/// stand before any name, and none is of a letter or a statement.
bool tells_of_others(std::string const& text, Words const& words, std::size_t at) {
    static constexpr std::array<std::string_view, 33> joint_texts = {
        "letter",     "statement", "declar",          "appeal",     "petition",
        "sign",       "join",      "coalition",       "alliance",   "endors",
        "call",       "carta",     "pronunciamiento", "manifiesto", "firma",
        "suscri",     "lettre",    "déclar",          "appel",      "tribune",
        "brief",      "erklärung", "aufruf",          "unterzeich", "bündnis",
        "manifesto",  "assina",    "lettera",         "dichiar",    "firmat",
        "verklaring", "oproep",    "onderteken"};
    constexpr std::size_t most_small = 3;
    std::size_t small = 0;
    for (std::size_t i = at; i-- > 0 && !begins_sentence(text, words, i + 1);) {
        Word const& word = words[i];
        bool const joint =
            std::any_of(joint_texts.begin(), joint_texts.end(), [&](std::string_view stem) {
                return word.text.compare(0, stem.size(), stem) == 0;
            });
        if (joint) {
            return false;
        }
        bool const lower = text.compare(word.begin, word.text.size(), word.text) == 0;
        small += lower && word.text.size() > 3 ? 1 : 0;
    }
    return small > most_small;
}

/// Everybody on the list, and those of one group of it.
std::set<long> sizes_of(PressKit const& kit) {
    std::set<long> sizes = {static_cast<long>(signers_of(kit).count)};
    std::map<std::string, PressKit> groups;
    for (model::Signatory const& s : kit.signatories) {
        groups[s.group].signatories.push_back(s);
    }
    for (auto const& [heading, group] : groups) {
        sizes.insert(static_cast<long>(signers_of(group).count));
    }
    return sizes;
}

long conveners_missing(PressKit const& kit) {
    Signers const signers = signers_of(kit);
    return std::count_if(kit.claim.conveners.begin(), kit.claim.conveners.end(),
                         [&](std::string const& name) { return !signs(signers, name); });
}

bool is_kept(PressKit const& kit, Stretch const& claim) {
    std::set<long> const sizes = sizes_of(kit);
    long const most = *sizes.rbegin() + conveners_missing(kit);
    if (claim.at_least || claim.of_others) {
        return most >= claim.value;
    }
    bool const as_claimed =
        kit.claim.others &&
        claim.value == *kit.claim.others + static_cast<long>(kit.claim.conveners.size());
    return as_claimed || claim.roughly || sizes.count(claim.value) != 0 || most == claim.value ||
           claim.value == static_cast<long>(kit.claim.conveners.size());
}

} // namespace

Findings check_total_claims(PressKit const& kit, Check const& self) {
    if (kit.signatories.empty()) {
        return {};
    }
    Numbers numbers(kit.language);
    for (KitText const& text : texts_of(kit)) {
        if (text.kind == KitText::Kind::quote || text.kind == KitText::Kind::item) {
            continue;
        }
        Words const words = words_of(text.text, kit.language);
        for (std::size_t i = 0; i < words.size(); ++i) {
            auto claim = number_at(words, i, text.text, numbers);
            if (!claim) {
                continue;
            }
            i = claim->last; // "one hundred and four" is no "four"
            take_hedges(words, *claim);
            if (!take_noun(words, *claim)) {
                continue;
            }
            bool const headline = text.kind == KitText::Kind::headline && claim->first == 0;
            bool const unread_others = claim->of_others && !kit.claim.others &&
                                       !tells_of_others(text.text, words, claim->first);
            bool const meant =
                headline || unread_others ||
                (!claim->of_others && (is_coalition_of(text.text, words, claim->first) ||
                                       is_about_signing(words, *claim)));
            if (!meant || is_kept(kit, *claim)) {
                continue;
            }
            std::string const written = text.text.substr(
                words[claim->first].begin, words[claim->last].end - words[claim->first].begin);
            long const present = *sizes_of(kit).rbegin() + conveners_missing(kit);
            bool const is_short = present < claim->value;
            long const difference = is_short ? claim->value - present : present - claim->value;
            return {found(self, kit, text.place, written,
                          "the text claims \"" + written + "\", but the list comes to " +
                              std::to_string(present) + ", " + std::to_string(difference) +
                              (is_short ? " too few" : " too many") + ": reporters count",
                          is_short ? "add who is missing, or correct the number in the text"
                                   : "correct the number in the text, or take off who has not "
                                     "signed")};
        }
    }
    return {};
}

} // namespace presskit::check
