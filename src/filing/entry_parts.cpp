// SPDX-License-Identifier: MPL-2.0
#include "filing/entry_parts.hpp"

#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/region.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace presskit::filing {

namespace {

/// What stands in a bracket at the end, and where the bracket begins.
struct Tail {
    std::string text;
    std::size_t begins = 0;
};

std::optional<Tail> bracketed(std::string const& entry) {
    auto const open = entry.rfind('(');
    if (entry.empty() || entry.back() != ')' || open == std::string::npos || open == 0) {
        return std::nullopt;
    }
    return Tail{entry.substr(open + 1, entry.size() - open - 2), open};
}

/// After the last comma, or the last dash with spaces around it.
std::optional<Tail> separated(std::string const& entry) {
    std::optional<Tail> last;
    for (std::string_view const separator : {", ", " – ", " — ", " - "}) {
        auto const at = entry.rfind(separator);
        if (at != std::string::npos && at > 0 && (!last || at > last->begins)) {
            last = Tail{entry.substr(at + separator.size()), at};
        }
    }
    return last;
}

/// One word of at least two letters, mostly capitals: EFF, ATTAC, APEDHU, A4AI.
bool looks_like_acronym(std::string const& text) {
    constexpr std::size_t longest = 24; // bytes
    if (text.empty() || text.size() > longest) {
        return false;
    }
    int upper = 0;
    int lower = 0;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        switch (language::kind_of(d.code_point)) {
        case language::CharacterKind::space:
            return false;
        case language::CharacterKind::letter:
            ++(language::is_upper(d.code_point) ? upper : lower);
            break;
        default:
            break;
        }
        at += d.length;
    }
    return upper >= 2 && upper >= lower;
}

std::vector<std::string> words_of(std::string const& text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find(' ', at), text.size());
        if (end > at) {
            words.push_back(text.substr(at, end - at));
        }
        at = end + 1;
    }
    return words;
}

/// Lower case (ASCII is enough for these lists) without full stops: "Ph.D." → "phd".
std::string bare(std::string const& word) {
    std::string out;
    for (char const c : word) {
        if (c != '.' && c != ',') {
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }
    return out;
}

template <std::size_t N>
bool is_one_of(std::array<std::string_view, N> const& list, std::string const& word) {
    return std::find(list.begin(), list.end(), bare(word)) != list.end();
}

constexpr std::array<std::string_view, 24> honorifics = {
    "dr",  "prof", "professor", "rev",    "reverend", "mr",   "mrs",  "ms",
    "mx",  "sir",  "dame",      "lord",   "lady",     "hon",  "sen",  "senator",
    "rep", "gov",  "rabbi",     "father", "sister",   "imam", "herr", "frau"};
constexpr std::array<std::string_view, 14> suffixes = {
    "jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "jd", "ma", "msc", "dds", "rn", "obe"};
constexpr std::array<std::string_view, 36> particles = {
    "van", "von", "der", "den", "de",  "del", "della", "di",  "da",   "dos", "das", "do",
    "du",  "des", "la",  "le",  "las", "los", "les",   "ten", "ter",  "te",  "zu",  "zum",
    "zur", "af",  "av",  "al",  "el",  "bin", "ibn",   "ben", "bint", "abu", "st",  "vom"};

/// Where the particle is filed with the given name: "Berg, Jane van der", "Gaulle, Charles de".
bool particle_trails(std::string const& region, std::string const& particle) {
    std::string const word = bare(particle);
    if (region == "NL" || region == "DE" || region == "AT") {
        return word != "zum" && word != "zur" && word != "vom";
    }
    if (region == "FR" || region == "ES" || region == "PT" || region == "BR") {
        return word != "la" && word != "le" && word != "les" && word != "du" && word != "des";
    }
    return false;
}

std::string joined(std::vector<std::string> const& words, std::size_t from, std::size_t to) {
    std::string out;
    for (std::size_t i = from; i < to; ++i) {
        out += (out.empty() ? "" : " ") + words[i];
    }
    return out;
}

/// Before the first comma, unless what follows is "Jr." and the like.
std::string without_role(std::string const& name) {
    auto const comma = name.find(", ");
    if (comma == std::string::npos) {
        return name;
    }
    std::string const after = name.substr(comma + 2);
    std::string const next = after.substr(0, after.find_first_of(" ,"));
    return is_one_of(suffixes, next) ? name.substr(0, comma) + ' ' + next : name.substr(0, comma);
}

} // namespace

EntryParts take_apart(std::string const& entry) {
    EntryParts parts;
    parts.name = entry;
    for (int round = 0; round < 2; ++round) { // "Name (ACR), Country" and "Name, Country (ACR)"
        auto tail = bracketed(parts.name);
        if (!tail) {
            tail = separated(parts.name);
        }
        if (!tail) {
            break;
        }
        bool const in_brackets = parts.name.back() == ')';
        std::string const rest = utf8::trim(std::string_view(parts.name).substr(0, tail->begins));
        if (parts.country.empty() && language::region_code(tail->text)) {
            parts.country = tail->text;
        } else if (in_brackets && parts.acronym.empty() && looks_like_acronym(tail->text)) {
            parts.acronym = tail->text;
        } else {
            break;
        }
        parts.name = rest;
    }
    return parts;
}

PersonName turn_round(std::string const& name, std::optional<std::string> const& region) {
    auto const comma = name.find(", ");
    std::vector<std::string> const head = words_of(name.substr(0, comma));
    bool const turned = comma != std::string::npos && !head.empty() &&
                        std::all_of(head.begin(), head.end() - 1,
                                    [](auto const& word) { return is_one_of(particles, word); });
    if (turned) {
        std::string const after = name.substr(comma + 2);
        return {name.substr(0, comma), after.substr(0, after.find(','))};
    }
    std::vector<std::string> words = words_of(without_role(name));
    while (words.size() > 1 && is_one_of(honorifics, words.front())) {
        words.erase(words.begin());
    }
    std::size_t end = words.size();
    while (end > 1 && is_one_of(suffixes, words[end - 1])) {
        --end;
    }
    if (end == 0) {
        return {name, {}};
    }
    std::size_t family = end - 1;
    while (family > 1 && is_one_of(particles, words[family - 1]) &&
           !particle_trails(region.value_or(""), words[family - 1])) {
        --family;
    }
    std::string given = joined(words, 0, family);
    std::string const suffix = joined(words, end, words.size());
    given += (given.empty() || suffix.empty() ? "" : " ") + suffix;
    return {joined(words, family, end), given};
}

} // namespace presskit::filing
