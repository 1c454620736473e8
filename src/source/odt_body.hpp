// SPDX-License-Identifier: MPL-2.0
// The text of an ODF document, paragraph by paragraph.
#pragma once

#include "source/odt_numbering.hpp"
#include "source/odt_text.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace presskit::source {

/// Appends what an office:text holds to a draft. Paragraphs are counted as Writer does: empty
/// ones too; a table is one, and what stands in it, in a text box or a note has its number.
class OdtBody final {
public:
    OdtBody(OdtStyles const& styles, Draft& draft)
        : m_styles(styles), m_draft(draft), m_numbering(styles) {}

    void read(tinyxml2::XMLElement const& parent, Paragraph::Section section);

    [[nodiscard]] OdtLeftOut const& left_out() const { return m_left_out; }
    /// For each count of left_out() the paragraph it was first more than 0 at; 0 = none.
    [[nodiscard]] OdtLeftOut const& first_at() const { return m_first_at; }
    /// The one most of the text is marked as; "" = none is.
    [[nodiscard]] std::string language() const;

private:
    using Section = Paragraph::Section;

    void add(Paragraph paragraph);
    void read_element(tinyxml2::XMLElement const& e, Section section);
    void read_paragraph(tinyxml2::XMLElement const& e, Section section,
                        std::optional<ListMark> mark = std::nullopt);
    void add_text(tinyxml2::XMLElement const& e, OdtText& text, Section section,
                  std::optional<ListMark> mark);
    void note_places();
    void note_language(OdtText const& text, Paragraph& paragraph);
    bool note_gap(std::string const& style, bool counts);
    bool split_at_breaks(Paragraph const& paragraph);
    void read_section(tinyxml2::XMLElement const& e, Section section);
    void read_list(tinyxml2::XMLElement const& e, Section section, OdtList const& around);
    void read_item(tinyxml2::XMLElement const& item, Section section, OdtList const& list);
    void read_numbered(tinyxml2::XMLElement const& e, Section section);
    void read_changes(tinyxml2::XMLElement const& e);
    void read_drawing(tinyxml2::XMLElement const& e, Section section);
    void read_inside(tinyxml2::XMLElement const& e, Section section);
    void add_image(model::Image image, Section section);
    void read_table(tinyxml2::XMLElement const& e, Section section);
    void skip(tinyxml2::XMLElement const& e);

    OdtStyles const& m_styles;
    Draft& m_draft;
    OdtLeftOut m_left_out;
    OdtLeftOut m_first_at;
    OdtNumbering m_numbering;
    int m_count = 0;                       ///< paragraphs so far
    int m_inside = 0;                      ///< of tables and text boxes
    int m_cell = 0;                        ///< Paragraph::cell
    int m_repeats = 100'000;               ///< cells that may be made of numbers in the file
    bool m_prose = false;                  ///< the first long paragraph has been read
    bool m_item_before = false;            ///< the paragraph before is an item by its style
    std::shared_ptr<model::Block> m_image; ///< a picture that a caption may follow
    OdtStyles::Spacing m_above;            ///< of the paragraph before
    std::map<std::string, std::size_t> m_languages; ///< bytes of text
};

} // namespace presskit::source
