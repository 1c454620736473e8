// SPDX-License-Identifier: MPL-2.0
#include "filing/person_name.hpp"

#include "base/text_parts.hpp"
#include "base/utf8.hpp"
#include "filing/person_words.hpp"
#include "language/characters.hpp"
#include "language/fold.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace presskit::filing {

namespace {

using Words = std::vector<std::string>;

template <std::size_t N>
bool is_in(std::array<std::string_view, N> const& list, std::string_view value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

std::string joined(Words const& words, std::size_t from, std::size_t to) {
    std::string out;
    for (std::size_t i = from; i < to; ++i) {
        out += (out.empty() ? "" : " ") + words[i];
    }
    return out;
}

/// Before the first comma, spaced dash or bracket, unless what follows the comma is "Jr." and the
/// like.
std::string without_role(std::string const& name) {
    std::string whole = name;
    for (std::string_view const mark : {" (", " – ", " — ", " - "}) {
        auto const at = whole.find(mark);
        whole.resize(at == std::string::npos || at == 0 ? whole.size() : at);
    }
    auto const comma = whole.find(',');
    if (comma == std::string::npos || comma == 0) {
        return whole;
    }
    std::string const after = utf8::trim(whole.substr(comma + 1));
    std::string const next = after.substr(0, after.find_first_of(" ,"));
    return is_suffix(next) ? whole.substr(0, comma) + ' ' + next : whole.substr(0, comma);
}

bool is_spanish(std::string const& region) {
    static constexpr std::array<std::string_view, 21> regions = {
        "ES", "MX", "AR", "CO", "PE", "CL", "EC", "GT", "CU", "BO", "DO",
        "HN", "PY", "SV", "NI", "CR", "PA", "UY", "VE", "PR", "GQ"};
    return is_in(regions, region);
}

/// Where the particle is filed with the given name: "Berg, Jane van der", "Gaulle, Charles de".
bool particle_trails(std::string const& region, std::string const& particle) {
    static constexpr std::array<std::string_view, 12> germanic = {
        "von", "van", "zu", "der", "den", "dem", "und", "af", "av", "te", "t", "s"};
    std::string const word = bare(particle);
    if (region == "NL") {
        return word != "du" && word != "le" && word != "des";
    }
    if (region == "DE" || region == "AT" || region == "LI") {
        return is_in(germanic, word) || word == "de";
    }
    if (region == "SE" || region == "DK" || region == "NO" || region == "FI") {
        return is_in(germanic, word);
    }
    if (region == "PT" || region == "BR" || region == "AO" || region == "MZ") {
        return true;
    }
    return (region == "FR" || region == "RO") && word == "de";
}

bool is_preposition(std::string const& particle) {
    std::string const word = bare(particle);
    return word == "de" || word == "del" || word == "da" || word == "do" || word == "dos";
}

/// Where the family name begins when its last word is `words[last]`.
std::size_t with_particles(Words const& words, std::size_t last, std::string const& region) {
    std::size_t first = last;
    while (first > 0 && is_particle(words[first - 1])) {
        bool const given_name =
            first == 1 && language::is_upper(utf8::decode(words[0], 0).code_point);
        if (given_name) { // "Van Morrison"
            break;
        }
        --first;
    }
    if (first == 0) {
        return 0; // nothing but a family name
    }
    if (is_spanish(region)) { // "Casas, Bartolomé de las", but "Las Heras, Juan"
        bool const trails =
            std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                        words.begin() + static_cast<std::ptrdiff_t>(last), is_preposition);
        return trails ? last : first;
    }
    std::size_t family = last;
    while (family > first && !particle_trails(region, words[family - 1])) {
        --family;
    }
    return family;
}

bool is_initial(std::string const& word) {
    return utf8::length(word) == 1 || (utf8::length(word) == 2 && word.back() == '.');
}

/// "María de los Ángeles", "María del Carmen": one given name.
bool is_marian(std::string const& word) {
    static constexpr std::array<std::string_view, 16> names = {
        "angeles", "carmen",   "pilar",      "lourdes",   "mar",       "rosario",
        "fatima",  "mercedes", "dolores",    "socorro",   "guadalupe", "consuelo",
        "rocio",   "nieves",   "concepcion", "montserrat"};
    return is_in(names, language::folded(word));
}

/// Spanish family names are two, unless there is but one beside the given names.
std::size_t spanish_family(Words const& words, std::size_t end) {
    std::vector<std::size_t> units; // where each begins: "María", "de la Cruz", "Ortega y Gasset"
    for (std::size_t i = 0; i < end; ++i) {
        std::string const word = bare(words[i]);
        bool const goes_on = i > 0 && (word == "y" || word == "i" || is_particle(words[i - 1]) ||
                                       bare(words[i - 1]) == "y" || bare(words[i - 1]) == "i");
        if (!goes_on) {
            units.push_back(i);
        }
    }
    std::size_t const count = units.size();
    if (count < 3) {
        return units.back();
    }
    bool const doubled = std::find(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end),
                                   "y") != words.begin() + static_cast<std::ptrdiff_t>(end);
    std::string const& second = words[units[1]];
    bool const one_only =
        doubled || (count == 3 && (is_spanish_given_name(second) || is_initial(second) ||
                                   (is_particle(second) && is_marian(words[units[2] - 1]))));
    return one_only ? units.back() : units[count - 2];
}

