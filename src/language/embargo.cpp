// SPDX-License-Identifier: MPL-2.0
#include "language/embargo.hpp"

#include "base/utf8.hpp"
#include "language/engine.hpp"
#include "language/words.hpp"

#include <unicode/timezone.h>

#include <array>
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

} // namespace

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
