// SPDX-License-Identifier: MPL-2.0
// Dates in running text. ICU parses one pattern from one place; here the text is cut into words and
// numbers, and the month names of the language say where to look.
#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/engine.hpp"
#include "language/words.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <memory>

namespace presskit::language {

namespace {

struct Token {
    enum class Kind { number, word, mark } kind = Kind::mark;
    std::string text; ///< lower case
    int value = -1;   ///< of a number of at most four digits
    int digits = 0;
};
using Tokens = std::vector<Token>;

int digit_value(char32_t c) {
    return u_charDigitValue(static_cast<UChar32>(c));
}

/// White space is left out, a number and a word that touch ("3rd", "6月") are two tokens.
Tokens cut(std::string const& text) {
    Tokens tokens;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        std::string const character = text.substr(at, d.length);
        at += d.length;
        CharacterKind const kind = kind_of(d.code_point);
        bool const touches = !tokens.empty() && !tokens.back().text.empty();
        if (int const digit = digit_value(d.code_point); digit >= 0) {
            if (!touches || tokens.back().kind != Token::Kind::number) {
                tokens.push_back({Token::Kind::number, {}, 0, 0});
            }
            Token& number = tokens.back();
            number.text += character;
            number.digits = std::min(number.digits + 1, 5);
            number.value = number.digits > 4 ? -1 : number.value * 10 + digit;
        } else if (kind == CharacterKind::letter) {
            bool const ideograph = script_of(d.code_point) == "Hani";
            if (!touches || tokens.back().kind != Token::Kind::word || ideograph) {
                tokens.push_back({Token::Kind::word, {}, -1, 0});
            }
            tokens.back().text += character;
        } else if (kind == CharacterKind::space) {
            tokens.push_back({}); // ends the word before it
        } else if (kind != CharacterKind::invisible) {
            tokens.push_back({Token::Kind::mark, character, -1, 0});
        }
    }
    tokens.erase(
        std::remove_if(tokens.begin(), tokens.end(), [](Token const& t) { return t.text.empty(); }),
        tokens.end());
    return tokens;
}

/// Month names of a language, lower case and without a closing full stop, to 1-12.
using Months = std::map<std::string, int>;

Months make_months(std::string const& language) {
    Months months;
    UErrorCode status = U_ZERO_ERROR;
    icu::DateFormatSymbols const symbols(icu_locale(language), "gregorian", status);
    if (U_FAILURE(status) != 0) {
        return months;
    }
    using Symbols = icu::DateFormatSymbols;
    for (auto const context : {Symbols::FORMAT, Symbols::STANDALONE}) {
        for (auto const width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
            int32_t count = 0;
            icu::UnicodeString const* const names = symbols.getMonths(count, context, width);
            for (int32_t i = 0; i < std::min<int32_t>(count, 12); ++i) {
                std::string name = to_lower(to_utf8(names[i]), language);
                if (!name.empty() && name.back() == '.') {
                    name.pop_back();
                }
                months.emplace(name, i + 1);
            }
        }
    }
    return months;
}

/// A name in full or shortened to at least three letters ("Sept"); 0 = no month.
int month_of(Token const& token, Months const& months) {
    if (token.kind != Token::Kind::word || utf8::length(token.text) < 3) {
        return 0;
    }
    auto const found = months.lower_bound(token.text);
    bool const begins =
        found != months.end() && found->first.compare(0, token.text.size(), token.text) == 0;
    return begins ? found->second : 0;
}

/// What may stand between the parts of a date: "3rd of June, 2021", "1er juin", "3 de junio del
/// 2021".
bool is_filler(Token const& token) {
    static constexpr std::array fillers = {"st", "nd", "rd", "th", "of", "de", "del", "d",
                                           "er", "re", "ª",  "º",  ",",  ".",  "den"};
    return std::any_of(fillers.begin(), fillers.end(),
                       [&](char const* filler) { return token.text == filler; });
}

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// The number next to `at` in direction `step` (+1, -1), past a few fillers.
std::size_t number_near(Tokens const& tokens, std::size_t at, int step) {
    for (int steps = 0; steps < 4; ++steps) {
        if (step < 0 ? at == 0 : at + 1 >= tokens.size()) {
            return none;
        }
        at = step < 0 ? at - 1 : at + 1;
        if (tokens[at].kind == Token::Kind::number) {
            return at;
        }
        if (!is_filler(tokens[at])) {
            return none;
        }
    }
    return none;
}

std::optional<model::Date> made(int year, int month, int day) {
    model::Date const date{year, month, day};
    return is_real(date) ? std::optional(date) : std::nullopt;
}

bool is_year(Tokens const& tokens, std::size_t at) {
    return at != none && tokens[at].digits == 4;
}
bool is_day(Tokens const& tokens, std::size_t at) {
    return at != none && tokens[at].digits <= 2;
}

/// "June 3, 2021", "3. Juni 2021", "2021 June 3" around the month at `at`.
std::optional<model::Date> around_month(Tokens const& tokens, std::size_t at, int month) {
    std::size_t const before = number_near(tokens, at, -1);
    std::size_t const after = number_near(tokens, at, 1);
    if (is_day(tokens, before) && is_year(tokens, after)) {
        return made(tokens[after].value, month, tokens[before].value);
    }
    if (is_year(tokens, before) && is_day(tokens, after)) {
        return made(tokens[before].value, month, tokens[after].value);
    }
    if (is_day(tokens, after)) {
        std::size_t const year = number_near(tokens, after, 1);
        return is_year(tokens, year) ? made(tokens[year].value, month, tokens[after].value)
                                     : std::nullopt;
    }
    return std::nullopt;
}

/// Does the language write the month before the day in digits (6/3/2021)?
bool month_first(std::string const& language) {
    auto const probe = format_date("2021-11-22", "short", language);
    return probe && probe->find("11") < probe->find("22");
}

/// "2021-06-03", "3.6.2021", "6/3/2021", "2021年6月3日", starting at `at`.
std::optional<model::Date> from_digits(Tokens const& tokens, std::size_t at, bool month_leads) {
    if (at + 4 >= tokens.size() || tokens[at].kind != Token::Kind::number ||
        tokens[at + 2].kind != Token::Kind::number || tokens[at + 4].kind != Token::Kind::number) {
        return std::nullopt;
    }
    auto const& first = tokens[at + 1].text;
    auto const& second = tokens[at + 3].text;
    bool const east_asian = first == "年" && second == "月";
    bool const joined = first == second && (first == "-" || first == "/" || first == ".");
    int const a = tokens[at].value;
    int const b = tokens[at + 2].value;
    int const c = tokens[at + 4].value;
    if (is_year(tokens, at) && (joined || east_asian)) {
        return made(a, b, c);
    }
    if (!joined || !is_year(tokens, at + 4)) {
        return std::nullopt;
    }
    bool const leads = month_leads && first == "/";
    auto const date = leads ? made(c, a, b) : made(c, b, a);
    return date ? date : (leads ? made(c, b, a) : made(c, a, b));
}

std::optional<model::Date> find_in(std::string_view text, std::string const& language) {
    thread_local std::map<std::string, Months> calendars;
    thread_local std::map<std::string, bool> orders;
    Months const& months = cached(calendars, language, [&] { return make_months(language); });
    bool const month_leads = cached(orders, language, [&] { return month_first(language); });
    Tokens const tokens = cut(to_lower(std::string(text), language));
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        auto date = from_digits(tokens, at, month_leads);
        if (int const month = date ? 0 : month_of(tokens[at], months); month != 0) {
            date = around_month(tokens, at, month);
        }
        if (date) {
            return date;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<model::Date> parse_date(std::string_view text, std::string const& language) {
    bool const has_digit = [&] {
        for (std::size_t at = 0; at < text.size();) {
            utf8::Decoded const d = utf8::decode(text, at);
            if (digit_value(d.code_point) >= 0) {
                return true;
            }
            at += d.length;
        }
        return false;
    }();
    if (!has_digit) {
        return std::nullopt;
    }
    if (auto const date = find_in(text, language)) {
        return date;
    }
    for (char const* const other : {"en", "es", "fr", "de", "pt", "it", "nl"}) {
        if (auto const date = find_in(text, other)) {
            return date;
        }
    }
    return std::nullopt;
}

} // namespace presskit::language
