// SPDX-License-Identifier: MPL-2.0
// "A, B, and C, together with 39 other civil society organizations": who convenes, and how many
// more.
#include "base/utf8.hpp"
#include "language/words.hpp"
#include "source/claim.hpp"
#include "source/recognition.hpp"
#include "source/text_shape.hpp"

#include <algorithm>
#include <array>

namespace presskit::source {

namespace {

using Strings = std::vector<std::string>;

template <std::size_t N>
bool is_in(std::array<std::string_view, N> const& all, std::string_view word) {
    return std::find(all.begin(), all.end(), word) != all.end();
}

constexpr std::array<std::string_view, 20> before_words = {
    "otras", "otros",  "outras",   "outros",  "altre", "altri", "les",
    "las",   "los",    "weiteren", "weitere", "as",    "os",    "d'autres",
    "mais",  "andere", "further",  "le",      "otra",  "other"};
constexpr std::array<std::string_view, 24> true_others = {
    "other",   "others",   "additional", "more",   "further", "otras",   "otros",     "autres",
    "weitere", "weiteren", "weiterer",   "andere", "anderen", "anderer", "outras",    "outros",
    "mais",    "altre",    "altri",      "más",    "fellow",  "partner", "ulteriori", "overige"};
constexpr std::array<std::string_view, 16> vague_words = {
    "than", "over", "nearly", "almost", "about", "approximately", "some", "around", "de",
    "que",  "als",  "über",   "dan",    "di",    "meer",          "fast"};

bool names_a_group(std::string_view word) {
    for (std::string_view const stem :
         {"organi",    "group",      "ngo",     "civil",    "partner", "associa",  "advoca",
          "signator",  "instit",     "grupo",   "ong",      "entidad", "groupe",   "verbände",
          "gruppen",   "initiativ",  "vereine", "entidade", "gruppi",  "enti",     "coalition",
          "nonprofit", "non-profit", "union",   "compan",   "societ",  "communit", "rights",
          "faith",     "leaders",    "members", "colectiv", "sociedad"}) {
        if (has_prefix(word, stem)) {
            return true;
        }
    }
    return false;
}

/// "together with", "along with", "and", … as the words before position `count`; how many they are.
std::size_t connector_before(Strings const& folded, std::size_t count) {
    static std::array<std::string_view, 44> const connectors = {"together with",
                                                                "along with",
                                                                "alongside",
                                                                "alongside of",
                                                                "joined by",
                                                                "joined",
                                                                "joins",
                                                                "in partnership with",
                                                                "in coalition with",
                                                                "with",
                                                                "and",
                                                                "as well as",
                                                                "plus",
                                                                "junto con",
                                                                "junto a",
                                                                "junto con las",
                                                                "con",
                                                                "y",
                                                                "ainsi que",
                                                                "avec",
                                                                "aux côtés de",
                                                                "aux côtés d'",
                                                                "et",
                                                                "gemeinsam mit",
                                                                "zusammen mit",
                                                                "mit",
                                                                "und",
                                                                "sowie",
                                                                "junto com",
                                                                "juntamente com",
                                                                "com",
                                                                "e",
                                                                "insieme a",
                                                                "insieme ad",
                                                                "assieme a",
                                                                "con altre",
                                                                "ed",
                                                                "samen met",
                                                                "met",
                                                                "en",
                                                                "accompanied by",
                                                                "supported by",
                                                                "backed by",
                                                                "rejoint par"};
    for (std::size_t const length : {3U, 2U, 1U}) {
        if (count < length) {
            continue;
        }
        std::string phrase;
        for (std::size_t i = count - length; i < count; ++i) {
            phrase += (phrase.empty() ? "" : " ") + trim_marks(folded[i], ",;");
        }
        if (is_in(connectors, phrase)) {
            return length;
        }
    }
    return 0;
}

struct Count {
    std::size_t first; ///< word of the number (or of "otras" before it)
    std::size_t last;  ///< word after the count and "other"
    long value;
};

/// "39 other", "otras 34", "thirty-nine additional"; "more than 40 other" counts nothing exactly.
std::optional<Count> count_at(Strings const& folded, std::size_t other,
                              std::string const& language) {
    auto const number = [&](std::size_t first, std::size_t last) {
        std::string phrase;
        for (std::size_t i = first; i < last; ++i) {
            phrase += (phrase.empty() ? "" : " ") + trim_marks(folded[i], ",;:");
        }
        return language::parse_number(phrase, language);
    };
    for (std::size_t length = std::min<std::size_t>(4, other); length > 0; --length) {
        if (std::optional<long> const value = number(other - length, other)) {
            bool const vague = other - length > 0 && is_in(vague_words, folded[other - length - 1]);
            return vague ? std::nullopt : std::optional(Count{other - length, other + 1, *value});
        }
    }
    if (is_in(before_words, folded[other])) {
        for (std::size_t length = 4; length > 0; --length) {
            if (other + 1 + length > folded.size()) {
                continue;
            }
            if (std::optional<long> const value = number(other + 1, other + 1 + length)) {
                return Count{other, other + 1 + length, *value};
            }
        }
    }
    return std::nullopt;
}

/// One name off the front of `text`: a known one whole, else up to the next comma or "and".
std::string take_name(std::string& text, bool oxford, KnownNames const& known) {
    static std::array<std::string_view, 7> const ands = {" and ", " y ",  " et ", " und ",
                                                         " e ",   " en ", " & "};
    std::size_t end = known.match(text);
    bool const whole = end > 0 && (end >= text.size() || text[end] == ',' || text[end] == ' ');
    if (!whole) {
        end = std::min(text.find(", "), text.size());
        std::size_t best = std::string::npos;
        for (std::string_view const word : ands) {
            if (oxford || word == " & ") {
                continue;
            }
            // Of several "and", the one before a known name or an article, else the last.
            for (std::size_t at = text.find(word); at < end; at = text.find(word, at + 1)) {
                std::string_view const right = std::string_view(text).substr(at + word.size());
                best = at;
                if (known.match(right) > 0 || has_prefix(right, "The ") ||
                    has_prefix(right, "the ")) {
                    break;
                }
            }
        }
        end = std::min(end, best);
    }
    std::string name = trim_marks(text.substr(0, end), ",;:");
    text = trim_marks(text.substr(end), ",;:");
    for (std::string_view const word : ands) {
        std::string_view const bare = word.substr(1);
        if (has_prefix(text, bare)) {
            text = text.substr(bare.size());
        }
    }
    return name;
}

/// "Today, A, B": what stands before the names is not one of them.
std::string without_opening(std::string text) {
    for (int i = 0; i < 3; ++i) {
        std::string const folded = fold(text.substr(0, 80));
        bool cut = false;
        for (std::string_view const word : {"today",
                                            "yesterday",
                                            "this ",
                                            "on ",
                                            "last ",
                                            "hoy",
                                            "el ",
                                            "aujourd'hui",
                                            "ce ",
                                            "heute",
                                            "hoje",
                                            "oggi",
                                            "vandaag",
                                            "in a ",
                                            "in an ",
                                            "in the ",
                                            "ahead of ",
                                            "led by ",
                                            "a coalition led by ",
                                            "as "}) {
            std::size_t const comma = text.find(", ");
            bool const leads = has_prefix(folded, word);
            if (leads && (word == "led by " || word == "a coalition led by ")) {
                text = text.substr(word.size());
                cut = true;
                break;
            }
            if (leads && comma != std::string::npos && comma < 80 &&
                !(word == "el " || word == "ce ")) {
                text = text.substr(comma + 2);
                cut = true;
                break;
            }
            if (leads &&
                (word == "today" || word == "hoy" || word == "heute" || word == "hoje" ||
                 word == "oggi") &&
                text.size() > word.size() && text[word.size()] == ' ') {
                text = text.substr(word.size() + 1);
                cut = true;
                break;
            }
        }
        if (!cut) {
            break;
        }
    }
    return text;
}

/// "A, the B and 12 others": the article is the sentence's, not the name's.
std::string without_small_article(std::string const& name, KnownNames const& known) {
    for (std::string_view const article :
         {"the ", "la ",  "le ", "les ", "el ",  "los ",   "las ", "il ",
          "lo ",  "gli ", "i ",  "der ", "die ", "das ",   "de ",  "het ",
          "o ",   "a ",   "os ", "as ",  "l'",   "l\u2019"}) {
        if (has_prefix(name, article)) {
            return name.substr(article.size());
        }
        // "Das Bündnis" at the head of the sentence, "Bündnis" in the list
        std::string const first = fold(name.substr(0, name.find(' ') + 1)) + ' ';
        if (first == article && !known.has(name) && known.has(name.substr(first.size()))) {
            return name.substr(first.size());
        }
    }
    return name;
}

Strings split_names(std::string text, KnownNames const& known) {
    text = trim_marks(without_opening(trim_marks(text, ",;:")), ",;:");
    bool const oxford = text.find(", and ") != std::string::npos;
    Strings names;
    while (!text.empty() && names.size() < 50) {
        std::size_t const before = text.size();
        std::string name = without_small_article(take_name(text, oxford, known), known);
        if (!name.empty()) {
            names.push_back(std::move(name));
        }
        if (text.size() >= before) {
            break;
        }
    }
    return names;
}

bool is_name(std::string const& name) {
    return starts_upper(name) && words(name, 16).size() <= 15 && title_case_share(name) >= 0.5 &&
           !ends_sentence(name);
}

} // namespace

std::optional<model::Claim> find_claim_in(std::string const& text, std::string const& language,
                                          KnownNames const& known) {
    std::vector<Word> const all = words(text, 400);
    Strings folded;
    for (Word const& word : all) {
        folded.push_back(fold(text.substr(word.begin, word.end - word.begin)));
    }
    for (std::size_t i = 1; i + 1 < folded.size(); ++i) {
        if (!is_in(true_others, trim_marks(folded[i], ",;"))) {
            continue;
        }
        std::optional<Count> const count = count_at(folded, i, language);
        if (!count || count->value < 0 || count->value > 1'000'000) {
            continue;
        }
        std::size_t group = count->last;
        while (group < std::min(count->last + 6, folded.size()) && !names_a_group(folded[group]) &&
               !ends_sentence(text.substr(all[group].begin, all[group].end - all[group].begin))) {
            ++group;
        }
        bool const bare_others = trim_marks(folded[i], ",;") == "others";
        if (!bare_others && (group == folded.size() || !names_a_group(folded[group]))) {
            continue;
        }
        std::size_t const connector = connector_before(folded, count->first);
        if (connector == 0 || count->first == connector) {
            continue;
        }
        std::size_t const names_end = all[count->first - connector - 1].end;
        std::size_t const begin = sentence_begin(text, names_end - 1);
        Strings names = split_names(text.substr(begin, names_end - begin), known);
        bool const all_names = !names.empty() && std::all_of(names.begin(), names.end(), is_name);
        model::Claim claim;
        claim.others = count->value;
        claim.conveners = all_names ? names : Strings();
        std::size_t const last = bare_others ? i : std::min(group, folded.size() - 1);
        // The noun that follows an adjective: "civil society organizations".
        std::size_t end_word = last;
        for (std::size_t k = last; k < std::min(last + 4, folded.size()); ++k) {
            if (has_prefix(folded[k], "organi") || has_prefix(folded[k], "group")) {
                end_word = k;
                break;
            }
        }
        claim.excerpt = trim_marks(text.substr(begin, all[end_word].end - begin), ",;");
        return claim;
    }
    return std::nullopt;
}

void find_claim(Recognition& r) {
    int paragraphs = 0;
    for (std::size_t i = r.lede; i < r.lines.size() && paragraphs < 6; ++i) {
        if (!r.is_open(i) || r.draft.paragraphs[i].block) {
            continue;
        }
        ++paragraphs;
        std::optional<model::Claim> claim =
            find_claim_in(r.lines[i].text.substr(0, 6000), r.kit.language, r.known);
        if (claim) {
            claim->at = r.draft.paragraphs[i].place;
            r.kit.claim = std::move(*claim);
            for (std::string const& convener : r.kit.claim.conveners) {
                r.known.add(convener);
            }
            return;
        }
    }
}

} // namespace presskit::source
