// SPDX-License-Identifier: MPL-2.0
// Rich values as ODF, in the template's own styles (ODF 1.3 part 3, chapters 5 and 9).
#pragma once

#include "model/rich_text.hpp"
#include "templating/picture_store.hpp"
#include "templating/rich_styles.hpp"
#include "templating/trouble.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace presskit::templating {

class RichWriter final {
public:
    RichWriter(RichStyles const& styles, PictureStore& pictures)
        : m_styles(styles), m_pictures(pictures) {}

    /// `prefix` begins the names of automatic styles; no style of the part begins with it.
    void begin_part(std::string const& prefix);

    /// The blocks as paragraphs, headings, lists and tables.
    void write_blocks(model::RichText const& rich, RichPlace const& place, std::string& out);
    /// The text inside a paragraph: formatting kept, blocks parted by line breaks.
    void write_inline(model::RichText const& rich, std::string& out);

    /// The picture as a character, at most `width` cm wide. Throws Trouble when it cannot be had.
    void write_picture(Picture const& picture, double width, std::string& out);
    void write_caption(std::string const& caption, RichPlace const& place, std::string& out);

    /// Name of the cell style `definition` (U+E000 its name, U+E001 its colour) in `color`.
    [[nodiscard]] std::string cell_style(std::string definition, std::string const& color);

    /// What was used and must be defined in the part's office:automatic-styles.
    [[nodiscard]] std::string automatic_styles() const;
    /// What could not be written; empty again afterwards.
    [[nodiscard]] std::vector<Trouble> take_notes();

private:
    void runs(model::Runs const& runs, std::string& out);
    void run(model::Run const& run, bool first, bool last, std::string& out);
    void plain(std::string const& text, bool first, bool last, std::string& out);
    void paragraph(std::string const& style, model::Runs const& content, std::string& out);
    void block(model::Block const& block, RichPlace const& place, std::string& out);
    void heading(model::Block const& block, RichPlace const& place, std::string& out);
    void list(model::List const& list, RichPlace const& place, int depth, bool outermost_ordered,
              std::string& out);
    void table(model::Block const& block, RichPlace const& place, std::string& out);
    void image(model::Image const& image, RichPlace const& place, std::string& out);
    void inline_image(model::Image const& image, std::string& out);
    void footnote(std::string const& text, std::string& out);
    void note(std::string const& message, std::string const& hint);

    [[nodiscard]] std::string text_style(bool bold, bool italic, bool underline);
    [[nodiscard]] std::string heading_style(int level, std::string const& parent_name);
    [[nodiscard]] std::string quotation_style(std::string const& parent_name);
    [[nodiscard]] std::string list_style(bool ordered);
    [[nodiscard]] std::string table_style();
    /// The style, and the page break of the replaced paragraph if nothing has taken it yet.
    [[nodiscard]] std::string with_break(std::string const& style);
    [[nodiscard]] std::string table_heading_style(RichPlace const& place);
    std::string automatic(std::string const& name, std::string const& definition);

    RichStyles const& m_styles;
    PictureStore& m_pictures;
    std::string m_prefix = "PK";
    std::map<std::string, std::string> m_automatic; ///< name → its XML
    std::vector<Trouble> m_notes;
    std::string m_break; ///< fo:break-before that the next paragraph or table is to have
    std::map<std::string, std::string> m_cells; ///< definition of a cell style → its name
    std::size_t m_tables = 0;
    std::size_t m_footnotes = 0;
    std::size_t m_images = 0;
};

} // namespace presskit::templating
