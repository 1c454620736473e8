// SPDX-License-Identifier: MPL-2.0
// Filters that order, choose and group.
#include "templating/filters.hpp"

#include "templating/evaluation.hpp"
#include "templating/filter_arguments.hpp"
#include "templating/trouble.hpp"
#include "templating/value_compare.hpp"
#include "templating/value_text.hpp"

#include <algorithm>
#include <unordered_set>

namespace presskit::templating {

namespace {

using Kind = Val::Kind;

/// One item with what it is sorted by, and for texts the collation's key of it.
struct Keyed {
    Val item;
    Vals keys;
    std::vector<std::string> collated;
};

bool flag(Call const& c, std::size_t i) {
    return c.has(i) && truth(c.args[i]);
}

/// <0, 0, >0
int compare_keys(Keyed const& a, Keyed const& b) {
    for (std::size_t i = 0; i < a.keys.size(); ++i) {
        if (a.keys[i].is(Kind::text) && b.keys[i].is(Kind::text) && !a.collated.empty()) {
            int const order = a.collated[i].compare(b.collated[i]);
            if (order != 0) {
                return order;
            }
        } else if (!equal(a.keys[i], b.keys[i])) {
            return less(a.keys[i], b.keys[i]) ? -1 : 1;
        }
    }
    return 0;
}

std::vector<Keyed> with_keys(Call const& c, Val const& paths, bool case_sensitive,
                             bool many_paths) {
    std::vector<Val> const split = many_paths ? split_paths(paths) : std::vector<Val>{paths};
    std::vector<Keyed> all;
    Items const items(c.value);
    for (std::size_t i = 0; i < items.size(); ++i) {
        Keyed keyed;
        keyed.item = items.at(i);
        for (Val const& path : split) {
            Val key = dig(keyed.item, path);
            c.evaluation.settle(key);
            keyed.keys.push_back(fold_case(key, case_sensitive));
        }
        all.push_back(std::move(keyed));
    }
    return all;
}

void order(std::vector<Keyed>& all, bool reverse) {
    std::stable_sort(all.begin(), all.end(), [reverse](Keyed const& a, Keyed const& b) {
        return reverse ? compare_keys(b, a) < 0 : compare_keys(a, b) < 0;
    });
}

Val items_only(std::vector<Keyed> all) {
    Vals items;
    for (Keyed& keyed : all) {
        items.push_back(std::move(keyed.item));
    }
    return sequence(std::move(items));
}

/// In the language's order; `locale="C"` gives Jinja2's.
Val sort(Call const& c) {
    std::string const locale = text_argument(c, 3, "");
    bool const plain = locale == "C";
    std::vector<Keyed> all = with_keys(c, c.args[2], !plain || flag(c, 1), true);
    if (!plain) {
        language::Collation const own(locale.empty() ? c.evaluation.options().language : locale);
        for (Keyed& keyed : all) {
            for (Val const& key : keyed.keys) {
                keyed.collated.push_back(key.is(Kind::text) ? own.sort_key(to_text(key))
                                                            : std::string());
            }
        }
    }
    order(all, flag(c, 0));
    return items_only(std::move(all));
}

Val unique(Call const& c) {
    std::unordered_set<std::string> seen;
    Vals kept;
    Vals odd; // keys that are no texts: few, compared one by one
    for (Keyed& keyed : with_keys(c, c.args[1], flag(c, 0), false)) {
        Val const& key = keyed.keys.front();
        if (key.is(Kind::text)) {
            if (!seen.insert(to_text(key)).second) {
                continue;
            }
        } else {
            if (std::any_of(odd.begin(), odd.end(),
                            [&](Val const& other) { return equal(other, key); })) {
                continue;
            }
            if (odd.size() >= 10000) {
                throw Trouble("template.limit", "unique: too many different values",
                              "name a text field with attribute=");
            }
            odd.push_back(key);
        }
        kept.push_back(std::move(keyed.item));
    }
    return sequence(std::move(kept));
}

Val extreme(Call const& c, bool largest) {
    std::vector<Keyed> all = with_keys(c, c.args[1], flag(c, 0), false);
    if (all.empty()) {
        Val nothing = undefined("");
        nothing.tuple = true;
        return nothing;
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < all.size(); ++i) {
        int const against = compare_keys(all[i], all[best]);
        best = (largest ? against > 0 : against < 0) ? i : best;
    }
    return all[best].item;
}

Val groupby(Call const& c) {
    bool const case_sensitive = flag(c, 2);
    std::vector<Keyed> all;
    Items const items(c.value);
    for (std::size_t i = 0; i < items.size(); ++i) {
        Keyed keyed;
        keyed.item = items.at(i);
        Val key = dig(keyed.item, c.args[0]);
        if (key.is(Kind::undefined) && c.has(1) && !c.args[1].is(Kind::none)) {
            key = c.args[1];
        }
        c.evaluation.settle(key);
        keyed.keys = {fold_case(key, case_sensitive), key};
        all.push_back(std::move(keyed));
    }
    auto const by_first = [](Keyed const& a, Keyed const& b) {
        return !equal(a.keys[0], b.keys[0]) && less(a.keys[0], b.keys[0]);
    };
    std::stable_sort(all.begin(), all.end(), by_first);
    Vals groups;
    for (std::size_t i = 0; i < all.size();) {
        Vals members;
        std::size_t const start = i;
        for (; i < all.size() && equal(all[i].keys[0], all[start].keys[0]); ++i) {
            members.push_back(all[i].item);
        }
        groups.push_back(sequence({all[start].keys[1], sequence(std::move(members))}, true));
    }
    return sequence(std::move(groups));
}

Val named(NamedVals const& all, char const* name) {
    for (auto const& [key, value] : all) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

[[noreturn]] void fail_missing(char const* filter, char const* example) {
    throw Trouble("template.argument",
                  std::string("the filter \"") + filter + "\" lacks its argument",
                  std::string("write ") + example);
}

/// Jinja2's map and select take anything false for an empty list.
Items items_or_none(Val const& value) {
    return truth(value) ? Items(value) : Items(undefined(""));
}

Val map(Call const& c) {
    Vals out;
    Items const items = items_or_none(c.value);
    Val const path = named(c.named, "attribute");
    if (c.more.empty() && path.is(Kind::missing)) {
        fail_missing("map", "map(attribute=\"name\") or map(\"upper\")");
    }
    Val const otherwise = named(c.named, "default");
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (c.more.empty()) {
            Val value = dig(items.at(i), path);
            if (value.is(Kind::undefined) && !otherwise.is(Kind::missing)) {
                value = otherwise;
            }
            out.push_back(std::move(value));
        } else {
            out.push_back(c.evaluation.call_filter(to_text(c.more.front()), items.at(i),
                                                   Vals(c.more.begin() + 1, c.more.end()),
                                                   c.named));
        }
    }
    return sequence(std::move(out));
}

Val choose(Call const& c, bool keep, bool by_attribute) {
    std::size_t const offset = by_attribute ? 1 : 0;
    if (c.more.size() < offset) {
        fail_missing(keep ? "selectattr" : "rejectattr", "selectattr(\"title\")");
    }
    Vals kept;
    Items const items = items_or_none(c.value);
    for (std::size_t i = 0; i < items.size(); ++i) {
        Val item = items.at(i);
        Val const subject = by_attribute ? dig(item, c.more.front()) : item;
        bool holds = false;
        if (c.more.size() > offset) {
            auto const rest = c.more.begin() + static_cast<std::ptrdiff_t>(offset) + 1;
            holds =
                c.evaluation.call_test(to_text(c.more[offset]), subject, Vals(rest, c.more.end()));
        } else {
            c.evaluation.settle(subject);
            holds = truth(subject);
        }
        if (holds == keep) {
            kept.push_back(std::move(item));
        }
    }
    return sequence(std::move(kept));
}

Val dictsort(Call const& c) {
    if (!c.value.is_map()) {
        throw Trouble("template.type", describe(c.value) + " has no fields",
                      "use it on a group of fields");
    }
    bool const by_value = text_argument(c, 1, "key") == "value";
    std::vector<Keyed> all;
    Items const keys(c.value);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        Val const value = subscript(c.value, keys.at(i));
        Keyed keyed;
        keyed.keys = {fold_case(by_value ? value : keys.at(i), flag(c, 0))};
        keyed.item = sequence({keys.at(i), value}, true);
        all.push_back(std::move(keyed));
    }
    order(all, flag(c, 2));
    return items_only(std::move(all));
}

} // namespace

std::vector<Filter> const& choice_filters() {
    static std::vector<Filter> const filters = {
        {"sort", {"reverse", "case_sensitive", "attribute", "locale"}, sort},
        {"unique", {"case_sensitive", "attribute"}, unique},
        {"min", {"case_sensitive", "attribute"}, [](Call const& c) { return extreme(c, false); }},
        {"max", {"case_sensitive", "attribute"}, [](Call const& c) { return extreme(c, true); }},
        {"groupby", {"attribute", "default", "case_sensitive"}, groupby, 1},
        {"dictsort", {"case_sensitive", "by", "reverse"}, dictsort},
        {"map", {}, map, 0, false, true},
        {"select", {}, [](Call const& c) { return choose(c, true, false); }, 0, false, true},
        {"reject", {}, [](Call const& c) { return choose(c, false, false); }, 0, false, true},
        {"selectattr", {}, [](Call const& c) { return choose(c, true, true); }, 0, false, true},
        {"rejectattr", {}, [](Call const& c) { return choose(c, false, true); }, 0, false, true},
    };
    return filters;
}

} // namespace presskit::templating
