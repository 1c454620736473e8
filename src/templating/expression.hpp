// SPDX-License-Identifier: MPL-2.0
// Expressions as the parser makes them: nodes in one vector, referring to each other by number.
#pragma once

#include "templating/value.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace presskit::templating {

struct Filter;
struct Test;

using ExprId = std::int32_t;
inline constexpr ExprId no_expr = -1;

struct Keyword {
    std::string name;
    ExprId value = no_expr;
};

struct Expr {
    enum class Kind : std::uint8_t {
        literal,
        name,      ///< name; slots say where it may be found
        attribute, ///< args[0] . name
        subscript, ///< args[0] [ args[1] ]
        slice,     ///< args[0] [ args[1] : args[2] : args[3] ], each may be no_expr
        list,
        tuple,
        dict, ///< key, value, key, value, …
        add,
        subtract,
        multiply,
        divide,
        floor_divide,
        modulo,
        negate,
        plus,
        concat,
        equal,
        not_equal,
        less,
        less_equal,
        greater,
        greater_equal,
        in,
        not_in,
        both,   ///< and; also a chain of comparisons
        either, ///< or
        negation,
        inline_if, ///< args: condition, then, else (may be no_expr)
        filter,    ///< args[0] | filter(args…): bound to the filter's parameters, or free
        test       ///< args[0] is test(args…)
    };
    Kind kind = Kind::literal;
    Val literal;
    std::string name; ///< of a name, an attribute, a filter or test
    std::vector<ExprId> args;
    std::vector<Keyword> keywords;    ///< of filters that hand them on (map, select …)
    std::vector<std::uint32_t> slots; ///< where to look, innermost first
    Filter const* filter = nullptr;
    Test const* test = nullptr;
    int depth = 1; ///< of the tree below: what evaluation needs of the stack
};
using Exprs = std::vector<Expr>;

/// Deepest expression that is taken.
inline constexpr int max_expression_depth = 200;

} // namespace presskit::templating
