// SPDX-License-Identifier: MPL-2.0
// Truth, equality, order and arithmetic with Python's rules.
#pragma once

#include "templating/value.hpp"

namespace presskit::templating {

[[nodiscard]] bool truth(Val const& value);
[[nodiscard]] bool equal(Val const& a, Val const& b);
[[nodiscard]] bool less(Val const& a, Val const& b); ///< throws Trouble for a text and a number
[[nodiscard]] bool contains(Val const& container, Val const& value);
[[nodiscard]] double to_real(Val const& number);

enum class Arithmetic { add, subtract, multiply, divide, floor_divide, modulo };
/// Throws Trouble: kinds that do not go together, division by zero, a result too large.
[[nodiscard]] Val calculate(Arithmetic operation, Val const& a, Val const& b);
[[nodiscard]] Val negate(Val const& value);

/// Longest text or list an expression may make.
inline constexpr std::size_t max_made = std::size_t{16} * 1024 * 1024;
[[noreturn]] void fail_too_large();

} // namespace presskit::templating
