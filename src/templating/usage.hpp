// SPDX-License-Identifier: MPL-2.0
// What a template uses, collected while its code is written (presskit fields).
#pragma once

#include "templating/expression.hpp"
#include "templating/parser.hpp"
#include "templating/templating.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace presskit::templating {

/// "embargo.until" for a chain of names; empty for anything else.
[[nodiscard]] std::string path_of(Exprs const& exprs, ExprId expr);

class UsageCollector final {
public:
    void at(Location const& place) { m_place = &place; } ///< of what is noted next
    void field(Exprs const& exprs, ExprId expr);
    void condition(Exprs const& exprs, ExprId expr);
    void begin_loop(Exprs const& exprs, Statement const& statement);
    void end_loop();
    void forget(std::string const& name); ///< from here on `name` is the template's own

    /// False inside what is included without context: there are no fields.
    void see_fields(bool seen) { m_sees_fields = seen; }

    /// Slots of the fields at the top of the data, shared by all parts.
    [[nodiscard]] std::map<std::string, std::uint32_t>& globals() { return m_globals; }
    [[nodiscard]] Usage take() { return std::move(m_usage); }

private:
    void begin_unknown_loop(Statement const& statement);
    enum class Use { field, condition, over };
    void walk(Exprs const& exprs, ExprId expr, Use use);
    void note(std::string const& path, Use use);

    struct Name {
        std::string name;
        std::ptrdiff_t loop; ///< index in m_usage.loops; -1 = the template's own
        std::size_t depth;
    };
    Usage m_usage;
    std::vector<Name> m_names;
    std::vector<std::size_t> m_marks;
    std::map<std::string, std::uint32_t> m_globals;
    std::string m_over;
    Location const* m_place = nullptr; ///< only until the tags change
    bool m_sees_fields = true;
};

} // namespace presskit::templating
