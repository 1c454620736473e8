// SPDX-License-Identifier: MPL-2.0
#include "templating/filters.hpp"

#include "templating/evaluation.hpp"
#include "templating/trouble.hpp"
#include "templating/value_compare.hpp"
#include "templating/value_text.hpp"

namespace presskit::templating {

namespace {

using Kind = Val::Kind;

bool divides(Val const& number, Val const& divisor, std::int64_t rest) {
    return equal(calculate(Arithmetic::modulo, number, divisor), integer(rest));
}

/// Python's islower/isupper: some letter has case, and none the other one.
bool has_case(std::string const& s, bool upper) {
    bool any = false;
    for (char const c : s) {
        bool const is_upper = c >= 'A' && c <= 'Z';
        bool const is_lower = c >= 'a' && c <= 'z';
        if (upper ? is_lower : is_upper) {
            return false;
        }
        any = any || is_upper || is_lower;
    }
    return any;
}

bool same(Val const& a, Val const& b) {
    if (a.kind != b.kind) {
        return false;
    }
    switch (a.kind) {
    case Kind::list:
        return a.as.list == b.as.list;
    case Kind::sequence:
        return a.as.sequence == b.as.sequence;
    case Kind::map:
        return a.as.map == b.as.map;
    case Kind::dict:
        return a.as.dict == b.as.dict;
    case Kind::rich:
        return a.as.rich == b.as.rich;
    default:
        return equal(a, b);
    }
}

bool is_equal(Call const& c) {
    return equal(c.value, c.args[0]);
}
bool is_unequal(Call const& c) {
    return !equal(c.value, c.args[0]);
}
bool is_less(Call const& c) {
    return less(c.value, c.args[0]);
}
bool is_greater(Call const& c) {
    return less(c.args[0], c.value);
}
bool is_at_most(Call const& c) {
    return less(c.value, c.args[0]) || equal(c.value, c.args[0]);
}
bool is_at_least(Call const& c) {
    return less(c.args[0], c.value) || equal(c.value, c.args[0]);
}
bool is_list_like(Call const& c) {
    return c.value.is_list() || c.value.is_map() || c.value.is(Kind::text);
}

} // namespace

std::vector<Test> const& all_tests() {
    static std::vector<Test> const tests = {
        {"defined", {}, [](Call const& c) { return !c.value.is(Kind::undefined); }, 0, true},
        {"undefined", {}, [](Call const& c) { return c.value.is(Kind::undefined); }, 0, true},
        {"none", {}, [](Call const& c) { return c.value.is(Kind::none); }, 0, true},
        {"string",
         {},
         [](Call const& c) { return c.value.is(Kind::text) || c.value.is(Kind::rich); },
         0,
         true},
        {"number", {}, [](Call const& c) { return c.value.is_number(); }, 0, true},
        {"integer", {}, [](Call const& c) { return c.value.is(Kind::integer); }, 0, true},
        {"float", {}, [](Call const& c) { return c.value.is(Kind::real); }, 0, true},
        {"boolean", {}, [](Call const& c) { return c.value.is(Kind::boolean); }, 0, true},
        {"true",
         {},
         [](Call const& c) { return c.value.is(Kind::boolean) && c.value.as.boolean; },
         0,
         true},
        {"false",
         {},
         [](Call const& c) { return c.value.is(Kind::boolean) && !c.value.as.boolean; },
         0,
         true},
        {"mapping", {}, [](Call const& c) { return c.value.is_map(); }, 0, true},
        {"sequence", {}, is_list_like, 0, true},
        {"iterable", {}, is_list_like},
        {"escaped", {}, [](Call const& c) { return c.value.safe; }, 0, true},
        {"odd", {}, [](Call const& c) { return divides(c.value, integer(2), 1); }},
        {"even", {}, [](Call const& c) { return divides(c.value, integer(2), 0); }},
        {"divisibleby",
         {"number"},
         [](Call const& c) { return divides(c.value, c.args[0], 0); },
         1},
        {"sameas", {"other"}, [](Call const& c) { return same(c.value, c.args[0]); }, 1, true},
        {"lower", {}, [](Call const& c) { return has_case(to_text(c.value), false); }},
        {"upper", {}, [](Call const& c) { return has_case(to_text(c.value), true); }},
        {"in", {"list"}, [](Call const& c) { return contains(c.args[0], c.value); }, 1},
        {"eq", {"other"}, is_equal, 1},
        {"equalto", {"other"}, is_equal, 1},
        {"==", {"other"}, is_equal, 1},
        {"ne", {"other"}, is_unequal, 1},
        {"!=", {"other"}, is_unequal, 1},
        {"lt", {"other"}, is_less, 1},
        {"lessthan", {"other"}, is_less, 1},
        {"<", {"other"}, is_less, 1},
        {"gt", {"other"}, is_greater, 1},
        {"greaterthan", {"other"}, is_greater, 1},
        {">", {"other"}, is_greater, 1},
        {"le", {"other"}, is_at_most, 1},
        {"<=", {"other"}, is_at_most, 1},
        {"ge", {"other"}, is_at_least, 1},
        {">=", {"other"}, is_at_least, 1},
    };
    return tests;
}

} // namespace presskit::templating
