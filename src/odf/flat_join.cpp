// SPDX-License-Identifier: MPL-2.0
#include "base/error.hpp"
#include "base/files.hpp"
#include "odf/base64.hpp"
#include "odf/flat.hpp"
#include "odf/xml.hpp"

#include <set>
#include <tinyxml2.h>
#include <vector>

namespace presskit::odf {

namespace {

using Read = std::function<std::optional<std::string>(std::string const& entry)>;
using tinyxml2::XMLElement;

constexpr int objects_deep = 8;

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// What tells two automatic styles (or fonts) apart.
std::string identity(XMLElement const& style) {
    return std::string(style.Name()) + '\n' + attribute(style, "style:name") + '\n' +
           attribute(style, "style:family");
}

class Joiner final {
public:
    Joiner(Read const& read, std::string const& name) : m_read(read), m_name(name) {}

    std::string run(std::string const& folder, std::string const& mimetype, int depth) {
        XmlDocument const content = load(folder + "content.xml");
        XmlDocument const styles = load(folder + "styles.xml");
        XmlDocument const meta = load(folder + "meta.xml");
        XmlDocument const settings = load(folder + "settings.xml");
        if (!content) {
            throw Error(Phase::input, m_name + ": the document has no " + folder +
                                          "content.xml; open it in Writer and save it again");
        }
        if (styles) {
            rename_clashes(*content->RootElement(), *styles->RootElement());
        }
        for (XmlDocument const& part : {content, styles}) {
            if (part) {
                embed(*part->RootElement(), folder, depth);
            }
        }
        std::string xml = depth == 0 ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : "";
        xml += "<office:document" + root_attributes({content, styles, meta, settings});
        xml += " office:mimetype=\"";
        append_escaped_attribute(xml, mimetype);
        xml += "\">";
        append(xml, {meta}, "office:meta");
        append(xml, {settings}, "office:settings");
        append(xml, {content}, "office:scripts");
        append(xml, {content, styles}, "office:font-face-decls");
        append(xml, {styles}, "office:styles");
        append(xml, {content, styles}, "office:automatic-styles");
        append(xml, {styles}, "office:master-styles");
        append(xml, {content}, "office:body");
        return xml + "</office:document>" + (depth == 0 ? "\n" : "");
    }

private:
    XmlDocument load(std::string const& entry) const {
        std::optional<std::string> const bytes = m_read(entry);
        return bytes ? parse_xml(*bytes, m_name + " (" + entry + ")") : nullptr;
    }

    static std::string root_attributes(std::vector<XmlDocument> const& parts) {
        std::string text;
        std::set<std::string> seen = {"office:mimetype"};
        for (XmlDocument const& part : parts) {
            auto const* a = part ? part->RootElement()->FirstAttribute() : nullptr;
            for (; a != nullptr; a = a->Next()) {
                if (seen.insert(a->Name()).second) {
                    text.append(" ").append(a->Name()).append("=\"");
                    append_escaped_attribute(text, a->Value());
                    text += '"';
                }
            }
        }
        return text;
    }

    /// The children called `name` of all parts as one element, each style once.
    static void append(std::string& xml, std::vector<XmlDocument> const& parts, char const* name) {
        std::string inner;
        std::set<std::string> seen;
        bool found = false;
        for (XmlDocument const& part : parts) {
            auto const* const element =
                part ? part->RootElement()->FirstChildElement(name) : nullptr;
            if (element == nullptr) {
                continue;
            }
            found = true;
            for (auto const* child = element->FirstChild(); child != nullptr;
                 child = child->NextSibling()) {
                auto const* const style = child->ToElement();
                bool const named =
                    parts.size() > 1 && style != nullptr && style->Attribute("style:name");
                if (!named || seen.insert(identity(*style)).second) {
                    inner += print_xml(*child);
                }
            }
        }
        if (found) {
            xml.append("<").append(name).append(">").append(inner);
            xml.append("</").append(name).append(">");
        }
    }

