// SPDX-License-Identifier: MPL-2.0
// Tokens of a tag to a statement with its expressions (Jinja2's grammar and precedence).
#pragma once

#include "templating/expression.hpp"
#include "templating/lexer.hpp"

#include <string>
#include <vector>

namespace presskit::templating {

/// What docxtpl's statements do to the table cell they stand in: cellbg, colspan, hm, vm.
enum class CellChange { color, columns, across, down };

struct Statement {
    enum class Kind {
        print,
        comment,
        if_,
        elif,
        else_,
        endif,
        for_,
        endfor,
        set,
        include,
        raw,
        endraw,
        cell,
        bad ///< could not be read; what is wrong has been thrown
    };
    Kind kind = Kind::bad;
    CellChange change = CellChange::color; ///< cell
    ExprId expression = no_expr;           ///< print, if, elif, set, cell; the list of a for
    ExprId condition = no_expr;            ///< `if` of a for
    std::vector<std::string> targets;      ///< for, set
    std::vector<std::string> included;     ///< names of what an include brings: the first there is
    bool may_be_missing = false;           ///< include … ignore missing
    bool sees_context = true;              ///< not: include … without context
    bool host_styles = false;              ///< include … with host styles
};

/// Throws Trouble(template.syntax, template.filter, template.test, template.statement).
[[nodiscard]] Statement parse_statement(LexedTag const& tag, Exprs& exprs);

/// What kind of statement it tries to be, even when it cannot be parsed: an `if` with a bad
/// condition still has an `endif`.
[[nodiscard]] Statement::Kind guess_kind(LexedTag const& tag);

/// The names a `for` or `set` gives, even when it cannot be parsed.
[[nodiscard]] std::vector<std::string> guess_targets(LexedTag const& tag);

/// One expression and nothing behind it.
[[nodiscard]] ExprId parse_expression(Tokens const& tokens, Exprs& exprs);

} // namespace presskit::templating
