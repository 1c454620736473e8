// SPDX-License-Identifier: MPL-2.0
// relatorio's other carrier: links whose target is a statement (relatorio 0.10, "Quick example").
#pragma once

#include "templating/trouble.hpp"

#include <optional>
#include <string>

namespace presskit::templating {

/// What to write instead of a link to `target`: `relatorio://for each="q in quotes"` is
/// `{% for q in quotes %}`. Nothing when it is no such link.
[[nodiscard]] std::optional<Trouble> relatorio_link(std::string const& target);

/// The same for its statements without a counterpart (choose, with …) in placeholder fields;
/// `content` is the field's text, with or without the angle brackets.
[[nodiscard]] std::optional<Trouble> relatorio_field(std::string const& content);

} // namespace presskit::templating