bool is_all_capitals(std::string const& word) {
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < word.size();) {
        utf8::Decoded const d = utf8::decode(word, at);
        if (language::kind_of(d.code_point) == language::CharacterKind::letter) {
            if (!language::is_upper(d.code_point)) {
                return false;
            }
            ++capitals;
        } else if (d.code_point == U'.') {
            return false;
        }
        at += d.length;
    }
    return capitals >= 3;
}

/// "NGUYEN Van An", "Jean DE LA TOUR": the words in capitals, when they stand at one end.
bool find_capitals(Words const& words, std::size_t end, std::size_t& from, std::size_t& to) {
    auto const in_family = [&](std::size_t i) {
        return is_all_capitals(words[i]) ||
               (is_particle(words[i]) && language::is_upper(utf8::decode(words[i], 0).code_point) &&
                words[i].size() > 1 && words[i][1] >= 'A' && words[i][1] <= 'Z');
    };
    from = 0;
    to = end;
    while (from < end && !in_family(from)) {
        ++from;
    }
    to = from;
    while (to < end && in_family(to)) {
        ++to;
    }
    bool const rest_is_small =
        std::none_of(words.begin() + static_cast<std::ptrdiff_t>(to),
                     words.begin() + static_cast<std::ptrdiff_t>(end), is_all_capitals);
    return to > from && to - from < end && (from == 0 || to == end) && rest_is_small;
}

bool writes_family_first(Words const& words, std::size_t end, Origin const& origin) {
    static constexpr std::array<std::string_view, 8> regions = {"CN", "TW", "KR", "KP",
                                                                "VN", "HK", "SG", "MY"};
    static constexpr std::array<std::string_view, 5> languages = {"hu", "vi", "ja", "zh", "ko"};
    static constexpr std::array<std::string_view, 5> given_only = {"IS", "ET", "ER", "MM", "BT"};
    static constexpr std::array<std::string_view, 4> malay = {"MY", "SG", "BN", "ID"};
    std::string const language = origin.language.substr(0, origin.language.find_first_of("-_"));
    if (is_in(given_only, origin.region)) {
        return true; // no family names: the given name leads
    }
    bool const patronymic = std::any_of(words.begin(), words.end(), [](std::string const& word) {
        return bare(word) == "bin" || bare(word) == "binti";
    });
    if (patronymic && is_in(malay, origin.region)) {
        return true;
    }
    if (is_in(languages, language)) {
        return true;
    }
    return is_in(regions, origin.region) && is_east_asian_family_name(words[0]) &&
           !(end == 2 && is_east_asian_family_name(words[1]) &&
             words[1].find('-') == std::string::npos && origin.region == "HK");
}

bool is_east_asian_script(std::string const& name) {
    static constexpr std::array<std::string_view, 4> scripts = {"Hani", "Hira", "Kana", "Hang"};
    return is_in(scripts, language::script_of(utf8::decode(name, 0).code_point));
}

/// "al-Hakim" → 3 (the article's bytes), else 0. Arabic articles and the French d' go to the end.
std::size_t joined_particle(std::string const& word, std::string const& region) {
    static constexpr std::array<std::string_view, 11> arabic = {
        "al-", "el-", "ad-", "an-", "ar-", "as-", "ash-", "at-", "az-", "Al-", "El-"};
    for (std::string_view const article : arabic) {
        if (word.size() > article.size() && word.compare(0, article.size(), article) == 0) {
            return article.size();
        }
    }
    bool const elided = region == "FR" || is_spanish(region) || region == "PT" || region == "BR";
    for (std::string_view const d : {"d'", "d’", "D'", "D’"}) {
        if (elided && word.size() > d.size() && word.compare(0, d.size(), d) == 0) {
            return d.size();
        }
    }
    return 0;
}

