// SPDX-License-Identifier: MPL-2.0
// What a reader saw, before anything is recognised in it: paragraphs in their order, with their
// place.
#pragma once

#include "base/finding.hpp"
#include "model/press_kit.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace presskit::source {

/// More paragraphs than any release has: readers stop there with an Error.
inline constexpr std::size_t max_paragraphs = 1'000'000;

struct ListMark {
    bool ordered = false;
    int number = 1;    ///< of this item, when ordered
    int depth = 0;     ///< 0 = outermost
    int list = 0;      ///< items of one list share it; 0 = typed by hand, the neighbours decide
    bool more = false; ///< a further paragraph of the item before it
};

struct Paragraph {
    enum class Style { none, title, subtitle, heading, quotation };
    /// A named section of a document says what stands in it, whatever it looks like.
    enum class Section { none, statement, quotes, signatories, contacts, boilerplates };

    model::Runs runs; ///< as formatted, not trimmed; without a typed list mark
    std::string raw;  ///< untouched, typed list mark and all
    Style style = Style::none;
    int level = 1; ///< of a heading
    Section section = Section::none;
    std::optional<ListMark> mark;
    std::shared_ptr<model::Block const> block; ///< a table or an image, ready made
    bool gap_before = false; ///< a blank line or an empty paragraph stands before it
    model::Place place;
    std::string language; ///< BCP 47, where the source marks it as another one than the document's
    int cell = 0; ///< of a table that only arranges: 1 = its first in the file; -1 = in a text box
};

struct Draft {
    std::string file;
    std::string language;      ///< as the source says for sure; empty = unknown
    std::string language_hint; ///< "en-GB" tells which English, if it is English
    std::vector<Paragraph> paragraphs;
    Findings findings;
};

} // namespace presskit::source
