// SPDX-License-Identifier: MPL-2.0
#include "templating/usage.hpp"

#include "templating/program.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

using Kind = Expr::Kind;

void add_once(std::vector<std::string>& all, std::string const& one) {
    if (!one.empty() && std::find(all.begin(), all.end(), one) == all.end()) {
        all.push_back(one);
    }
}

Expr const& node(Exprs const& exprs, ExprId id) {
    return exprs[static_cast<std::size_t>(id)];
}

/// `x|default(…)`, `x is defined`: x need not be there.
bool asks_whether(Expr const& expr) {
    return (expr.kind == Kind::filter && (expr.name == "default" || expr.name == "d")) ||
           (expr.kind == Kind::test && (expr.name == "defined" || expr.name == "undefined"));
}

/// Whether the items of the list are those of a field, only fewer or in another order.
bool is_plain(Exprs const& exprs, ExprId id) {
    static constexpr std::string_view keep[] = {"sort",   "alphabetize", "reverse", "select",
                                                "reject", "selectattr",  "unique",  "rejectattr",
                                                "list",   "default",     "d"};
    if (id == no_expr) {
        return false;
    }
    while (node(exprs, id).kind == Kind::filter || node(exprs, id).kind == Kind::slice) {
        Expr const& expr = node(exprs, id);
        if (expr.kind == Kind::filter &&
            std::find(std::begin(keep), std::end(keep), expr.name) == std::end(keep)) {
            return false;
        }
        id = expr.args[0];
    }
    return node(exprs, id).kind == Kind::name || node(exprs, id).kind == Kind::attribute;
}

} // namespace

std::string path_of(Exprs const& exprs, ExprId id) {
    std::string path;
    while (true) {
        Expr const& expr = node(exprs, id);
        if (expr.kind == Kind::attribute) {
            path = "." + expr.name + path;
        } else if (expr.kind == Kind::subscript) {
            Val const& key = node(exprs, expr.args[1]).literal;
            // quotes[0].text is a use of quotes: which items, only the data can say.
            path = key.is(Val::Kind::text) ? "." + std::string(key.text()) + path : std::string();
        } else {
            return expr.kind == Kind::name ? expr.name + path : std::string();
        }
        id = expr.args[0];
    }
}

void UsageCollector::note(std::string const& path, Use use) {
    if (m_place != nullptr) {
        m_usage.places.emplace(path, *m_place);
    }
    std::size_t const dot = path.find('.');
    std::string const root = path.substr(0, dot);
    auto const found = std::find_if(m_names.rbegin(), m_names.rend(),
                                    [&](Name const& name) { return name.name == root; });
    if (use == Use::over) {
        if (m_over.empty()) {
            m_over = path;
        } else {
            use = Use::field;
        }
    }
    if (found != m_names.rend()) {
        if (found->loop < 0) {
            return;
        }
        Usage::Loop& loop = m_usage.loops[static_cast<std::size_t>(found->loop)];
        if (dot != path.npos && loop.variable == root) {
            add_once(loop.fields, path.substr(dot + 1));
        }
        if (use == Use::condition) {
            add_once(m_usage.conditions, path);
        }
        return;
    }
    if (!m_sees_fields) {
        return;
    }
    if (use == Use::condition) {
        add_once(m_usage.conditions, path);
    } else if (use == Use::field) {
        add_once(m_usage.fields, path);
    }
}

void UsageCollector::walk(Exprs const& exprs, ExprId id, Use use) {
    if (id == no_expr) {
        return;
    }
    Expr const& expr = node(exprs, id);
    if (asks_whether(expr)) {
        add_once(m_usage.optional, path_of(exprs, expr.args[0]));
    }
    if (std::string const path = path_of(exprs, id); !path.empty()) {
        note(path, use);
        if (expr.kind != Kind::subscript) {
            return;
        }
    }
    for (std::size_t i = 0; i < expr.args.size(); ++i) {
        bool const chooses = expr.kind == Kind::inline_if && i == 0;
        // What a filter or a slice works on is used as the whole is; its arguments are fields.
        bool const beside = i > 0 && (expr.kind == Kind::filter || expr.kind == Kind::test ||
                                      expr.kind == Kind::subscript || expr.kind == Kind::slice);
        bool const noted = expr.kind == Kind::subscript && i == 0 && !path_of(exprs, id).empty();
        if (!noted) {
            walk(exprs, expr.args[i],
                 chooses                      ? Use::condition
                 : beside && use == Use::over ? Use::field
                                              : use);
        }
    }
    for (Keyword const& keyword : expr.keywords) {
        walk(exprs, keyword.value, use == Use::over ? Use::field : use);
    }
}

void UsageCollector::field(Exprs const& exprs, ExprId expr) {
    walk(exprs, expr, Use::field);
}

void UsageCollector::condition(Exprs const& exprs, ExprId expr) {
    walk(exprs, expr, Use::condition);
}

/// Of a loop that could not be read the names are known, but not what they are.
void UsageCollector::begin_unknown_loop(Statement const& statement) {
    m_marks.push_back(m_names.size());
    for (std::string const& target : statement.targets) {
        m_names.push_back({target, -1, m_marks.size()});
    }
    m_names.push_back({"loop", -1, m_marks.size()});
}

void UsageCollector::begin_loop(Exprs const& exprs, Statement const& statement) {
    Expr const& list = node(exprs, statement.expression);
    if (list.kind == Kind::literal && list.literal.is(Val::Kind::none)) {
        begin_unknown_loop(statement);
        return;
    }
    m_over.clear();
    walk(exprs, statement.expression, Use::over);
    std::string variable;
    for (std::string const& target : statement.targets) {
        variable += (variable.empty() ? "" : ", ") + target;
    }
    m_over = m_sees_fields ? m_over : "";
    // The same loop twice (in the body and in a header) is one entry.
    auto const same = std::find_if(m_usage.loops.begin(), m_usage.loops.end(), [&](auto const& l) {
        return l.variable == variable && l.over == m_over;
    });
    auto const index = same - m_usage.loops.begin();
    if (same == m_usage.loops.end()) {
        m_usage.loops.push_back({variable, m_over, {}, true});
    }
    Usage::Loop& loop = m_usage.loops[static_cast<std::size_t>(index)];
    loop.plain = loop.plain && is_plain(exprs, statement.expression);
    m_marks.push_back(m_names.size());
    for (std::string const& target : statement.targets) {
        m_names.push_back({target, statement.targets.size() == 1 ? index : -1, m_marks.size()});
    }
    m_names.push_back({"loop", -1, m_marks.size()});
}

void UsageCollector::end_loop() {
    m_names.resize(m_marks.back(), Name{});
    m_marks.pop_back();
}

void UsageCollector::forget(std::string const& name) {
    m_names.push_back({name, -1, m_marks.size()});
}

Usage usage(Template const& compiled) {
    return compiled.program->usage;
}

} // namespace presskit::templating
