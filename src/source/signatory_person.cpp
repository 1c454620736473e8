// SPDX-License-Identifier: MPL-2.0
// "Ana Ruiz, director, River Watch" in a list of signatories: who signs, and for whom.
#include "source/german_case.hpp"
#include "source/person_name.hpp"
#include "source/signatory_entry.hpp"
#include "source/text_shape.hpp"
#include "source/title_split.hpp"
#include "source/vocabulary.hpp"
#include "source/word_lists.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

using Strings = std::vector<std::string>;

/// At commas, bars and dashes between spaces, but not within brackets.
Strings segments_of(std::string const& text) {
    Strings parts(1);
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        depth += text[at] == '(' ? 1 : text[at] == ')' && depth > 0 ? -1 : 0;
        std::string_view const rest = std::string_view(text).substr(at);
        std::size_t cut = 0;
        for (std::string_view const mark :
             {", ", " | ", " \u2013 ", " \u2014 ", " - ", " / ", "; ", ": ", "\u060C "}) {
            cut = has_prefix(rest, mark) ? mark.size() : cut;
        }
        if (cut > 0 && depth == 0 && !parts.back().empty()) {
            parts.emplace_back();
            at += cut - 1;
        } else {
            parts.back() += text[at];
        }
    }
    for (std::string& part : parts) {
        part = trim_marks(part, ",;|");
    }
    parts.erase(std::remove(parts.begin(), parts.end(), ""), parts.end());
    return parts;
}

std::string joined(Strings const& parts, std::size_t first) {
    std::string text;
    for (std::size_t i = first; i < parts.size(); ++i) {
        text += (text.empty() ? "" : ", ") + parts[i];
    }
    return text;
}

/// "professor", "author": who has such a title signs for herself.
bool is_personal(std::string const& title) {
    static WordList const& personal = word_list("personal title");
    std::vector<Word> const all = words(title, 8);
    return std::any_of(all.begin(), all.end(), [&](Word const& word) {
        return personal.has(trim_marks(fold(title.substr(word.begin, word.end - word.begin))));
    });
}

/// "pediatra", "retired miner": one or two small words that organisations do not end with.
bool is_trade(std::string const& text) {
    static WordList const& legal = word_list("legal form");
    std::vector<Word> const all = words(text, 3);
    return !all.empty() && all.size() <= 2 && !legal.has(fold(text)) &&
           std::none_of(all.begin(), all.end(), [&](Word const& word) {
               std::string const raw = text.substr(word.begin, word.end - word.begin);
               return starts_upper(raw) || is_organization_word(trim_marks(fold(raw)));
           });
}

/// "Director of River Watch" into both, when the second is surely an organisation.
void split_organization_off(std::string& title, std::string& organization) {
    for (Cut const& cut : cuts_of(title)) {
        std::string const tail = title.substr(cut.end);
        bool const sure = cut.rank == 0 || names_an_organization(tail);
        if (cut.rank != 2 && sure && may_be_organization(tail)) {
            organization = german_nominative(starts_upper(tail) ? tail : without_article(tail));
            title = trim_marks(title.substr(0, cut.begin), ",;:");
            return;
        }
    }
}

void sign_for_herself(model::Signatory& entry, std::string const& person, std::string title) {
    entry.name = person;
    entry.person = person;
    entry.title = std::move(title);
}

} // namespace

void take_person_apart(model::Signatory& entry, Listed listed) {
    if (entry.name.size() > 400 || !entry.person.empty()) {
        return;
    }
    Strings parts = segments_of(entry.name);
    // "River Watch (Ana Ruiz, director)"
    std::size_t const open = entry.name.rfind(" (");
    if (open != std::string::npos && open > 0 && entry.name.back() == ')') {
        Strings inner = segments_of(entry.name.substr(open + 2, entry.name.size() - open - 3));
        if (inner.size() == 2 && looks_like_person(inner[0]) && is_title(inner[1])) {
            inner.push_back(entry.name.substr(0, open));
            parts = std::move(inner);
        }
    }
    bool const people = listed == Listed::people;
    // "River Watch, Ana Ruiz, director": the same with the organisation in front
    if (parts.size() >= 3 && !looks_like_person(parts[0]) && looks_like_person(parts[1]) &&
        is_title(parts[2])) {
        std::rotate(parts.begin(), parts.begin() + 1, parts.begin() + 3);
    }
    if (parts.empty() || !looks_like_person(without_pronouns(parts[0]))) {
        return;
    }
    std::string person = without_pronouns(parts[0]);
    std::size_t next = 1;
    while (next < parts.size() && is_name_suffix(parts[next])) {
        person += ", " + parts[next++];
    }
    // "Prof. Dr. Ulrike Stein, Universität Hafenstadt" is nobody but a person
    bool const honoured =
        next < parts.size() && !is_title(parts[next]) && !honorific_of(parts[0]).empty();
    if (people || honoured) {
        Strings rest(parts.begin() + static_cast<std::ptrdiff_t>(next), parts.end());
        if (!rest.empty() && rest.back() == entry.country) {
            rest.pop_back();
        }
        sign_for_herself(entry, person, joined(rest, 0));
        return;
    }
    if (next + 1 == parts.size() && is_trade(parts[next])) {
        sign_for_herself(entry, person, parts[next]);
        return;
    }
    if (next >= parts.size() || !is_title(parts[next])) {
        return;
    }
    std::string title = parts[next++];
    while (next < parts.size() && is_title(parts[next]) && !names_an_organization(parts[next])) {
        title += ", " + parts[next++];
    }
    if (next < parts.size() && parts.back() == entry.country) {
        parts.pop_back();
    }
    if (next < parts.size() && is_personal(title)) {
        sign_for_herself(entry, person, title + ", " + joined(parts, next));
        return;
    }
    std::string organization = joined(parts, next);
    if (organization.empty() && !is_personal(title)) {
        split_organization_off(title, organization);
    }
    if (organization.empty()) {
        sign_for_herself(entry, person, title);
        return;
    }
    entry.name = organization;
    entry.person = person;
    entry.title = title;
}

} // namespace presskit::source
