// SPDX-License-Identifier: MPL-2.0
#include "templating/value.hpp"

#include "base/utf8.hpp"
#include "templating/value_compare.hpp"

namespace presskit::templating {

namespace {

using Kind = Val::Kind;

Val loop_attribute(LoopState const& loop, std::string_view name) {
    auto const number = [](std::size_t n) { return integer(static_cast<std::int64_t>(n)); };
    if (name == "index") {
        return number(loop.index + 1);
    }
    if (name == "index0") {
        return number(loop.index);
    }
    if (name == "first") {
        return boolean(loop.index == 0);
    }
    if (name == "last") {
        return boolean(loop.index + 1 == loop.length);
    }
    if (name == "length") {
        return number(loop.length);
    }
    if (name == "revindex") {
        return number(loop.length - loop.index);
    }
    if (name == "revindex0") {
        return number(loop.length - loop.index - 1);
    }
    if (name == "depth") {
        return number(1); // counts recursive loops, which there are none of
    }
    if (name == "depth0") {
        return number(0);
    }
    if (name == "previtem" && loop.index > 0) {
        return loop.item(loop.index - 1);
    }
    if (name == "nextitem" && loop.index + 1 < loop.length) {
        return loop.item(loop.index + 1);
    }
    return undefined(name);
}

Val find_in_dict(Val const& of, Val const& key) {
    for (auto const& [k, v] : *of.as.dict) {
        if (equal(k, key)) {
            return v;
        }
    }
    return {};
}

Val item_of_list(Val const& of, std::int64_t index) {
    Items const items(of);
    auto const size = static_cast<std::int64_t>(items.size());
    index = index < 0 ? index + size : index;
    if (index < 0 || index >= size) {
        Val nothing = undefined("", nullptr);
        nothing.tuple = true;
        return nothing;
    }
    return items.at(static_cast<std::size_t>(index));
}

} // namespace

Val attribute(Val const& of, std::string_view name) {
    switch (of.kind) {
    case Kind::map: {
        model::Value const* const found = of.as.map->find(name);
        return found != nullptr ? borrow(*found) : undefined(name, of.as.map);
    }
    case Kind::dict: {
        Val const found = find_in_dict(of, borrowed_text(name));
        return found.is(Kind::missing) ? undefined(name) : found;
    }
    case Kind::loop:
        return loop_attribute(*of.as.loop, name);
    case Kind::sequence:
        // What groupby yields: (grouper, list).
        if (of.tuple && of.as.sequence->size() == 2) {
            if (name == "grouper") {
                return (*of.as.sequence)[0];
            }
            if (name == "list") {
                return (*of.as.sequence)[1];
            }
        }
        return undefined(name);
    default:
        return undefined(name);
    }
}

Val subscript(Val const& of, Val const& key) {
    if (key.is(Kind::integer) || key.is(Kind::boolean)) {
        std::int64_t const index = key.is(Kind::integer) ? key.as.integer : key.as.boolean;
        if (of.is_list() || of.is(Kind::text)) {
            Val item = item_of_list(of, index);
            item.safe = item.safe || (of.is(Kind::text) && of.safe && item.is(Kind::text));
            return item;
        }
    }
    if (of.is(Kind::dict)) {
        Val found = find_in_dict(of, key);
        if (!found.is(Kind::missing)) {
            return found;
        }
    }
    if (key.is(Kind::text)) {
        Val found = attribute(of, key.text());
        if (found.is(Kind::undefined)) {
            // The message names the key: keep it alive with the map it was asked of.
            found.owner = std::shared_ptr<void const>(key.owner, found.owner.get());
        }
        return found;
    }
    Val nothing = undefined("", nullptr);
    nothing.tuple = true;
    return nothing;
}

} // namespace presskit::templating
