// SPDX-License-Identifier: MPL-2.0
// Footnotes of Markdown: "[^1]" in the text, "[^1]: what it says" on a line of its own.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace presskit::source {

using MarkdownNotes = std::unordered_map<std::string, std::string>; ///< by name, as Markdown

/// Takes the definitions out of `text`; blank space is left in their place, so that nothing moves.
[[nodiscard]] MarkdownNotes take_notes(std::string& text);

/// The name of the note that "[^name]" at `at` refers to; empty = none stands there.
[[nodiscard]] std::string_view note_reference(std::string_view text, std::size_t at);

} // namespace presskit::source
