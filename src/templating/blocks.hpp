// SPDX-License-Identifier: MPL-2.0
// Which opener, middle parts and closer belong together.
#pragma once

#include "templating/parser.hpp"
#include "templating/program.hpp"

#include <cstddef>
#include <vector>

namespace presskit::templating {

/// An if, elif, else, endif, for or endfor in the order of the document. A story is a text of its
/// own (the body, a page header, a text box): blocks do not reach from one into another.
struct Mark {
    Statement::Kind kind = Statement::Kind::bad;
    std::size_t tag = 0; ///< index in Program::tags
    int story = 0;
};

struct Block {
    std::vector<std::size_t> marks; ///< opener, elif/else …, closer: positions in the list of marks
};

struct Blocks {
    std::vector<Block> blocks; ///< in the order of their closers: inner ones first
    Findings problems;         ///< unclosed, crossed, without an opener
};

/// Deepest nesting of blocks that is taken.
inline constexpr std::size_t max_nesting = 100;

[[nodiscard]] Blocks match_blocks(std::vector<Mark> const& marks, std::vector<TagInfo> const& tags);

} // namespace presskit::templating
