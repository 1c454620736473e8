// SPDX-License-Identifier: MPL-2.0
#include "source/odt_styles.hpp"

#include "odf/xml.hpp"
#include "source/text_shape.hpp"

#include <tinyxml2.h>

#include <string_view>

namespace presskit::source {

namespace {

using tinyxml2::XMLElement;

constexpr int longest_chain = 40; ///< of parents; a loop ends there

/// "Heading_20_1" is how "Heading 1" is written as an XML name.
std::string decoded_name(std::string const& name) {
    std::string out;
    for (std::size_t at = 0; at < name.size(); ++at) {
        bool const escape = name[at] == '_' && at + 3 < name.size() && name[at + 3] == '_';
        char* end = nullptr;
        std::string const hex = escape ? name.substr(at + 1, 2) : std::string();
        long const code = escape ? std::strtol(hex.c_str(), &end, 16) : 0;
        if (escape && end == hex.c_str() + 2 && code >= 0x20 && code < 0x7F) {
            out += static_cast<char>(code);
            at += 3;
        } else {
            out += name[at];
        }
    }
    return out;
}

OdtStyle read_style(XMLElement const& element, bool automatic) {
    OdtStyle style;
    style.automatic = automatic;
    style.parent = odf::attribute(element, "style:parent-style-name");
    style.display_name = odf::attribute(element, "style:display-name");
    if (style.display_name.empty()) {
        style.display_name = decoded_name(odf::attribute(element, "style:name"));
    }
    std::string const outline = odf::attribute(element, "style:default-outline-level");
    if (!outline.empty()) {
        style.outline_level = leading_number(outline);
    }
    XMLElement const* const text = element.FirstChildElement("style:text-properties");
    if (text == nullptr) {
        return style;
    }
    std::string const weight = odf::attribute(*text, "fo:font-weight");
    if (!weight.empty()) {
        style.bold = weight == "bold" || leading_number(weight) >= 600;
    }
    std::string const slant = odf::attribute(*text, "fo:font-style");
    if (!slant.empty()) {
        style.italic = slant != "normal";
    }
    std::string const line = odf::attribute(*text, "style:text-underline-style");
    if (!line.empty()) {
        style.underline = line != "none";
    }
    std::string const display = odf::attribute(*text, "text:display");
    if (!display.empty()) {
        style.hidden = display == "none";
    }
    return style;
}

std::map<int, OdtListLevel> read_list_style(XMLElement const& element) {
    std::map<int, OdtListLevel> levels;
    for (XMLElement const* child = element.FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement()) {
        OdtListLevel level;
        std::string_view const name = child->Name();
        level.ordered = name == "text:list-level-style-number";
        if (level.ordered) {
            level.shown = !odf::attribute(*child, "style:num-format").empty();
            std::string const start = odf::attribute(*child, "text:start-value");
            level.start = start.empty() ? 1 : leading_number(start);
        }
        levels[leading_number(odf::attribute(*child, "text:level"))] = level;
    }
    return levels;
}

OdtStyle const* find(std::map<std::string, OdtStyle> const& styles, std::string const& name) {
    auto const found = styles.find(name);
    return found == styles.end() ? nullptr : &found->second;
}

Paragraph::Style made_for(std::string const& folded) {
    if (folded == "title") {
        return Paragraph::Style::title;
    }
    if (folded == "subtitle") {
        return Paragraph::Style::subtitle;
    }
    if (folded == "heading" || has_prefix(folded, "heading ")) {
        return Paragraph::Style::heading;
    }
    bool const quotation = folded == "quotations" || folded == "quote" ||
                           folded == "intense quote" || folded == "block quotation" ||
                           folded == "block text" || folded == "pull quote";
    return quotation ? Paragraph::Style::quotation : Paragraph::Style::none;
}

} // namespace

void OdtStyles::add(XMLElement const& root) {
    for (char const* const part : {"office:styles", "office:automatic-styles"}) {
        XMLElement const* const styles = root.FirstChildElement(part);
        if (styles == nullptr) {
            continue;
        }
        bool const automatic = std::string_view(part) == "office:automatic-styles";
        for (XMLElement const* e = styles->FirstChildElement(); e != nullptr;
             e = e->NextSiblingElement()) {
            std::string_view const name = e->Name();
            std::string const family = odf::attribute(*e, "style:family");
            if (name == "style:style" && family == "paragraph") {
                m_paragraph[odf::attribute(*e, "style:name")] = read_style(*e, automatic);
            } else if (name == "style:style" && family == "text") {
                m_text[odf::attribute(*e, "style:name")] = read_style(*e, automatic);
            } else if (name == "text:list-style") {
                m_lists[odf::attribute(*e, "style:name")] = read_list_style(*e);
            } else if (name == "style:default-style" && family == "paragraph") {
                XMLElement const* const text = e->FirstChildElement("style:text-properties");
                if (text == nullptr) {
                    continue;
                }
                std::string const language = odf::attribute(*text, "fo:language");
                if (!language.empty() && language != "none" && language != "zxx") {
                    std::string const country = odf::attribute(*text, "fo:country");
                    m_language = language;
                    if (!country.empty() && country != "none") {
                        m_language.append("-").append(country);
                    }
                }
            }
        }
    }
}

OdtStyles::TextFormat OdtStyles::span_format(std::string const& style, TextFormat around) const {
    // The nearest style that says something wins; then what stands around.
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<bool> underline;
    std::optional<bool> hidden;
    std::string name = style;
    for (int i = 0; i < longest_chain && !name.empty(); ++i) {
        OdtStyle const* const s = find(m_text, name);
        if (s == nullptr) {
            break;
        }
        bool const link =
            s->display_name == "Internet Link" || s->display_name == "Visited Internet Link";
        bold = bold ? bold : s->bold;
        italic = italic ? italic : s->italic;
        underline = underline || link ? underline : s->underline;
        hidden = hidden ? hidden : s->hidden;
        name = s->parent;
    }
    return {bold.value_or(around.bold), italic.value_or(around.italic),
            underline.value_or(around.underline), hidden.value_or(around.hidden)};
}

OdtStyles::TextFormat OdtStyles::paragraph_format(std::string const& style) const {
    TextFormat format;
    OdtStyle const* s = find(m_paragraph, style);
    if (s == nullptr) {
        return format;
    }
    if (s->automatic) {
        format.bold = s->bold.value_or(false);
        format.italic = s->italic.value_or(false);
        format.underline = s->underline.value_or(false);
    }
    for (int i = 0; i < longest_chain && s != nullptr; ++i) {
        if (s->hidden) {
            format.hidden = *s->hidden;
            break;
        }
        s = find(m_paragraph, s->parent);
    }
    return format;
}

OdtStyles::Role OdtStyles::role_of(std::string const& style) const {
    std::string name = style;
    for (int i = 0; i < longest_chain && !name.empty(); ++i) {
        OdtStyle const* const s = find(m_paragraph, name);
        std::string const folded = fold(s == nullptr ? decoded_name(name) : s->display_name);
        Paragraph::Style const role = made_for(folded);
        if (role != Paragraph::Style::none) {
            std::size_t const digit = folded.find_first_of("123456789");
            int const by_name = digit == std::string::npos
                                    ? 1
                                    : leading_number(std::string_view(folded).substr(digit));
            return {role, s == nullptr ? by_name : s->outline_level.value_or(by_name)};
        }
        if (s != nullptr && s->outline_level.value_or(0) > 0) {
            return {Paragraph::Style::heading, *s->outline_level};
        }
        name = s == nullptr ? std::string() : s->parent;
    }
    return {};
}

OdtListLevel OdtStyles::list_level(std::string const& list_style, int level) const {
    auto const style = m_lists.find(list_style);
    if (style == m_lists.end()) {
        return {};
    }
    auto const found = style->second.find(level);
    return found == style->second.end() ? OdtListLevel{} : found->second;
}

} // namespace presskit::source
