// SPDX-License-Identifier: MPL-2.0
#include "source/dates.hpp"

#include "base/utf8.hpp"
#include "language/words.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"
#include "source/word_lists.hpp"

#include <algorithm>
#include <array>

namespace presskit::source {

namespace {

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(),
                       [](char c) { return is_digit(static_cast<unsigned char>(c)); });
}

bool has_year(std::string_view word) {
    std::size_t run = 0;
    for (char const c : word) {
        run = is_digit(static_cast<unsigned char>(c)) ? run + 1 : 0;
        if (run == 4) {
            return true;
        }
    }
    return false;
}

bool same(std::optional<model::Date> const& a, model::Date const& b) {
    return a && a->year == b.year && a->month == b.month && a->day == b.day;
}

/// What may stand beside a date without being a place.
bool is_date_filler(std::string const& folded) {
    static constexpr std::array fillers = {
        "del", "van", "dated", "le",    "el",   "den",   "der", "am",  "il",   "op",
        "vom", "on",  "the",   "of",    "de",   "du",    "em",  "dia", "this", "li",
        "lo",  "ce",  "data",  "fecha", "date", "datum", "a",   "à",   "at"};
    return folded.empty() || is_weekday(folded) ||
           std::find(fillers.begin(), fillers.end(), folded) != fillers.end();
}

std::string_view utf8_trimmed(std::string_view text) {
    std::size_t const first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

/// A word that may go on with a name of a place: a capital, and no day.
bool is_city_word(std::string_view text) {
    std::string const word = trim_marks(fold(text.substr(0, text.find(' '))));
    return !word.empty() && starts_upper(text) && !has_digit(word) && !is_weekday(word);
}

/// A stretch beside a date: the place in it, "" for none, nothing when it is neither.
std::optional<std::string> place_in(std::string_view text) {
    std::string place;
    std::vector<Word> const all = words(text, 12);
    if (all.size() > 10) {
        return std::nullopt;
    }
    std::size_t begin = std::string::npos;
    std::size_t end = 0;
    for (Word const& word : all) {
        std::string const raw(text.substr(word.begin, word.end - word.begin));
        std::string const bare = fold(trim_marks(raw));
        bool const at_front = begin == std::string::npos;
        std::string_view const after = utf8_trimmed(text.substr(word.end));
        bool const of_the_name = at_front && starts_upper(raw) && !is_weekday(bare) &&
                                 raw == trim_marks(raw) && is_city_word(after); // "Den Haag"
        if (is_date_filler(bare) && !of_the_name &&
            (at_front || !starts_upper(raw) || is_weekday(bare))) {
            continue;
        }
        bool const particle =
            is_name_particle(bare) || bare == "and" || bare == "sur" || bare == "am";
        if ((!starts_upper(raw) && !particle) || has_digit(raw)) {
            return std::nullopt;
        }
        begin = std::min(begin, word.begin);
        end = word.end;
    }
    if (begin == std::string::npos) {
        return std::string();
    }
    std::string found = trim_marks(text.substr(begin, end - begin), ",;:|()[]");
    if (found.find('(') != std::string::npos && found.find(')') == std::string::npos) {
        found += ')'; // "Vitória (ES)"
    }
    if (is_date_filler(fold(found))) {
        return std::string(); // "COMUNICATO STAMPA DEL 9 MAGGIO"
    }
    // The full stop of "D.C." and "Me." belongs to the place, the one of "Madrid." does not.
    std::size_t const last = found.rfind(' ') == std::string::npos ? 0 : found.rfind(' ') + 1;
    if (!found.empty() && found.back() == '.' && found.find('.', last) + 1 == found.size() &&
        found.size() - last > 5 && !(last > 1 && found[last - 2] == ',')) {
        found.pop_back();
    }
    return words(found, 7).size() <= 6 ? std::optional(found) : std::nullopt;
}

/// A dash that parts: em and en dashes, "--", or a hyphen between spaces. Its bytes, 0 = none here.
std::size_t dash_at(std::string_view text, std::size_t at) {
    std::string_view const rest = text.substr(at);
    if (has_prefix(rest, "\u2014") || has_prefix(rest, "\u2013") || has_prefix(rest, "\u2015")) {
        return 3;
    }
    if (has_prefix(rest, "--")) {
        return 2;
    }
    bool const spaced = has_prefix(rest, "- ") && at > 0 &&
                        (text[at - 1] == ' ' || text[at - 1] == '.' || text[at - 1] == ')');
    return spaced ? 1 : 0;
}

std::size_t skip_dashes(std::string_view text, std::size_t at) {
    for (;;) {
        while (at < text.size() && utf8::is_space(utf8::decode(text, at).code_point)) {
            at += utf8::decode(text, at).length;
        }
        std::size_t const dash = at < text.size() ? dash_at(text, at) : 0;
        if (dash == 0) {
            return at;
        }
        at += dash;
    }
}

/// "/PRNewswire/", "(dpa)": the wire between date and text. Where it ends, or `at`.
std::size_t wire_end(std::string_view head, std::size_t at) {
    std::size_t const open = head.find_first_not_of(" ,", at);
    if (open == std::string_view::npos || (head[open] != '/' && head[open] != '(')) {
        return at;
    }
    std::size_t const close = head.find(head[open] == '/' ? '/' : ')', open + 1);
    bool const wire = close != std::string_view::npos && close - open < 40 &&
                      head.substr(open + 1, close - open - 1).find_first_of("0123456789") ==
                          std::string_view::npos;
    return wire ? close + 1 : at;
}

/// "June 3, 2021 – WASHINGTON – text": the place comes second. Returns where the text begins.
std::size_t place_behind(std::string_view head, std::size_t begin, std::string& place) {
    for (std::size_t at = begin; at < std::min(begin + 60, head.size()); ++at) {
        if (dash_at(head, at) == 0) {
            continue;
        }
        std::optional<std::string> const found = place_in(head.substr(begin, at - begin));
        if (found && (all_caps(*found) || found->find(',') != std::string::npos)) {
            place = *found;
            return skip_dashes(head, at);
        }
        break;
    }
    return begin;
}

/// "Hamburg/Berlin. Der Verband …", "(Wien) …", "Roma: …": cities that need no dash. Where they
/// end, 0 = none.
std::size_t city_alone(std::string_view head) {
    static WordList const& cities = word_list("dateline city");
    bool const bracket = !head.empty() && head[0] == '(';
    std::size_t const stop = head.substr(0, 70).find_first_of(bracket ? ")" : ".:");
    if (stop == std::string_view::npos || stop + 1 >= head.size() || head[stop + 1] != ' ') {
        return 0;
    }
    std::string const text(head.substr(bracket ? 1 : 0, stop - (bracket ? 1 : 0)));
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t const end = std::min(text.find_first_of("/,", begin), text.size());
        std::string const city = trim_marks(text.substr(begin, end - begin));
        if (!starts_upper(city) || !cities.has(fold(city))) {
            return 0;
        }
        begin = end + 1;
    }
    return stop + 1;
}

