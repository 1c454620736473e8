// SPDX-License-Identifier: MPL-2.0
// Dates with their extent, datelines and embargoes in header lines.
#pragma once

#include "model/press_kit.hpp"

#include <optional>
#include <string>

namespace presskit::source {

struct FoundDate {
    model::Date date;
    std::size_t begin = 0; ///< bytes
    std::size_t end = 0;
};
/// The first date within the first 300 bytes, and no more than the date: weekday left out.
[[nodiscard]] std::optional<FoundDate> find_date(std::string const& text,
                                                 std::string const& language);

struct DateLine {
    std::string place; ///< "Berlin" of "Berlin, 3. Juni 2021"
    std::optional<model::Date> date;
};
/// A line that holds a date, perhaps with a place or a word like "Published:", and nothing else.
[[nodiscard]] std::optional<DateLine> read_date_line(std::string const& text,
                                                     std::string const& language);

struct DatelinePrefix {
    DateLine line;
    std::size_t length = 0;    ///< bytes up to the text itself
    bool without_year = false; ///< "BALTIMORE, June 17 —": the year of the date is none
};
/// "BALTIMORE, Maryland — March 5, 2026 — ", "Paris, le 3 juin 2021 – ", "LONDON (3 June 2021) – ".
[[nodiscard]] std::optional<DatelinePrefix> read_dateline(std::string const& text,
                                                          std::string const& language);

/// A time of day stands in it: "9 a.m.", "00:01", "noon", "9 Uhr".
[[nodiscard]] bool has_clock(std::string const& text);
/// What follows "EMBARGOED UNTIL": "March 5, 2026, 9 a.m. ET".
[[nodiscard]] model::Embargo read_embargo(std::string const& text, std::string const& language);

} // namespace presskit::source
