// SPDX-License-Identifier: MPL-2.0
// "March 5, 2026, 9 a.m. ET", "05.03.2026, 9:00 Uhr MEZ", "0001 GMT on 5 March 2026".
#include "base/utf8.hpp"
#include "language/words.hpp"
#include "source/dates.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"
#include "source/word_lists.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace presskit::source {

namespace {

struct Clock {
    int hour = 0;
    int minute = 0;
    std::size_t begin = 0;
    std::size_t end = 0; ///< after "a.m.", "Uhr", "h"
};

int two_digits(std::string_view text, std::size_t at, std::size_t& length) {
    int value = 0;
    length = 0;
    while (at + length < text.size() && length < 2 &&
           is_digit(static_cast<unsigned char>(text[at + length]))) {
        value = value * 10 + (text[at + length] - '0');
        ++length;
    }
    return value;
}

/// am or pm at `at`, in any of its spellings; moves `at` behind it.
enum class Half { none, am, pm };
Half read_half(std::string_view folded, std::size_t& at) {
    std::size_t from = at;
    while (from < folded.size() && (folded[from] == ' ' || folded[from] == ',')) {
        ++from;
    }
    for (auto const& [spelling, half] :
         {std::pair{"a.m.", Half::am}, std::pair{"p.m.", Half::pm}, std::pair{"a.m", Half::am},
          std::pair{"p.m", Half::pm}, std::pair{"am", Half::am}, std::pair{"pm", Half::pm}}) {
        std::string_view const s = spelling;
        std::size_t const end = from + s.size();
        bool const boundary =
            end >= folded.size() || !is_letter(static_cast<unsigned char>(folded[end]));
        if (has_prefix(folded.substr(std::min(from, folded.size())), s) && boundary) {
            at = end;
            return half;
        }
    }
    return Half::none;
}

/// "9 Uhr", "10 heures": what makes a number an hour.
std::size_t hour_word(std::string_view after) {
    static WordList const& list = word_list("hour word");
    std::size_t const space = after.find_first_not_of(' ');
    std::size_t const length = space <= 1 ? list.prefix(after.substr(space)) : std::size_t{0};
    return length == 0 ? 0 : space + length;
}

/// "ore 9.30", "alle 10", "às 9": what announces one.
bool is_announced(std::string_view before) {
    static WordList const& list = word_list("hour announced");
    std::string const bare =
        trim_marks(before.substr(before.size() - std::min<std::size_t>(before.size(), 24)), ",;:(");
    std::size_t const space = bare.rfind(' ');
    return list.has(space == std::string::npos ? bare : bare.substr(space + 1));
}

bool zone_follows(std::string_view after) {
    static WordList const& list = word_list("zone");
    std::size_t const from = after.find_first_not_of(" (,");
    return from != std::string_view::npos && from <= 2 && list.prefix(after.substr(from)) > 0;
}

std::optional<Clock> find_clock(std::string_view folded) {
    int word_hour = 0;
    if (std::optional<Span> const word = find_time_word(folded, word_hour)) {
        return Clock{word_hour, 0, word->begin, word->end};
    }
    for (std::size_t at = 0; at < folded.size(); ++at) {
        bool const starts = is_digit(static_cast<unsigned char>(folded[at])) &&
                            (at == 0 || (folded[at - 1] != '.' && folded[at - 1] != ':' &&
                                         !is_digit(static_cast<unsigned char>(folded[at - 1]))));
        if (!starts) {
            continue;
        }
        std::size_t length = 0;
        int hour = two_digits(folded, at, length);
        std::size_t end = at + length;
        int minute = 0;
        bool sure = false;
        if (end < folded.size() &&
            (folded[end] == ':' || folded[end] == '.' || folded[end] == 'h')) {
            std::size_t minutes = 0;
            int const value = two_digits(folded, end + 1, minutes);
            bool const stops = end + 1 + minutes >= folded.size() ||
                               (!is_digit(static_cast<unsigned char>(folded[end + 1 + minutes])) &&
                                folded[end + 1 + minutes] != '.');
            std::size_t probe = end + 1 + minutes;
            std::string_view const behind = folded.substr(std::min(end + 3, folded.size()));
            bool const marked = read_half(folded, probe) != Half::none || hour_word(behind) > 0 ||
                                zone_follows(behind) || is_announced(folded.substr(0, at));
            if (minutes == 2 && value < 60 && (stops || marked) && (folded[end] != '.' || marked)) {
                minute = value;
                sure = true;
                end += 3;
            } else if (folded[end] == 'h' && minutes == 0) {
                sure = true;
                ++end;
            }
        } else if (length == 2 && end + 2 <= folded.size() &&
                   is_digit(static_cast<unsigned char>(folded[end]))) {
            // "0001 GMT": four digits are a time only where they cannot be a year.
            std::size_t minutes = 0;
            int const value = two_digits(folded, end, minutes);
            std::string_view const rest = folded.substr(std::min(end + 2, folded.size()));
            bool const zone = has_prefix(rest, " gmt") || has_prefix(rest, " utc") ||
                              has_prefix(rest, " hrs") || has_prefix(rest, " bst") ||
                              has_prefix(rest, " cet") || has_prefix(rest, "h");
            if (minutes == 2 && zone && value < 60) {
                minute = value;
                sure = true;
                end += 2;
            }
        }
        Half const half = read_half(folded, end);
        if (half != Half::none && hour >= 1 && hour <= 12) {
            hour = hour % 12 + (half == Half::pm ? 12 : 0);
            sure = true;
        }
        std::string_view const after = folded.substr(std::min(end, folded.size()));
        if (std::size_t const word_length = hour_word(after); word_length > 0) {
            sure = true;
            end += word_length;
        } else if (length <= 2 && end == at + length &&
                   (zone_follows(after) || is_announced(folded.substr(0, at)))) {
            sure = true; // "9 CET", "alle 9"
        }
        if (sure && (hour < 24 || (hour == 24 && minute == 0))) {
            return Clock{hour, minute, at, end};
        }
        while (at + 1 < folded.size() && is_digit(static_cast<unsigned char>(folded[at + 1]))) {
            ++at;
        }
    }
    return std::nullopt;
}

/// As written: "ET", "Europe/Berlin", "Eastern Time", "GMT+1", "heure de Paris".
std::string find_zone(std::string const& text) {
    static constexpr std::array names = {
        "ET",   "EST",  "EDT",  "CT",   "CST", "CDT",  "MT",  "MST",  "MDT",  "PT",   "PST",
        "PDT",  "AKST", "AKDT", "HST",  "AST", "ADT",  "NST", "GMT",  "UTC",  "BST",  "IST",
        "WET",  "WEST", "CET",  "CEST", "EET", "EEST", "MEZ", "MESZ", "MSK",  "SAST", "EAT",
        "WAT",  "CAT",  "JST",  "KST",  "SGT", "HKT",  "PHT", "WIB",  "AEST", "AEDT", "ACST",
        "AWST", "NZST", "NZDT", "BRT",  "ART", "CLT",  "COT", "PET",  "HNE",  "HAE",  "Z"};
    std::vector<Word> const all = words(text, 60);
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::string word = trim_marks(text.substr(all[i].begin, all[i].end - all[i].begin));
        std::string const bare = word.substr(0, word.find_first_of("+-/"));
        std::string const folded = fold(word);
        if (word.find('/') != std::string::npos && starts_upper(word) &&
            word.find_first_of("0123456789") == std::string::npos &&
            starts_upper(word.substr(word.find('/') + 1)) &&
            std::find(names.begin(), names.end(), bare) == names.end()) {
            return word;
        }
        if (std::find(names.begin(), names.end(), bare) != names.end()) {
            return word;
        }
        bool const american = folded == "eastern" || folded == "central" || folded == "mountain" ||
                              folded == "pacific" || folded == "british" || folded == "greenwich";
        bool const local = folded == "time" || folded == "heure" || folded == "hora" ||
                           folded == "ora" || folded == "horário" || folded == "tijd" ||
                           folded == "zeit";
        if (american || (local && i > 0)) {
            // "Eastern Daylight Time", "Brussels time", "heure de Paris"
            bool const follows =
                folded == "heure" || folded == "hora" || folded == "ora" || folded == "horário";
            std::size_t const first = american || follows ? i : i - 1;
            std::size_t last = i;
            while (american && last + 1 < all.size() && last < i + 2) {
                std::string const more = fold(trim_marks(
                    text.substr(all[last + 1].begin, all[last + 1].end - all[last + 1].begin)));
                if (more != "time" && more != "standard" && more != "daylight" &&
                    more != "summer" && more != "mean") {
                    break;
                }
                ++last;
            }
            if (follows) {
                last = std::min(all.size() - 1, i + 2);
            }
            std::string zone =
                trim_marks(text.substr(all[first].begin, all[last].end - all[first].begin));
            if (starts_upper(zone) || follows || fold(zone) == "local time") {
                return zone;
            }
        }
    }
    return {};
}

