// SPDX-License-Identifier: MPL-2.0
// What the parts of a release call themselves.
#include "source/vocabulary.hpp"

#include "source/text_shape.hpp"
#include "source/word_lists.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

WordList const& labels() {
    static WordList const& list = word_list("label");
    return list;
}

} // namespace

bool is_label(std::string_view folded) {
    while (!folded.empty() && std::string_view(":. !").find(folded.back()) != std::string::npos) {
        folded.remove_suffix(1);
    }
    static WordList const& alone = word_list("label alone");
    return labels().has(folded) || alone.has(folded);
}

bool is_status(std::string_view folded) {
    return status_prefix(folded) > 0;
}

std::size_t label_prefix(std::string_view folded) {
    return labels().prefix(folded);
}

std::size_t status_prefix(std::string_view folded) {
    static WordList const& list = word_list("status");
    return list.prefix(folded);
}

std::size_t embargo_prefix(std::string_view folded) {
    static WordList const& list = word_list("embargo");
    return list.prefix(folded);
}

std::size_t date_prefix(std::string_view folded) {
    static WordList const& list = word_list("date");
    return list.prefix(folded);
}

std::size_t contact_prefix(std::string_view folded) {
    static WordList const& list = word_list("contact");
    std::size_t const length = list.prefix(folded);
    bool const address = length < folded.size() &&
                         std::string_view("@.-_/").find(folded[length]) != std::string_view::npos &&
                         length + 1 < folded.size() && folded[length + 1] != ' ';
    return address ? 0 : length; // "presse@freiewege.example"
}

std::size_t notes_prefix(std::string_view folded) {
    static WordList const& list = word_list("notes to editors");
    std::size_t const length = list.prefix(folded);
    bool const ends = length == folded.size() || folded[length] == ':' || folded[length] == '.';
    bool const several = folded.substr(0, length).find(' ') != std::string_view::npos;
    return ends || several ? length : 0; // "Notes on the state of the river" is a headline
}

std::size_t boilerplate_prefix(std::string_view folded) {
    static WordList const& list = word_list("about");
    return std::max(list.prefix(folded), notes_prefix(folded));
}

std::size_t topics_prefix(std::string_view folded) {
    static WordList const& list = word_list("topics");
    return list.prefix(folded);
}

bool is_form_line(std::string_view folded) {
    static WordList const& list = word_list("form line");
    std::size_t const colon = folded.find(':');
    return colon != std::string_view::npos && list.has(folded.substr(0, colon));
}

bool is_salutation(std::string_view folded) {
    static WordList const& list = word_list("salutation");
    return !folded.empty() && (folded.back() == ',' || folded.back() == ':') && list.begins(folded);
}

bool is_weekday(std::string_view folded_word) {
    static WordList const& list = word_list("weekday");
    return list.has(folded_word);
}

bool is_relative_day(std::string_view folded_word) {
    static WordList const& list = word_list("relative day");
    return list.has(folded_word);
}

std::size_t opening_prefix(std::string_view folded) {
    static WordList const& list = word_list("opening");
    return list.prefix(folded);
}

bool is_auxiliary(std::string_view folded_word) {
    static WordList const& list = word_list("auxiliary");
    return list.has(folded_word);
}

bool is_detail_label(std::string_view folded) {
    static WordList const& list = word_list("detail label");
    return list.has(folded);
}

std::optional<Span> find_time_word(std::string_view folded, int& hour) {
    static WordList const& noon = word_list("noon");
    static WordList const& midnight = word_list("midnight");
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (!is_word_byte(folded[at]) || (at > 0 && is_word_byte(folded[at - 1]))) {
            continue;
        }
        std::size_t const day = noon.prefix(folded.substr(at));
        std::size_t const night = midnight.prefix(folded.substr(at));
        if (day > 0 || night > 0) {
            hour = day > 0 ? 12 : 0;
            return Span{at, at + std::max(day, night)};
        }
    }
    return std::nullopt;
}

bool is_signatory_heading(std::string_view folded) {
    static WordList const& whole = word_list("signatory heading");
    static WordList const& stems = word_list("signatory stem");
    static WordList const& verbs = word_list("signing verb");
    std::string const bare = trim_marks(folded, ",;:.*");
    if (whole.has(bare)) {
        return true;
    }
    if (verbs.prefix(bare) > 0 && words(bare, 9).size() <= 8) {
        return true; // "assinam esta carta"
    }
    return words(bare, 13).size() <= 12 && bare.size() <= 120 && stems.begins_a_word(bare) &&
           !demands(folded);
}

bool demands(std::string_view folded) {
    static WordList const& verbs = word_list("demanding verb");
    if (folded.empty() || folded.back() != ':') {
        return false;
    }
    std::string const bare = trim_marks(folded, ":");
    std::vector<Word> const all = words(bare, 40);
    std::string const last = all.empty() ? "" : bare.substr(all.back().begin);
    bool const goes_on = last == "to" || last == "that" || last == "que" || last == "che" ||
                         last == "dat" || last == "dass";
    for (std::size_t i = 1; i < all.size(); ++i) {
        std::size_t const verb = verbs.prefix(std::string_view(bare).substr(all[i].begin));
        if (verb > 0 && (goes_on || words(bare.substr(all[i].begin + verb), 3).size() <= 2)) {
            return true;
        }
    }
    return false;
}

bool speaks_of_organizations(std::string_view folded) {
    static WordList const& stems = word_list("organization stem");
    return stems.begins_a_word(folded);
}

bool is_group_heading(std::string_view folded) {
    static WordList const& stems = word_list("group stem");
    static WordList const& whole = word_list("group");
    std::string const bare = trim_marks(folded, ",;:.*");
    return !bare.empty() && words(bare, 9).size() <= 8 &&
           (stems.begins_a_word(bare) || whole.has(bare));
}

bool is_group_of_people(std::string_view folded) {
    static WordList const& stems = word_list("individual stem");
    static WordList const& organizations = word_list("organization stem");
    std::string const bare = trim_marks(folded, ",;:.*");
    return !bare.empty() && words(bare, 13).size() <= 12 && stems.begins_a_word(bare) &&
           !organizations.begins_a_word(bare);
}

} // namespace presskit::source
