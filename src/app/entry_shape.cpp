// SPDX-License-Identifier: MPL-2.0
#include "app/entry_shape.hpp"

#include "base/utf8.hpp"
#include "language/region.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace presskit::app {

namespace {

using model::Signatory;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Where the words of the entry begin: with its name or its person.
std::size_t words_begin(std::string const& text, Signatory const& entry) {
    std::size_t at = std::string::npos;
    for (std::string const* const part : {&entry.name, &entry.person}) {
        at = part->empty() ? at : std::min(at, text.find(*part));
    }
    return at == std::string::npos ? 0 : at;
}

/// What most of `values` are.
std::string most_frequent(std::vector<std::string> const& values) {
    std::map<std::string, std::size_t> counts;
    std::string best;
    for (std::string const& value : values) {
        std::size_t const count = ++counts[value];
        best = count > counts[best] ? value : best;
    }
    return best;
}

/// What stands between the name and the country in "River Watch – Kenya"; empty for none.
std::string country_separator(std::string const& words, Signatory const& entry) {
    if (entry.country.empty()) {
        return {};
    }
    std::size_t const at = words.rfind(entry.country);
    for (std::string_view const separator :
         {" | ", "\t", ", ", " \u2013 ", " \u2014 ", " - ", " ("}) {
        bool const here = at != std::string::npos && at > separator.size() &&
                          words.compare(at - separator.size(), separator.size(), separator) == 0;
        if (here) {
            return std::string(separator);
        }
    }
    return {};
}

/// "River Watch (Kenya)" and "River Watch, Kenya" name it already.
bool names_country(Signatory const& entry) {
    for (std::string_view const separator : {", ", " \u2013 ", " - ", " ("}) {
        std::size_t const at = entry.name.rfind(separator);
        if (at == std::string::npos) {
            continue;
        }
        std::string tail = entry.name.substr(at + separator.size());
        tail = !tail.empty() && tail.back() == ')' ? tail.substr(0, tail.size() - 1) : tail;
        if (tail == entry.country || language::region_code(tail)) {
            return true;
        }
    }
    return false;
}

} // namespace

EntryText take_apart(std::string const& text, Signatory const& entry) {
    EntryText parts;
    std::string rest = utf8::trim(text);
    std::size_t const begin = words_begin(rest, entry);
    parts.mark = rest.substr(0, begin);
    rest = rest.substr(begin);
    for (bool again = true; again;) {
        again = false;
        for (std::string_view const tail : {"; and", ", and", ";", ","}) {
            if (rest.size() > tail.size() &&
                rest.compare(rest.size() - tail.size(), tail.size(), tail) == 0) {
                parts.tail.insert(0, tail);
                rest.resize(rest.size() - tail.size());
                again = true;
                break;
            }
        }
    }
    // "Acme Inc." ends with its own full stop, "River Watch." with that of the series.
    bool const closes = rest.size() > 1 && rest.back() == '.' && parts.tail.empty() &&
                        (entry.name.empty() || entry.name.back() != '.') &&
                        rest.compare(rest.size() - 1 - std::min(rest.size() - 1, entry.name.size()),
                                     entry.name.size(), entry.name) == 0;
    if (closes) {
        parts.tail = ".";
        rest.pop_back();
    }
    parts.words = rest;
    return parts;
}

EntryShape::EntryShape(std::vector<std::string> const& texts,
                       std::vector<Signatory> const& entries) {
    std::vector<std::string> marks;
    std::vector<std::string> tails;
    std::vector<std::string> separators;
    std::size_t persons = 0;
    int first_numbers = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        EntryText const parts = take_apart(texts[i], entries[i]);
        separators.push_back(country_separator(parts.words, entries[i]));
        persons += !entries[i].person.empty() && !entries[i].individual ? 1 : 0;
        std::size_t const star = texts[i].find('*');
        m_stars = m_stars || (star != std::string::npos && entries[i].note == "*");
        std::size_t const digit = parts.mark.find_first_of("0123456789");
        if (digit != std::string::npos) {
            std::size_t end = digit;
            while (end < parts.mark.size() && is_digit(parts.mark[end])) {
                ++end;
            }
            marks.push_back(parts.mark.substr(0, digit) + '\0' + parts.mark.substr(end));
            first_numbers += parts.mark.substr(digit, end - digit) == "1" ? 1 : 0;
        } else {
            marks.push_back(parts.mark == "*" ? "" : parts.mark);
        }
        if (i + 2 < texts.size() || texts.size() == 1) {
            tails.push_back(parts.tail);
        }
        m_last_tail = parts.tail;
    }
    m_tail = most_frequent(tails);
    m_last_tail = m_tail.empty() ? "" : m_last_tail;
    m_country = most_frequent(separators);
    std::size_t const with_country = static_cast<std::size_t>(std::count_if(
        separators.begin(), separators.end(), [](std::string const& s) { return !s.empty(); }));
    if (m_country.empty() && with_country * 2 >= std::max<std::size_t>(texts.size(), 2)) {
        separators.erase(std::remove(separators.begin(), separators.end(), std::string()),
                         separators.end());
        m_country = most_frequent(separators);
    }
    m_restarts = first_numbers > 1;
    m_persons = persons * 2 > texts.size();
    std::string const mark = most_frequent(marks);
    std::size_t const number = mark.find('\0');
    m_numbered = number != std::string::npos;
    m_before_number = m_numbered ? mark.substr(0, number) : "";
    m_mark = m_numbered ? mark.substr(number + 1) : mark;
}

std::string EntryShape::words(Signatory const& entry) const {
    std::string text = entry.name;
    bool const is_person = entry.person == entry.name;
    if (m_persons && !entry.person.empty() && !is_person) {
        text = entry.person + (entry.title.empty() ? "" : ", " + entry.title) + ", " + text;
    } else if (is_person && !entry.title.empty()) {
        text += ", " + entry.title;
    }
    std::string const& country = entry.country_name.empty() ? entry.country : entry.country_name;
    if (!m_country.empty() && !country.empty() && !names_country(entry)) {
        text += m_country + country + (m_country == " (" ? ")" : "");
    }
    return text + (m_stars && entry.convener ? "*" : "");
}

std::string EntryShape::text(std::string const& words, std::size_t number, bool last) const {
    std::string const mark =
        m_numbered ? m_before_number + std::to_string(number) + m_mark : m_mark;
    return mark + words + (last ? m_last_tail : m_tail);
}

} // namespace presskit::app
