// SPDX-License-Identifier: MPL-2.0
// Tags in words: what an input field shows to people who do not read braces.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace presskit::app {

/// Said in the office's language: `kind` is the sentence "tag.KIND", its %1 the subject.
struct TagLabel {
    std::string kind;    ///< value, if, elif, else, for, end, set, include, other
    std::string subject; ///< a path of the data where one is meant ("signatories.name"), else the
                         ///< words of the tag; empty = none
};

struct TypedTag {
    std::size_t begin = 0; ///< byte of the paragraph
    std::size_t end = 0;
    TagLabel label;
};

/// Reads the tags of a document in their order: a name in a loop and what an end belongs to follow
/// from what came before.
class TagReader final {
public:
    /// The tags of this paragraph that are whole; comments and broken tags are left out.
    [[nodiscard]] std::vector<TypedTag> read(std::string const& paragraph);

private:
    [[nodiscard]] std::string resolved(std::string const& path) const;

    std::vector<TagLabel> m_open;                             ///< blocks, the innermost last
    std::vector<std::pair<std::string, std::string>> m_loops; ///< variable, what it goes through
};

} // namespace presskit::app
