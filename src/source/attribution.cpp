// SPDX-License-Identifier: MPL-2.0
#include "source/attribution.hpp"

#include "base/utf8.hpp"
#include "source/japanese.hpp"
#include "source/person_name.hpp"
#include "source/text_shape.hpp"
#include "source/title_split.hpp"
#include "source/vocabulary.hpp"
#include "source/word_lists.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

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
        bool const acronym =
            first == 1 && all_caps(rest.substr(0, all[0].end)) && all[0].end > 2; // "NNFB CEO Ana"
        if ((first > 1 || acronym) && first + 2 < all.size() && is_title(first)) {
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

/// "who leads the River Alliance": the organisation, when the relative clause says just that.
std::optional<std::string> organization_led(std::string const& rest) {
    static WordList const& verbs = word_list("leading verb");
    std::string const folded = fold(std::string_view(rest).substr(0, 200));
    std::size_t const who = has_prefix(folded, "who ") ? 4 : 0;
    std::size_t const verb = who > 0 ? verbs.prefix(std::string_view(folded).substr(who)) : 0;
    if (verb == 0) {
        return std::nullopt;
    }
    std::string const name = utf8::trim(rest.substr(unfolded(rest, who + verb)));
    return may_be_organization(name) ? std::optional(name) : std::nullopt;
}

} // namespace

namespace {

bool ends_with_title(std::string const& text) {
    std::vector<Word> const all = words(text, 12);
    return !all.empty() && is_title_word(trim_marks(fold(text.substr(all.back().begin))));
}

/// "Stellvertreter Jens Albrecht", behind "Ihr" or "der".
std::optional<Attribution> noun_and_name(std::string const& phrase) {
    std::size_t const space = phrase.find(' ');
    std::string const noun = phrase.substr(0, space);
    std::string const name =
        space == std::string::npos ? std::string() : trim_marks(phrase.substr(space + 1), ",;:");
    bool const titled = is_title_word(fold(noun)) && looks_like_person(name);
    return titled ? std::optional(Attribution{name, noun, {}}) : std::nullopt;
}

/// "beekeeper Tom Bell", "pediatra Lúcia Amaral": one or two small words that join nothing, and a
/// whole name behind them.
bool is_trade(std::string const& phrase, std::vector<Word> const& all, std::size_t name) {
    std::string const rest = phrase.substr(all[name].begin);
    std::string const person = trim_marks(rest.substr(0, name_length(rest)), ",;:");
    constexpr std::size_t shortest = 5; // letters
    std::string const last = trim_marks(
        fold(phrase.substr(all[name - 1].begin, all[name - 1].end - all[name - 1].begin)));
    return name <= 2 && utf8::length(last) >= shortest && !is_joint(last) && !is_auxiliary(last) &&
           !is_relative_day(last) && !find_saying(last) && looks_like_person(person);
}

/// "transport economist Ana Ruiz of X": small words that end with a job's, then the name.
/// "the chair of River Watch, Ana Ruiz": whose job it is first, the name last.
std::optional<Attribution> small_title_first(std::string const& text, KnownNames const& known) {
    std::string const phrase = without_possessive(without_article(text));
    bool const noun = !phrase.empty() && starts_upper(phrase); // "die Vorsitzende", "Ihr Sprecher"
    if (phrase.empty() || (noun && phrase.size() == text.size())) {
        return std::nullopt;
    }
    if (std::optional<Attribution> by = noun ? noun_and_name(phrase) : std::nullopt) {
        return by;
    }
    std::vector<Word> const all = words(phrase, 9);
    std::size_t name = 0;
    while (name < all.size() && !starts_upper(phrase.substr(all[name].begin))) {
        ++name;
    }
    if (name > 0 && name < all.size() && name < 6 &&
        (ends_with_title(phrase.substr(0, all[name].begin)) || is_trade(phrase, all, name))) {
        std::string const rest = phrase.substr(all[name].begin);
        std::optional<Attribution> by = read_attribution(rest, known);
        if (by && words(by->speaker, 2).size() > 1) {
            if (by->title.empty()) { // "el ingeniero Luis Pardo, director de X" has a better one
                by->title = trim_marks(phrase.substr(0, all[name].begin), ",;:");
            }
            return by;
        }
        return std::nullopt;
    }
    std::size_t const comma = phrase.rfind(", ");
    if (comma == std::string::npos) {
        return std::nullopt;
    }
    Attribution by;
    by.speaker = trim_marks(phrase.substr(comma + 2), ",;:");
    std::string const job = phrase.substr(0, comma);
    if (!looks_like_person(by.speaker) || known.has(by.speaker) || !is_title(job)) {
        return std::nullopt;
    }
    split_title(job, known, by);
    return by;
}

/// "Per Ana Ruiz, …: «…»": as she sees it.
std::size_t opinion_prefix(std::string const& phrase) {
    for (std::string_view const word : {"Per ", "Para ", "Pour ", "As "}) {
        if (has_prefix(phrase, word)) {
            return word.size();
        }
    }
    return 0;
}

} // namespace

