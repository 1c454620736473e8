// SPDX-License-Identifier: MPL-2.0
// Only for signatory_block.cpp: the list as the document has it, entry by entry.
#pragma once

#include "app/entry_shape.hpp"
#include "source/read.hpp"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace presskit::app {

/// A paragraph of the list, several for one entry ("Ana Ruiz / director / River Watch"), or one
/// that holds several entries.
struct OldText {
    std::vector<int> paragraphs; ///< also the empty ones behind it where every entry has one
    int cell = 0;
    std::string text; ///< '\n' between its lines
    bool heading = false;
    std::vector<std::size_t> entries; ///< in kit.signatories
    std::size_t filled = 1;           ///< of `paragraphs` those that are not empty
};

struct BlockText {
    std::string text;
    bool heading = false;
    std::optional<std::size_t> old; ///< the OldText it stays in
};
using BlockTexts = std::vector<BlockText>;

class BlockParts final {
public:
    explicit BlockParts(source::Reading const& document);

    /// Headings of groups and entries in the document's order.
    [[nodiscard]] std::vector<OldText> const& texts() const { return m_texts; }
    [[nodiscard]] std::vector<model::Signatory> const& signatories() const { return m_old; }
    [[nodiscard]] bool empty() const { return m_entries == 0; }
    [[nodiscard]] int first_paragraph() const { return m_first; }
    [[nodiscard]] bool in_text_box() const { return m_text_box; }
    [[nodiscard]] bool several_tables() const { return m_tables > 1 || (m_tables == 1 && m_mixed); }
    [[nodiscard]] bool is_table() const { return !m_rows.empty(); }
    [[nodiscard]] int table() const { return m_table; }
    [[nodiscard]] std::vector<std::vector<std::string>> const& rows() const { return m_rows; }
    [[nodiscard]] std::size_t unread_rows() const { return m_unread_rows; } ///< above `rows`
    /// A paragraph of a list that stands elsewhere in the document; 0 = there is none.
    [[nodiscard]] int other_list() const { return m_other; }
    /// Some paragraph holds several entries.
    [[nodiscard]] bool packed() const;
    [[nodiscard]] bool cards() const;

    /// What `list` (in its final order) is as text here; `renamed` = from, to.
    [[nodiscard]] BlockTexts
    texts_for(std::vector<model::Signatory> const& list,
              std::vector<std::pair<std::string, std::string>> const& renamed) const;

private:
    void choose_list(source::Reading const& document);
    void read_parts();
    void take_blanks(source::Reading const& document);
    [[nodiscard]] BlockText heading_of(std::string const& group, std::set<std::size_t>& used) const;

    std::vector<model::Signatory> m_old;
    std::vector<source::ListedPart> m_parts;
    std::vector<OldText> m_texts;
    std::vector<std::vector<std::string>> m_rows;
    std::size_t m_unread_rows = 0;
    std::size_t m_entries = 0;
    int m_first = 0;
    int m_tables = 0;
    int m_table = 0;
    bool m_mixed = false;
    bool m_text_box = false;
    int m_other = 0;
};

} // namespace presskit::app
