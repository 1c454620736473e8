// SPDX-License-Identifier: MPL-2.0
#include "odf/xml.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "odf/xml_wellformed.hpp"

#include <tinyxml2.h>

namespace presskit::odf {

namespace {

void append_escaped(std::string& out, std::string_view text, bool in_attribute) {
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const decoded = utf8::decode(text, at);
        char32_t const c = decoded.code_point;
        switch (c) {
        case U'&':
            out += "&amp;";
            break;
        case U'<':
            out += "&lt;";
            break;
        case U'>':
            out += "&gt;";
            break;
        case U'\r':
            out += "&#13;";
            break;
        case U'"':
            out += in_attribute ? "&quot;" : "\"";
            break;
        case U'\n':
            out += in_attribute ? "&#10;" : "\n";
            break;
        case U'\t':
            out += in_attribute ? "&#9;" : "\t";
            break;
        default:
            if (c < 0x20 || c == 0xFFFD || c == 0xFFFE || c == 0xFFFF) {
                out += "\xEF\xBF\xBD";
            } else {
                out.append(text.substr(at, decoded.length));
            }
        }
        at += decoded.length;
    }
}

class Printer final : public tinyxml2::XMLVisitor {
public:
    explicit Printer(std::string& out) : m_out(out) {}

    bool VisitEnter(tinyxml2::XMLElement const& element,
                    tinyxml2::XMLAttribute const* attribute) override {
        m_out += '<';
        m_out += element.Name();
        for (; attribute != nullptr; attribute = attribute->Next()) {
            m_out += ' ';
            m_out += attribute->Name();
            m_out += "=\"";
            append_escaped_attribute(m_out, attribute->Value());
            m_out += '"';
        }
        m_out += element.NoChildren() ? "/>" : ">";
        return true;
    }
    bool VisitExit(tinyxml2::XMLElement const& element) override {
        if (!element.NoChildren()) {
            m_out += "</";
            m_out += element.Name();
            m_out += '>';
        }
        return true;
    }
    bool Visit(tinyxml2::XMLText const& text) override {
        append_escaped_text(m_out, text.Value());
        return true;
    }
    bool Visit(tinyxml2::XMLComment const& comment) override {
        m_out.append("<!--").append(comment.Value()).append("-->");
        return true;
    }
    bool Visit(tinyxml2::XMLDeclaration const& declaration) override {
        m_out.append("<?").append(declaration.Value()).append("?>");
        return true;
    }

private:
    std::string& m_out;
};

} // namespace

XmlDocument parse_xml(std::string_view xml, std::string const& name) {
    std::string const prepared = prepare_xml(xml, name);
    auto document = std::make_shared<tinyxml2::XMLDocument>();
    tinyxml2::XMLError const result = document->Parse(prepared.data(), prepared.size());
    if (result == tinyxml2::XML_ELEMENT_DEPTH_EXCEEDED) {
        throw Error(Phase::input, name +
                                      ": the XML is nested more than 100 deep, which no document "
                                      "needs; check where this file comes from");
    }
    tinyxml2::XMLElement const* const root = document->RootElement();
    if (result != tinyxml2::XML_SUCCESS || root == nullptr) {
        std::string const line =
            result == tinyxml2::XML_SUCCESS || result == tinyxml2::XML_ERROR_EMPTY_DOCUMENT
                ? ""
                : " at line " + std::to_string(document->ErrorLineNum());
        throw Error(Phase::input, name + ": the XML is damaged" + line +
                                      "; save the file again with the program that made it, or get "
                                      "a fresh copy");
    }
    if (root->NextSiblingElement() != nullptr) {
        throw Error(Phase::input,
                    name + ": the XML is damaged at line " +
                        std::to_string(root->NextSiblingElement()->GetLineNum()) +
                        " (a second document); save the file again with the program that made it, "
                        "or get a fresh copy");
    }
    return document;
}

std::string print_xml(tinyxml2::XMLNode const& node) {
    std::string out;
    Printer printer(out);
    node.Accept(&printer);
    return out;
}

void append_escaped_text(std::string& out, std::string_view text) {
    append_escaped(out, text, false);
}

void append_escaped_attribute(std::string& out, std::string_view text) {
    append_escaped(out, text, true);
}

std::string attribute(tinyxml2::XMLElement const& element, char const* name) {
    char const* const value = element.Attribute(name);
    return value == nullptr ? std::string() : std::string(value);
}

} // namespace presskit::odf
