// SPDX-License-Identifier: MPL-2.0
#include "source/header_lines.hpp"

#include "base/utf8.hpp"
#include "source/dates.hpp"
#include "source/person_name.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"
#include "source/word_lists.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

std::string without_words(std::string const& text, std::size_t count) {
    std::vector<Word> const all = words(text, count + 1);
    return count < all.size() ? text.substr(all[count].begin) : std::string();
}

bool names_a_release(std::string const& folded_label) {
    for (char const* const word : {"release", "press", "media", "news", "advisory", "prensa",
                                   "imprensa", "stampa", "pers", "medien"}) {
        if (folded_label.find(word) != std::string::npos) {
            return true;
        }
    }
    return false;
}

/// "PRESS RELEASE   PRESS RELEASE   PRESS RELEASE"
bool is_repeated_label(std::string_view folded, std::size_t prefix) {
    std::string_view const word = folded.substr(0, prefix);
    std::size_t times = 0;
    while (prefix > 0 && has_prefix(folded, word)) {
        folded.remove_prefix(prefix);
        while (!folded.empty() && !is_word_byte(folded[0])) {
            folded.remove_prefix(1);
        }
        ++times;
    }
    return times > 1 && folded.empty();
}

} // namespace

bool take_date(Recognition& r, std::size_t i, std::string const& text) {
    std::optional<DateLine> const line = read_date_line(text, r.kit.language);
    if (!line) {
        return false;
    }
    model::Dateline& dateline = r.kit.release.dateline;
    if (!dateline.date) {
        dateline.date = line->date;
        dateline.at = r.draft.paragraphs[i].place;
    }
    if (dateline.place.empty()) {
        dateline.place = line->place;
    }
    return true;
}

bool take_label(Recognition& r, std::size_t i) {
    Line const& line = r.lines[i];
    std::string& label = r.kit.release.label;
    if (is_label(line.folded)) {
        if (label.empty()) {
            label = trim_marks(line.text, ":");
        }
        r.decide(i, Role::label);
        return true;
    }
    std::size_t const prefix = label_prefix(line.folded);
    if (is_repeated_label(line.folded, prefix)) {
        label =
            label.empty() ? utf8::trim(line.text.substr(0, unfolded(line.text, prefix))) : label;
        r.decide(i, Role::label);
        return true;
    }
    if (prefix == 0 || line.text.size() > 300) {
        return false;
    }
    std::size_t const count = words(line.folded.substr(0, prefix)).size();
    std::string const rest = without_words(line.text, count);
    std::vector<Word> const all = words(line.text, count + 1);
    std::string const head = trim_marks(
        std::string_view(line.text).substr(0, all[std::min(count, all.size()) - 1].end), ":|,");
    std::string const bare = trim_marks(rest, ":|,;()");
    bool const parted =
        bare != rest ||
        has_suffix(line.folded.substr(0, std::min(prefix + 1, line.folded.size())), ":");
    if (!parted && !read_date_line(bare, r.kit.language)) {
        return false;
    }
    // "Joint Statement: We Reject the Order" is all headline; "Press Release: …" is not.
    bool const dated = read_date_line(bare, r.kit.language) || is_status(fold(bare));
    if (!dated && !bare.empty() &&
        (!label.empty() || !names_a_release(line.folded.substr(0, prefix)))) {
        return false;
    }
    if (label.empty()) {
        label = head;
    }
    if (take_date(r, i, bare) || status_prefix(fold(bare)) > 0) {
        if (status_prefix(fold(bare)) > 0) {
            r.kit.release.status = bare;
        }
        r.decide(i, Role::label);
        return true;
    }
    if (r.kit.release.headline.empty() && words(bare, 4).size() >= 3) { // "PRESS RELEASE: Headline"
        r.kit.release.headline = bare;
        r.kit.release.headline_at = r.draft.paragraphs[i].place;
        r.decide(i, Role::headline);
        return true;
    }
    r.decide(i, Role::label);
    return true;
}

bool take_status(Recognition& r, std::size_t i) {
    std::string const& text = r.lines[i].text;
    std::string const& folded = r.lines[i].folded;
    static WordList const& notes = word_list("embargo note");
    if (notes.prefix(folded) > 0 && text.size() <= 160) { // "Strictly not for publication before …"
        r.decide(i, Role::status);
        return true;
    }
    std::size_t const prefix = status_prefix(folded);
    if (prefix == 0 || text.size() > 300) {
        return false;
    }
    std::size_t const end = unfolded(text, prefix);
    std::string const rest = trim_marks(text.substr(end), ":,;|()");
    bool const apart =
        end < text.size() && (text[end] == ':' || rest != utf8::trim(text.substr(end)));
    bool const dated = !rest.empty() && take_date(r, i, rest);
    bool const headline = !rest.empty() && !dated && words(rest, 5).size() > 4 &&
                          embargo_prefix(fold(rest)) == 0 && contact_prefix(fold(rest)) == 0;
    if (headline && !apart) {
        return false; // "Immediate release of the prisoners demanded by …"
    }
    r.kit.release.status =
        !rest.empty() && !dated && !headline ? text : trim_marks(text.substr(0, end), ":,;.|");
    if (headline && r.kit.release.headline.empty()) {
        r.kit.release.headline = rest;
        r.kit.release.headline_at = r.draft.paragraphs[i].place;
        r.decide(i, Role::headline);
        return true;
    }
    r.decide(i, Role::status);
    return true;
}