std::size_t family_begins(Words const& words, std::size_t end, Origin const& origin) {
    static constexpr std::array<std::string_view, 5> lusitanian = {"filho", "neto", "netto",
                                                                   "junior", "sobrinho"};
    if (is_spanish(origin.region)) {
        std::size_t const unit = spanish_family(words, end);
        std::size_t last = unit;
        while (last + 1 < end && is_particle(words[last])) {
            ++last;
        }
        return with_particles(words, last, origin.region);
    }
    std::size_t last = end - 1;
    bool const lusophone = origin.region == "BR" || origin.region == "PT";
    if (last > 1 && lusophone && is_in(lusitanian, bare(words[last]))) {
        --last;
    }
    static constexpr std::array<std::string_view, 3> servants = {"abd", "abdul", "abdel"};
    bool const din = bare(words[last]) == "al din" || bare(words[last]) == "ad din";
    if (last > 1 && joined_particle(words[last], "") != 0 &&
        (din || is_in(servants, bare(words[last - 1])))) {
        --last;
    }
    return with_particles(words, last, origin.region);
}

/// "García López, María": two family names before the comma, nothing but given names behind it.
/// "Ana Ruiz, Greenpeace" and "Ana Ruiz, María Soto" are not turned.
bool has_two_family_names(Words const& head, Words const& tail) {
    bool const heads = head.size() == 2 && !is_spanish_given_name(head[0]);
    return heads && !tail.empty() && tail.size() <= 3 &&
           std::all_of(tail.begin(), tail.end(), [](std::string const& word) {
               return is_spanish_given_name(word) || is_initial(word) || is_particle(word);
           });
}

} // namespace

PersonName turn_round(std::string const& name, Origin const& origin) {
    auto const comma = name.find(", ");
    Words const head = split_at_spaces(name.substr(0, comma));
    bool const turned = comma != std::string::npos && !head.empty() &&
                        std::all_of(head.begin(), head.end() - 1, is_particle);
    if (comma != std::string::npos) {
        Words const tail = split_at_spaces(name.substr(comma + 2));
        if (has_two_family_names(head, tail)) {
            return {joined(head, 0, head.size()), joined(tail, 0, tail.size())};
        }
    }
    Words words = split_at_spaces(without_role(turned ? name.substr(comma + 2) : name));
    while (words.size() > 1 && is_honorific(words.front())) {
        words.erase(words.begin());
    }
    if (turned) { // "van der Berg, Jane" is turned round again where its particles trail
        if (is_suffix(words.empty() ? "" : words[0])) {
            return {head.back(), joined(words, 0, words.size())};
        }
        std::size_t const first = with_particles(head, head.size() - 1, origin.region);
        Words whole = {"?"};
        whole.insert(whole.end(), head.begin(), head.end());
        std::size_t const begins = with_particles(whole, whole.size() - 1, origin.region);
        (void)first;
        std::string given = joined(words, 0, words.size());
        std::string const trailing = joined(whole, 1, begins);
        given += (given.empty() || trailing.empty() ? "" : " ") + trailing;
        return {joined(whole, begins, whole.size()), given};
    }
    std::size_t end = words.size();
    while (end > 1 && is_suffix(words[end - 1])) {
        --end;
    }
    if (end == 0) {
        return {name, {}};
    }
    std::string suffix = joined(words, end, words.size());
    suffix.insert(0, suffix.empty() ? "" : " ");
    std::size_t from = 0;
    std::size_t to = 0;
    if (end > 1 && find_capitals(words, end, from, to)) {
        std::string const given = from == 0 ? joined(words, to, end) : joined(words, 0, from);
        return {joined(words, from, to), given + suffix};
    }
    if (is_east_asian_script(words[0])) {
        return {joined(words, 0, words.size()), {}};
    }
    if (writes_family_first(words, end, origin)) {
        return {words[0], utf8::trim(joined(words, 1, end) + suffix)};
    }
    std::size_t const family = family_begins(words, end, origin);
    std::string family_name = joined(words, family, end);
    std::string given = joined(words, 0, family);
    if (std::size_t const particle = joined_particle(words[family], origin.region);
        particle != 0 && family > 0) {
        given += ' ' + family_name.substr(0, particle);
        family_name.erase(0, particle);
    }
    return {family_name, utf8::trim(given + suffix)};
}

} // namespace presskit::filing
