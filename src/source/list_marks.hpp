// SPDX-License-Identifier: MPL-2.0
// List marks typed by hand: "  1.", "2)", "(3)", "a)", "•", "-", "*".
#pragma once

#include "source/draft.hpp"

#include <optional>
#include <string_view>

namespace presskit::source {

struct TypedMark {
    bool ordered = false;
    int number = 0;
    std::size_t length = 0; ///< bytes of mark and white space after it
    char closer = 0;        ///< of a number: '.', ')', 0 for none
    bool letter = false;    ///< "a)": counts only beside "b)"
};

/// The mark at the very beginning of `text` (already trimmed).
[[nodiscard]] std::optional<TypedMark> read_list_mark(std::string_view text);

/// Gives hand-typed list items their ListMark (depth by indentation) and takes the mark off their
/// runs. A dash counts when its neighbour has one too, a number when it starts or goes on a count.
void mark_typed_lists(std::vector<Paragraph>& paragraphs);

/// `runs` without the white space and, first, `drop` bytes at the front; without it at the end.
[[nodiscard]] model::Runs trimmed(model::Runs const& runs, std::size_t drop = 0);
/// Bytes [begin, end) of the runs' text, formatting kept.
[[nodiscard]] model::Runs slice(model::Runs const& runs, std::size_t begin, std::size_t end);

} // namespace presskit::source
