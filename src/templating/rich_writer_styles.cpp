// SPDX-License-Identifier: MPL-2.0
// The automatic styles rich values need where the template has none of its own.
#include "templating/rich_writer.hpp"

#include "templating/escape.hpp"

namespace presskit::templating {

namespace {

std::string attribute_text(std::string const& value) {
    std::string out;
    append_plain_xml(out, value, Escape::attribute);
    return out;
}

/// Ten levels, each 0.635 cm further in, as Writer's own lists have them.
std::string list_levels(bool ordered) {
    static constexpr char const* bullets[] = {"\u2022", "\u25E6", "\u25AA"};
    std::string out;
    for (int level = 1; level <= 10; ++level) {
        int const left = 635 * (level + 1); // thousandths of a centimetre
        std::string const indent =
            std::to_string(left / 1000) + "." + std::to_string(1000 + left % 1000).substr(1) + "cm";
        std::string const number = std::to_string(level);
        out += ordered ? "<text:list-level-style-number text:level=\"" + number +
                             "\" style:num-suffix=\".\" style:num-format=\"1\">"
                       : "<text:list-level-style-bullet text:level=\"" + number +
                             "\" text:bullet-char=\"" + bullets[(level - 1) % 3] + "\">";
        out += "<style:list-level-properties text:list-level-position-and-space-mode="
               "\"label-alignment\"><style:list-level-label-alignment "
               "text:label-followed-by=\"listtab\" text:list-tab-stop-position=\"" +
               indent + "\" fo:text-indent=\"-0.635cm\" fo:margin-left=\"" + indent +
               "\"/></style:list-level-properties>";
        out += ordered ? "</text:list-level-style-number>" : "</text:list-level-style-bullet>";
    }
    return out;
}

} // namespace

std::string RichWriter::automatic(std::string const& name, std::string const& definition) {
    std::string full = m_prefix + name;
    m_automatic.emplace(full, definition);
    return full;
}

std::string RichWriter::cell_style(std::string definition, std::string const& color) {
    std::string const gap = "\uE001";
    definition.replace(definition.rfind(gap), gap.size(), color);
    auto const [found, fresh] = m_cells.emplace(std::move(definition), "");
    if (fresh) {
        found->second = automatic("_C" + std::to_string(m_cells.size()), found->first);
    }
    return found->second;
}

std::string RichWriter::automatic_styles() const {
    std::string out;
    for (auto const& [name, definition] : m_automatic) {
        std::size_t const at = definition.find("\uE000"); // where the name belongs
        out += definition.substr(0, at) + name + definition.substr(at + 3);
    }
    return out;
}

std::string RichWriter::text_style(bool bold, bool italic, bool underline) {
    if (!bold && !italic && !underline) {
        return {};
    }
    if (bold && !italic && !underline && !m_styles.strong.empty()) {
        return m_styles.strong;
    }
    if (italic && !bold && !underline && !m_styles.emphasis.empty()) {
        return m_styles.emphasis;
    }
    std::string name = "_T";
    std::string properties;
    if (bold) {
        name += "b";
        properties += " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\""
                      " style:font-weight-complex=\"bold\"";
    }
    if (italic) {
        name += "i";
        properties += " fo:font-style=\"italic\" style:font-style-asian=\"italic\""
                      " style:font-style-complex=\"italic\"";
    }
    if (underline) {
        name += "u";
        properties += " style:text-underline-style=\"solid\" style:text-underline-width=\"auto\""
                      " style:text-underline-color=\"font-color\"";
    }
    return automatic(name, "<style:style style:name=\"\uE000\" style:family=\"text\">"
                           "<style:text-properties" +
                               properties + "/></style:style>");
}

std::string RichWriter::heading_style(int level, std::string const& parent_name) {
    std::string const& own = m_styles.headings[static_cast<std::size_t>(level - 1)];
    if (!own.empty()) {
        return own;
    }
    std::string const parent =
        parent_name.empty() ? ""
                            : " style:parent-style-name=\"" + attribute_text(parent_name) + "\"";
    return automatic("_H" + std::to_string(level),
                     "<style:style style:name=\"\uE000\" style:family=\"paragraph\"" + parent +
                         "><style:paragraph-properties fo:keep-with-next=\"always\" "
                         "fo:margin-top=\"0.4cm\" fo:margin-bottom=\"0.2cm\"/>"
                         "<style:text-properties fo:font-weight=\"bold\"/></style:style>");
}

std::string RichWriter::quotation_style(std::string const& parent_name) {
    if (!m_styles.quotation.empty()) {
        return m_styles.quotation;
    }
    std::string const parent =
        parent_name.empty() ? ""
                            : " style:parent-style-name=\"" + attribute_text(parent_name) + "\"";
    return automatic("_Q", "<style:style style:name=\"\uE000\" style:family=\"paragraph\"" +
                               parent +
                               "><style:paragraph-properties fo:margin-left=\"1cm\" "
                               "fo:margin-right=\"1cm\" fo:text-indent=\"0cm\"/></style:style>");
}

std::string RichWriter::with_break(std::string const& style) {
    bool const automatic_one = m_automatic.count(style) != 0; // cannot be a parent
    if (m_break.empty() || automatic_one) {
        return style;
    }
    std::string const before = " fo:break-before=\"" + attribute_text(m_break) + "\"";
    m_break.clear();
    std::string const parent =
        style.empty() ? "" : " style:parent-style-name=\"" + attribute_text(style) + "\"";
    return automatic("_B" + style, "<style:style style:name=\"\uE000\" style:family=\"paragraph\"" +
                                       parent + "><style:paragraph-properties" + before +
                                       "/></style:style>");
}

/// As wide as the text, and with room below.
std::string RichWriter::table_style() {
    std::string const before =
        m_break.empty() ? "" : " fo:break-before=\"" + attribute_text(m_break) + "\"";
    m_break.clear();
    return automatic(before.empty() ? "_Table" : "_TableB",
                     "<style:style style:name=\"\uE000\" style:family=\"table\">"
                     "<style:table-properties table:align=\"margins\" "
                     "fo:margin-top=\"0.1cm\" fo:margin-bottom=\"0.4cm\"" +
                         before + "/></style:style>");
}

std::string RichWriter::table_heading_style(RichPlace const& place) {
    if (!m_styles.table_heading.empty()) {
        return m_styles.table_heading;
    }
    std::string const& name =
        m_styles.table_contents.empty() ? place.parent : m_styles.table_contents;
    std::string const parent =
        name.empty() ? "" : " style:parent-style-name=\"" + attribute_text(name) + "\"";
    return automatic("_TH", "<style:style style:name=\"\uE000\" style:family=\"paragraph\"" +
                                parent +
                                "><style:text-properties fo:font-weight=\"bold\"/>"
                                "</style:style>");
}

std::string RichWriter::list_style(bool ordered) {
    std::string const& own = ordered ? m_styles.number_list : m_styles.bullet_list;
    if (!own.empty()) {
        return own;
    }
    return automatic(ordered ? "_LN" : "_LB", "<text:list-style style:name=\"\uE000\">" +
                                                  list_levels(ordered) + "</text:list-style>");
}

} // namespace presskit::templating
