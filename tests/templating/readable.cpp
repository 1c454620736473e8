// SPDX-License-Identifier: MPL-2.0
#include "readable.hpp"

#include "odf/xml.hpp"

#include <tinyxml2.h>

#include <algorithm>

namespace presskit::templating {

namespace {

using tinyxml2::XMLElement;
using tinyxml2::XMLNode;

class Reader final {
public:
    std::string take() { return std::move(m_out); }

    void walk(XMLNode const& parent, int depth) {
        for (XMLElement const* child = parent.FirstChildElement(); child != nullptr;
             child = child->NextSiblingElement()) {
            visit(*child, depth);
        }
    }

    void line(int depth, std::string const& text) {
        m_out += std::string(static_cast<std::size_t>(depth) * 2, ' ') + text + "\n";
    }

private:
    static std::string name_of(XMLElement const& element, char const* attribute) {
        return " \"" + odf::attribute(element, attribute) + "\"";
    }

    void visit(XMLElement const& element, int depth) {
        std::string const name = element.Name();
        static std::string const inner[] = {"office:body", "office:text", "office:master-styles",
                                            "office:meta"};
        if (name == "text:p" || name == "text:h") {
            m_objects.clear();
            std::string const style = odf::attribute(element, "text:style-name");
            std::string text;
            runs(element, text);
            line(depth,
                 (name == "text:h" ? "h" + odf::attribute(element, "text:outline-level") + " "
                                   : std::string()) +
                     style + "| " + text);
            std::vector<XMLElement const*> const objects = std::move(m_objects);
            for (XMLElement const* object : objects) {
                visit(*object, depth + 1);
            }
        } else if (std::find(std::begin(inner), std::end(inner), name) != std::end(inner)) {
            walk(element, depth);
        } else if (name == "table:table") {
            unsigned columns = 0;
            for (XMLElement const* column = element.FirstChildElement("table:table-column");
                 column != nullptr; column = column->NextSiblingElement("table:table-column")) {
                columns += column->UnsignedAttribute("table:number-columns-repeated", 1);
            }
            line(depth,
                 "table" + name_of(element, "table:name") + ", columns " + std::to_string(columns));
            walk(element, depth + 1);
        } else if (name == "text:section") {
            line(depth, "section" + name_of(element, "text:name"));
            walk(element, depth + 1);
        } else if (name == "text:list") {
            line(depth, "list " + odf::attribute(element, "text:style-name"));
            walk(element, depth + 1);
        } else if (name == "style:master-page" || name == "draw:frame") {
            line(depth, name.substr(name.find(':') + 1) +
                            name_of(element, name[0] == 's' ? "style:name" : "draw:name"));
            walk(element, depth + 1);
        } else if (name == "draw:image") {
            auto const* const frame = element.Parent()->ToElement();
            line(depth, "image " + odf::attribute(element, "xlink:href") + ", " +
                            odf::attribute(*frame, "svg:width") + " x " +
                            odf::attribute(*frame, "svg:height"));
        } else if (name.compare(0, 3, "dc:") == 0 || name.compare(0, 5, "meta:") == 0 ||
                   name.compare(0, 4, "svg:") == 0) {
            char const* const text = element.GetText();
            line(depth, name + ": " + (text == nullptr ? "" : text));
        } else if (name.compare(0, 12, "table:table-") == 0 || name.compare(0, 6, "style:") == 0 ||
                   name.compare(0, 5, "text:") == 0 || name.compare(0, 5, "draw:") == 0) {
            if (name.find("column") == name.npos && name != "text:sequence-decls") {
                line(depth, name.substr(name.find(':') + 1) +
                                (element.Attribute("text:start-value") == nullptr
                                     ? ""
                                     : " from " + odf::attribute(element, "text:start-value")));
                walk(element, depth + 1);
            }
        }
    }

    void runs(XMLNode const& parent, std::string& out) {
        for (XMLNode const* child = parent.FirstChild(); child != nullptr;
             child = child->NextSibling()) {
            if (child->ToText() != nullptr) {
                out += child->Value();
                continue;
            }
            XMLElement const* const element = child->ToElement();
            std::string const name = element == nullptr ? "" : element->Name();
            if (name == "text:span") {
                out += "<" + odf::attribute(*element, "text:style-name") + ">";
                runs(*element, out);
                out += "</>";
            } else if (name == "text:a") {
                out += "<a " + odf::attribute(*element, "xlink:href") + ">";
                runs(*element, out);
                out += "</>";
            } else if (name == "text:s") {
                out += "·" + odf::attribute(*element, "text:c");
            } else if (name == "text:tab") {
                out += "→";
            } else if (name == "text:line-break") {
                out += "↵";
            } else if (name == "draw:frame" || name == "text:note") {
                out += name == "text:note" ? "<note>" : "<frame>";
                m_objects.push_back(element);
            } else if (name.compare(0, 13, "text:bookmark") == 0) {
                out += "<" + name.substr(5) + " " + odf::attribute(*element, "text:name") +
                       odf::attribute(*element, "text:ref-name") + ">";
            } else if (element != nullptr) {
                out += "<" + name + ">";
                runs(*element, out);
                out += "</>";
            }
        }
    }

    std::string m_out;
    std::vector<XMLElement const*> m_objects;
};

} // namespace

std::string readable(odf::Package const& package) {
    Reader reader;
    for (char const* entry : {"content.xml", "styles.xml", "meta.xml"}) {
        if (!package.has(entry)) {
            continue;
        }
        odf::XmlDocument const document = odf::parse_xml(package.read(entry), entry);
        Reader part;
        part.walk(*document->RootElement(), 0);
        std::string const text = part.take();
        if (!text.empty()) {
            reader.line(0, std::string("[") + entry + "]");
            reader.line(0, text.substr(0, text.size() - 1));
        }
    }
    for (std::string const& entry : package.entries()) {
        if (entry.compare(0, 9, "Pictures/") == 0) {
            reader.line(0, "[" + entry + "] " + package.media_type(entry));
        }
    }
    return reader.take();
}

} // namespace presskit::templating
