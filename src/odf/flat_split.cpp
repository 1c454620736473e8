// SPDX-License-Identifier: MPL-2.0
#include "base/error.hpp"
#include "odf/base64.hpp"
#include "odf/flat.hpp"
#include "odf/manifest.hpp"
#include "odf/xml.hpp"

#include <initializer_list>
#include <tinyxml2.h>
#include <unordered_map>
#include <vector>

namespace presskit::odf {

namespace {

using tinyxml2::XMLElement;

/// File extension of picture bytes by their first bytes; Writer looks at them in the same way.
char const* picture_extension(std::string const& bytes) {
    auto const starts = [&](std::string_view magic, std::size_t at = 0) {
        return bytes.compare(at, magic.size(), magic) == 0;
    };
    if (bytes.size() < 12) {
        return "bin";
    }
    if (starts("\x89PNG")) {
        return "png";
    }
    if (starts("\xFF\xD8\xFF")) {
        return "jpg";
    }
    if (starts("GIF8")) {
        return "gif";
    }
    if (starts("BM")) {
        return "bmp";
    }
    if (starts("WEBP", 8)) {
        return "webp";
    }
    bool const svg = starts("<svg") || starts("<?xml") || starts("<!--");
    return svg ? "svg" : "bin";
}

/// Turns office:binary-data into package entries, wherever it stands.
class Extractor final {
public:
    Extractor(SplitDocument& out, std::string const& name) : m_out(out), m_name(name) {}

    void run(XMLElement& element) {
        // The parser has limited the depth.
        for (XMLElement* child = element.FirstChildElement(); child != nullptr;) {
            XMLElement* const next = child->NextSiblingElement();
            if (std::string_view(child->Name()) == "office:binary-data") {
                take(element, *child);
            } else {
                run(*child);
            }
            child = next;
        }
    }

private:
    void take(XMLElement& owner, XMLElement& data) {
        char const* const text = data.GetText();
        std::optional<std::string> bytes = from_base64(text == nullptr ? "" : text);
        if (!bytes) {
            throw Error(Phase::input, m_name + ": a picture in it is damaged; open the document in "
                                               "Writer, insert the picture again and save");
        }
        bool const object = std::string_view(owner.Name()) == "draw:object-ole";
        std::string const entry = object ? object_name() : picture_name(*bytes);
        std::string const type =
            object ? "application/vnd.sun.star.oleobject" : guess_media_type(entry);
        m_out.parts[entry] = {std::move(*bytes), type};
        owner.DeleteChild(&data);
        owner.SetAttribute("xlink:href", (object ? "./" + entry : entry).c_str());
        owner.SetAttribute("xlink:type", "simple");
        owner.SetAttribute("xlink:show", "embed");
        owner.SetAttribute("xlink:actuate", "onLoad");
    }

    std::string object_name() { return "Object " + std::to_string(++m_objects); }

    std::string picture_name(std::string const& bytes) {
        auto const [known, fresh] = m_names.emplace(bytes, "");
        if (!fresh) {
            return known->second;
        }
        std::string number = std::to_string(++m_pictures);
        number.insert(0, number.size() < 4 ? 4 - number.size() : 0, '0');
        return known->second = "Pictures/" + number + "." + picture_extension(bytes);
    }

    SplitDocument& m_out;
    std::string const& m_name;
    std::unordered_map<std::string, std::string> m_names; ///< of pictures, by their bytes
    int m_pictures = 0;
    int m_objects = 0;
};

std::string root_attributes(XMLElement const& root) {
    std::string text;
    for (auto const* a = root.FirstAttribute(); a != nullptr; a = a->Next()) {
        if (std::string_view(a->Name()) != "office:mimetype") {
            text.append(" ").append(a->Name()).append("=\"");
            append_escaped_attribute(text, a->Value());
            text += '"';
        }
    }
    return text;
}

std::string part(char const* root_name, XMLElement const& root,
                 std::initializer_list<char const*> children) {
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<";
    xml.append(root_name).append(root_attributes(root)).append(">");
    for (char const* const child : children) {
        if (auto const* const element = root.FirstChildElement(child)) {
            xml += print_xml(*element);
        }
    }
    return xml.append("</").append(root_name).append(">");
}

} // namespace

SplitDocument split_flat(tinyxml2::XMLDocument& document, std::string const& name) {
    XMLElement& root = *document.RootElement();
    SplitDocument out;
    out.mimetype = attribute(root, "office:mimetype");
    if (std::string_view(root.Name()) != "office:document" || out.mimetype.empty() ||
        root.FirstChildElement("office:body") == nullptr) {
        throw Error(Phase::input, name + ": this XML file is not a flat OpenDocument file; open it "
                                         "in Writer and save it as ODF Text Document (.odt)");
    }
    Extractor(out, name).run(root);
    auto const set = [&](char const* entry, char const* root_name,
                         std::initializer_list<char const*> children) {
        out.parts[entry] = {part(root_name, root, children), "text/xml"};
    };
    set("styles.xml", "office:document-styles",
        {"office:font-face-decls", "office:styles", "office:automatic-styles",
         "office:master-styles"});
    if (auto* const automatic = root.FirstChildElement("office:automatic-styles")) {
        // Page layouts belong to master pages, which content.xml does not have.
        while (auto* const layout = automatic->FirstChildElement("style:page-layout")) {
            automatic->DeleteChild(layout);
        }
    }
    set("content.xml", "office:document-content",
        {"office:scripts", "office:font-face-decls", "office:automatic-styles", "office:body"});
    if (root.FirstChildElement("office:meta") != nullptr) {
        set("meta.xml", "office:document-meta", {"office:meta"});
    }
    if (root.FirstChildElement("office:settings") != nullptr) {
        set("settings.xml", "office:document-settings", {"office:settings"});
    }
    return out;
}

} // namespace presskit::odf
