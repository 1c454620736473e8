// SPDX-License-Identifier: MPL-2.0
#include "source/dates.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::source {

class DatesTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(DatesTest);
    CPPUNIT_TEST(reads_embargoes);
    CPPUNIT_TEST(reads_datelines);
    CPPUNIT_TEST(reads_date_lines);
    CPPUNIT_TEST_SUITE_END();

    static void embargo(std::string const& expected, std::string const& text) {
        model::Embargo const e = read_embargo(text, "en");
        CPPUNIT_ASSERT_EQUAL_MESSAGE(text, expected, e.until + ' ' + e.zone);
    }
    static void dateline(std::string const& expected, std::string const& text) {
        std::optional<DatelinePrefix> const p = read_dateline(text, "en");
        std::string const got = !p ? "-"
                                   : p->line.place + " | " +
                                         (p->line.date ? model::to_iso(*p->line.date) : "") +
                                         " | " + text.substr(p->length);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(text, expected, got);
    }
    static void date_line(std::string const& expected, std::string const& text) {
        std::optional<DateLine> const d = read_date_line(text, "en");
        CPPUNIT_ASSERT_EQUAL_MESSAGE(text, expected,
                                     d ? d->place + " | " + model::to_iso(d->date.value()) : "-");
    }

    void reads_embargoes() {
        embargo("2026-03-05T09:00 ET", "Thursday, March 5, 2026, 9:00 a.m. ET");
        embargo("2026-03-05T21:30 Eastern Daylight Time",
                "9:30 PM Eastern Daylight Time on March 5, 2026");
        embargo("2026-03-05T00:01 GMT", "00.01am GMT, 5 March 2026");
        embargo("2026-03-05T00:01 GMT", "0001 GMT on 5 March 2026");
        embargo("2026-03-05T12:00 CET", "noon CET, 5 March 2026");
        embargo("2026-03-05T09:00 MEZ", "05.03.2026, 9 Uhr MEZ");
        embargo("2026-03-05T09:30 heure de Paris", "5 mars 2026 à 9h30 (heure de Paris)");
        embargo("2026-03-05T09:00 Europe/Berlin", "2026-03-05 09:00 Europe/Berlin");
        embargo("2026-03-05T06:00 Brussels time", "5 March 2026, 6 am Brussels time");
        embargo("2026-03-05 ", "March 5, 2026");
        embargo(" ", "further notice");
    }

    void reads_datelines() {
        dateline("BALTIMORE, Maryland | 2026-03-05 | We met.",
                 "BALTIMORE, Maryland — March 5, 2026 — We met.");
        dateline("WASHINGTON, D.C. | 2026-03-05 | We met.",
                 "WASHINGTON, D.C. (March 5, 2026) – We met.");
        dateline("WASHINGTON |  | We met.", "WASHINGTON — We met.");
        dateline("Austin, Texas |  | We met.", "Austin, Texas -- We met.");
        dateline("Paris | 2026-03-05 | Nous.", "Paris, le 5 mars 2026 – Nous.");
        dateline("MADRID | 2026-03-05 | Hoy.", "MADRID, 5 de marzo de 2026.- Hoy.");
        dateline("WASHINGTON | 2026-03-05 | We met.", "March 5, 2026 – WASHINGTON – We met.");
        dateline("London | 2026-03-05 | We met.", "[London, Thursday 5 March 2026] We met.");
        dateline("-", "On March 5, 2026, the groups met – and agreed.");
        dateline("-", "The groups met.");
        dateline("-", "Privacy — a right for all.");
    }

    void reads_date_lines() {
        date_line(" | 2026-03-05", "Thursday, March 5, 2026");
        date_line(" | 2026-03-05", "Release date: 5 March 2026");
        date_line("Berlin | 2026-03-05", "Berlin, den 5. März 2026");
        date_line(" | 2026-03-05", "2026-03-05");
        date_line("-", "12 Bridges Rowing Club");
        date_line("-", "Report of March 5, 2026 on harbors");
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(DatesTest);

} // namespace presskit::source