/// "BALTIMORE, June 17 — text", the dash at `dash`: read as if it said a (leap) year.
std::optional<DatelinePrefix> yearless_dateline(std::string const& text, std::size_t dash,
                                                std::string const& language) {
    std::size_t end = dash;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == ')' || text[end - 1] == '.')) {
        --end;
    }
    constexpr std::string_view year = " 2000";
    std::string dated = text.substr(0, std::min<std::size_t>(text.size(), 400));
    if (has_year(std::string_view(dated).substr(0, end))) {
        return std::nullopt;
    }
    dated.insert(end, year);
    if (!find_date(dated, language)) {
        return std::nullopt;
    }
    std::optional<DatelinePrefix> prefix = read_dateline(dated, language);
    if (!prefix || !prefix->line.date || prefix->line.place.empty() ||
        prefix->length < end + year.size()) {
        return std::nullopt;
    }
    prefix->length -= year.size();
    prefix->without_year = true;
    return prefix;
}

} // namespace

std::optional<FoundDate> find_date(std::string const& text, std::string const& language) {
    std::string_view const head = std::string_view(text).substr(0, 300);
    std::vector<Word> const all = words(head, 40);
    for (std::size_t y = 0; y < all.size(); ++y) {
        if (!has_year(head.substr(all[y].begin, all[y].end - all[y].begin))) {
            continue;
        }
        // The year stands last ("3 June 2021") or first ("2021 June 3"): grow, then shrink.
        for (std::size_t const last : {y, std::min(y + 2, all.size() - 1)}) {
            std::size_t first = y >= 6 ? y - 6 : 0;
            auto const date_from = [&](std::size_t from) {
                return language::parse_date(
                    head.substr(all[from].begin, all[last].end - all[from].begin), language);
            };
            std::optional<model::Date> const date = date_from(first);
            if (!date) {
                continue;
            }
            while (first < y && same(date_from(first + 1), *date)) {
                ++first;
            }
            std::size_t begin = all[first].begin;
            while (begin < all[first].end && (head[begin] == '(' || head[begin] == '[')) {
                ++begin;
            }
            std::size_t end = all[last].end;
            // "2021–" and "2021)" end at their last digit (or 日).
            std::size_t digits = begin;
            for (std::size_t at = begin; at < end; ++at) {
                digits = is_digit(static_cast<unsigned char>(head[at])) ? at + 1 : digits;
            }
            if (last == y && head.substr(digits, 3) != "日") {
                end = digits;
            }
            return FoundDate{*date, begin, end};
        }
    }
    return std::nullopt;
}

