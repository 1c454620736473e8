// SPDX-License-Identifier: MPL-2.0
#include "templating/evaluation.hpp"

#include "base/utf8.hpp"
#include "templating/value_compare.hpp"
#include "templating/value_text.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

constexpr int max_calls = 20; ///< map("map", "map", …) cannot go on for ever

/// Python's slice.indices for one bound.
std::int64_t clamp_bound(std::int64_t bound, std::int64_t size, bool backwards) {
    if (bound < 0) {
        bound += size;
        return bound < 0 ? (backwards ? -1 : 0) : bound;
    }
    return std::min(bound, backwards ? size - 1 : size);
}

} // namespace

Val Evaluation::slice(Expr const& expr) {
    Val const of = used(expr.args[0]);
    std::int64_t bounds[3] = {0, 0, 1};
    bool given[3] = {false, false, false};
    for (std::size_t i = 0; i < 3; ++i) {
        if (expr.args[i + 1] == no_expr) {
            continue;
        }
        Val const bound = used(expr.args[i + 1]);
        if (bound.is(Val::Kind::none)) {
            continue;
        }
        if (!bound.is(Val::Kind::integer)) {
            throw Trouble("template.type", describe(bound) + " cannot bound a slice",
                          "use whole numbers: [0:3]");
        }
        bounds[i] = bound.as.integer;
        given[i] = true;
    }
    if (!of.is_list() && !of.is(Val::Kind::text)) {
        throw Trouble("template.type", describe(of) + " cannot be sliced",
                      "slice a list or a text");
    }
    Items const items(of);
    auto const size = static_cast<std::int64_t>(items.size());
    std::int64_t const step = bounds[2];
    if (step == 0) {
        throw Trouble("template.argument", "a slice cannot go in steps of 0", "use 1 or -1");
    }
    bool const back = step < 0;
    std::int64_t const from = given[0] ? clamp_bound(bounds[0], size, back) : back ? size - 1 : 0;
    std::int64_t const to = given[1] ? clamp_bound(bounds[1], size, back) : back ? -1 : size;
    Vals picked;
    for (std::int64_t i = from; back ? i > to : i < to;) {
        picked.push_back(items.at(static_cast<std::size_t>(i)));
        if (__builtin_add_overflow(i, step, &i)) {
            break;
        }
    }
    if (of.is_list()) {
        return sequence(std::move(picked), of.tuple);
    }
    std::string out;
    for (Val const& character : picked) {
        out += character.text();
    }
    return text(std::move(out), of.safe);
}

Val Evaluation::apply_filter(Expr const& expr) {
    Filter const& filter = *expr.filter;
    Val value = filter.takes_undefined ? evaluate(expr.args[0]) : used(expr.args[0]);
    if (value.is(Val::Kind::undefined) && !value.safe && !filter.takes_undefined &&
        m_options.undefined == Undefined::mark) {
        return value; // its mark shows, not what the filter makes of nothing
    }
    Call call{*this, value, {}, {}, {}};
    if (filter.free) {
        for (std::size_t i = 1; i < expr.args.size(); ++i) {
            call.more.push_back(used(expr.args[i]));
        }
        for (Keyword const& keyword : expr.keywords) {
            call.named.emplace_back(keyword.name, used(keyword.value));
        }
    } else {
        for (std::size_t i = 1; i < expr.args.size(); ++i) {
            if (expr.args[i] != no_expr) {
                call.args[i - 1] = used(expr.args[i]);
            }
        }
    }
    return filter.run(call);
}

bool Evaluation::apply_test(Expr const& expr) {
    Test const& test = *expr.test;
    Val const value = test.takes_undefined ? evaluate(expr.args[0]) : used(expr.args[0]);
    Call call{*this, value, {}, {}, {}};
    if (expr.args.size() > 1) {
        call.args[0] = used(expr.args[1]);
    }
    return test.run(call);
}

Val Evaluation::call_filter(std::string_view name, Val const& value, Vals const& args,
                            NamedVals const& named) {
    Filter const& filter = require_filter(name);
    if (!filter.takes_undefined) {
        settle(value);
    }
    Call call{*this, value, {}, {}, {}};
    if (filter.free) {
        call.more = args;
        call.named = named;
    } else {
        std::vector<std::string> names;
        for (auto const& argument : named) {
            names.push_back(argument.first);
        }
        auto const places = place_arguments("filter", filter.name, filter.parameters,
                                            filter.required, args.size(), names);
        for (std::size_t i = 0; i < places.size(); ++i) {
            call.args[places[i]] = i < args.size() ? args[i] : named[i - args.size()].second;
        }
    }
    if (m_calls >= max_calls) {
        throw Trouble("template.limit", "filters call each other too deeply", "use {% for %}");
    }
    struct Depth {
        explicit Depth(int& calls) : count(calls) { ++count; }
        ~Depth() { --count; }
        int& count;
    } const depth(m_calls);
    return filter.run(call);
}

bool Evaluation::call_test(std::string_view name, Val const& value, Vals const& args) {
    Test const& test = require_test(name);
    if (!test.takes_undefined) {
        settle(value);
    }
    (void)place_arguments("test", test.name, test.parameters, test.required, args.size(), {});
    Call call{*this, value, {}, {}, {}};
    if (!args.empty()) {
        call.args[0] = args[0];
    }
    return test.run(call);
}

} // namespace presskit::templating
