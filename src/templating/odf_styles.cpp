// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_styles.hpp"

#include "base/utf8.hpp"
#include "templating/odf_width.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <initializer_list>

namespace presskit::templating {

namespace {

/// "Text_20_body" and "Text body" are one name: lower case, _20_ as a space.
std::string plain_name(std::string name) {
    for (std::size_t at = name.find("_20_"); at != name.npos; at = name.find("_20_")) {
        name.replace(at, 4, " ");
    }
    std::transform(name.begin(), name.end(), name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return name;
}

using Table = std::map<std::string, std::string>; ///< plain name → XML name

struct Tables {
    Table paragraph;
    Table text;
    Table list;
    Table graphic;
    Table list_of_paragraph; ///< XML name of a paragraph style → its list style
};

void read_style(Tables& tables, OdfStyles& styles, XMLElement const& style) {
    std::string const name = attribute_of(&style, "style:name");
    std::string const shown = attribute_of(&style, "style:display-name");
    std::string const family = attribute_of(&style, "style:family");
    Table* table = nullptr;
    if (is_named(&style, "text:list-style")) {
        table = &tables.list;
    } else if (is_named(&style, "style:style") && family == "paragraph") {
        table = &tables.paragraph;
        styles.common.insert(name);
        std::string const list = attribute_of(&style, "style:list-style-name");
        if (!list.empty()) {
            tables.list_of_paragraph[name] = list;
        }
    } else if (is_named(&style, "style:style") && family == "text") {
        table = &tables.text;
    } else if (is_named(&style, "style:style") && family == "graphic") {
        table = &tables.graphic;
    }
    if (table != nullptr && !name.empty()) {
        table->emplace(plain_name(name), name);
        if (!shown.empty()) {
            table->emplace(plain_name(shown), name);
        }
    }
}

/// "Text Body=Release Text; Quotations=Pull Quote"
Table read_map(std::string const& text) {
    Table map;
    std::size_t start = 0;
    while (start < text.size()) {
        std::size_t const end = std::min(text.find(';', start), text.size());
        std::string const entry = text.substr(start, end - start);
        std::size_t const equals = entry.find('=');
        if (equals != entry.npos) {
            map[plain_name(utf8::trim(std::string_view(entry).substr(0, equals)))] =
                plain_name(utf8::trim(std::string_view(entry).substr(equals + 1)));
        }
        start = end + 1;
    }
    return map;
}

class Chooser final {
public:
    Chooser(Tables const& tables, Table map) : m_tables(tables), m_map(std::move(map)) {}

    [[nodiscard]] std::string paragraph(std::initializer_list<char const*> names) const {
        return choose(m_tables.paragraph, names);
    }
    [[nodiscard]] std::string text(std::initializer_list<char const*> names) const {
        return choose(m_tables.text, names);
    }
    [[nodiscard]] std::string graphic(std::initializer_list<char const*> names) const {
        return choose(m_tables.graphic, names);
    }
    /// The list style of the paragraph style, or one of the names.
    [[nodiscard]] std::string list(std::string const& paragraph,
                                   std::initializer_list<char const*> names) const {
        auto const own = m_tables.list_of_paragraph.find(paragraph);
        return own != m_tables.list_of_paragraph.end() ? own->second : choose(m_tables.list, names);
    }

private:
    [[nodiscard]] std::string choose(Table const& table,
                                     std::initializer_list<char const*> names) const {
        for (char const* name : names) {
            auto const renamed = m_map.find(name);
            auto const found = table.find(renamed != m_map.end() ? renamed->second : name);
            if (found != table.end()) {
                return found->second;
            }
        }
        return {};
    }

    Tables const& m_tables;
    Table m_map;
};

void choose_styles(RichStyles& rich, Chooser const& chooser) {
    rich.text_body = chooser.paragraph({"text body", "body text"});
    for (std::size_t i = 0; i < rich.headings.size(); ++i) {
        std::string const name = "heading " + std::to_string(i + 1);
        rich.headings[i] = chooser.paragraph({name.c_str()});
    }
    rich.quotation =
        chooser.paragraph({"quotations", "quotation", "quote", "block quotation", "block text"});
    rich.table_contents = chooser.paragraph({"table contents"});
    rich.table_heading = chooser.paragraph({"table heading"});
    rich.footnote = chooser.paragraph({"footnote", "footnote text"});
    rich.bullet_paragraph = chooser.paragraph({"list bullet"});
    rich.number_paragraph = chooser.paragraph({"list number"});
    rich.bullet_list =
        chooser.list(rich.bullet_paragraph, {"list bullet", "bullet", "list 1", "bullet 1"});
    rich.number_list =
        chooser.list(rich.number_paragraph, {"list number", "numbering 123", "numbering 1"});
    rich.link = chooser.text({"internet link", "hyperlink"});
    rich.strong = chooser.text({"strong emphasis", "strong"});
    rich.emphasis = chooser.text({"emphasis"});
    rich.caption = chooser.paragraph({"figure", "illustration", "caption"});
    rich.graphics = chooser.graphic({"graphics"});
}

} // namespace

OdfStyles read_styles(XMLNode const& root, std::string const& style_map) {
    OdfStyles styles;
    Tables tables;
    if (XMLElement const* const common = root.FirstChildElement("office:styles")) {
        for (XMLElement const* style = common->FirstChildElement(); style != nullptr;
             style = style->NextSiblingElement()) {
            read_style(tables, styles, *style);
        }
    }
    choose_styles(styles.rich, Chooser(tables, read_map(style_map)));
    styles.rich.text_width = text_width_cm(root);
    return styles;
}

void read_automatic_styles(OdfStyles& styles, XMLNode const& root) {
    styles.parents.clear();
    styles.breaking.clear();
    styles.names = styles.common;
    XMLElement const* const automatic = root.FirstChildElement("office:automatic-styles");
    for (XMLElement const* style = automatic == nullptr ? nullptr : automatic->FirstChildElement();
         style != nullptr; style = style->NextSiblingElement()) {
        std::string const name = attribute_of(style, "style:name");
        styles.names.insert(name);
        if (attribute_of(style, "style:family") == "paragraph") {
            styles.parents[name] = attribute_of(style, "style:parent-style-name");
            XMLElement const* const properties =
                style->FirstChildElement("style:paragraph-properties");
            std::string const before = attribute_of(properties, "fo:break-before");
            if (style->Attribute("style:master-page-name") != nullptr || !before.empty()) {
                styles.breaking[name] = before;
            }
        }
    }
}

std::string common_style(OdfStyles const& styles, std::string const& name) {
    auto const automatic = styles.parents.find(name);
    return automatic == styles.parents.end() ? name : automatic->second;
}

std::string free_prefix(OdfStyles const& styles) {
    for (int number = 1;; ++number) {
        std::string prefix = "PK" + (number == 1 ? std::string() : std::to_string(number));
        auto const next = styles.names.lower_bound(prefix + "_");
        if (next == styles.names.end() || next->compare(0, prefix.size() + 1, prefix + "_") != 0) {
            return prefix;
        }
    }
}

} // namespace presskit::templating
