// SPDX-License-Identifier: MPL-2.0
#include "source/title_split.hpp"

#include "base/utf8.hpp"
#include "language/region.hpp"
#include "source/german_case.hpp"
#include "source/person_name.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"
#include "source/word_lists.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

bool is_corporate_tail(std::string const& segment) {
    static WordList const& tails = word_list("legal form");
    return tails.has(fold(segment));
}

/// A joint that begins a word: "d'" of "d'Alba". Its bytes in `raw`, 0 = none.
std::size_t elided_joint(std::string const& raw, std::string const& folded) {
    std::size_t const mark = folded.find('\'');
    if (mark > 4 || mark + 1 >= folded.size() || !is_joint(folded.substr(0, mark + 1))) {
        return 0;
    }
    return mark + (raw.find("\u2019") != std::string::npos ? 3 : 1);
}

bool is_german_article(std::string_view word) {
    return word == "der" || word == "dem" || word == "den";
}

/// "Tom Bell of Hill Trust", "Tom Bell, chair of …": a name and then whose it is.
bool begins_with_person(std::string const& text) {
    std::size_t const length = name_length(text);
    std::string const name = trim_marks(text.substr(0, length), ",");
    std::vector<Word> const after = words(text.substr(length), 2);
    if (!looks_like_person(name) || after.empty()) {
        return false;
    }
    std::string const rest = utf8::trim(text.substr(length));
    std::string const next = fold(rest.substr(0, rest.find(' ')));
    return is_joint(next) || (rest[0] == ',' && is_title(trim_marks(rest)));
}

/// "director of River Watch": a joint with a capital behind it.
bool names_a_place(std::string const& text) {
    std::vector<Cut> const cuts = cuts_of(text);
    return std::any_of(cuts.begin(), cuts.end(), [&](Cut const& cut) {
        return cut.rank != 2 && may_be_organization(text.substr(cut.end));
    });
}

/// "River Watch’s director of policy"
bool take_possessive(std::string const& rest, Attribution& by) {
    for (std::string_view const mark : {"\u2019s ", "'s ", "s\u2019 ", "s' "}) {
        std::size_t const at = rest.find(mark);
        if (at > 80) { // npos as well
            continue;
        }
        std::string const owner = rest.substr(0, at + (mark[0] == 's' ? 1 : 0));
        std::string const title = rest.substr(at + mark.size());
        if (!starts_upper(owner) && words(owner, 3).size() <= 2 && is_title(title) &&
            !names_a_place(title)) {
            by.title = title; // "the group's chair"
            return true;
        }
        bool const name =
            starts_upper(owner) && owner.find(',') == std::string::npos && !looks_like_title(owner);
        if (name && is_title(title) && !starts_upper(title)) {
            by.organization = owner;
            by.title = title;
            return true;
        }
    }
    return false;
}

/// ", a coalition of 12 unions", ", which …": no longer the organisation.
void cut_asides(std::string& rest) {
    static WordList const& asides = word_list("aside");
    for (std::size_t at = rest.find(' '); at != std::string::npos; at = rest.find(' ', at + 1)) {
        bool const comma = at > 0 && rest[at - 1] == ',';
        std::string const tail = fold(std::string_view(rest).substr(at + 1, 60));
        if (comma && asides.prefix(tail) > 0) {
            rest.resize(at - 1);
            return;
        }
        bool const dash = has_prefix(tail, "- ") && has_prefix(rest.substr(at + 1), "\u2014");
        bool const other_person = (has_prefix(tail, "and ") || has_prefix(tail, "& ")) &&
                                  begins_with_person(rest.substr(rest.find(' ', at + 1) + 1));
        if (dash || other_person) {
            rest.resize(at); // "… and Tom Bell of Hill Trust", "River Watch — a network of 40"
            return;
        }
        bool const further = has_prefix(tail, "and a ") || has_prefix(tail, "and an ");
        if (further && (!is_title(rest.substr(at + 5)) || names_a_place(rest.substr(0, at)))) {
            rest.resize(at);
            return;
        }
    }
}

} // namespace

std::string without_article(std::string const& text) {
    static WordList const& articles = word_list("article");
    std::string const folded = fold(std::string_view(text).substr(0, 12));
    if (has_prefix(folded, "l'")) {
        return text.substr(has_prefix(text.substr(1), "\u2019") ? 4 : 2);
    }
    std::size_t const space = folded.find(' ');
    return space != std::string::npos && articles.has(folded.substr(0, space))
               ? text.substr(std::min(unfolded(text, space) + 1, text.size()))
               : text;
}

