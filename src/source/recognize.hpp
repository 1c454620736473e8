// SPDX-License-Identifier: MPL-2.0
// Finds the release in a Draft. Every reader goes through here, so that a text file and the same
// text in Writer give the same kit.
#pragma once

#include "source/draft.hpp"
#include "source/read.hpp"

#include <string>
#include <string_view>

namespace presskit::source {

/// Throws Error(Phase::input) when the draft holds no text at all.
[[nodiscard]] Reading recognize(Draft draft, ReadOptions const& options);

/// BCP 47 language of `text` by its most frequent small words (en es fr de pt it nl), else by its
/// script; "en" when nothing speaks for another.
[[nodiscard]] std::string guess_language(std::string_view text);
/// A few of those words, more of one language than of any other, or another script than Latin.
[[nodiscard]] bool tells_language(std::string_view text);
/// English spelt and dated as in Britain: "organisations", "5 March 2026". Paper and dates follow.
[[nodiscard]] bool is_british(std::string_view text, std::string const& language);
/// The same where the source says that it is `marked`, as programs mark every text: that tells
/// which English it is, and counts by itself for a text too short to tell, or in a language that
/// is not guessed.
[[nodiscard]] std::string guess_language(std::string_view text, std::string const& marked);

} // namespace presskit::source
