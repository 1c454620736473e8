// SPDX-License-Identifier: MPL-2.0
#include "templating/filters.hpp"

#include "base/utf8.hpp"
#include "templating/evaluation.hpp"
#include "templating/filter_arguments.hpp"
#include "templating/trouble.hpp"
#include "templating/value_compare.hpp"
#include "templating/value_text.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

using Kind = Val::Kind;

Val empty_aggregate() {
    Val nothing = undefined("");
    nothing.tuple = true;
    return nothing;
}

Val join(Call const& c) {
    Vals items = to_vals(c.value);
    for (Val& item : items) {
        item = dig(item, c.args[1]);
        c.evaluation.settle(item);
    }
    std::string glue = text_argument(c, 0, "");
    bool const glue_safe = c.has(0) && c.args[0].safe;
    bool safe = false;
    if (c.evaluation.autoescape()) {
        safe = glue_safe ||
               std::any_of(items.begin(), items.end(), [](Val const& item) { return item.safe; });
        glue = safe && !glue_safe ? html_escaped(glue) : glue;
    }
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        out += i == 0 ? "" : glue;
        if (safe && !items[i].safe) {
            append_html_escaped(out, to_text(items[i]));
        } else {
            append_text(out, items[i]);
        }
        if (out.size() > max_made) {
            fail_too_large();
        }
    }
    return text(std::move(out), safe);
}

Val length(Call const& c) {
    if (c.value.is(Kind::text)) {
        return integer(static_cast<std::int64_t>(utf8::length(c.value.text())));
    }
    if (c.value.is(Kind::rich)) {
        return integer(static_cast<std::int64_t>(utf8::length(to_text(c.value))));
    }
    return integer(static_cast<std::int64_t>(Items(c.value).size()));
}

Val first(Call const& c) {
    Items const items(c.value);
    return items.size() == 0 ? empty_aggregate() : items.at(0);
}

Val last(Call const& c) {
    Items const items(c.value);
    return items.size() == 0 ? empty_aggregate() : items.at(items.size() - 1);
}

Val reverse(Call const& c) {
    Vals items = to_vals(c.value);
    std::reverse(items.begin(), items.end());
    if (!c.value.is(Kind::text)) {
        return sequence(std::move(items));
    }
    std::string out;
    for (Val const& item : items) {
        out += item.text();
    }
    return text(std::move(out), c.value.safe);
}

Val list(Call const& c) {
    return sequence(to_vals(c.value));
}

Val default_(Call const& c) {
    bool const empty =
        c.value.is(Kind::undefined) || (c.has(1) && truth(c.args[1]) && !truth(c.value));
    if (!empty) {
        return c.value;
    }
    return c.has(0) ? c.args[0] : borrowed_text("");
}

Val batch(Call const& c) {
    std::int64_t const size = whole_argument(c, 0, 0);
    if (size < 1 || size > 1000000) {
        throw Trouble("template.argument", "batch: the size must be at least 1", "give the size");
    }
    Vals rows;
    Vals row;
    Items const items(c.value);
    for (std::size_t i = 0; i < items.size(); ++i) {
        row.push_back(items.at(i));
        if (row.size() == static_cast<std::size_t>(size)) {
            rows.push_back(sequence(std::move(row)));
            row = {};
        }
    }
    if (!row.empty()) {
        if (c.has(1) && !c.args[1].is(Kind::none)) {
            row.resize(static_cast<std::size_t>(size), c.args[1]);
        }
        rows.push_back(sequence(std::move(row)));
    }
    return sequence(std::move(rows));
}

Val slice(Call const& c) {
    std::int64_t const count = whole_argument(c, 0, 0);
    if (count < 1 || count > 100000) {
        throw Trouble("template.argument", "slice: the number of parts must be at least 1",
                      "give the number of parts");
    }
    Vals const all = to_vals(c.value);
    auto const parts = static_cast<std::size_t>(count);
    std::size_t const least = all.size() / parts;
    std::size_t const longer = all.size() % parts;
    bool const fills = c.has(1) && !c.args[1].is(Kind::none);
    Vals slices;
    auto at = all.begin();
    for (std::size_t i = 0; i < parts; ++i) {
        auto const size = static_cast<std::ptrdiff_t>(least + (i < longer ? 1 : 0));
        Vals part(at, at + size);
        at += size;
        if (fills && i >= longer) {
            part.push_back(c.args[1]);
        }
        slices.push_back(sequence(std::move(part)));
    }
    return sequence(std::move(slices));
}

Val sum(Call const& c) {
    Val total = c.has(1) ? c.args[1] : integer(0);
    Items const items(c.value);
    for (std::size_t i = 0; i < items.size(); ++i) {
        Val const item = dig(items.at(i), c.args[0]);
        c.evaluation.settle(item);
        if (item.is(Kind::text)) {
            throw Trouble("template.type", describe(item) + " cannot be added up",
                          "use |map(\"int\") first, or |join for texts");
        }
        total = calculate(Arithmetic::add, total, item);
    }
    return total;
}

Val items_of(Call const& c) {
    if (!c.value.is_map()) {
        throw Trouble("template.type", describe(c.value) + " has no fields",
                      "use it on a group of fields");
    }
    Items const keys(c.value);
    Vals pairs;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        pairs.push_back(sequence({keys.at(i), subscript(c.value, keys.at(i))}, true));
    }
    return sequence(std::move(pairs));
}

} // namespace

std::vector<Filter> const& list_filters() {
    static std::vector<Filter> const filters = {
        {"join", {"d", "attribute"}, join},
        {"length", {}, length},
        {"count", {}, length},
        {"first", {}, first},
        {"last", {}, last},
        {"reverse", {}, reverse},
        {"list", {}, list},
        {"default", {"default_value", "boolean"}, default_, 0, true},
        {"d", {"default_value", "boolean"}, default_, 0, true},
        {"batch", {"linecount", "fill_with"}, batch, 1},
        {"slice", {"slices", "fill_with"}, slice, 1},
        {"sum", {"attribute", "start"}, sum},
        {"items", {}, items_of},
    };
    return filters;
}

} // namespace presskit::templating
