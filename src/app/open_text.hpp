// SPDX-License-Identifier: MPL-2.0
// Findings and fixes in a document that is open in an office: where to point, what to change. The
// office tells the text of its paragraphs; positions are bytes of that text.
#pragma once

#include "base/finding.hpp"
#include "model/press_kit.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace presskit::app {

using Paragraphs = std::vector<std::string>; ///< of the open document, in any fixed order

struct TextPlace {
    std::size_t paragraph = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// What `findings[index]` speaks of: its excerpt, else its whole paragraph, in a document that may
/// have changed since. `source` is that of the reading the findings come from.
[[nodiscard]] std::optional<TextPlace> place_of(Findings const& findings, std::size_t index,
                                                std::vector<model::SourceParagraph> const& source,
                                                Paragraphs const& paragraphs);

/// Every finding's, with the text looked through once.
[[nodiscard]] std::vector<std::optional<TextPlace>>
places_of(Findings const& findings, std::vector<model::SourceParagraph> const& source,
          Paragraphs const& paragraphs);

struct TextChange {
    enum class Kind {
        replace, ///< [begin, end) by `text`
        remove,  ///< the whole paragraph goes
        move,    ///< takes the content that paragraph `from` had before any change, formatted
    } kind = Kind::replace;
    TextPlace at;
    std::string text;
    std::size_t from = 0;
};

/// The fix as changes of the open document, to be made in this order: from the end to the
/// beginning, so that none moves the place of the next. nullopt = the text is not there any more.
[[nodiscard]] std::optional<std::vector<TextChange>> changes_of(Fix const& fix,
                                                                Paragraphs const& paragraphs);

} // namespace presskit::app
