// SPDX-License-Identifier: MPL-2.0
#include "templating/filters.hpp"

#include "base/utf8.hpp"
#include "templating/filter_arguments.hpp"
#include "templating/trouble.hpp"
#include "templating/value_compare.hpp"
#include "templating/value_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace presskit::templating {

namespace {

using Kind = Val::Kind;

double number(Call const& c) {
    if (!c.value.is_number()) {
        throw Trouble("template.type", describe(c.value) + " is not a number",
                      "use |int or |float to make a number of it");
    }
    return to_real(c.value);
}

/// Python's float("…"): white space around, underscores between digits, inf and nan.
std::optional<double> read_real(std::string_view raw) {
    std::string s = utf8::trim(raw);
    s.erase(std::remove(s.begin(), s.end(), '_'), s.end());
    char const* first = s.data() + (!s.empty() && s[0] == '+' ? 1 : 0);
    double value = 0;
    auto const result = std::from_chars(first, s.data() + s.size(), value);
    bool const whole = !s.empty() && result.ptr == s.data() + s.size();
    return whole && result.ec == std::errc() ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> read_whole(std::string_view raw, int base) {
    std::string s = utf8::trim(raw);
    s.erase(std::remove(s.begin(), s.end(), '_'), s.end());
    bool const minus = !s.empty() && s[0] == '-';
    std::size_t at = !s.empty() && (s[0] == '-' || s[0] == '+') ? 1 : 0;
    if (at + 1 < s.size() && s[at] == '0') {
        char const mark = static_cast<char>(s[at + 1] | 0x20);
        int const marked = mark == 'x' ? 16 : mark == 'b' ? 2 : mark == 'o' ? 8 : 0;
        if (marked != 0 && (marked == base || base == 0)) {
            base = marked;
            at += 2;
        }
    }
    std::int64_t value = 0;
    auto const result =
        std::from_chars(s.data() + at, s.data() + s.size(), value, base == 0 ? 10 : base);
    if (at >= s.size() || result.ec != std::errc() || result.ptr != s.data() + s.size() ||
        s[at] == '-') {
        return std::nullopt;
    }
    return minus ? -value : value;
}

Val from_real(double value, Val const& otherwise) {
    if (!std::isfinite(value)) {
        return otherwise;
    }
    double const cut = std::trunc(value);
    if (std::fabs(cut) >= 9.2e18) {
        throw Trouble("template.limit", "the number is too large for |int", "use |float");
    }
    return integer(static_cast<std::int64_t>(cut));
}

Val to_int(Call const& c) {
    Val const otherwise = c.has(0) ? c.args[0] : integer(0);
    auto const base = whole_argument(c, 1, 10);
    if (base != 0 && (base < 2 || base > 36)) {
        throw Trouble("template.argument", "int: the base must be between 2 and 36",
                      "leave it out for ordinary numbers");
    }
    if (c.value.is(Kind::text)) {
        if (auto const whole = read_whole(c.value.text(), static_cast<int>(base))) {
            return integer(*whole);
        }
        auto const real = read_real(c.value.text());
        return real ? from_real(*real, otherwise) : otherwise;
    }
    if (c.value.is(Kind::real)) {
        return from_real(c.value.as.real, otherwise);
    }
    return c.value.is_number() ? calculate(Arithmetic::add, c.value, integer(0)) : otherwise;
}

Val to_float(Call const& c) {
    Val const otherwise = c.has(0) ? c.args[0] : real(0.0);
    if (c.value.is(Kind::text)) {
        auto const value = read_real(c.value.text());
        return value ? real(*value) : otherwise;
    }
    return c.value.is_number() ? real(to_real(c.value)) : otherwise;
}

Val absolute(Call const& c) {
    double const value = number(c);
    if (c.value.is(Kind::real)) {
        return real(std::fabs(value));
    }
    return value < 0 ? negate(c.value) : calculate(Arithmetic::add, c.value, integer(0));
}

/// Half to even on the decimal value, as Python's round: printing does exactly that.
double round_half_even(double value, std::int64_t digits) {
    if (!std::isfinite(value) || digits > 22) {
        return value;
    }
    if (digits < 0) {
        if (digits < -308) {
            return 0.0;
        }
        double const scale = std::pow(10.0, static_cast<double>(-digits));
        return std::nearbyint(value / scale) * scale;
    }
    char buffer[400];
    auto const end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed,
                                   static_cast<int>(digits))
                         .ptr;
    double rounded = 0;
    std::from_chars(buffer, end, rounded);
    return rounded;
}

Val round(Call const& c) {
    double const value = number(c);
    std::int64_t const digits = whole_argument(c, 0, 0);
    std::string const method = text_argument(c, 1, "common");
    if (method == "common") {
        if (!c.value.is(Kind::real)) {
            if (digits >= 0) {
                return calculate(Arithmetic::add, c.value, integer(0));
            }
            return from_real(round_half_even(value, digits), integer(0));
        }
        return real(round_half_even(value, digits));
    }
    if (method != "ceil" && method != "floor") {
        throw Trouble("template.argument", "round: there is no method \"" + method + "\"",
                      "the methods are common, ceil and floor");
    }
    double const scale =
        std::pow(10.0, static_cast<double>(std::clamp<std::int64_t>(digits, -300, 300)));
    double const scaled = value * scale;
    return real((method == "ceil" ? std::ceil(scaled) : std::floor(scaled)) / scale);
}

} // namespace

std::vector<Filter> const& number_filters() {
    static std::vector<Filter> const filters = {
        {"int", {"default", "base"}, to_int},
        {"float", {"default"}, to_float},
        {"abs", {}, absolute},
        {"round", {"precision", "method"}, round},
    };
    return filters;
}

} // namespace presskit::templating
