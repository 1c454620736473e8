// SPDX-License-Identifier: MPL-2.0
#include "source/attribution.hpp"

#include "base/utf8.hpp"
#include "language/region.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace presskit::source {

namespace {

using Strings = std::vector<std::string>;

bool is_suffix(std::string const& segment) {
    static constexpr std::array suffixes = {
        "jr", "sr",  "ii",   "iii", "iv",  "phd",   "md",  "esq", "jd",  "mph",
        "rn", "msw", "mba",  "dds", "llm", "dphil", "obe", "mbe", "mp",  "qc",
        "kc", "sj",  "lcsw", "ma",  "bsc", "msc",   "dr",  "cpa", "edd", "psyd"};
    std::string bare;
    for (char const c : fold(segment)) {
        bare += c == '.' || c == ' ' ? "" : std::string(1, c);
    }
    return std::find(suffixes.begin(), suffixes.end(), bare) != suffixes.end();
}

bool is_corporate_tail(std::string const& segment) {
    static constexpr std::array tails = {"inc",  "inc.", "llc",  "ltd", "ltd.",  "e.v.",
                                         "a.c.", "s.a.", "z.s.", "co.", "corp.", "gmbh",
                                         "vzw",  "asbl", "llp",  "pbc"};
    std::string const folded = fold(segment);
    return std::find(tails.begin(), tails.end(), folded) != tails.end();
}

std::string without_article(std::string const& text) {
    std::string const folded = fold(std::string_view(text).substr(0, 8));
    for (std::string_view const article :
         {"the ", "l'", "la ", "le ", "les ", "el ", "los ", "las ", "il ", "lo ", "gli ", "der ",
          "die ", "das ", "dem ", "den ", "de ", "het "}) {
        bool const curly = article == "l'" && has_prefix(text, "l\u2019");
        if (has_prefix(folded, article)) {
            std::size_t const length = curly ? 4 : article.size();
            return text.substr(std::min(length, text.size()));
        }
    }
    return text;
}

/// "at", "of", … between title and organisation, in the order they are trusted.
struct Joint {
    std::string_view word;
    int rank; ///< 0 = says where somebody works, 1 = may as well belong to the title
};
constexpr std::array<Joint, 34> joints = {{
    {"at", 0},     {"@", 0},     {"with", 0}, {"bei", 0},   {"beim", 0}, {"chez", 0}, {"bij", 0},
    {"presso", 0}, {"from", 0},  {"of", 1},   {"for", 1},   {"de", 1},   {"del", 1},  {"du", 1},
    {"des", 1},    {"d'", 1},    {"da", 1},   {"do", 1},    {"das", 1},  {"dos", 1},  {"di", 1},
    {"della", 1},  {"dell'", 1}, {"dei", 1},  {"delle", 1}, {"von", 1},  {"vom", 1},  {"der", 1},
    {"van", 1},    {"voor", 1},  {"para", 1}, {"en", 1},    {"na", 1},   {"au", 1},
}};

struct Cut {
    std::size_t begin; ///< of the joint
    std::size_t end;   ///< of the joint, where the organisation begins
    int rank;
};

/// All places where `text` may be cut into title and organisation.
std::vector<Cut> cuts_of(std::string const& text) {
    std::vector<Cut> cuts;
    std::vector<Word> const all = words(text, 60);
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::string const raw = text.substr(all[i].begin, all[i].end - all[i].begin);
        std::string const folded = fold(raw);
        if (raw.back() == ',' && i + 1 < all.size()) {
            cuts.push_back({all[i].end - 1, all[i + 1].begin, 2});
        }
        for (Joint const& joint : joints) {
            bool const elided = joint.word.back() == '\'';
            if (elided && has_prefix(folded, joint.word) && folded.size() > joint.word.size()) {
                std::size_t const curly = raw.find("\u2019") != std::string::npos ? 2 : 0;
                cuts.push_back(
                    {all[i].begin, all[i].begin + joint.word.size() + curly, joint.rank});
            } else if (folded == joint.word && i + 1 < all.size() && i > 0) {
                cuts.push_back({all[i].begin, all[i + 1].begin, joint.rank});
            }
        }
    }
    return cuts;
}

