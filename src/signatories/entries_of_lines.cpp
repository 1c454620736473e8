// SPDX-License-Identifier: MPL-2.0
#include "base/utf8.hpp"
#include "language/fold.hpp"
#include "language/region.hpp"
#include "signatories/clean.hpp"
#include "signatories/entries.hpp"

#include <algorithm>

namespace presskit::signatories {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Bytes of "1. ", "(3) ", "2) ", "• ", "- ": a mark with white space behind it. "350.org" has
/// none.
std::size_t mark_length(std::string const& line) {
    for (std::string_view const bullet : {"\u2022 ", "\u00B7 ", "\u2023 ", "\u25E6 ", "\u25AA ",
                                          "\u2013 ", "\u2014 ", "- ", "* ", "+ "}) {
        if (line.compare(0, bullet.size(), bullet) == 0) {
            return bullet.size();
        }
    }
    std::size_t at = line[0] == '(' ? 1 : 0;
    std::size_t const digits = at;
    while (at < line.size() && is_digit(line[at])) {
        ++at;
    }
    bool const number = at > digits && at - digits <= 6 && at + 1 < line.size() &&
                        (line[at] == '.' || line[at] == ')') && line[at + 1] == ' ';
    return number ? at + 2 : 0;
}

/// "## International" and "Individuals:" head the lines below them; "#MeToo" does not.
bool is_heading(std::string const& line) {
    bool const hash = line[0] == '#' && line.size() > 1 && (line[1] == '#' || line[1] == ' ');
    return hash || (line.back() == ':' && line.size() < 120);
}

std::string heading_text(std::string text) {
    std::size_t const begin = text.find_first_not_of("# ");
    text = begin == std::string::npos ? "" : text.substr(begin);
    while (!text.empty() && (text.back() == ':' || text.back() == '#' || text.back() == ' ')) {
        text.pop_back();
    }
    bool const whole_list =
        meaning_of(text).field == Field::organization && meaning_of(text).certainty == 2;
    return whole_list ? "" : text; // "Signatories:"
}

/// Separators that belong to the list, not to the name: "A Club; and".
std::string without_separators(std::string name) {
    for (bool again = true; again;) {
        again = false;
        for (std::string_view const tail : {"; and", ", and", ";", ","}) {
            if (name.size() > tail.size() &&
                name.compare(name.size() - tail.size(), tail.size(), tail) == 0) {
                name = utf8::trim(name.substr(0, name.size() - tail.size()));
                again = true;
            }
        }
    }
    return name;
}

Entry entry_of(std::string const& line) {
    Entry entry;
    model::Signatory& s = entry.signatory;
    std::size_t const tab = line.find('\t');
    s.name = without_separators(clean_text(std::string_view(line).substr(0, tab)));
    if (tab != std::string::npos) {
        std::size_t const next = std::min(line.find('\t', tab + 1), line.size());
        std::string const second = clean_text(line.substr(tab + 1, next - tab - 1));
        (language::region_code(second) ? s.country : s.note) = second;
    }
    // A star marks conveners; it is no part of the name.
    std::size_t const first = s.name.find_first_not_of("* ");
    if (first != std::string::npos && (s.name[0] == '*' || s.name.back() == '*')) {
        s.name = s.name.substr(first, s.name.find_last_not_of("* ") - first + 1);
        s.note = "*";
    }
    return entry;
}

} // namespace

std::vector<Entry> entries_of_lines(std::string const& text, Report& report) {
    std::vector<Entry> entries;
    std::string group;
    int number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find_first_of("\r\n", begin), text.size());
        std::string line = utf8::trim(std::string_view(text).substr(begin, end - begin));
        begin = end + (text.compare(end, 2, "\r\n") == 0 ? 2 : 1);
        Row row;
        row.number = ++number;
        if (line.empty()) {
            continue;
        }
        if (is_heading(line)) {
            group = heading_text(clean_text(line));
            continue;
        }
        Entry entry = entry_of(line.substr(mark_length(line)));
        entry.signatory.group = group;
        if (is_test_entry(entry.signatory.name)) {
            if (!entry.signatory.name.empty()) {
                report.add(
                    "signatories.test-row", Severity::warning, row, entry.signatory.name,
                    "The line looks like a test of the form, not a signatory; it was left out",
                    "write the name in full if it is one");
            }
        } else if (complete(entry, row, report)) {
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

} // namespace presskit::signatories
