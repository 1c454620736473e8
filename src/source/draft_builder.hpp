// SPDX-License-Identifier: MPL-2.0
// From a stream of text, breaks and blocks to the paragraphs of a draft: what the readers of
// Markdown and HTML share.
#pragma once

#include "source/draft.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace presskit::source {

class DraftBuilder final {
public:
    /// `width`: the column the source was wrapped at (text_lines.hpp), 0 = it was not.
    DraftBuilder(Draft& draft, std::size_t width) : m_draft(draft), m_width(width) {}

    // Inline. Text collapses its white space; each step is +1 to begin and -1 to end.
    void at_line(int line) { m_line = line; } ///< of the source, for what comes next
    void text(std::string_view text);
    void line_break();
    void soft_break(); ///< the end of a line that may or may not mean something
    void bold(int step) { m_bold += step; }
    void italic(int step) { m_italic += step; }
    void underline(int step) { m_underline += step; }
    void open_link(std::string target) { m_links.push_back(std::move(target)); }
    void close_link();
    void footnote(std::string const& note);

    // Blocks. Each of them ends the paragraph before it.
    void end_paragraph();
    void gap(); ///< what follows stands apart from what came before
    void open_heading(int level);
    void open_title(bool main); ///< the headline, or the line below it
    void close_heading();
    void open_quote();
    void close_quote();
    void open_list(bool ordered, int start);
    void close_list();
    void open_item();
    void open_item(int number);
    void close_item();
    void add(std::vector<Paragraph> paragraphs); ///< ready made, at their lines counted from here
    void add_image(model::Image image);

    // Between open_cell and close_cell text goes into one cell, a line break between paragraphs.
    void open_cell();
    [[nodiscard]] model::Runs close_cell();
    void add_table(std::vector<model::Row> rows);

    [[nodiscard]] bool in_cell() const { return m_cells > 0; }
    [[nodiscard]] bool in_list() const { return !m_lists.empty(); }
    [[nodiscard]] bool in_quote() const { return m_quotes > 0; }
    [[nodiscard]] Draft const& draft() const { return m_draft; } ///< what there is so far

private:
    struct OpenList {
        bool ordered = false;
        int next = 1;
    };
    struct Piece {
        model::Runs runs;
        int line = 0;
        bool hard = false; ///< what stands before it
    };

    void append(std::string_view text);
    void mark_break(char mark);
    std::vector<Piece> take_pieces();
    void join_soft(std::vector<Piece>& pieces) const;
    void add_group(std::vector<Piece>& pieces, std::size_t begin, std::size_t end);
    void add_paragraph(model::Runs runs, int line);
    void push(Paragraph paragraph);
    [[noreturn]] void refuse() const; ///< too much for a release

    Draft& m_draft;
    std::size_t m_width;
    model::Runs m_runs;
    std::vector<int> m_lines; ///< of the pieces of this paragraph
    bool m_line_begins = true;
    bool m_space = true; ///< white space here would be one too much
    int m_line = 0;
    int m_bold = 0;
    int m_italic = 0;
    int m_underline = 0;
    std::vector<std::string> m_links;
    Paragraph::Style m_style = Paragraph::Style::none;
    int m_level = 1;
    int m_quotes = 0;
    std::vector<OpenList> m_lists;
    int m_list_count = 0;
    bool m_item = false; ///< a paragraph begins an item
    int m_number = 1;    ///< of that item
    bool m_gap = false;
    int m_cells = 0;
    int m_count = 0;
};

} // namespace presskit::source
