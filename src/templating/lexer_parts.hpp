// SPDX-License-Identifier: MPL-2.0
// The single tokens of lexer.cpp.
#pragma once

#include "templating/lexer.hpp"

namespace presskit::templating {

/// Reads one token at `at`; returns its length in bytes, 0 with `error` set when there is none.
[[nodiscard]] std::size_t read_token(std::string_view source, std::size_t at, Dialect dialect,
                                     bool after_dot, Token& token, std::string& error);

[[nodiscard]] std::size_t skip_space(std::string_view source, std::size_t at, Dialect dialect);

/// Length of a minus sign at `at` (a dash too, in Writer's dialect); 0 when there is none.
[[nodiscard]] std::size_t sign_length(std::string_view source, std::size_t at, Dialect dialect);

} // namespace presskit::templating