std::optional<DateLine> read_date_line(std::string const& text, std::string const& language) {
    if (text.size() > 140 || !has_digit(text)) {
        return std::nullopt;
    }
    std::string line = text;
    std::string const folded = fold(line);
    if (std::size_t const prefix = date_prefix(folded); prefix > 0) {
        std::size_t const count = words(folded.substr(0, prefix)).size();
        std::vector<Word> const all = words(line);
        line = count < all.size() ? line.substr(all[count].begin) : std::string();
    }
    std::optional<FoundDate> const found = find_date(line, language);
    if (!found) {
        return std::nullopt;
    }
    std::optional<std::string> const before =
        place_in(std::string_view(line).substr(0, found->begin));
    std::optional<std::string> const after = place_in(std::string_view(line).substr(found->end));
    if (!before || !after || (!before->empty() && !after->empty())) {
        return std::nullopt;
    }
    return DateLine{before->empty() ? *after : *before, found->date};
}

std::optional<DatelinePrefix> read_dateline(std::string const& text, std::string const& language) {
    DatelinePrefix prefix;
    std::string_view const head = std::string_view(text).substr(0, 300);
    std::optional<FoundDate> const found = find_date(text, language);
    if (found && found->begin <= 90) {
        std::string_view const before = head.substr(0, found->begin);
        std::optional<std::string> const place = place_in(before);
        std::size_t end = wire_end(head, found->end);
        bool parted = end > found->end;
        while (end < head.size()) {
            utf8::Decoded const d = utf8::decode(head, end);
            bool const mark = d.code_point == ')' || d.code_point == ']' || d.code_point == '.' ||
                              d.code_point == ':' || d.code_point == ',' || d.code_point == '/';
            if (std::size_t const dash = dash_at(head, end); dash > 0 || mark) {
                parted = parted || dash > 0 || d.code_point != ',';
                end += dash > 0 ? dash : d.length;
            } else if (utf8::is_space(d.code_point)) {
                end += d.length;
            } else {
                break;
            }
        }
        if (place && place->empty() && !parted && end < text.size()) {
            std::string where; // "March 5, 2026, Washington, DC - text"
            std::size_t const behind = place_behind(head, end, where);
            if (!where.empty()) {
                return DatelinePrefix{{where, found->date}, behind};
            }
        }
        if (place && parted && end < text.size()) {
            std::string where = *place;
            if (where.empty()) {
                end = place_behind(head, end, where);
            }
            prefix.line.place = where;
            prefix.line.date = found->date;
            prefix.length = end;
            return prefix;
        }
    }
    if (std::size_t const end = city_alone(head); end > 0 && end < text.size()) {
        prefix.line.place = trim_marks(head.substr(0, end), ".()[]:");
        prefix.length = end + (head[end] == ' ' ? 1 : 0);
        return prefix;
    }
    // Without a date: a place in capitals, or "City, State", before a dash.
    for (std::size_t at = 2; at < std::min<std::size_t>(head.size(), 70); ++at) {
        std::size_t const dash = dash_at(head, at);
        if (dash == 0) {
            continue;
        }
        std::string_view const before = head.substr(0, at);
        std::optional<std::string> const place = place_in(before);
        std::size_t const letters = place ? utf8::length(*place) : 0;
        if (has_digit(before)) {
            return yearless_dateline(text, at, language);
        }
        if (letters < 3) {
            return std::nullopt;
        }
        std::size_t const comma = place->find(',');
        bool const capitals = all_caps(place->substr(0, comma));
        bool const state = comma != std::string::npos && words(*place, 6).size() <= 4;
        if (!capitals && !state) {
            return std::nullopt;
        }
        prefix.line.place = *place;
        prefix.length = skip_dashes(head, at);
        return prefix;
    }
    return std::nullopt;
}

} // namespace presskit::source
