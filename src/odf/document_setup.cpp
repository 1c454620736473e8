// SPDX-License-Identifier: MPL-2.0
#include "odf/document_setup.hpp"

#include "odf/xml.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <tinyxml2.h>
#include <vector>

namespace presskit::odf {

namespace {

using tinyxml2::XMLElement;

struct Sheet {
    double width_mm;
    double height_mm;
    char const* width;
    char const* height;
};
constexpr Sheet letter = {215.9, 279.4, "8.5in", "11in"};
constexpr Sheet a4 = {210, 297, "210mm", "297mm"};

/// "8.5in" → 215.9; nullopt for what is no length. (std::from_chars knows no locale.)
std::optional<double> millimetres(std::string const& length) {
    double value = 0;
    auto const [end, error] = std::from_chars(length.data(), length.data() + length.size(), value);
    if (error != std::errc()) {
        return std::nullopt;
    }
    std::string const unit(end, length.data() + length.size());
    if (unit == "mm") {
        return value;
    }
    if (unit == "cm") {
        return value * 10;
    }
    if (unit == "in") {
        return value * 25.4;
    }
    return unit == "pt" ? std::optional<double>(value * 25.4 / 72) : std::nullopt;
}

bool is_about(std::optional<double> length, double wanted) {
    return length && std::abs(*length - wanted) < 0.6; // programs round A4 to 20.999 cm or 8.27 in
}

void change_paper(XMLElement& properties, Sheet const& sheet) {
    auto const width = millimetres(attribute(properties, "fo:page-width"));
    auto const height = millimetres(attribute(properties, "fo:page-height"));
    for (Sheet const* const known : {&letter, &a4}) {
        if (is_about(width, known->width_mm) && is_about(height, known->height_mm)) {
            properties.SetAttribute("fo:page-width", sheet.width);
            properties.SetAttribute("fo:page-height", sheet.height);
        } else if (is_about(width, known->height_mm) && is_about(height, known->width_mm)) {
            properties.SetAttribute("fo:page-width", sheet.height);
            properties.SetAttribute("fo:page-height", sheet.width);
        }
    }
}

void swap_attributes(XMLElement& element, char const* one, char const* other) {
    std::string const first = attribute(element, one);
    std::string const second = attribute(element, other);
    auto const set = [&](char const* name, std::string const& value) {
        if (value.empty()) {
            element.DeleteAttribute(name);
        } else {
            element.SetAttribute(name, value.c_str());
        }
    };
    set(one, second);
    set(other, first);
}

/// Writer takes "start" for left whatever the direction, so the sides are named.
void turn_alignment(XMLElement& paragraph, bool is_default) {
    std::string const side = attribute(paragraph, "fo:text-align");
    if (side == "start" || side == "left" || (side.empty() && is_default)) {
        paragraph.SetAttribute("fo:text-align", "right");
    } else if (side == "end" || side == "right") {
        paragraph.SetAttribute("fo:text-align", "left");
    }
}

void swap_sides(XMLElement& properties) {
    swap_attributes(properties, "fo:border-left", "fo:border-right");
    swap_attributes(properties, "fo:padding-left", "fo:padding-right");
}

void turn_style(XMLElement& style) {
    if (auto* const page = style.FirstChildElement("style:page-layout-properties")) {
        page->SetAttribute("style:writing-mode", "rl-tb");
    }
    if (auto* const paragraph = style.FirstChildElement("style:paragraph-properties")) {
        bool const is_default = std::string(style.Name()) == "style:default-style";
        turn_alignment(*paragraph, is_default && attribute(style, "style:family") == "paragraph");
        swap_sides(*paragraph);
    }
    if (auto* const text = style.FirstChildElement("style:text-properties")) {
        text->DeleteAttribute("fo:letter-spacing"); // it would tear joined letters apart
    }
    if (auto* const cell = style.FirstChildElement("style:table-cell-properties")) {
        swap_sides(*cell);
    }
}

struct Tag {
    std::string language; ///< "zh"
    std::string country;  ///< "TW", "none"
};

/// Language and region of "zh-Hant-TW"; scripts and extensions are not for fo:language.
Tag split_tag(std::string const& language) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= language.size();) {
        std::size_t const end = std::min(language.find_first_of("-_", start), language.size());
        parts.push_back(language.substr(start, end - start));
        start = end + 1;
    }
    Tag tag{parts.front(), "none"};
    for (std::size_t i = 1; i < parts.size() && parts[i].size() > 1; ++i) {
        bool const region = parts[i].size() == 2 ||
                            (parts[i].size() == 3 && parts[i][0] >= '0' && parts[i][0] <= '9');
        if (region) {
            tag.country = parts[i];
            break;
        }
    }
    return tag;
}

