// SPDX-License-Identifier: MPL-2.0
// Quotes that are paragraphs of their own: where they begin and end. Private to src/source.
#pragma once

#include "source/recognition.hpp"

#include <optional>
#include <string>

namespace presskit::source {

/// The paragraphs of one block quote: [first, last], by lines.
struct QuoteBlock {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Is the whole paragraph between quotation marks, or the beginning of a quote of several?
enum class Whole { no, complete, goes_on };
[[nodiscard]] Whole is_whole(std::string const& text);

/// The quote that begins at line `i`.
[[nodiscard]] std::optional<QuoteBlock> block_at(Recognition const& r, std::size_t i);
/// A paragraph's runs without the outer quotation marks.
[[nodiscard]] model::Runs unquoted(model::Runs const& runs, std::string const& text, bool last);

} // namespace presskit::source
