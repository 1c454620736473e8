// SPDX-License-Identifier: MPL-2.0
// From the tree of a page to paragraphs. Private to html_*.cpp and read_html.cpp.
#pragma once

#include "source/draft_builder.hpp"
#include "source/html_tree.hpp"

#include <functional>
#include <string>

namespace presskit::source {

class HtmlWalk final {
public:
    using LeaveOut = std::function<bool(xmlNode*)>;

    /// `base`: the page's address, for links relative to it; "" = not known.
    HtmlWalk(DraftBuilder& builder, int first_line, std::string base, LeaveOut leave_out)
        : m_builder(builder), m_first_line(first_line), m_base(std::move(base)),
          m_leave_out(std::move(leave_out)) {}

    void read(xmlNode* element);

private:
    void read_children(xmlNode* element);
    void read_text(xmlNode* node);
    bool read_inline(xmlNode* element, std::string_view name);
    void read_styled(xmlNode* element);
    void read_list(xmlNode* element, bool ordered);
    void read_item(xmlNode* element);
    void read_table(xmlNode* element);
    void read_figure(xmlNode* element);
    void read_image(xmlNode* element, std::string const& caption);
    void read_source(xmlNode* element);
    void read_link(xmlNode* element);
    void read_attribution(xmlNode* element);
    void flush_images();
    void block(xmlNode* element, bool apart);
    void note_line(xmlNode const* element);
    [[nodiscard]] std::string address(std::string const& reference) const;
    [[nodiscard]] bool prose_so_far();

    DraftBuilder& m_builder;
    int m_first_line;
    std::string m_base;
    LeaveOut m_leave_out;
    int m_line = 0; ///< below the first one
    int m_depth = 0;
    std::vector<model::Image> m_images; ///< of this paragraph
    std::size_t m_looked_at = 0;
    bool m_prose = false;
    bool m_signed = false; ///< in an attribution
};

} // namespace presskit::source
