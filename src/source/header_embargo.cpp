// SPDX-License-Identifier: MPL-2.0
// Embargoes in the header.
#include "base/utf8.hpp"
#include "source/dates.hpp"
#include "source/header_lines.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"
#include "source/word_lists.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

/// "Embargoed until" on one line, the time and the date on one or two below.
std::string words_below(Recognition& r, std::size_t i, std::string rest) {
    std::size_t at = i;
    for (int steps = 0; steps < 2; ++steps) {
        at = r.next(at);
        if (at >= r.lines.size() || !r.is_open(at) || r.lines[at].text.size() >= 120 ||
            words(r.lines[at].text, 12).size() > 10) {
            break;
        }
        std::string const more = rest.empty() ? r.lines[at].text : rest + ", " + r.lines[at].text;
        bool const dated = find_date(r.lines[at].text, r.kit.language).has_value();
        model::Embargo const before = read_embargo(rest, r.kit.language);
        model::Embargo const after = read_embargo(more, r.kit.language);
        bool const clock = has_clock(r.lines[at].text) && words(r.lines[at].text, 8).size() <= 7;
        if ((!dated && !clock) || (before.until.size() > 10) ||
            (after.until.size() <= before.until.size() && !(clock && after.until.empty()))) {
            break;
        }
        rest = more;
        r.decide(at, Role::status);
    }
    return rest;
}

bool is_none(std::string const& rest) {
    static WordList const& list = word_list("no embargo");
    return list.prefix(fold(rest)) > 0;
}

/// "FOR RELEASE March 5, 2026": no embargo without an hour, but the day. A single word in front
/// ("Release:") is the label of a date, and says nothing about when it may be used.
bool take_day_of_release(Recognition& r, std::size_t i, std::size_t prefix) {
    std::string const& text = r.lines[i].text;
    std::string const rest = trim_marks(text.substr(unfolded(text, prefix)), ":,;()");
    std::optional<DateLine> const day = read_date_line(rest, r.kit.language);
    if (words(r.lines[i].folded.substr(0, prefix), 3).size() < 2 || !day || !day->place.empty() ||
        !take_date(r, i, rest)) {
        return false;
    }
    if (r.kit.release.status.empty()) {
        r.kit.release.status = text;
    }
    r.decide(i, Role::status);
    return true;
}

} // namespace

void date_by_release(Recognition& r) {
    static WordList const& timed = word_list("timed release");
    std::optional<model::Embargo> const& embargo = r.kit.release.embargo;
    std::string const folded = fold(r.kit.release.status);
    if (!r.kit.release.dateline.date && embargo && embargo->until.size() >= 10 &&
        timed.prefix(folded) > 0 && embargo_prefix(folded) == 0) {
        std::optional<FoundDate> const day = find_date(embargo->until.substr(0, 10), "en");
        r.kit.release.dateline.date = day ? std::optional(day->date) : std::nullopt;
        if (r.kit.release.dateline.place.empty()) {
            r.kit.release.dateline.at = embargo->at;
        }
    }
}

bool take_embargo(Recognition& r, std::size_t i) {
    std::string const& text = r.lines[i].text;
    std::string const& folded = r.lines[i].folded;
    static WordList const& timed = word_list("timed release");
    std::size_t prefix = embargo_prefix(folded);
    if (text.size() > 200) {
        return false;
    }
    if (prefix == 0) {
        // "FOR RELEASE March 5, 2026, 9 a.m. ET": with an hour it is one
        prefix = timed.prefix(folded);
        std::string const rest = text.substr(unfolded(text, prefix));
        if (prefix == 0 || read_embargo(rest, r.kit.language).until.size() <= 10) {
            return prefix > 0 && take_day_of_release(r, i, prefix);
        }
    }
    std::string rest = trim_marks(text.substr(unfolded(text, prefix)), ":,;");
    if (is_none(rest)) {
        r.decide(i, Role::status);
        return true;
    }
    model::Embargo embargo = read_embargo(rest, r.kit.language);
    if (embargo.until.size() <= 10 && words(rest, 8).size() <= 6) {
        rest = words_below(r, i, rest);
        embargo = read_embargo(rest, r.kit.language);
    }
    // "Embargo lifted: what the court decided" is a headline, not an embargo.
    if (embargo.until.empty() && !rest.empty() && words(rest, 8).size() > 4 && !all_caps(rest) &&
        !has_clock(rest)) {
        return false;
    }
    embargo.at = r.draft.paragraphs[i].place;
    r.kit.release.embargo = embargo;
    if (r.kit.release.status.empty()) {
        r.kit.release.status = text;
    }
    r.decide(i, Role::status);
    return true;
}

void complete_embargo(Recognition& r) {
    std::optional<model::Embargo>& embargo = r.kit.release.embargo;
    std::optional<model::Date> const& date = r.kit.release.dateline.date;
    if (!embargo || !embargo->until.empty() || !date) {
        return;
    }
    std::string const& line = r.kit.release.status;
    std::string const year = ' ' + std::to_string(date->year);
    for (Word const& word : words(line, 30)) {
        std::string dated = line;
        std::size_t const end = word.end - (line[word.end - 1] == ',' ? 1 : 0);
        dated.insert(end, year);
        model::Embargo found = read_embargo(dated, r.kit.language);
        if (!found.until.empty()) {
            embargo->until = found.until;
            return;
        }
    }
}

} // namespace presskit::source
