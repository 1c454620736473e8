// SPDX-License-Identifier: MPL-2.0
#include "templating/value_compare.hpp"

#include "templating/trouble.hpp"
#include "templating/value_text.hpp"

#include <cmath>
#include <limits>

namespace presskit::templating {

namespace {

using Kind = Val::Kind;

bool is_whole(Val const& value) {
    return value.is(Kind::integer) || value.is(Kind::boolean);
}

std::int64_t whole(Val const& value) {
    return value.is(Kind::integer) ? value.as.integer : std::int64_t{value.as.boolean};
}

[[noreturn]] void fail_zero() {
    throw Trouble("template.zero", "this divides by zero",
                  "test the divisor with {% if %} before dividing");
}

[[noreturn]] void fail_overflow() {
    throw Trouble("template.limit", "the result is too large a number",
                  "keep whole numbers below 9,223,372,036,854,775,807");
}

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
    if (b == -1 && a == std::numeric_limits<std::int64_t>::min()) {
        fail_overflow();
    }
    std::int64_t const quotient = a / b;
    return a % b != 0 && ((a < 0) != (b < 0)) ? quotient - 1 : quotient;
}

std::int64_t modulo(std::int64_t a, std::int64_t b) {
    if (b == -1) {
        return 0;
    }
    std::int64_t const rest = a % b;
    return rest != 0 && ((rest < 0) != (b < 0)) ? rest + b : rest;
}

Val calculate_whole(Arithmetic operation, std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    bool overflow = false;
    switch (operation) {
    case Arithmetic::add:
        overflow = __builtin_add_overflow(a, b, &result);
        break;
    case Arithmetic::subtract:
        overflow = __builtin_sub_overflow(a, b, &result);
        break;
    case Arithmetic::multiply:
        overflow = __builtin_mul_overflow(a, b, &result);
        break;
    case Arithmetic::divide:
        if (b == 0) {
            fail_zero();
        }
        return real(static_cast<double>(a) / static_cast<double>(b));
    case Arithmetic::floor_divide:
        if (b == 0) {
            fail_zero();
        }
        return integer(floor_divide(a, b));
    case Arithmetic::modulo:
        if (b == 0) {
            fail_zero();
        }
        return integer(modulo(a, b));
    }
    if (overflow) {
        fail_overflow();
    }
    return integer(result);
}

double modulo(double a, double b) {
    double const rest = std::fmod(a, b);
    if (rest == 0) {
        return std::copysign(0.0, b);
    }
    return (rest < 0) != (b < 0) ? rest + b : rest;
}

Val calculate_real(Arithmetic operation, double a, double b) {
    bool const divides = operation == Arithmetic::divide || operation == Arithmetic::floor_divide ||
                         operation == Arithmetic::modulo;
    if (divides && b == 0) {
        fail_zero();
    }
    switch (operation) {
    case Arithmetic::add:
        return real(a + b);
    case Arithmetic::subtract:
        return real(a - b);
    case Arithmetic::multiply:
        return real(a * b);
    case Arithmetic::divide:
        return real(a / b);
    case Arithmetic::floor_divide:
        return real(std::floor((a - modulo(a, b)) / b + 0.5));
    case Arithmetic::modulo:
        break;
    }
    return real(modulo(a, b));
}

Val add_lists(Val const& a, Val const& b) {
    Vals all = to_vals(a);
    Vals const more = to_vals(b);
    if (all.size() + more.size() > max_made / sizeof(Val)) {
        fail_too_large();
    }
    all.insert(all.end(), more.begin(), more.end());
    return sequence(std::move(all), a.tuple);
}

Val add_texts(Val const& a, Val const& b) {
    if (a.size + b.size > max_made) {
        fail_too_large();
    }
    std::string joined;
    bool const safe = a.safe || b.safe;
    for (Val const* part : {&a, &b}) {
        if (safe && !part->safe) {
            append_html_escaped(joined, part->text());
        } else {
            joined += part->text();
        }
    }
    return text(std::move(joined), safe);
}

Val repeat(Val const& what, std::int64_t times) {
    auto const count = static_cast<std::size_t>(times < 0 ? 0 : times);
    std::size_t const size = what.is(Kind::text) ? what.size : Items(what).size() * sizeof(Val);
    if (size != 0 && count > max_made / size) {
        fail_too_large();
    }
    if (what.is(Kind::text)) {
        std::string out;
        for (std::size_t i = 0; size != 0 && i < count; ++i) {
            out += what.text();
        }
        return text(std::move(out), what.safe);
    }
    Vals const once = to_vals(what);
    Vals all;
    for (std::size_t i = 0; size != 0 && i < count; ++i) {
        all.insert(all.end(), once.begin(), once.end());
    }
    return sequence(std::move(all), what.tuple);
}

} // namespace

void fail_too_large() {
    throw Trouble("template.limit", "this makes a text or list of more than 16 MB",
                  "make it smaller");
}

Val calculate(Arithmetic operation, Val const& a, Val const& b) {
    if (a.is_number() && b.is_number()) {
        return is_whole(a) && is_whole(b) ? calculate_whole(operation, whole(a), whole(b))
                                          : calculate_real(operation, to_real(a), to_real(b));
    }
    if (operation == Arithmetic::add) {
        if (a.is(Kind::text) && b.is(Kind::text)) {
            return add_texts(a, b);
        }
        if (a.is_list() && b.is_list() && a.tuple == b.tuple) {
            return add_lists(a, b);
        }
    }
    if (operation == Arithmetic::modulo && a.is(Kind::text)) {
        return format_printf(a, b);
    }
    if (operation == Arithmetic::multiply) {
        if ((a.is(Kind::text) || a.is_list()) && is_whole(b)) {
            return repeat(a, whole(b));
        }
        if ((b.is(Kind::text) || b.is_list()) && is_whole(a)) {
            return repeat(b, whole(a));
        }
    }
    throw Trouble("template.type",
                  "this cannot be calculated with " + describe(a) + " and " + describe(b),
                  "use ~ to join texts, and |int or |float to make numbers");
}

Val negate(Val const& value) {
    if (value.is(Kind::real)) {
        return real(-value.as.real);
    }
    if (is_whole(value)) {
        return calculate_whole(Arithmetic::subtract, 0, whole(value));
    }
    throw Trouble("template.type", describe(value) + " has no negative",
                  "use |int or |float to make a number of it");
}

} // namespace presskit::templating
