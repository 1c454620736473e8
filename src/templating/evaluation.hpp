// SPDX-License-Identifier: MPL-2.0
// The state of one rendering: what the names stand for, and how much has been done.
#pragma once

#include "language/collation.hpp"
#include "templating/filters.hpp"
#include "templating/program.hpp"
#include "templating/trouble.hpp"
#include "templating/value.hpp"

#include <memory>
#include <string>
#include <vector>

namespace presskit::templating {

class Evaluation final {
public:
    Evaluation(Program const& program, model::FieldTree const& data, RenderOptions const& options);

    /// Throws Trouble; never returns missing.
    [[nodiscard]] Val evaluate(ExprId id);
    /// Whether a condition holds; an undefined one is trouble unless the options say otherwise.
    [[nodiscard]] bool holds(ExprId id);

    /// What to do with an undefined value that is used: throws, or reports and lets it be blank.
    void settle(Val const& value);

    [[nodiscard]] Val call_filter(std::string_view name, Val const& value, Vals const& args,
                                  NamedVals const& named);
    [[nodiscard]] bool call_test(std::string_view name, Val const& value, Vals const& args);

    [[nodiscard]] RenderOptions const& options() const { return m_options; }
    [[nodiscard]] bool autoescape() const { return m_program.escape == Escape::html; }
    [[nodiscard]] bool is_text() const { return m_program.is_text; }
    [[nodiscard]] language::Collation const& collation();

    void store(std::uint32_t slot, Val value) { m_slots[slot] = std::move(value); }
    /// Stores `value` in the targets, taken apart when there are several.
    void unpack(Targets const& targets, Val value);

    /// Undefined values met while blank or marked, one message each.
    std::vector<Trouble> noted;

private:
    [[nodiscard]] Val look_up(Expr const& expr) const;
    [[nodiscard]] Val apply_filter(Expr const& expr);
    [[nodiscard]] bool apply_test(Expr const& expr);
    [[nodiscard]] Val slice(Expr const& expr);
    [[nodiscard]] Val concat(Expr const& expr);
    [[nodiscard]] bool compare(Expr const& expr);
    [[nodiscard]] Val used(ExprId id); ///< evaluated and settled
    [[nodiscard]] Trouble explain(Val const& undefined) const;

    Program const& m_program;
    model::FieldTree const& m_data;
    RenderOptions const& m_options;
    Vals m_slots;
    std::unique_ptr<language::Collation> m_collation;
    int m_calls = 0; ///< depth of filters that call filters
};

} // namespace presskit::templating
