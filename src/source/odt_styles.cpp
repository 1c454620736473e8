// SPDX-License-Identifier: MPL-2.0
#include "source/odt_styles.hpp"

#include "odf/xml.hpp"
#include "source/odt_style_names.hpp"
#include "source/text_shape.hpp"

#include <tinyxml2.h>

#include <cstdlib>
#include <string_view>

namespace presskit::source {

namespace {

using tinyxml2::XMLElement;

constexpr int longest_chain = 40; ///< of parents; a loop ends there

/// "en-US"; "" for text that has no language; nothing when the style does not say.
std::optional<std::string> language_in(XMLElement const& text) {
    std::string const tag = odf::attribute(text, "style:rfc-language-tag");
    if (!tag.empty()) {
        return tag;
    }
    std::string language = odf::attribute(text, "fo:language");
    if (language.empty()) {
        return std::nullopt;
    }
    if (language == "none" || language == "zxx" || language == "und") {
        return std::string();
    }
    std::string const country = odf::attribute(text, "fo:country");
    if (!country.empty() && country != "none") {
        language.append("-").append(country);
    }
    return language;
}

/// "0.247cm", "6pt", "0.1in" in cm; a share of the parent's ("50%") is taken for nothing.
std::optional<double> length_in(XMLElement const& element, char const* name) {
    std::string const text = odf::attribute(element, name);
    if (text.empty()) {
        return std::nullopt;
    }
    char* end = nullptr;
    double const number = std::strtod(text.c_str(), &end);
    std::string_view const unit = end;
    double const cm = unit == "in"   ? 2.54
                      : unit == "pt" ? 2.54 / 72
                      : unit == "mm" ? 0.1
                      : unit == "cm" ? 1
                      : unit == "px" ? 2.54 / 96
                      : unit == "pc" ? 2.54 / 6
                                     : 0;
    return number * cm;
}

void read_text_properties(XMLElement const& text, OdtStyle& style) {
    std::string const weight = odf::attribute(text, "fo:font-weight");
    if (!weight.empty()) {
        style.bold = weight == "bold" || leading_number(weight) >= 600;
    }
    std::string const slant = odf::attribute(text, "fo:font-style");
    if (!slant.empty()) {
        style.italic = slant != "normal";
    }
    std::string const line = odf::attribute(text, "style:text-underline-style");
    std::string const kind = odf::attribute(text, "style:text-underline-type");
    if (!line.empty() || !kind.empty()) {
        style.underline = line != "none" && kind != "none";
    }
    std::string const display = odf::attribute(text, "text:display");
    if (!display.empty()) {
        style.hidden = display == "none";
    }
    style.language = language_in(text);
}

OdtStyle read_style(XMLElement const& element, bool automatic) {
    OdtStyle style;
    style.automatic = automatic;
    style.parent = odf::attribute(element, "style:parent-style-name");
    style.display_name = odf::attribute(element, "style:display-name");
    if (style.display_name.empty()) {
        style.display_name = decoded_style_name(odf::attribute(element, "style:name"));
    }
    if (char const* const outline = element.Attribute("style:default-outline-level")) {
        style.outline_level = leading_number(outline);
    }
    if (char const* const list = element.Attribute("style:list-style-name")) {
        style.list_style = list;
    }
    if (XMLElement const* const text = element.FirstChildElement("style:text-properties")) {
        read_text_properties(*text, style);
    }
    if (XMLElement const* const block = element.FirstChildElement("style:paragraph-properties")) {
        style.above = length_in(*block, "fo:margin-top");
        style.below = length_in(*block, "fo:margin-bottom");
        std::string const contextual = odf::attribute(*block, "style:contextual-spacing");
        if (!contextual.empty()) {
            style.contextual = contextual == "true";
        }
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
        } else if (name == "text:list-level-style-bullet") {
            char const* const bullet = child->Attribute("text:bullet-char");
            level.shown = bullet == nullptr || *bullet != '\0';
        }
        levels[leading_number(odf::attribute(*child, "text:level"))] = level;
    }
    return levels;
}

template <typename T>
void inherit(std::optional<T>& own, std::optional<T> const& parents) {
    if (!own) {
        own = parents;
    }
}

void inherit_all(OdtStyle& own, OdtStyle const& parent) {
    inherit(own.bold, parent.bold);
    inherit(own.italic, parent.italic);
    inherit(own.underline, parent.underline);
    inherit(own.hidden, parent.hidden);
    inherit(own.language, parent.language);
    inherit(own.outline_level, parent.outline_level);
    inherit(own.list_style, parent.list_style);
    inherit(own.above, parent.above);
    inherit(own.below, parent.below);
    inherit(own.contextual, parent.contextual);
}

bool is_link_style(std::string const& name) {
    return name == "Internet Link" || name == "Visited Internet Link" || name == "Internet link" ||
           name == "Hyperlink" || name == "FollowedHyperlink";
}

/// What a paragraph style adds to the text that is no mere design.
void add_emphasis(OdtStyles::TextFormat& format, OdtStyle const& style) {
    format.bold = format.bold || style.bold.value_or(false);
    format.italic = format.italic || style.italic.value_or(false);
    format.underline = format.underline || style.underline.value_or(false);
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
                m_default = read_style(*e, false);
                m_language = m_default.language.value_or(m_language);
            }
        }
    }
}

