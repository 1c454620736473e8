// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_style_merge.hpp"

#include "templating/odf_style_refs.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <filesystem>

namespace presskit::templating {

namespace {

constexpr std::size_t max_parents = 100;

/// Text a default says about a language is no matter of looks.
bool is_language(std::string_view attribute) {
    return attribute.find("language") != attribute.npos ||
           attribute.find("country") != attribute.npos ||
           attribute.find("script") != attribute.npos || attribute.find("rfc") != attribute.npos;
}

/// "style:text-properties fo:font-size" → "12pt"
std::map<std::string, std::string> paragraph_defaults(XMLElement const* common) {
    std::map<std::string, std::string> defaults;
    for (auto const* style = common == nullptr ? nullptr
                                               : common->FirstChildElement("style:default-style");
         style != nullptr; style = style->NextSiblingElement("style:default-style")) {
        if (attribute_of(style, "style:family") != "paragraph") {
            continue;
        }
        for (auto const* child = style->FirstChildElement(); child != nullptr;
             child = child->NextSiblingElement()) {
            for (auto const* each = child->FirstAttribute(); each != nullptr; each = each->Next()) {
                if (!is_language(each->Name())) {
                    defaults[std::string(child->Name()) + " " + each->Name()] = each->Value();
                }
            }
        }
    }
    return defaults;
}

/// Letters and digits of the file's name, for a style's XML name.
std::string plain_stem(std::string const& file) {
    std::string out;
    for (char const c : std::filesystem::path(file).stem().string()) {
        bool const plain =
            (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        out += plain ? c : '_';
    }
    return out;
}

std::string free_name(StyleList const& list, std::string const& wanted) {
    std::string name = wanted;
    for (int number = 2; list.is_taken(name); ++number) {
        name = wanted + "_" + std::to_string(number);
    }
    return name;
}

XMLElement& child_list(XMLElement& root, char const* name,
                       std::initializer_list<char const*> before) {
    if (XMLElement* const found = root.FirstChildElement(name)) {
        return *found;
    }
    XMLElement* const made = root.GetDocument()->NewElement(name);
    for (char const* const later : before) {
        if (XMLElement* const place = root.FirstChildElement(later)) {
            insert_before(*place, *made);
            return *made;
        }
    }
    root.InsertEndChild(made);
    return *made;
}

StyleList fonts_of(XMLElement& root) {
    return StyleList(&child_list(
        root, "office:font-face-decls",
        {"office:styles", "office:automatic-styles", "office:master-styles", "office:body"}));
}

} // namespace

StyleList::StyleList(XMLElement* list) : m_list(list) {
    for (XMLElement const* style = list == nullptr ? nullptr : list->FirstChildElement();
         style != nullptr; style = style->NextSiblingElement()) {
        std::string const family = defined_family(*style);
        std::string const name = attribute_of(style, name_attribute(*style));
        m_names.insert(name);
        m_names.insert(attribute_of(style, "style:display-name"));
        if (!family.empty()) {
            m_styles.emplace(std::make_pair(family, name), style);
        }
    }
}

XMLElement const* StyleList::find(std::string const& family, std::string const& name) const {
    auto const found = m_styles.find({family, name});
    return found == m_styles.end() ? nullptr : found->second;
}

std::string StyleList::same(std::string const& family, std::string const& definition) const {
    auto const found = m_added.find({family, definition});
    return found == m_added.end() ? std::string() : found->second;
}

void StyleList::add(XMLElement& style, std::string const& family, std::string const& definition) {
    std::string const name = attribute_of(&style, name_attribute(style));
    m_list->InsertEndChild(&style);
    m_styles.emplace(std::make_pair(family, name), &style);
    m_added.emplace(std::make_pair(family, definition), name);
    m_added_names.insert(name);
    m_names.insert(name);
    m_names.insert(attribute_of(&style, "style:display-name"));
}

tinyxml2::XMLDocument* StyleList::document() const {
    return m_list->GetDocument();
}

HostStyles host_styles(XMLElement& styles_root, XMLElement& part_root) {
    HostStyles host;
    host.common_fonts = fonts_of(styles_root);
    XMLElement& common = child_list(styles_root, "office:styles",
                                    {"office:automatic-styles", "office:master-styles"});
    host.common = StyleList(&common);
    host.paragraph_defaults = paragraph_defaults(&common);
    use_part(host, part_root);
    return host;
}

void use_part(HostStyles& host, XMLElement& part_root) {
    host.part_fonts = fonts_of(part_root);
    host.automatic = StyleList(
        &child_list(part_root, "office:automatic-styles", {"office:master-styles", "office:body"}));
}

StyleMerger::StyleMerger(IncludeSource const& source, HostStyles& host, bool host_wins,
                         std::function<std::string(std::string const&)> bring_file)
    : m_source(source), m_host(host), m_host_wins(host_wins), m_bring_file(std::move(bring_file)) {
    XMLElement const& content = *source.content->RootElement();
    index(content.FirstChildElement("office:automatic-styles"), m_automatic);
    index(content.FirstChildElement("office:font-face-decls"), m_automatic);
    if (source.styles) {
        XMLElement const& styles = *source.styles->RootElement();
        index(styles.FirstChildElement("office:styles"), m_common);
        index(styles.FirstChildElement("office:font-face-decls"), m_common);
        m_paragraph_defaults = paragraph_defaults(styles.FirstChildElement("office:styles"));
    }
}

void StyleMerger::index(XMLElement const* list, std::map<Key, XMLElement const*>& into) {
    for (XMLElement const* style = list == nullptr ? nullptr : list->FirstChildElement();
         style != nullptr; style = style->NextSiblingElement()) {
        std::string const family = defined_family(*style);
        if (!family.empty()) {
            into.emplace(Key(family, attribute_of(style, name_attribute(*style))), style);
        }
    }
}

void StyleMerger::bring_styles_of(XMLElement& tree) {
    // Without a style, a paragraph has the default one, and the host's may be another.
    bool const paragraph = is_paragraph(&tree);
    if (paragraph && tree.Attribute("text:style-name") == nullptr &&
        m_common.count({"paragraph", "Standard"}) != 0 && !m_host_wins) {
        tree.SetAttribute("text:style-name", "Standard");
    }
    refer(tree, From::automatic);
    for (XMLElement* child = tree.FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement()) {
        // A formula or chart inside the text has styles of its own.
        std::string_view const name = child->Name();
        if (name != "office:document" && name != "math:math" && name != "math") {
            bring_styles_of(*child);
        }
    }
}

void StyleMerger::refer(XMLElement& element, From from) {
    std::vector<std::pair<std::string, std::string>> changes;
    for (auto const* each = element.FirstAttribute(); each != nullptr; each = each->Next()) {
        if (is_left_behind(each->Name())) {
            changes.emplace_back(each->Name(), "");
            continue;
        }
        std::string const family = referred_family(element, each->Name());
        if (!family.empty() && *each->Value() != '\0') {
            changes.emplace_back(each->Name(), bring({family, each->Value()}, from));
        }
    }
    for (auto const& [name, value] : changes) {
        if (value.empty()) {
            element.DeleteAttribute(name.c_str());
        } else {
            element.SetAttribute(name.c_str(), value.c_str());
        }
    }
}

void StyleMerger::refer_all(XMLElement& style, From from) {
    refer(style, from);
    std::string const href = attribute_of(&style, "xlink:href");
    if (!href.empty()) {
        style.SetAttribute("xlink:href", m_bring_file(href).c_str());
    }
    for (XMLElement* child = style.FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement()) {
        refer_all(*child, from);
    }
}

std::string StyleMerger::bring(Key const& key, From from) {
    if (from == From::automatic && key.first != "font" && m_automatic.count(key) == 0 &&
        m_common.count(key) != 0) {
        from = From::common; // one and the same style, whoever asks
    }
    auto const [known, fresh] = m_brought.emplace(std::make_pair(key, from), "");
    if (!fresh || m_depth == max_parents) {
        return known->second; // "" for a style that comes from itself
    }
    ++m_depth;
    auto const automatic = m_automatic.find(key);
    auto const common = m_common.find(key);
    std::string name;
    if (key.first == "font") {
        name = bring_font(key.second, from);
    } else if (from == From::automatic && automatic != m_automatic.end()) {
        name = bring_automatic(key, *automatic->second);
    } else if (common != m_common.end()) {
        name = bring_common(key, *common->second);
    } else if (m_host.automatic.find(key.first, key.second) == nullptr) {
        name = key.second; // Writer knows many styles that a document need not define
    }
    --m_depth;
    return m_brought[{key, from}] = name;
}

void StyleMerger::give_name(XMLElement& style, std::string const& name, bool shown) const {
    std::string const old = attribute_of(&style, name_attribute(style));
    style.SetAttribute(name_attribute(style), name.c_str());
    if (!shown) {
        return;
    }
    char const* const attribute = std::string_view(name_attribute(style)) == "draw:name"
                                      ? "draw:display-name"
                                      : "style:display-name";
    std::string display = attribute_of(&style, attribute);
    if (display.empty()) {
        display = old;
        for (std::size_t at = display.find("_20_"); at != display.npos; at = display.find("_20_")) {
            display.replace(at, 4, " ");
        }
    }
    display += " (" + std::filesystem::path(m_source.name).stem().string() + ")";
    std::string unique = display;
    for (int number = 2; m_host.common.is_taken(unique); ++number) {
        unique = display + " " + std::to_string(number);
    }
    style.SetAttribute(attribute, unique.c_str());
}

std::string StyleMerger::bring_automatic(Key const& key, XMLElement const& style) {
    XMLElement* const copy = style.DeepClone(m_host.automatic.document())->ToElement();
    bake_defaults(*copy);
    refer_all(*copy, From::automatic);
    std::string const definition = definition_of(*copy);
    std::string same = m_host.automatic.same(key.first, definition);
    if (!same.empty()) {
        copy->GetDocument()->DeleteNode(copy);
        return same;
    }
    std::string name = key.second;
    for (int number = 1; m_host.automatic.is_taken(name) || m_host.common.is_taken(name);
         ++number) {
        name = key.second + "i" + std::to_string(number);
    }
    give_name(*copy, name, false);
    m_host.automatic.add(*copy, key.first, definition);
    return name;
}

std::string StyleMerger::bring_common(Key const& key, XMLElement const& style) {
    XMLElement const* const own = m_host.common.find(key.first, key.second);
    if (own != nullptr && m_host_wins && !m_host.common.was_added(key.second)) {
        return key.second;
    }
    XMLElement* const copy = style.DeepClone(m_host.common.document())->ToElement();
    bake_defaults(*copy);
    refer_all(*copy, From::common);
    std::string const definition = definition_of(*copy);
    std::string known = own != nullptr && definition_of(*own) == definition
                            ? key.second
                            : m_host.common.same(key.first, definition);
    if (!known.empty()) {
        copy->GetDocument()->DeleteNode(copy);
        return known;
    }
    std::string name = key.second;
    if (own != nullptr) {
        name = free_name(m_host.common, key.second + "_" + plain_stem(m_source.name));
    }
    // The next paragraph's style is for those who type; this one may not be there.
    copy->DeleteAttribute("style:next-style-name");
    give_name(*copy, name, own != nullptr);
    m_host.common.add(*copy, key.first, definition);
    m_changed_common = true;
    return name;
}

/// Fonts of one name are one font when their family is; what a file embeds stays with it.
std::string StyleMerger::bring_font(std::string const& name, From from) {
    Key const key("font", name);
    auto const& source = from == From::automatic ? m_automatic : m_common;
    auto const found = source.find(key);
    if (found == source.end()) {
        return name;
    }
    StyleList& list = from == From::automatic ? m_host.part_fonts : m_host.common_fonts;
    std::string const family = attribute_of(found->second, "svg:font-family");
    XMLElement const* const own = list.find("font", name);
    if (own != nullptr && (m_host_wins || attribute_of(own, "svg:font-family") == family)) {
        return name;
    }
    std::string known = list.same("font", family);
    if (!known.empty()) {
        return known;
    }
    XMLElement* const copy = found->second->ShallowClone(list.document())->ToElement();
    std::string fresh = free_name(list, name);
    copy->SetAttribute("style:name", fresh.c_str());
    list.add(*copy, "font", family);
    m_changed_common = m_changed_common || from == From::common;
    return fresh;
}

/// What the included document's defaults say, and the host's do not, goes into styles that come
/// from no other.
void StyleMerger::bake_defaults(XMLElement& style) const {
    if (m_host_wins || attribute_of(&style, "style:family") != "paragraph" ||
        style.Attribute("style:parent-style-name") != nullptr) {
        return;
    }
    for (auto const& [where, value] : m_paragraph_defaults) {
        auto const own = m_host.paragraph_defaults.find(where);
        if (own != m_host.paragraph_defaults.end() && own->second == value) {
            continue;
        }
        std::size_t const space = where.find(' ');
        std::string const properties = where.substr(0, space);
        std::string const attribute = where.substr(space + 1);
        XMLElement* element = style.FirstChildElement(properties.c_str());
        if (element == nullptr) {
            element = style.GetDocument()->NewElement(properties.c_str());
            if (properties == "style:paragraph-properties") {
                style.InsertFirstChild(element);
            } else {
                style.InsertEndChild(element);
            }
        }
        if (element->Attribute(attribute.c_str()) == nullptr) {
            element->SetAttribute(attribute.c_str(), value.c_str());
        }
    }
}

} // namespace presskit::templating
