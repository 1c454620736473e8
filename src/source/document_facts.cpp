// SPDX-License-Identifier: MPL-2.0
#include "source/document_facts.hpp"

#include "base/utf8.hpp"
#include "odf/package.hpp"
#include "odf/xml.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace presskit::source {

namespace {

using tinyxml2::XMLElement;

/// "'Liberation Serif', serif" → "Liberation Serif"
std::string first_family(std::string const& families) {
    std::string family = utf8::trim(families.substr(0, families.find(',')));
    bool const quoted = family.size() > 2 && (family[0] == '\'' || family[0] == '"');
    return quoted ? family.substr(1, family.size() - 2) : family;
}

struct FontStyle {
    std::string parent;
    std::string font; ///< family; "" = as the parent
};

/// Which font a style sets its text in.
class Fonts final {
public:
    void add(XMLElement const& root) {
        for (XMLElement const* part = root.FirstChildElement(); part != nullptr;
             part = part->NextSiblingElement()) {
            std::string_view const name = part->Name();
            if (name == "office:font-face-decls") {
                for (XMLElement const* face = part->FirstChildElement(); face != nullptr;
                     face = face->NextSiblingElement()) {
                    m_faces[odf::attribute(*face, "style:name")] =
                        first_family(odf::attribute(*face, "svg:font-family"));
                }
            } else if (name == "office:styles" || name == "office:automatic-styles") {
                for (XMLElement const* style = part->FirstChildElement(); style != nullptr;
                     style = style->NextSiblingElement()) {
                    add_style(*style);
                }
            }
        }
    }

    /// "" when the style and its parents name none.
    [[nodiscard]] std::string of(std::string const& family, std::string style) const {
        constexpr int deepest = 50; // parents; a ring of them must end somewhere
        for (int depth = 0; depth < deepest; ++depth) {
            auto const found = m_styles.find(family + ':' + style);
            if (found == m_styles.end()) {
                break;
            }
            if (!found->second.font.empty()) {
                return found->second.font;
            }
            style = found->second.parent;
        }
        auto const standard = m_styles.find(family + ':');
        return standard == m_styles.end() ? std::string() : standard->second.font;
    }

private:
    void add_style(XMLElement const& style) {
        std::string_view const element = style.Name();
        bool const standard = element == "style:default-style";
        if (!standard && element != "style:style") {
            return;
        }
        FontStyle made;
        made.parent = odf::attribute(style, "style:parent-style-name");
        if (XMLElement const* const text = style.FirstChildElement("style:text-properties")) {
            std::string const face = odf::attribute(*text, "style:font-name");
            auto const declared = m_faces.find(face);
            made.font = declared != m_faces.end() ? declared->second : face;
            if (made.font.empty()) {
                made.font = first_family(odf::attribute(*text, "fo:font-family"));
            }
        }
        std::string const name = standard ? "" : odf::attribute(style, "style:name");
        m_styles[odf::attribute(style, "style:family") + ':' + name] = made;
    }

    std::map<std::string, std::string> m_faces;
    std::map<std::string, FontStyle> m_styles;
};

bool has_own_text(XMLElement const& element) {
    for (auto const* node = element.FirstChild(); node != nullptr; node = node->NextSibling()) {
        if (node->ToText() != nullptr && !utf8::trim(node->Value()).empty()) {
            return true;
        }
    }
    return false;
}

/// The fonts of all text below an element, in order of appearance.
class FontList final {
public:
    explicit FontList(Fonts const& fonts) : m_fonts(fonts) {}

    void read(XMLElement const& element, std::string const& around) {
        std::string_view const name = element.Name();
        if (name == "office:annotation" || name == "text:tracked-changes") {
            return;
        }
        std::string font = around;
        bool const paragraph = name == "text:p" || name == "text:h";
        if (paragraph || name == "text:span") {
            std::string const own = m_fonts.of(paragraph ? "paragraph" : "text",
                                               odf::attribute(element, "text:style-name"));
            font = own.empty() ? around : own;
        }
        if (!font.empty() && has_own_text(element) && m_seen.insert(font).second) {
            m_list.push_back(font);
        }
        for (XMLElement const* child = element.FirstChildElement(); child != nullptr;
             child = child->NextSiblingElement()) {
            read(*child, font);
        }
    }

    [[nodiscard]] std::vector<std::string> take() { return std::move(m_list); }

private:
    Fonts const& m_fonts;
    std::set<std::string> m_seen;
    std::vector<std::string> m_list;
};

std::string text_of(XMLElement const& parent, char const* name) {
    XMLElement const* const element = parent.FirstChildElement(name);
    return element == nullptr || element->GetText() == nullptr
               ? std::string()
               : utf8::collapse_spaces(element->GetText());
}

void read_people(odf::Package const& package, model::DocumentFacts& facts) {
    if (!package.has("meta.xml")) {
        return;
    }
    odf::XmlDocument const document =
        odf::parse_xml(package.read("meta.xml"), package.name() + " (meta.xml)");
    XMLElement const* const root = document->RootElement();
    XMLElement const* const meta =
        root == nullptr ? nullptr : root->FirstChildElement("office:meta");
    if (meta != nullptr) {
        facts.author = text_of(*meta, "meta:initial-creator");
        facts.last_author = text_of(*meta, "dc:creator");
    }
}

void collect_images(XMLElement const& element, model::RichText& body) {
    for (XMLElement const* e = element.FirstChildElement(); e != nullptr;
         e = e->NextSiblingElement()) {
        XMLElement const* const image = e->FirstChildElement("draw:image");
        bool const frame = std::string_view(e->Name()) == "draw:frame" && image != nullptr;
        if (!frame) {
            collect_images(*e, body);
            continue;
        }
        std::string const name = odf::attribute(*e, "draw:name");
        model::Block block;
        block.kind = model::Block::Kind::image;
        block.image.source = odf::attribute(*image, "xlink:href");
        block.image.alt = text_of(*e, "svg:desc") + text_of(*e, "svg:title");
        if (name.find("{{") == std::string::npos) { // those get theirs when filled
            body.blocks.push_back(block);
        }
    }
}

} // namespace

model::DocumentFacts document_facts(odf::Package const& package, XMLElement const& content,
                                    XMLElement const* styles) {
    model::DocumentFacts facts;
    read_people(package, facts);
    Fonts fonts;
    if (styles != nullptr) {
        fonts.add(*styles);
    }
    fonts.add(content);
    FontList list(fonts);
    if (XMLElement const* const body = content.FirstChildElement("office:body")) {
        list.read(*body, {});
    }
    XMLElement const* const pages =
        styles == nullptr ? nullptr : styles->FirstChildElement("office:master-styles");
    if (pages != nullptr) {
        list.read(*pages, {});
    }
    facts.fonts = list.take();
    return facts;
}

model::PressKit document_only(odf::Package const& package) {
    model::PressKit kit;
    kit.file = package.name();
    odf::XmlDocument const content =
        odf::parse_xml(package.read("content.xml"), package.name() + " (content.xml)");
    odf::XmlDocument styles;
    if (package.has("styles.xml")) {
        styles = odf::parse_xml(package.read("styles.xml"), package.name() + " (styles.xml)");
    }
    if (content->RootElement() != nullptr) {
        XMLElement const* const named = styles ? styles->RootElement() : nullptr;
        kit.document = document_facts(package, *content->RootElement(), named);
        collect_images(*content->RootElement(), kit.release.body);
    }
    return kit;
}

} // namespace presskit::source