/// The first word after a joint and an article begins an organisation's name, not a field of work.
bool may_be_organization(std::string const& text) {
    std::string const bare = without_article(text);
    if (bare.empty() || !starts_upper(bare)) {
        return false;
    }
    // "Public Policy at X": a joint follows words that only say what somebody works on
    bool only_fields = true;
    for (Word const& word : words(bare, 12)) {
        std::string const w = trim_marks(fold(bare.substr(word.begin, word.end - word.begin)));
        bool const joint =
            std::any_of(joints.begin(), joints.end(), [&](Joint const& j) { return j.word == w; });
        if (joint || (!w.empty() && bare[word.end - 1] == ',')) {
            only_fields = only_fields && (joint || is_field_of_work(w));
            break;
        }
        only_fields = only_fields && is_field_of_work(w);
    }
    return !only_fields;
}

/// An organisation at the beginning of `text`; what follows a comma stays only if it belongs to it.
std::string organization_in(std::string text, KnownNames const& known) {
    text = trim_marks(text, ",;:");
    std::string const bare = without_article(text);
    if (std::size_t const length = known.match(text); length > 0) {
        std::string const name = text.substr(0, length);
        return starts_upper(name) ? name : without_article(name);
    }
    std::size_t comma = text.find(", ");
    while (comma != std::string::npos) {
        std::string const tail = text.substr(comma + 2);
        std::string const segment = tail.substr(0, tail.find(", "));
        bool const series = has_prefix(tail, "and ") || tail.find(", and ") != std::string::npos;
        if (!series && !is_corporate_tail(segment) &&
            (!starts_upper(tail) || language::region_code(tail))) {
            text.resize(comma);
            break;
        }
        comma = text.find(", ", comma + 2);
    }
    // "the River Coalition" is read as "River Coalition"; "The River Coalition" is its name.
    bool const small = !text.empty() && !starts_upper(text);
    return small ? without_article(text) : text;
}

bool is_name_word(std::string const& raw) {
    return starts_upper(raw) && !is_digit(static_cast<unsigned char>(raw[0]));
}

bool looks_like_title(std::string const& text) {
    for (Word const& word : words(text, 12)) {
        if (is_title_word(trim_marks(fold(text.substr(word.begin, word.end - word.begin))))) {
            return true;
        }
    }
    return false;
}