std::string without_possessive(std::string const& text) {
    static WordList const& list = word_list("possessive");
    std::string const folded = fold(std::string_view(text).substr(0, 20));
    std::size_t const space = folded.find(' ');
    return space != std::string::npos && list.has(folded.substr(0, space))
               ? text.substr(std::min(unfolded(text, space) + 1, text.size()))
               : text;
}

std::vector<Cut> cuts_of(std::string const& text) {
    std::vector<Cut> cuts;
    std::vector<Word> const all = words(text, 60);
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::string const raw = text.substr(all[i].begin, all[i].end - all[i].begin);
        std::string const folded = fold(raw);
        if (raw.back() == ',' && i + 1 < all.size()) {
            cuts.push_back({all[i].end - 1, all[i + 1].begin, 2});
        }
        if (std::size_t const length = elided_joint(raw, folded); length > 0) {
            cuts.push_back({all[i].begin, all[i].begin + length, 1});
        } else if (folded == "an" && i > 0 && i + 1 < all.size() &&
                   is_german_article(
                       fold(text.substr(all[i + 1].begin, all[i + 1].end - all[i + 1].begin)))) {
            cuts.push_back({all[i].begin, all[i + 1].begin, 0}); // "Forscher an der Universität X"
        } else if (is_joint(folded) && i + 1 < all.size() && i > 0) {
            cuts.push_back({all[i].begin, all[i + 1].begin, is_workplace_joint(folded) ? 0 : 1});
        }
    }
    return cuts;
}

namespace {

/// "association Eau Vive", "red Agua Viva": the noun says what Eau Vive is.
std::string without_kind(std::string const& text) {
    std::size_t const space = text.find(' ');
    bool const kind = space != std::string::npos && space > 3 && !starts_upper(text) &&
                      starts_upper(text.substr(space + 1)) &&
                      is_organization_word(fold(text.substr(0, space))) &&
                      !is_joint(fold(text.substr(0, space)));
    return kind ? text.substr(space + 1) : text;
}

} // namespace

bool may_be_organization(std::string const& text) {
    std::string const bare = without_kind(without_article(text));
    if (bare.empty() || !starts_upper(bare)) {
        return false;
    }
    // "Public Policy at X": a joint follows words that only say what somebody works on
    bool only_fields = true;
    for (Word const& word : words(bare, 12)) {
        std::string const w = trim_marks(fold(bare.substr(word.begin, word.end - word.begin)));
        bool const joint = is_joint(w);
        if (joint || (!w.empty() && bare[word.end - 1] == ',')) {
            only_fields = only_fields && (joint || is_field_of_work(w));
            break;
        }
        only_fields = only_fields && is_field_of_work(w);
    }
    return !only_fields;
}

std::string organization_in(std::string text, KnownNames const& known) {
    text = trim_marks(text, ",;:");
    if (std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')')) {
        text += ')'; // "Wives of the Sea (Philippines" from the end of a sentence
    }
    cut_asides(text);
    if (std::size_t const length = known.match(text); length > 0) {
        std::string const name = text.substr(0, length);
        return starts_upper(name) ? name : without_article(name);
    }
    if (std::string const bare = without_article(text); !starts_upper(text)) {
        if (std::size_t const length = known.match(bare); length > 0) {
            return bare.substr(0, length);
        }
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
    return german_nominative(small ? without_kind(without_article(text)) : text);
}

void split_title(std::string rest, KnownNames const& known, Attribution& by) {
    cut_asides(rest);
    rest = without_possessive(rest);
    if (take_possessive(rest, by)) {
        return;
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
        std::string const tail = rest.substr(cut.end);
        if (known.match(tail) > 0 || known.match(without_article(tail)) > 0) {
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
            bool const origin = fold(rest.substr(cut.begin, 5)) == "from" &&
                                !names_an_organization(tail); // "a nurse from Cusco"
            if (origin || cut.rank != rank || in_series || a_title || !may_be_organization(tail)) {
                continue;
            }
            take(cut);
            return;
        }
    }
    by.title = trim_marks(rest, ",;:");
}

} // namespace presskit::source