bool take_byline(Recognition& r, std::size_t i) {
    static WordList const& openings = word_list("byline");
    Line const& line = r.lines[i];
    std::size_t const prefix = line.text.size() <= 120 ? openings.prefix(line.folded) : 0;
    if (prefix == 0 || r.kit.release.headline.empty() || r.draft.paragraphs[i].mark) {
        return false;
    }
    std::string const names = trim_marks(line.text.substr(unfolded(line.text, prefix)), ",;:|");
    std::string const first = names.substr(0, std::min(names.find(','), names.find(" and ")));
    if (ends_sentence(names) || !looks_like_person(utf8::trim(first))) {
        return false;
    }
    r.decide(i, Role::date);
    return true;
}

bool take_date_line(Recognition& r, std::size_t i) {
    if (r.draft.paragraphs[i].mark || !take_date(r, i, r.lines[i].text)) {
        return false;
    }
    r.decide(i, Role::date);
    return true;
}

namespace {

std::vector<std::string> parts_of(std::string const& text) {
    std::vector<std::string> parts(1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string_view const rest = std::string_view(text).substr(at);
        std::size_t cut = 0;
        for (std::string_view const mark : {"|", " \u2013 ", " \u2014 ", " - ", "\u2022", "\u00B7",
                                            " // ", " / ", ";", "\t", "   "}) {
            cut = cut == 0 && has_prefix(rest, mark) ? mark.size() : cut;
        }
        if (cut > 0) {
            parts.emplace_back();
            at += cut - 1;
        } else {
            parts.back() += text[at];
        }
    }
    for (std::string& part : parts) {
        part = trim_marks(part, ",;:|()");
    }
    parts.erase(std::remove(parts.begin(), parts.end(), ""), parts.end());
    return parts;
}

bool is_place(std::string const& part) {
    std::vector<Word> const all = words(part, 5);
    return all.size() <= 4 && part.size() <= 40 && starts_upper(part) &&
           part.find_first_of("0123456789:@") == std::string::npos &&
           title_case_share(part) >= 0.99;
}

} // namespace

bool take_header_parts(Recognition& r, std::size_t i) {
    std::string const& text = r.lines[i].text;
    std::vector<std::string> const parts =
        text.size() > 240 ? std::vector<std::string>() : parts_of(text);
    if (parts.size() < 2 || parts.size() > 5) {
        return false;
    }
    std::string label;
    std::string status;
    std::string date;
    std::string place;
    std::string embargo;
    for (std::string const& part : parts) {
        std::string const folded = fold(part);
        std::string* const target = is_label(folded)                                   ? &label
                                    : status_prefix(folded) == folded.size()           ? &status
                                    : embargo_prefix(folded) > 0                       ? &embargo
                                    : read_date_line(part, r.kit.language).has_value() ? &date
                                                                                       : &place;
        if (target == &place && !is_place(part)) {
            return false;
        }
        if (target->empty()) {
            *target = part;
        } else if (target != &label) {
            return false;
        }
    }
    bool const says = !label.empty() || !status.empty() || !embargo.empty();
    if (!says || (!place.empty() && date.empty())) {
        return false;
    }
    model::Release& release = r.kit.release;
    release.label = release.label.empty() ? label : release.label;
    release.status = !status.empty() ? status : release.status;
    if (!date.empty()) {
        take_date(r, i, date);
    }
    if (release.dateline.place.empty()) {
        release.dateline.place = place;
    }
    if (!embargo.empty()) {
        std::string const folded = fold(embargo);
        std::size_t const end = unfolded(embargo, embargo_prefix(folded));
        release.embargo = read_embargo(embargo.substr(end), r.kit.language);
        if (release.embargo->until.empty() && !date.empty()) {
            release.embargo = read_embargo(embargo.substr(end) + ", " + date, r.kit.language);
        }
        release.embargo->at = r.draft.paragraphs[i].place;
        release.status = release.status.empty() ? embargo : release.status;
    }
    r.decide(i, label.empty() ? Role::status : Role::label);
    return true;
}

} // namespace presskit::source