/// How many bytes at the beginning are a person's name (without suffixes after a comma).
std::size_t name_length(std::string const& phrase) {
    std::vector<Word> const all = words(phrase, 9);
    std::size_t end = 0;
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < all.size() && i < 8; ++i) {
        std::string const raw = phrase.substr(all[i].begin, all[i].end - all[i].begin);
        std::string const bare = trim_marks(raw, ",;:()");
        std::string const folded = fold(bare);
        bool const elided =
            has_prefix(folded, "d'") &&
            is_name_word(bare.substr(bare.find("\u2019") == std::string::npos ? 2 : 4));
        std::size_t after = i + 1; // "de la Fuente", "van den Berg"
        while (after + 1 < all.size() &&
               is_name_particle(
                   fold(phrase.substr(all[after].begin, all[after].end - all[after].begin)))) {
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

/// "River Watch Executive Director Ana Ruiz", "Executive Director Ana Ruiz".
std::optional<Attribution> title_first(std::string const& phrase, KnownNames const& known) {
    Attribution by;
    std::string rest = phrase;
    if (std::size_t const length = known.match(rest); length > 0 && length < rest.size()) {
        by.organization = rest.substr(0, length);
        rest = rest.substr(length);
        for (std::string_view const possessive : {"\u2019s", "'s"}) {
            if (has_prefix(rest, possessive)) {
                rest = rest.substr(possessive.size());
            }
        }
        rest = utf8::trim(rest);
    }
    std::vector<Word> all = words(rest, 12);
    if (by.organization
            .empty()) { // an unknown organisation: everything before the first title word
        std::size_t first = 0;
        auto const is_title = [&](std::size_t i) {
            return is_title_word(
                trim_marks(fold(rest.substr(all[i].begin, all[i].end - all[i].begin))));
        };
        while (first < all.size() && !is_title(first) &&
               starts_upper(rest.substr(all[first].begin))) {
            ++first;
        }
        if (first > 1 && first + 2 < all.size() && is_title(first)) {
            by.organization = rest.substr(0, all[first - 1].end);
            rest = rest.substr(all[first].begin);
            all = words(rest, 12);
        }
    }
    std::size_t last_title = std::string::npos;
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::string const word =
            trim_marks(fold(rest.substr(all[i].begin, all[i].end - all[i].begin)));
        if (is_title_word(word)) {
            last_title = i;
        } else if (last_title == std::string::npos) {
            break;
        }
    }
    if (last_title == std::string::npos || last_title + 1 >= all.size()) {
        return std::nullopt;
    }
    by.title = rest.substr(0, all[last_title].end);
    by.speaker = trim_marks(rest.substr(all[last_title + 1].begin), ",;:");
    std::size_t const people = words(by.speaker, 6).size();
    if (people < 2 || people > 4 || name_length(by.speaker) != by.speaker.size()) {
        return std::nullopt;
    }
    return by;
}

void split_title(std::string rest, KnownNames const& known, Attribution& by) {
    for (std::string_view const aside :
         {", a ", ", an ", " and a ", " and an ", ", one of ", ", which ", ", who "}) {
        rest.resize(std::min(rest.find(aside), rest.size())); // "…, a coalition of 12 unions"
    }
    std::vector<Cut> const cuts = cuts_of(rest);
    auto const take = [&](Cut const& cut) {
        by.title = trim_marks(rest.substr(0, cut.begin), ",;:");
        by.organization = organization_in(rest.substr(cut.end), known);
    };
    if (known.match(rest) > 0) {
        by.organization = organization_in(rest, known);
        return;
    }
    for (Cut const& cut : cuts) { // the leftmost known one is the longest name
        if (known.match(rest.substr(cut.end)) > 0) {
            take(cut);
            return;
        }
    }
    bool const series = rest.find(", and ") != std::string::npos;
    bool const titled = looks_like_title(rest);
    if (!titled && starts_upper(without_article(rest))) {
        by.organization = organization_in(rest, known);
        return;
    }
    for (int const rank : {0, 2, 1}) {
        for (Cut const& cut : cuts) {
            std::string const tail = rest.substr(cut.end);
            bool const in_series = rank == 2 && (series || has_prefix(tail, "and "));
            bool const a_title = rank == 2 && looks_like_title(tail.substr(0, tail.find(','))) &&
                                 tail.find_first_of(',') != std::string::npos;
            if (cut.rank != rank || in_series || a_title || !may_be_organization(tail)) {
                continue;
            }
            take(cut);
            return;
        }
    }
    by.title = trim_marks(rest, ",;:");
}

} // namespace

