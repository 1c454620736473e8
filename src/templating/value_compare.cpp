// SPDX-License-Identifier: MPL-2.0
#include "templating/value_compare.hpp"

#include "templating/trouble.hpp"
#include "templating/value_text.hpp"

namespace presskit::templating {

namespace {

using Kind = Val::Kind;
constexpr int max_depth = 64;

bool is_whole(Val const& value) {
    return value.is(Kind::integer) || value.is(Kind::boolean);
}

std::int64_t whole(Val const& value) {
    return value.is(Kind::integer) ? value.as.integer : std::int64_t{value.as.boolean};
}

bool equal_at(Val const& a, Val const& b, int depth);

Val value_at(Val const& map, std::size_t i) {
    return map.is(Kind::map) ? borrow(map.as.map->members[i].second) : (*map.as.dict)[i].second;
}

bool equal_lists(Val const& a, Val const& b, int depth) {
    Items const left(a);
    Items const right(b);
    if (left.size() != right.size() || a.tuple != b.tuple) {
        return false;
    }
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (!equal_at(left.at(i), right.at(i), depth)) {
            return false;
        }
    }
    return true;
}

bool equal_maps(Val const& a, Val const& b, int depth) {
    Items const keys(a);
    if (keys.size() != Items(b).size()) {
        return false;
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        Val const other = subscript(b, keys.at(i));
        if (other.is(Kind::undefined) || !equal_at(value_at(a, i), other, depth)) {
            return false;
        }
    }
    return true;
}

bool equal_at(Val const& a, Val const& b, int depth) {
    if (depth > max_depth) {
        throw Trouble("template.limit", "the values are nested too deeply to compare",
                      "compare a part of them");
    }
    if (a.is_number() && b.is_number()) {
        return is_whole(a) && is_whole(b) ? whole(a) == whole(b) : to_real(a) == to_real(b);
    }
    if (a.is(Kind::text) && b.is(Kind::text)) {
        return a.text() == b.text();
    }
    if (a.is_list() && b.is_list()) {
        return equal_lists(a, b, depth + 1);
    }
    if (a.is_map() && b.is_map()) {
        return equal_maps(a, b, depth + 1);
    }
    if (a.is(Kind::rich) || b.is(Kind::rich)) {
        bool const texts =
            (a.is(Kind::rich) || a.is(Kind::text)) && (b.is(Kind::rich) || b.is(Kind::text));
        return texts && to_text(a) == to_text(b);
    }
    return a.kind == b.kind;
}

bool less_at(Val const& a, Val const& b, int depth);

bool less_lists(Val const& a, Val const& b, int depth) {
    Items const left(a);
    Items const right(b);
    for (std::size_t i = 0; i < left.size() && i < right.size(); ++i) {
        Val const x = left.at(i);
        Val const y = right.at(i);
        if (!equal(x, y)) {
            return less_at(x, y, depth);
        }
    }
    return left.size() < right.size();
}

bool less_at(Val const& a, Val const& b, int depth) {
    if (a.is_number() && b.is_number()) {
        return is_whole(a) && is_whole(b) ? whole(a) < whole(b) : to_real(a) < to_real(b);
    }
    if (a.is(Kind::text) && b.is(Kind::text)) {
        return a.text() < b.text();
    }
    if (a.is_list() && b.is_list() && a.tuple == b.tuple && depth < max_depth) {
        return less_lists(a, b, depth + 1);
    }
    throw Trouble("template.type", describe(a) + " and " + describe(b) + " cannot be compared",
                  "compare texts with texts and numbers with numbers (|int makes a number)");
}

} // namespace

double to_real(Val const& number) {
    return number.is(Kind::real) ? number.as.real : static_cast<double>(whole(number));
}

bool truth(Val const& value) {
    switch (value.kind) {
    case Kind::missing:
    case Kind::undefined:
    case Kind::none:
        return false;
    case Kind::boolean:
        return value.as.boolean;
    case Kind::integer:
        return value.as.integer != 0;
    case Kind::real:
        return value.as.real != 0;
    case Kind::text:
        return value.size != 0;
    case Kind::list:
        return !value.as.list->empty();
    case Kind::sequence:
        return !value.as.sequence->empty();
    case Kind::map:
        return !value.as.map->members.empty();
    case Kind::dict:
        return !value.as.dict->empty();
    case Kind::rich:
        return !value.as.rich->blocks.empty();
    case Kind::picture:
    case Kind::loop:
        break;
    }
    return true;
}

bool equal(Val const& a, Val const& b) {
    return equal_at(a, b, 0);
}

bool less(Val const& a, Val const& b) {
    return less_at(a, b, 0);
}

bool contains(Val const& container, Val const& value) {
    if (container.is(Kind::text) || container.is(Kind::rich)) {
        if (!value.is(Kind::text)) {
            throw Trouble("template.type",
                          "only a text can be looked for in a text, not " + describe(value),
                          "turn it into a text with |string");
        }
        std::string const all = to_text(container);
        return all.find(value.text()) != all.npos;
    }
    if (container.is_map()) {
        if (value.is_map() || (value.is_list() && !value.tuple)) {
            throw Trouble("template.type", describe(value) + " cannot be the name of a field",
                          "give a text before in");
        }
        return !subscript(container, value).is(Kind::undefined);
    }
    Items const items(container);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (equal(items.at(i), value)) {
            return true;
        }
    }
    return false;
}

} // namespace presskit::templating
