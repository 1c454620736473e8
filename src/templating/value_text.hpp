// SPDX-License-Identifier: MPL-2.0
// Values as text, as Python prints them: Jinja2's output is the reference.
#pragma once

#include "templating/value.hpp"

#include <string>

namespace presskit::templating {

void append_text(std::string& out, Val const& value); ///< str(value)
[[nodiscard]] std::string to_text(Val const& value);
[[nodiscard]] std::string repr(Val const& value); ///< repr(value): 'it''s quoted'
/// json.dumps(value, sort_keys=True) with <, >, & and ' as \u escapes (Jinja2's |tojson).
/// `indent` below 0: all on one line.
[[nodiscard]] std::string to_json(Val const& value, int indent = -1);
/// Python's `format % args`: a tuple gives several values, a group of fields those with names.
[[nodiscard]] Val format_printf(Val const& format, Val const& args);
/// The shortest digits that read back as `value`, in Python's form: 1.0, 1e+16, 1e-05.
[[nodiscard]] std::string real_text(double value);

void append_html_escaped(std::string& out, std::string_view text);

/// For messages: `the text "Upturn"`, `a list`, `nothing (none)`.
[[nodiscard]] std::string describe(Val const& value);

} // namespace presskit::templating
