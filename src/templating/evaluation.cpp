// SPDX-License-Identifier: MPL-2.0
#include "templating/evaluation.hpp"

#include "templating/suggest.hpp"
#include "templating/value_compare.hpp"
#include "templating/value_text.hpp"

namespace presskit::templating {

namespace {

using Kind = Expr::Kind;

Arithmetic arithmetic(Kind kind) {
    switch (kind) {
    case Kind::subtract:
        return Arithmetic::subtract;
    case Kind::multiply:
        return Arithmetic::multiply;
    case Kind::divide:
        return Arithmetic::divide;
    case Kind::floor_divide:
        return Arithmetic::floor_divide;
    case Kind::modulo:
        return Arithmetic::modulo;
    default:
        return Arithmetic::add;
    }
}

} // namespace

Evaluation::Evaluation(Program const& program, model::FieldTree const& data,
                       RenderOptions const& options)
    : m_program(program), m_data(data), m_options(options), m_slots(program.slot_names.size()) {
    for (auto const& [name, slot] : program.globals) {
        if (model::Value const* const value = data.find(name)) {
            m_slots[slot] = borrow(*value);
        }
    }
}

Val Evaluation::look_up(Expr const& expr) const {
    for (std::uint32_t const slot : expr.slots) {
        if (!m_slots[slot].is(Val::Kind::missing)) {
            return m_slots[slot];
        }
    }
    return undefined(expr.name, nullptr);
}

Trouble Evaluation::explain(Val const& value) const {
    std::string const name(value.text());
    if (name.empty()) {
        return {"template.undefined",
                value.tuple ? "there is no such item" : "there is no value here",
                "give one with |default(\"…\")"};
    }
    std::vector<std::string> names;
    auto const* const map = static_cast<model::Fields const*>(value.owner.get());
    for (auto const& member : (map != nullptr ? *map : m_data).members) {
        names.push_back(member.first);
    }
    if (map == nullptr) {
        for (std::size_t i = 0; i < m_slots.size(); ++i) {
            if (!m_slots[i].is(Val::Kind::missing)) {
                names.push_back(m_program.slot_names[i]);
            }
        }
    }
    if (map == nullptr && m_data.find(name) != nullptr) {
        return {"template.undefined",
                "there is no field \"" + name + "\" here: the template is included without context",
                "include it with context, or give it a value with {% set %}"};
    }
    return {"template.undefined", "there is no field \"" + name + "\"",
            did_you_mean(name, names, "add it to the data, or write |default(\"\")")};
}

void Evaluation::settle(Val const& value) {
    if (!value.is(Val::Kind::undefined)) {
        return;
    }
    // What an inline if without else leaves, and the first of nothing: blank on purpose.
    bool const quiet = value.safe;
    if (quiet || m_options.undefined == Undefined::blank) {
        return;
    }
    if (m_options.undefined == Undefined::error) {
        throw explain(value);
    }
    noted.push_back(explain(value));
}

Val Evaluation::used(ExprId id) {
    Val value = evaluate(id);
    settle(value);
    return value;
}

bool Evaluation::holds(ExprId id) {
    return truth(used(id));
}

language::Collation const& Evaluation::collation() {
    if (!m_collation) {
        m_collation = std::make_unique<language::Collation>(m_options.language);
    }
    return *m_collation;
}

void Evaluation::unpack(Targets const& targets, Val value) {
    if (targets.slots.size() == 1) {
        store(targets.slots.front(), std::move(value));
        return;
    }
    Vals const parts = to_vals(value);
    if (parts.size() != targets.slots.size()) {
        throw Trouble("template.type",
                      std::to_string(targets.slots.size()) + " names are to be filled from " +
                          std::to_string(parts.size()) + " values",
                      "give as many names as there are values");
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        store(targets.slots[i], parts[i]);
    }
}

bool Evaluation::compare(Expr const& expr) {
    Val const left = used(expr.args[0]);
    Val const right = used(expr.args[1]);
    switch (expr.kind) {
    case Kind::equal:
        return equal(left, right);
    case Kind::not_equal:
        return !equal(left, right);
    case Kind::less:
        return less(left, right);
    case Kind::greater:
        return less(right, left);
    case Kind::less_equal:
        return less(left, right) || equal(left, right);
    case Kind::greater_equal:
        return less(right, left) || equal(left, right);
    case Kind::in:
        return contains(right, left);
    default:
        return !contains(right, left);
    }
}

Val Evaluation::concat(Expr const& expr) {
    std::string joined;
    bool safe = false;
    Vals parts;
    for (ExprId const part : expr.args) {
        parts.push_back(used(part));
        safe = safe || (autoescape() && parts.back().safe && parts.back().is(Val::Kind::text));
    }
    for (Val const& part : parts) {
        if (safe && !part.safe) {
            append_html_escaped(joined, to_text(part));
        } else {
            append_text(joined, part);
        }
        if (joined.size() > max_made) {
            fail_too_large();
        }
    }
    return text(std::move(joined), safe);
}

Val Evaluation::evaluate(ExprId id) {
    Expr const& expr = m_program.exprs[static_cast<std::size_t>(id)];
    switch (expr.kind) {
    case Kind::literal:
        return expr.literal;
    case Kind::name:
        return look_up(expr);
    case Kind::attribute: {
        Val const of = used(expr.args[0]);
        return of.is(Val::Kind::undefined) ? of : attribute(of, expr.name);
    }
    case Kind::subscript: {
        Val const of = used(expr.args[0]);
        return of.is(Val::Kind::undefined) ? of : subscript(of, used(expr.args[1]));
    }
    case Kind::slice:
        return slice(expr);
    case Kind::list:
    case Kind::tuple: {
        Vals items;
        items.reserve(expr.args.size());
        for (ExprId const item : expr.args) {
            items.push_back(evaluate(item));
        }
        return sequence(std::move(items), expr.kind == Kind::tuple);
    }
    case Kind::dict: {
        Pairs pairs;
        for (std::size_t i = 0; i + 1 < expr.args.size(); i += 2) {
            Val key = used(expr.args[i]);
            Val value = evaluate(expr.args[i + 1]);
            pairs.emplace_back(std::move(key), std::move(value));
        }
        return dict(std::move(pairs));
    }
    case Kind::add:
    case Kind::subtract:
    case Kind::multiply:
    case Kind::divide:
    case Kind::floor_divide:
    case Kind::modulo: {
        Val const left = used(expr.args[0]);
        return calculate(arithmetic(expr.kind), left, used(expr.args[1]));
    }
    case Kind::negate:
        return negate(used(expr.args[0]));
    case Kind::plus: {
        Val value = used(expr.args[0]);
        return value.is(Val::Kind::real) ? value : calculate(Arithmetic::add, integer(0), value);
    }
    case Kind::concat:
        return concat(expr);
    case Kind::both: {
        Val left = used(expr.args[0]);
        return truth(left) ? evaluate(expr.args[1]) : left;
    }
    case Kind::either: {
        Val left = used(expr.args[0]);
        return truth(left) ? left : evaluate(expr.args[1]);
    }
    case Kind::negation:
        return boolean(!holds(expr.args[0]));
    case Kind::inline_if: {
        if (holds(expr.args[0])) {
            return evaluate(expr.args[1]);
        }
        if (expr.args[2] != no_expr) {
            return evaluate(expr.args[2]);
        }
        Val nothing = undefined("");
        nothing.safe = true;
        return nothing;
    }
    case Kind::filter:
        return apply_filter(expr);
    case Kind::test:
        return boolean(apply_test(expr));
    default:
        return boolean(compare(expr));
    }
}

} // namespace presskit::templating
