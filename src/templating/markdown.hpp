// SPDX-License-Identifier: MPL-2.0
// Markdown as the document tree: CommonMark 0.30 and GitHub's tables.
#pragma once

#include "model/rich_text.hpp"

#include <cstddef>
#include <string_view>

namespace presskit::templating {

/// Longest text that is read, in bytes; what it makes is bounded with it.
inline constexpr std::size_t max_markdown = std::size_t{1024} * 1024;

/// Code is text with its line breaks, HTML is text, a picture is its description, a link that could
/// run a program ("javascript:") is text. What a list item holds beside text and lists becomes
/// lines of its text; lists deeper than ten continue at the tenth level. Throws
/// Trouble(template.limit) for a longer text, or one that is made to grow.
[[nodiscard]] model::RichText read_markdown(std::string_view text);

} // namespace presskit::templating
