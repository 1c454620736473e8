// SPDX-License-Identifier: MPL-2.0
// The list of signatories of an open document: where it stands, and what shall stand there.
#pragma once

#include "base/finding.hpp"
#include "signatories/changes.hpp"
#include "source/read.hpp"

#include <string>
#include <vector>

namespace presskit::app {

/// A paragraph as it shall stand; in its text '\n' is a line break and '\t' a tab.
struct BlockLine {
    std::string text; ///< without the number or bullet that a list style makes; empty = blank
    int like = 0;     ///< the paragraph there now whose style and list level it takes
};

/// What becomes of one paragraph. Paragraphs are told by their numbers in the document as it is,
/// counted as findings do: empty ones too, a table is one. Taken from the last step to the first,
/// no step changes the number of a paragraph that another one names.
struct BlockStep {
    enum class Kind { keep, change, remove, insert_before, insert_after };
    Kind kind = Kind::keep;
    int paragraph = 0;
    std::vector<BlockLine> lines; ///< change: one; insert: one or more, in their order
};

struct SignatoryBlock {
    enum class Form {
        none,       ///< the document has no list that could be replaced; `findings` say why
        paragraphs, ///< `steps`
        cells,      ///< paragraphs in the cells of one table that only arranges them: `cells`
        table       ///< a row for each, or names in columns: `rows`
    };
    struct Cell {
        int number = 0; ///< 1 = the first of the table in the file, covered ones left out
        std::vector<std::string> paragraphs;
    };

    Form form = Form::none;
    std::vector<BlockStep> steps;
    int table = 0;                              ///< its number among the paragraphs
    std::vector<Cell> cells;                    ///< those that change
    std::vector<std::vector<std::string>> rows; ///< of the whole table, headings and all
    std::size_t heading_rows = 0;               ///< of `rows`, as they were
    std::vector<std::string> lines; ///< the whole list as text, headings of groups and all
    signatories::Changes changes;   ///< between the document's list and the new one
    Findings findings;
};

/// `list` in filing order in the place of the document's: as its entries are written there (with
/// country or person, with typed marks, semicolons, line breaks), below its groups. An entry that
/// is there already keeps its text. The document's decisions and claim are those of `document.kit`.
[[nodiscard]] SignatoryBlock update_block(source::Reading const& document,
                                          std::vector<model::Signatory> list,
                                          model::Ordering const& ordering = {});

} // namespace presskit::app