    /// Content and styles have automatic styles of their own; the flat form has one list.
    static void rename_clashes(XMLElement& content, XMLElement& styles) {
        std::map<std::string, std::string> in_content;
        std::set<std::string> names;
        auto const each = [](XMLElement& root, auto const& call) {
            auto* const list = root.FirstChildElement("office:automatic-styles");
            auto* style = list != nullptr ? list->FirstChildElement() : nullptr;
            for (; style != nullptr; style = style->NextSiblingElement()) {
                call(*style);
            }
        };
        each(content, [&](XMLElement& style) {
            in_content[identity(style)] = print_xml(style);
            names.insert(attribute(style, "style:name"));
        });
        each(styles, [&](XMLElement& style) { names.insert(attribute(style, "style:name")); });
        std::map<std::string, std::string> renames;
        each(styles, [&](XMLElement& style) {
            auto const found = in_content.find(identity(style));
            std::string const name = attribute(style, "style:name");
            if (found == in_content.end() || found->second == print_xml(style) ||
                renames.count(name) != 0) {
                return;
            }
            std::string fresh = "M" + name;
            while (!names.insert(fresh).second) {
                fresh.insert(0, "M");
            }
            renames[name] = fresh;
        });
        if (renames.empty()) {
            return;
        }
        each(styles, [&](XMLElement& style) {
            auto const found = renames.find(attribute(style, "style:name"));
            if (found != renames.end()) {
                style.SetAttribute("style:name", found->second.c_str());
            }
            refer(style, renames);
        });
        if (auto* const masters = styles.FirstChildElement("office:master-styles")) {
            refer(*masters, renames);
        }
    }

    static void refer(XMLElement& element, std::map<std::string, std::string> const& renames) {
        std::vector<std::pair<std::string, std::string>> changed;
        for (auto const* a = element.FirstAttribute(); a != nullptr; a = a->Next()) {
            bool const reference =
                ends_with(a->Name(), "style-name") || ends_with(a->Name(), "page-layout-name");
            auto const found = reference ? renames.find(a->Value()) : renames.end();
            if (found != renames.end()) {
                changed.emplace_back(a->Name(), found->second);
            }
        }
        for (auto const& [name, value] : changed) {
            element.SetAttribute(name.c_str(), value.c_str());
        }
        for (auto* child = element.FirstChildElement(); child != nullptr;
             child = child->NextSiblingElement()) {
            refer(*child, renames);
        }
    }

    /// References to entries of the package become office:binary-data or a document inside.
    void embed(XMLElement& element, std::string const& folder, int depth) {
        for (auto* child = element.FirstChildElement(); child != nullptr;
             child = child->NextSiblingElement()) {
            embed(*child, folder, depth);
        }
        std::string href = attribute(element, "xlink:href");
        if (href.empty() || std::string_view(element.Name()) == "text:a") {
            return;
        }
        href = folder + (href.compare(0, 2, "./") == 0 ? href.substr(2) : href);
        std::optional<std::string> const bytes = m_read(href);
        bool const object = !bytes && std::string_view(element.Name()) == "draw:object" &&
                            m_read(href + "/content.xml");
        if (!bytes && !object) {
            return;
        }
        tinyxml2::XMLDocument& document = *element.GetDocument();
        if (bytes) {
            auto* const data = document.NewElement("office:binary-data");
            std::string const text = to_base64(*bytes);
            spend(text.size());
            data->SetText(text.c_str());
            element.InsertFirstChild(data);
        } else if (depth < objects_deep) {
            std::string const text = run(href + "/", object_mimetype(href), depth + 1);
            spend(text.size());
            XmlDocument const inner = parse_xml(text, m_name);
            element.InsertEndChild(inner->RootElement()->DeepClone(&document));
        }
        for (char const* const name : {"xlink:href", "xlink:type", "xlink:show", "xlink:actuate"}) {
            element.DeleteAttribute(name);
        }
    }

    /// Parts may be referred to any number of times, and each time they are written out.
    void spend(std::size_t size) {
        if (size > m_budget) {
            throw Error(Phase::input, m_name +
                                          ": as one flat file the document would be larger than "
                                          "512 MiB; save it as .odt instead");
        }
        m_budget -= size;
    }

    [[nodiscard]] std::string object_mimetype(std::string const& href) const {
        XmlDocument const content = load(href + "/content.xml");
        auto const* const body = content->RootElement()->FirstChildElement("office:body");
        auto const* const kind = body != nullptr ? body->FirstChildElement() : nullptr;
        std::string const name = kind != nullptr ? kind->Name() : "office:text";
        return "application/vnd.oasis.opendocument." + name.substr(name.find(':') + 1);
    }

    Read const& m_read;
    std::string const& m_name;
    std::size_t m_budget = max_input_bytes;
};

} // namespace

std::string join_flat(Read const& read, std::string const& folder, std::string const& mimetype,
                      std::string const& name) {
    return Joiner(read, name).run(folder, mimetype, 0);
}

} // namespace presskit::odf
