// SPDX-License-Identifier: MPL-2.0
#include "signatories/xlsx_cells.hpp"

#include "base/utf8.hpp"
#include "model/press_kit.hpp"
#include "signatories/table.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>

namespace presskit::signatories {

namespace {

constexpr int most_sheet_columns = 16384;

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

template <typename Number>
std::optional<Number> number_of(std::string_view text) {
    Number value{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && !text.empty()
               ? std::optional(value)
               : std::nullopt;
}

/// Days since 1970-01-01 to a date (H. Hinnant, chrono-compatible low-level date algorithms).
model::Date civil(std::int64_t days) {
    days += 719468;
    std::int64_t const era = (days >= 0 ? days : days - 146096) / 146097;
    auto const day_of_era = days - era * 146097;
    auto const year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    auto const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    auto const shifted = (5 * day_of_year + 2) / 153;
    model::Date date;
    date.day = static_cast<int>(day_of_year - (153 * shifted + 2) / 5 + 1);
    date.month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    date.year = static_cast<int>(year_of_era + era * 400 + (date.month <= 2 ? 1 : 0));
    return date;
}

std::string two_digits(long number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// Serial days as Excel counts them; its 29 February 1900 shifts only dates before March 1900.
std::string date_text(double serial, bool from_1904) {
    constexpr double last = 2958466; // 10000-01-01
    if (!(serial >= 0) || serial >= last) {
        return {};
    }
    constexpr std::int64_t days_to_1899_12_30 = -25569;
    constexpr std::int64_t days_to_1904_01_01 = -24107;
    auto whole = static_cast<std::int64_t>(std::floor(serial));
    auto minutes = std::lround((serial - std::floor(serial)) * 24 * 60);
    whole += minutes == 24 * 60 ? 1 : 0;
    minutes = minutes == 24 * 60 ? 0 : minutes;
    std::string text = to_iso(civil(whole + (from_1904 ? days_to_1904_01_01 : days_to_1899_12_30)));
    if (minutes != 0) {
        text += 'T' + two_digits(minutes / 60) + ':' + two_digits(minutes % 60);
    }
    return text;
}

/// "_x000D_" stands for a carriage return, "_x005F_" for the underscore of one meant literally.
std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (text.size() - at >= 7 && text[at] == '_' && text[at + 1] == 'x' &&
            text[at + 6] == '_') {
            unsigned code = 0;
            auto const [end, error] =
                std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16);
            if (error == std::errc() && end == text.data() + at + 6 && code != 0 &&
                (code < 0xD800 || code > 0xDFFF)) {
                utf8::append(out, code);
                at += 7;
                continue;
            }
        }
        out += text[at++];
    }
    return out;
}

} // namespace

std::optional<int> column_of(std::string_view reference) {
    int column = 0;
    std::size_t at = 0;
    for (; at < reference.size() && is_letter(reference[at]); ++at) {
        column = column * 26 + ((reference[at] & 0x1F));
        if (column > most_sheet_columns) {
            return std::nullopt;
        }
    }
    return at == 0 ? std::nullopt : std::optional(column - 1);
}

std::optional<int> row_of(std::string_view reference) {
    while (!reference.empty() && is_letter(reference.front())) {
        reference.remove_prefix(1);
    }
    std::optional<int> const row = number_of<int>(reference);
    return row && *row > 0 ? row : std::nullopt;
}

bool is_builtin_date_format(std::string_view id) {
    int const number = number_of<int>(id).value_or(0);
    return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) ||
           (number >= 45 && number <= 47) || (number >= 50 && number <= 58);
}

bool is_date_format(std::string_view code) {
    bool quoted = false;
    bool bracket = false;
    for (std::size_t at = 0; at < code.size(); ++at) {
        char const c = code[at];
        if (c == '\\' || c == '_' || c == '*') {
            ++at; // the next character is shown as it is
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '[' || c == ']')) {
            bracket = c == '[';
        } else if (!quoted && !bracket &&
                   std::string_view("dmyhsDMYHS").find(c) != std::string_view::npos) {
            return code.substr(0, 7) != "General";
        } else if (c == ';') {
            return false; // the first section decides
        }
    }
    return false;
}

std::string cell_text(Workbook const& workbook, std::string_view type, std::string_view style,
                      std::string_view value) {
    if (type == "s") {
        auto const index = number_of<std::size_t>(value);
        return index && *index < workbook.strings.size() ? unescaped(workbook.strings[*index]) : "";
    }
    if (type == "str" || type == "inlineStr") {
        return unescaped(value);
    }
    if (type == "b") {
        return value == "1" || value == "true" ? "TRUE" : "FALSE";
    }
    if (type == "e") {
        return {};
    }
    auto const format = number_of<std::size_t>(style.empty() ? "0" : style);
    bool const is_date = type != "d" && format && *format < workbook.date_formats.size() &&
                         workbook.date_formats[*format];
    auto const number = number_of<double>(value);
    return is_date && number ? date_text(*number, workbook.from_1904) : std::string(value);
}

} // namespace presskit::signatories