std::optional<Attribution> read_attribution(std::string_view text, KnownNames const& known) {
    std::string phrase = trim_marks(utf8::collapse_spaces(text.substr(0, 600)), ",;:_*");
    if (!phrase.empty() && phrase.back() == '.' && ends_sentence(phrase)) {
        phrase.pop_back();
    }
    if (phrase.empty()) {
        return std::nullopt;
    }
    if (std::optional<Attribution> by = title_first(phrase, known);
        by && phrase.find(',') == std::string::npos) {
        return by;
    }
    Attribution by;
    std::size_t const end = name_length(phrase);
    if (end == 0) {
        return std::nullopt;
    }
    for (Cut const& cut : cuts_of(phrase)) { // "Jan Huber von Brot & Rosen"
        bool const inside = cut.begin < end && words(phrase.substr(0, cut.begin), 2).size() > 1;
        if (inside && known.match(phrase.substr(cut.end)) > 0) {
            return Attribution{trim_marks(phrase.substr(0, cut.begin), ",;:"),
                               {},
                               organization_in(phrase.substr(cut.end), known)};
        }
    }
    by.speaker = trim_marks(phrase.substr(0, end), ",;:");
    std::string rest = phrase.substr(end);
    // "Executive Director Ana Ruiz of River Watch": the name hides behind its title
    if (std::optional<Attribution> const hidden = title_first(by.speaker, known)) {
        by = *hidden;
    }
    while (has_prefix(rest, ", ")) { // "Ph.D.", "Jr."
        std::string const segment = rest.substr(
            2, rest.find(',', 2) == std::string::npos ? std::string::npos : rest.find(',', 2) - 2);
        if (!is_suffix(segment)) {
            break;
        }
        by.speaker += ", " + utf8::trim(segment);
        rest = rest.substr(2 + segment.size());
    }
    bool const bracketed = has_prefix(utf8::trim(rest), "(");
    rest = trim_marks(rest, bracketed ? ",;:()" : ",;:");
    if (rest.empty()) {
        return by;
    }
    std::string const first = fold(rest.substr(0, rest.find(' ')));
    bool const joint =
        std::any_of(joints.begin(), joints.end(), [&](Joint const& j) { return j.word == first; });
    if (joint && first.size() < rest.size() && may_be_organization(rest.substr(first.size() + 1))) {
        by.organization =
            organization_in(rest.substr(first.size() + 1), known); // "Ana Ruiz of River Watch"
        return by;
    }
    for (std::string_view const article : {"the ", "a ", "an "}) {
        if (has_prefix(rest, article)) {
            rest = rest.substr(article.size());
            break;
        }
    }
    std::string const kept_title = by.title;
    split_title(rest, known, by);
    by.title = kept_title.empty() ? by.title : kept_title;
    return by;
}

std::optional<LeadIn> read_lead_in(std::string_view text, KnownNames const& known) {
    std::string line = utf8::collapse_spaces(text);
    if (line.empty() || line.size() > 600) {
        return std::nullopt;
    }
    bool const colon = line.back() == ':';
    line = trim_marks(line, ":,;");
    std::string const folded = fold(line);
    bool const aligned = folded.size() == line.size() || words(folded).size() == words(line).size();
    if (!aligned) {
        return std::nullopt;
    }
    // Folding may change lengths (’ to '), so positions go by words.
    auto const tail_after = [&](std::size_t folded_end) {
        std::size_t const count = words(folded.substr(0, folded_end)).size();
        std::vector<Word> const all = words(line);
        bool const whole =
            folded_end >= folded.size() || folded[folded_end] == ' ' || folded[folded_end] == ':';
        return whole && count < all.size() ? line.substr(all[count].begin) : std::string();
    };
    if (std::optional<Span> const span = find_attribution(folded)) {
        std::string phrase = tail_after(span->end);
        for (std::string_view const end :
             {", zugeschrieben werden", " zugeschrieben werden", ", on ", " on the ", " regarding ",
              " in response ", ", in response", " about the "}) {
            std::size_t const at = phrase.find(end);
            if (at != std::string::npos && at > 4) {
                phrase.resize(at);
            }
        }
        if (std::optional<Attribution> by = read_attribution(phrase, known)) {
            return LeadIn{*by, true};
        }
    }
    if (std::optional<Span> const verb = find_last_saying(folded)) {
        std::string const after = tail_after(verb->end);
        std::vector<Word> const all = words(line);
        std::size_t const before_count = words(folded.substr(0, verb->begin)).size();
        std::string const before =
            before_count == 0 ? "" : line.substr(0, all[before_count - 1].end);
        bool const verb_first = before.empty() || ends_sentence(before);
        std::string const phrase =
            verb_first ? after : before.substr(sentence_begin(before, before.size()));
        if (verb_first || words(after, 9).size() <= 8) {
            std::optional<Attribution> const by = read_attribution(phrase, known);
            if (by && words(by->speaker, 2).size() > 1) {
                return LeadIn{*by, true};
            }
        }
    }
    if (colon || line.size() < 200) {
        std::optional<Attribution> const by = read_attribution(line, known);
        bool const person = by && words(by->speaker, 7).size() >= 2 &&
                            words(by->speaker, 7).size() <= 6 && !known.has(by->speaker);
        bool const shaped = person && (!by->title.empty() || !by->organization.empty());
        if (shaped || (person && colon && words(line, 6).size() <= 5)) {
            return LeadIn{*by, false};
        }
    }
    return std::nullopt;
}

} // namespace presskit::source