/// ODF keeps three languages of a text: for Western, East Asian and complex scripts.
std::array<char const*, 2> language_attributes(std::string const& language) {
    auto const is = [&](auto const& list) {
        return std::any_of(std::begin(list), std::end(list),
                           [&](char const* one) { return language == one; });
    };
    static constexpr char const* asian[] = {"zh", "ja", "ko"};
    static constexpr char const* complex[] = {"ar", "he", "fa", "ur", "hi", "th", "bn", "ta",
                                              "te", "ml", "mr", "ne", "km", "lo", "my", "yi"};
    if (is(asian)) {
        return {"style:language-asian", "style:country-asian"};
    }
    if (is(complex)) {
        return {"style:language-complex", "style:country-complex"};
    }
    return {"fo:language", "fo:country"};
}

void set_default_language(XMLElement& styles, std::string const& language) {
    for (auto* style = styles.FirstChildElement("style:default-style"); style != nullptr;
         style = style->NextSiblingElement("style:default-style")) {
        if (attribute(*style, "style:family") != "paragraph") {
            continue;
        }
        XMLElement* text = style->FirstChildElement("style:text-properties");
        if (text == nullptr) {
            text = style->InsertNewChildElement("style:text-properties");
        }
        Tag const tag = split_tag(language);
        auto const [name, country] = language_attributes(tag.language);
        text->SetAttribute(name, tag.language.c_str());
        text->SetAttribute(country, tag.country.c_str());
    }
}

void set_text(XMLElement& meta, char const* name, std::string const& text) {
    XMLElement* element = meta.FirstChildElement(name);
    if (element == nullptr) {
        element = meta.InsertNewChildElement(name);
    }
    element->DeleteChildren();
    element->SetText(text.c_str());
}

XmlDocument load_meta(Package const& package) {
    constexpr char const* empty_meta =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta "
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"><office:meta/>"
        "</office:document-meta>";
    auto document = parse_xml(package.has("meta.xml") ? package.read("meta.xml") : empty_meta,
                              package.name() + " (meta.xml)");
    XMLElement& root = *document->RootElement();
    if (root.FirstChildElement("office:meta") == nullptr) {
        root.InsertNewChildElement("office:meta");
    }
    if (root.Attribute("xmlns:dc") == nullptr) {
        root.SetAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    }
    return document;
}

} // namespace

void set_language(Package& package, std::string const& language) {
    if (package.has("styles.xml")) {
        auto const document =
            parse_xml(package.read("styles.xml"), package.name() + " (styles.xml)");
        if (auto* const styles = document->RootElement()->FirstChildElement("office:styles")) {
            set_default_language(*styles, language);
            package.set("styles.xml", print_xml(*document), "text/xml");
        }
    }
    auto const document = load_meta(package);
    set_text(*document->RootElement()->FirstChildElement("office:meta"), "dc:language", language);
    package.set("meta.xml", print_xml(*document), "text/xml");
}

std::string title(Package const& package) {
    auto const document = load_meta(package);
    auto const* const element =
        document->RootElement()->FirstChildElement("office:meta")->FirstChildElement("dc:title");
    char const* const text = element == nullptr ? nullptr : element->GetText();
    return text == nullptr ? "" : text;
}

void set_title(Package& package, std::string const& title) {
    auto const document = load_meta(package);
    set_text(*document->RootElement()->FirstChildElement("office:meta"), "dc:title", title);
    package.set("meta.xml", print_xml(*document), "text/xml");
}

