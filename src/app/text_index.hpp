// SPDX-License-Identifier: MPL-2.0
// Paragraphs by their text: where an Edit belongs in a file or in an open document.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace presskit::app {

/// A stretch of a paragraph: all of it, or the part between two line breaks of it.
struct Stretch {
    std::size_t paragraph = 0;
    std::size_t begin = 0; ///< byte of its text
    std::size_t end = 0;
    bool whole = true;
};

class TextIndex final {
public:
    void add(std::size_t paragraph, std::string const& text);

    /// The next one with this text whose paragraph is not `taken`; with `last` the last one, for
    /// of those that are to go the later ones go. What is taken once stays taken.
    [[nodiscard]] std::optional<Stretch> find(std::string const& text, bool last,
                                              std::set<std::size_t> const& taken);

    /// All with this text, in their order; nullptr = none.
    [[nodiscard]] std::vector<Stretch> const* all(std::string const& text) const;

private:
    /// All stretches with one text; those outside [begin, end) are taken.
    struct Places {
        std::vector<Stretch> list;
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    void add(std::string const& text, Stretch const& stretch);

    std::unordered_map<std::string, Places> m_by_text;
};

} // namespace presskit::app
