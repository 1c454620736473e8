// SPDX-License-Identifier: MPL-2.0
// What authors write beside a tag to say how far it reaches.
#pragma once

#include "templating/odf_scan.hpp"

#include <string>
#include <string_view>

namespace presskit::templating {

/// docxtpl's prefixes p tr tc, and li sec.
[[nodiscard]] Level level_of_prefix(std::string const& prefix);

/// Secretary's references in the hint of an input field: paragraph, row, cell, before::row,
/// after::paragraph, text:p, table:table-row …; anything else is a label and says nothing.
struct Hint {
    Level level = Level::none;
    OdfTag::Side side = OdfTag::Side::either;
};
[[nodiscard]] Hint read_hint(std::string const& description);

/// The content of a placeholder field as a tag: `<headline>` is a value; `<for each="q in
/// quotes">`,
/// `<if test="…">`, `</for>` are relatorio's statements; `<for q in quotes>` and `<endfor>` ours.
[[nodiscard]] LexedTag lex_placeholder(std::string const& content);

/// The value of relatorio's `each="…"` or `test='…'`.
[[nodiscard]] std::string directive_value(std::string_view attribute);

/// The statement in a section's or table's name, without ` #2`; "" when it is just a name. Table
/// names cannot hold spaces in Writer: for_q_in_quotes.
[[nodiscard]] std::string native_statement(std::string const& name, bool table);

} // namespace presskit::templating