namespace {

/// "state Sen. Marcus Hill", "doña Berta Lagos": the bytes before the name.
std::size_t small_words_before_honorific(std::string const& phrase) {
    static WordList const& honorifics = word_list("honorific");
    std::vector<Word> const all = words(phrase, 4);
    if (all.size() < 2 || starts_upper(phrase)) {
        return 0;
    }
    bool const itself = honorifics.has(trim_marks(fold(phrase.substr(0, all[0].end)), ".,"));
    bool const next = !honorific_of(phrase.substr(all[1].begin)).empty();
    return (itself || next) && starts_upper(phrase.substr(all[1].begin)) ? all[1].begin : 0;
}

} // namespace

bool begins_with_opinion(std::string const& phrase) {
    return opinion_prefix(phrase) > 0;
}

std::optional<Attribution> read_attribution(std::string_view text, KnownNames const& known) {
    std::string phrase =
        without_pronouns(trim_marks(utf8::collapse_spaces(text.substr(0, 600)), ",;:_*"));
    phrase.erase(0, opinion_prefix(phrase));
    if (!phrase.empty() && phrase.back() == '.' && ends_sentence(phrase)) {
        phrase.pop_back();
    }
    if (phrase.empty()) {
        return std::nullopt;
    }
    phrase.erase(0, small_words_before_honorific(phrase));
    if (starts_japanese(phrase)) {
        return read_japanese_name(phrase);
    }
    if (std::optional<Attribution> by = title_first(phrase, known);
        by && phrase.find(',') == std::string::npos) {
        return by;
    }
    if (std::optional<Attribution> by = small_title_first(phrase, known)) {
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
        if (!is_name_suffix(segment)) {
            break;
        }
        by.speaker += ", " + utf8::trim(segment);
        rest = rest.substr(2 + segment.size());
    }
    bool const bracketed = has_prefix(utf8::trim(rest), "(");
    rest = trim_marks(rest, bracketed ? ",;:()" : ",;:");
    std::size_t const digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (bracketed && digits > 0 && digits <= 3 && (digits == rest.size() || rest[digits] == ')')) {
        rest = trim_marks(rest.substr(digits), ",;:)"); // "Ana Ruiz (78)"
    }
    bool const party = bracketed && rest.size() > 1 && (rest[1] == '-' || rest[1] == ')');
    if (party) { // "Rep. Ana Ruiz (D-Calif.)"
        rest = trim_marks(rest.substr(std::min(rest.find(')'), rest.size() - 1) + 1), ",;:");
    }
    if (rest.empty() || (party && rest.find(' ') == std::string::npos)) {
        return by;
    }
    std::string const first = fold(rest.substr(0, rest.find(' ')));
    if (is_joint(first) && first.size() < rest.size() &&
        may_be_organization(rest.substr(first.size() + 1))) {
        by.organization =
            organization_in(rest.substr(first.size() + 1), known); // "Ana Ruiz of River Watch"
        return by;
    }
    if (std::optional<std::string> const led = organization_led(rest)) {
        by.organization = organization_in(*led, known);
        return by;
    }
    if (has_prefix(rest, "who ")) {
        return by;
    }
    for (std::string_view const article : {"the ", "a ", "an "}) {
        if (has_prefix(rest, article)) {
            rest = rest.substr(article.size());
            break;
        }
    }
    std::string const kept_title = by.title;
    by.title.clear();
    split_title(rest, known, by);
    if (!kept_title.empty() && !by.title.empty() && honorific_of(kept_title + " X") == kept_title) {
        by.speaker.insert(0, kept_title + ' '); // "Professor Alan Reed, chair of …"
    } else if (!kept_title.empty()) {
        by.title = kept_title;
    }
    return by;
}

} // namespace presskit::source