void add_keywords(Package& package, std::vector<std::string> const& keywords) {
    auto const document = load_meta(package);
    XMLElement* const meta = document->RootElement()->FirstChildElement("office:meta");
    for (std::string const& keyword : keywords) {
        meta->InsertNewChildElement("meta:keyword")->SetText(keyword.c_str());
    }
    if (document->RootElement()->Attribute("xmlns:meta") == nullptr) {
        document->RootElement()->SetAttribute("xmlns:meta",
                                              "urn:oasis:names:tc:opendocument:xmlns:meta:1.0");
    }
    package.set("meta.xml", print_xml(*document), "text/xml");
}

void set_paper(Package& package, Paper paper) {
    if (!package.has("styles.xml")) {
        return;
    }
    auto const document = parse_xml(package.read("styles.xml"), package.name() + " (styles.xml)");
    auto* const automatic = document->RootElement()->FirstChildElement("office:automatic-styles");
    auto* layout =
        automatic == nullptr ? nullptr : automatic->FirstChildElement("style:page-layout");
    for (; layout != nullptr; layout = layout->NextSiblingElement("style:page-layout")) {
        if (auto* const properties = layout->FirstChildElement("style:page-layout-properties")) {
            change_paper(*properties, paper == Paper::letter ? letter : a4);
        }
    }
    package.set("styles.xml", print_xml(*document), "text/xml");
}

void set_right_to_left(Package& package) {
    for (char const* const part : {"styles.xml", "content.xml"}) {
        if (package.has(part)) {
            auto const document = parse_xml(package.read(part), package.name() + " (" + part + ")");
            for (char const* const group : {"office:styles", "office:automatic-styles"}) {
                auto* const styles = document->RootElement()->FirstChildElement(group);
                auto* style = styles == nullptr ? nullptr : styles->FirstChildElement();
                for (; style != nullptr; style = style->NextSiblingElement()) {
                    turn_style(*style);
                }
            }
            package.set(part, print_xml(*document), "text/xml");
        }
    }
}

std::vector<std::pair<std::string, std::string>> custom_properties(Package const& package,
                                                                   std::string const& prefix) {
    std::vector<std::pair<std::string, std::string>> found;
    auto const document = load_meta(package);
    auto const* property = document->RootElement()
                               ->FirstChildElement("office:meta")
                               ->FirstChildElement("meta:user-defined");
    for (; property != nullptr; property = property->NextSiblingElement("meta:user-defined")) {
        std::string name = attribute(*property, "meta:name");
        if (name.compare(0, prefix.size(), prefix) == 0) {
            char const* const text = property->GetText();
            found.emplace_back(std::move(name), text == nullptr ? "" : text);
        }
    }
    return found;
}

std::string custom_property(Package const& package, std::string const& name) {
    for (auto const& [found, value] : custom_properties(package, name)) {
        if (found == name) {
            return value;
        }
    }
    return "";
}

void set_custom_property(Package& package, std::string const& name, std::string const& value) {
    remove_custom_properties(package, name);
    auto const document = load_meta(package);
    XMLElement& root = *document->RootElement();
    if (root.Attribute("xmlns:meta") == nullptr) {
        root.SetAttribute("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0");
    }
    auto* const property =
        root.FirstChildElement("office:meta")->InsertNewChildElement("meta:user-defined");
    property->SetAttribute("meta:name", name.c_str());
    property->SetText(value.c_str());
    package.set("meta.xml", print_xml(*document), "text/xml");
}

void remove_custom_properties(Package& package, std::string const& prefix) {
    if (!package.has("meta.xml")) {
        return;
    }
    auto const document = load_meta(package);
    auto* const meta = document->RootElement()->FirstChildElement("office:meta");
    for (auto* property = meta->FirstChildElement("meta:user-defined"); property != nullptr;) {
        auto* const next = property->NextSiblingElement("meta:user-defined");
        if (attribute(*property, "meta:name").compare(0, prefix.size(), prefix) == 0) {
            meta->DeleteChild(property);
        }
        property = next;
    }
    package.set("meta.xml", print_xml(*document), "text/xml");
}

} // namespace presskit::odf