OdtStyles::Resolved OdtStyles::resolve(Family const& family, std::string const& name) const {
    bool const is_text = &family == &m_text;
    Resolved resolved;
    std::optional<StyleMeaning> meaning;
    std::optional<int> outline; ///< nearer than any name that means something
    bool emphasis_is_settled = false;
    StyleLook look;
    std::string at = name;
    for (int i = 0; i < longest_chain && !at.empty(); ++i) {
        auto const found = family.find(at);
        OdtStyle const* const style = found == family.end() ? nullptr : &found->second;
        std::string const shown = style == nullptr ? decoded_style_name(at) : style->display_name;
        if (style == nullptr || !style->automatic) {
            look = style == nullptr && is_text ? look_of(shown) : look;
            meaning = meaning ? meaning : is_text ? std::nullopt : meaning_of(shown);
            resolved.spacing.named =
                resolved.spacing.named.empty() ? shown : resolved.spacing.named;
        }
        if (style == nullptr) {
            break;
        }
        OdtStyle own = *style;
        if (is_text && is_link_style(shown)) {
            own.underline.reset();
        }
        if (!is_text && !style->automatic && (meaning || is_style_of_design(shown))) {
            emphasis_is_settled = true;
        }
        if (!is_text && !emphasis_is_settled) {
            // Nearer styles win: what they say stands, also when it is "normal".
            OdtStyle news = own;
            news.bold = resolved.all.bold ? std::nullopt : news.bold;
            news.italic = resolved.all.italic ? std::nullopt : news.italic;
            news.underline = resolved.all.underline ? std::nullopt : news.underline;
            add_emphasis(resolved.paragraph, news);
        }
        if (!meaning && !outline && style->outline_level) {
            outline = style->outline_level;
        }
        inherit_all(resolved.all, own);
        at = style->parent;
    }
    inherit(resolved.all.bold, look.bold ? std::optional(true) : std::nullopt);
    inherit(resolved.all.italic, look.italic ? std::optional(true) : std::nullopt);
    if (is_text) {
        return resolved;
    }
    inherit(resolved.all.above, m_default.above);
    inherit(resolved.all.below, m_default.below);
    resolved.paragraph.hidden = resolved.all.hidden.value_or(false);
    resolved.spacing.above = resolved.all.above.value_or(0);
    resolved.spacing.below = resolved.all.below.value_or(0);
    resolved.spacing.contextual = resolved.all.contextual.value_or(false);
    if (meaning) {
        resolved.role = {meaning->style, meaning->level, meaning->caption, meaning->list};
        if (meaning->style == Paragraph::Style::heading && resolved.all.outline_level) {
            resolved.role.level =
                *resolved.all.outline_level > 0 ? *resolved.all.outline_level : resolved.role.level;
        }
    }
    if (outline.value_or(0) > 0) {
        resolved.role.style = Paragraph::Style::heading;
        resolved.role.level = *outline;
    }
    return resolved;
}

void OdtStyles::finish() {
    for (auto const& [name, style] : m_paragraph) {
        m_paragraph_resolved.emplace(name, resolve(m_paragraph, name));
    }
    for (auto const& [name, style] : m_text) {
        m_text_resolved.emplace(name, resolve(m_text, name));
    }
    for (auto* const family : {&m_paragraph_resolved, &m_text_resolved}) {
        for (auto& entry : *family) {
            entry.second.paragraph.language = entry.second.all.language
                                                  ? std::string_view(*entry.second.all.language)
                                                  : std::string_view(m_language);
        }
    }
}

OdtStyles::TextFormat OdtStyles::span_format(std::string const& style, TextFormat around) const {
    auto const found = m_text_resolved.find(style);
    if (found == m_text_resolved.end()) { // not defined: its name may tell
        StyleLook const look = look_of(decoded_style_name(style));
        around.bold = around.bold || look.bold;
        around.italic = around.italic || look.italic;
        return around;
    }
    OdtStyle const& all = found->second.all;
    return {all.bold.value_or(around.bold), all.italic.value_or(around.italic),
            all.underline.value_or(around.underline), all.hidden.value_or(around.hidden),
            all.language ? std::string_view(*all.language) : around.language};
}

OdtStyles::TextFormat OdtStyles::paragraph_format(std::string const& style) const {
    auto const found = m_paragraph_resolved.find(style);
    TextFormat format;
    format.language = m_language;
    return found == m_paragraph_resolved.end() ? format : found->second.paragraph;
}

OdtStyles::Role OdtStyles::role_of(std::string const& style) const {
    auto const found = m_paragraph_resolved.find(style);
    // The name of a style that is used and not defined may tell, too.
    return found == m_paragraph_resolved.end() ? resolve(m_paragraph, style).role
                                               : found->second.role;
}

OdtStyles::Spacing const& OdtStyles::spacing_of(std::string const& style) const {
    static Spacing const none;
    auto const found = m_paragraph_resolved.find(style);
    return found == m_paragraph_resolved.end() ? none : found->second.spacing;
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
