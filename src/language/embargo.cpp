// SPDX-License-Identifier: MPL-2.0
#include "language/embargo.hpp"

#include "base/utf8.hpp"
#include "language/engine.hpp"
#include "language/words.hpp"

#include <unicode/gregocal.h>
#include <unicode/timezone.h>

#include <array>
#include <cstdio>
#include <memory>
#include <string_view>

namespace presskit::language {

namespace {

struct Words {
    char const* language;
    char const* until;       ///< comes before date and time
    char const* alone;       ///< when neither is known
    char const* after_clock; ///< " Uhr"
};
constexpr std::array<Words, 11> all_words = {{
    {"en", "Embargoed until ", "Embargoed", ""},
    {"de", "Sperrfrist: ", "Sperrfrist", " Uhr"},
    {"es", "Embargado hasta el ", "Embargado", ""},
    {"fr", "Sous embargo jusqu’au ", "Sous embargo", ""},
    {"it", "Sotto embargo fino al ", "Sotto embargo", ""},
    {"nl", "Onder embargo tot ", "Onder embargo", " uur"},
    {"pt", "Sob embargo até ", "Sob embargo", ""},
    {"ca", "Embargat fins al ", "Embargat", ""},
    {"ar", "محظور النشر حتى ", "محظور النشر", ""},
    {"ja", "解禁日時：", "解禁前", ""},
    {"zh", "禁发至：", "禁发", ""},
}};

Words const& words_of(std::string const& language) {
    std::string const base = language.substr(0, language.find_first_of("-_"));
    for (Words const& words : all_words) {
        if (base == words.language) {
            return words;
        }
    }
    return all_words.front();
}

/// "America/New_York" → "Eastern Time"; what is no IANA name stays as it is.
std::string zone_name(std::string const& zone, std::string const& language) {
    if (zone.find('/') == std::string::npos) {
        return zone;
    }
    std::unique_ptr<icu::TimeZone> const known(icu::TimeZone::createTimeZone(to_icu(zone)));
    if (!known || *known == icu::TimeZone::getUnknown()) {
        return zone;
    }
    icu::UnicodeString name;
    known->getDisplayName(false, icu::TimeZone::LONG_GENERIC, icu_locale(language), name);
    return name.isEmpty() ? zone : to_utf8(name);
}

struct Zone {
    char const* name;
    char const* id; ///< ICU's: IANA names, and GMT-5 for what has no summer time
};
/// "EST" in July is an hour from "ET"; CET and MEZ are what people in Berlin call theirs all year.
constexpr std::array<Zone, 36> zones = {{
    {"ET", "America/New_York"},
    {"CT", "America/Chicago"},
    {"MT", "America/Denver"},
    {"PT", "America/Los_Angeles"},
    {"EST", "GMT-5"},
    {"EDT", "GMT-4"},
    {"CST", "GMT-6"},
    {"CDT", "GMT-5"},
    {"MST", "GMT-7"},
    {"MDT", "GMT-6"},
    {"PST", "GMT-8"},
    {"PDT", "GMT-7"},
    {"AKT", "America/Anchorage"},
    {"HST", "GMT-10"},
    {"EASTERN", "America/New_York"},
    {"CENTRAL", "America/Chicago"},
    {"MOUNTAIN", "America/Denver"},
    {"PACIFIC", "America/Los_Angeles"},
    {"EASTERN TIME", "America/New_York"},
    {"CENTRAL TIME", "America/Chicago"},
    {"MOUNTAIN TIME", "America/Denver"},
    {"PACIFIC TIME", "America/Los_Angeles"},
    {"GMT", "GMT"},
    {"UTC", "GMT"},
    {"Z", "GMT"},
    {"BST", "Europe/London"},
    {"CET", "Europe/Berlin"},
    {"MEZ", "Europe/Berlin"},
    {"HEC", "Europe/Paris"},
    {"CEST", "GMT+2"},
    {"MESZ", "GMT+2"},
    {"EET", "Europe/Helsinki"},
    {"JST", "Asia/Tokyo"},
    {"AEST", "GMT+10"},
    {"AEDT", "GMT+11"},
    {"NZT", "Pacific/Auckland"},
}};

/// nullptr when it is none.
std::unique_ptr<icu::TimeZone> zone_of(std::string const& written) {
    std::string id = utf8::collapse_spaces(written);
    std::string const upper = to_upper(id, "en");
    for (Zone const& zone : zones) {
        if (upper == zone.name) {
            id = zone.id;
        }
    }
    if (upper.compare(0, 3, "UTC") == 0 && upper.size() > 3) {
        id = "GMT" + upper.substr(3); // ICU's custom zones: GMT+2, GMT+05:30
    }
    std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(to_icu(id)));
    bool const known = zone && !id.empty() && !(*zone == icu::TimeZone::getUnknown());
    return known ? std::move(zone) : nullptr;
}

} // namespace

std::optional<std::string> with_offset(std::string const& until, std::string const& zone) {
    auto const known = zone_of(zone);
    auto const day = parse_date(until.substr(0, 10), "en");
    auto const clock = format_date(until, "HH:mm", "en");
    if (!known || !day || !clock || until.find('T') == std::string::npos) {
        return std::nullopt;
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::GregorianCalendar calendar(known->clone(), icu::Locale::getRoot(), status);
    calendar.clear();
    calendar.set(day->year, day->month - 1, day->day, std::stoi(clock->substr(0, 2)),
                 std::stoi(clock->substr(3)), 0);
    int const minutes =
        (calendar.get(UCAL_ZONE_OFFSET, status) + calendar.get(UCAL_DST_OFFSET, status)) / 60000;
    if (U_FAILURE(status) != 0) {
        return std::nullopt;
    }
    int const size = minutes < 0 ? -minutes : minutes;
    char offset[16];
    (void)std::snprintf(offset, sizeof offset, "%c%02d:%02d", minutes < 0 ? '-' : '+', size / 60,
                        size % 60);
    return until.substr(0, 10) + 'T' + *clock + ":00" + offset;
}

EmbargoWords embargo_words(model::Embargo const& embargo, std::string const& language) {
    Words const& words = words_of(language);
    std::string when =
        format_date(embargo.until, "long", language).value_or(embargo.until.substr(0, 10));
    if (embargo.until.find('T') != std::string::npos) {
        if (auto const time = format_date(embargo.until, "time", language)) {
            when += (when.empty() ? "" : ", ") + *time + words.after_clock;
        }
    }
    if (!embargo.zone.empty() && !when.empty()) {
        when += ' ' + utf8::collapse_spaces(zone_name(embargo.zone, language));
    }
    return {when, when.empty() ? words.alone : words.until + when};
}

} // namespace presskit::language
