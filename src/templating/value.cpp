// SPDX-License-Identifier: MPL-2.0
#include "templating/value.hpp"

#include "base/utf8.hpp"
#include "templating/trouble.hpp"
#include "templating/value_text.hpp"

namespace presskit::templating {

namespace {

using Kind = Val::Kind;

Val of_kind(Kind kind) {
    Val value;
    value.kind = kind;
    return value;
}

template <typename T>
Val owning(Kind kind, T Val::Payload::*member, T pointer, std::shared_ptr<void const> owner) {
    Val value = of_kind(kind);
    value.as.*member = pointer;
    value.owner = std::move(owner);
    return value;
}

} // namespace

Val none() {
    return of_kind(Kind::none);
}

Val boolean(bool b) {
    Val value = of_kind(Kind::boolean);
    value.as.boolean = b;
    return value;
}

Val integer(std::int64_t i) {
    Val value = of_kind(Kind::integer);
    value.as.integer = i;
    return value;
}

Val real(double d) {
    Val value = of_kind(Kind::real);
    value.as.real = d;
    return value;
}

Val text(std::string s, bool safe) {
    auto const kept = std::make_shared<std::string const>(std::move(s));
    Val value = borrowed_text(*kept);
    value.safe = safe;
    value.owner = kept;
    return value;
}

Val borrowed_text(std::string_view s) {
    Val value = of_kind(Kind::text);
    value.as.chars = s.data();
    value.size = s.size();
    return value;
}

Val sequence(Vals values, bool tuple) {
    auto const kept = std::make_shared<Vals const>(std::move(values));
    Val value = owning(Kind::sequence, &Val::Payload::sequence, kept.get(), kept);
    value.tuple = tuple;
    return value;
}

Val dict(Pairs pairs) {
    auto const kept = std::make_shared<Pairs const>(std::move(pairs));
    return owning(Kind::dict, &Val::Payload::dict, kept.get(), kept);
}

Val rich_text(model::RichText made) {
    auto const kept = std::make_shared<model::RichText const>(std::move(made));
    Val value = of_kind(Kind::rich);
    value.as.rich = kept.get();
    value.owner = kept;
    return value;
}

Val undefined(std::string_view name, model::Fields const* of) {
    Val value = of_kind(Kind::undefined);
    value.as.chars = name.data();
    value.size = name.size();
    // An aliasing pointer: it carries the map for "did you mean" and owns nothing.
    value.owner = std::shared_ptr<void const>(std::shared_ptr<void const>(), of);
    return value;
}

Val borrow(model::Value const& v) {
    struct Visitor {
        Val operator()(std::monostate) const { return none(); }
        Val operator()(bool b) const { return boolean(b); }
        Val operator()(std::int64_t i) const { return integer(i); }
        Val operator()(double d) const { return real(d); }
        Val operator()(std::string const& s) const { return borrowed_text(s); }
        Val operator()(std::shared_ptr<model::Values const> const& list) const {
            return owning(Kind::list, &Val::Payload::list, list.get(), nullptr);
        }
        Val operator()(std::shared_ptr<model::Fields const> const& map) const {
            return owning(Kind::map, &Val::Payload::map, map.get(), nullptr);
        }
        Val operator()(std::shared_ptr<model::RichText const> const& rich) const {
            return owning(Kind::rich, &Val::Payload::rich, rich.get(), nullptr);
        }
    };
    return std::visit(Visitor{}, v.data);
}

Items::Items(Val const& value) : m_value(value) {
    switch (value.kind) {
    case Kind::list:
        m_size = value.as.list->size();
        return;
    case Kind::sequence:
        m_size = value.as.sequence->size();
        return;
    case Kind::map:
        m_size = value.as.map->members.size();
        return;
    case Kind::dict:
        m_size = value.as.dict->size();
        return;
    case Kind::text:
        for (std::size_t at = 0; at < value.size;) {
            std::size_t const length = utf8::decode(value.text(), at).length;
            Val character = borrowed_text(value.text().substr(at, length));
            character.owner = value.owner;
            m_made.push_back(std::move(character));
            at += length;
        }
        m_size = m_made.size();
        return;
    case Kind::undefined:
        return;
    default:
        throw Trouble("template.type", describe(value) + " is not a list",
                      "give a list here, or test it with {% if %} first");
    }
}

Val Items::at(std::size_t i) const {
    switch (m_value.kind) {
    case Kind::list:
        return borrow((*m_value.as.list)[i]);
    case Kind::sequence:
        return (*m_value.as.sequence)[i];
    case Kind::map:
        return borrowed_text(m_value.as.map->members[i].first);
    case Kind::dict:
        return (*m_value.as.dict)[i].first;
    default:
        return m_made[i];
    }
}

Vals to_vals(Val const& value) {
    Items const items(value);
    Vals all;
    all.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        all.push_back(items.at(i));
    }
    return all;
}

} // namespace presskit::templating
