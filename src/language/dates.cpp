// SPDX-License-Identifier: MPL-2.0
#include "language/engine.hpp"
#include "language/words.hpp"

#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>

#include <array>
#include <memory>

namespace presskit::language {

namespace {

struct Moment {
    model::Date date;
    int hour = 0;
    int minute = 0;
    int second = 0;
};

/// Fixed-width digits at `at`; -1 when they are not there.
int digits(std::string_view text, std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9') {
            return -1;
        }
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool separator(std::string_view text, std::size_t at, char wanted) {
    return at < text.size() && text[at] == wanted;
}

/// "2021-06-03", "2021-06-03T09:00", "2021-06-03T09:00:30" and nothing else.
std::optional<Moment> parse_iso(std::string_view iso) {
    Moment moment;
    moment.date = {digits(iso, 0, 4), digits(iso, 5, 2), digits(iso, 8, 2)};
    if (!separator(iso, 4, '-') || !separator(iso, 7, '-') || !is_real(moment.date)) {
        return std::nullopt;
    }
    if (iso.size() == 10) {
        return moment;
    }
    bool const with_seconds = iso.size() == 19;
    moment.hour = digits(iso, 11, 2);
    moment.minute = digits(iso, 14, 2);
    moment.second = with_seconds ? digits(iso, 17, 2) : 0;
    bool const shaped = (iso.size() == 16 || with_seconds) && separator(iso, 10, 'T') &&
                        separator(iso, 13, ':') && (!with_seconds || separator(iso, 16, ':'));
    bool const in_range = moment.hour >= 0 && moment.hour < 24 && moment.minute >= 0 &&
                          moment.minute < 60 && moment.second >= 0 && moment.second < 60;
    return shaped && in_range ? std::optional(moment) : std::nullopt;
}

using Format = std::unique_ptr<icu::DateFormat>;

/// nullptr when the pattern is none. Everything is reckoned in UTC: the time is local to whoever
/// wrote it, and stays as written.
Format make_format(std::string const& pattern, std::string const& language) {
    static std::map<std::string, icu::DateFormat::EStyle> const styles = {
        {"full", icu::DateFormat::kFull},
        {"long", icu::DateFormat::kLong},
        {"medium", icu::DateFormat::kMedium},
        {"short", icu::DateFormat::kShort}};
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale const locale = icu_locale(language);
    Format format;
    auto const style = styles.find(pattern);
    if (pattern == "time") {
        format.reset(icu::DateFormat::createTimeInstance(icu::DateFormat::kShort, locale));
    } else if (style != styles.end()) {
        format.reset(icu::DateFormat::createDateInstance(style->second, locale));
    } else {
        format = std::make_unique<icu::SimpleDateFormat>(to_icu(pattern), locale, status);
    }
    if (!format || U_FAILURE(status) != 0) {
        return nullptr;
    }
    format->adoptTimeZone(icu::TimeZone::createTimeZone("UTC"));
    return format;
}

icu::DateFormat const* date_format(std::string const& pattern, std::string const& language) {
    thread_local std::map<std::string, Format> formats;
    return cached(formats, language + '\n' + pattern,
                  [&] { return make_format(pattern, language); })
        .get();
}

/// Milliseconds since 1970, UTC, in the Gregorian calendar for all time.
std::optional<UDate> instant(Moment const& moment) {
    UErrorCode status = U_ZERO_ERROR;
    icu::GregorianCalendar calendar(icu::TimeZone::createTimeZone("UTC"), icu::Locale::getRoot(),
                                    status);
    calendar.clear();
    calendar.set(moment.date.year, moment.date.month - 1, moment.date.day, moment.hour,
                 moment.minute, moment.second);
    UDate const time = calendar.getTime(status);
    return U_SUCCESS(status) != 0 ? std::optional(time) : std::nullopt;
}

} // namespace

bool is_real(model::Date const& date) {
    static constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12) {
        return false;
    }
    bool const leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
    int const length =
        lengths.at(static_cast<std::size_t>(date.month) - 1) + (date.month == 2 && leap ? 1 : 0);
    return date.day >= 1 && date.day <= length;
}

std::optional<std::string> format_date(std::string_view iso, std::string const& pattern,
                                       std::string const& language) {
    auto const moment = parse_iso(iso);
    icu::DateFormat const* const format = moment ? date_format(pattern, language) : nullptr;
    auto const time = format != nullptr ? instant(*moment) : std::nullopt;
    if (!time) {
        return std::nullopt;
    }
    icu::UnicodeString text;
    icu::FieldPositionIterator* const no_positions = nullptr;
    UErrorCode status = U_ZERO_ERROR;
    format->format(*time, text, no_positions, status);
    if (pattern == "time") {
        text.findAndReplace(u"\u202F", u" "); // as people type it: "9:00 AM"
    }
    return U_SUCCESS(status) != 0 ? std::optional(to_utf8(text)) : std::nullopt;
}

} // namespace presskit::language