model::Date day_after(model::Date date) {
    ++date.day;
    if (!language::is_real(date)) {
        date = {date.year, date.month + 1, 1};
    }
    return language::is_real(date) ? date : model::Date{date.year + 1, 1, 1};
}

} // namespace

bool has_clock(std::string const& text) {
    return find_clock(fold(std::string_view(text).substr(0, 300))).has_value();
}

model::Embargo read_embargo(std::string const& text, std::string const& language) {
    model::Embargo embargo;
    std::optional<FoundDate> const date = find_date(text, language);
    std::string rest = text;
    if (date) {
        embargo.until = model::to_iso(date->date);
        rest.replace(date->begin, date->end - date->begin, " ; ");
        // "2026-03-05T09:00": the time is part of the same word
        if (date->begin + 10 < text.size() && text[date->begin + 10] == 'T') {
            rest = " " + text.substr(date->begin + 11);
        }
    }
    std::string const folded = fold(rest);
    if (std::optional<Clock> const clock = find_clock(folded); clock && date) {
        if (clock->hour == 24) {
            embargo.until = model::to_iso(day_after(date->date));
        }
        char time[16];
        (void)std::snprintf(time, sizeof time, "T%02d:%02d", clock->hour % 24, clock->minute);
        embargo.until += time;
    }
    embargo.zone = find_zone(rest);
    return embargo;
}

} // namespace presskit::source
