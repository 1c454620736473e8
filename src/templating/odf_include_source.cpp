// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_include_source.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "templating/escape.hpp"
#include "templating/odf_tree.hpp"
#include "templating/text_scan.hpp"
#include "templating/trouble.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <filesystem>

namespace presskit::templating {

namespace {

constexpr std::size_t max_text = std::size_t{8} * 1024 * 1024;
constexpr char const* text_types = "application/vnd.oasis.opendocument.text";

/// Each line is a paragraph; empty lines only part them.
std::string as_content(std::string const& bytes) {
    std::string const text =
        normalize_newlines(bytes.compare(0, 3, "\xEF\xBB\xBF") == 0 ? bytes.substr(3) : bytes);
    std::string xml = "<office:document-content><office:body><office:text>";
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        std::string const line = text.substr(at, end - at);
        if (!utf8::trim(line).empty()) {
            xml += "<text:p>";
            (void)append_paragraph_text(xml, line);
            xml += "</text:p>";
        }
        at = end + 1;
    }
    return xml + "</office:text></office:body></office:document-content>";
}

IncludeSource read_text(Includes::Opened const& opened) {
    if (opened.bytes.size() > max_text) {
        throw Trouble("template.limit", "\"" + opened.name + "\" is larger than 8 MB",
                      "include less text");
    }
    if (!utf8::is_valid(opened.bytes)) {
        throw Trouble("template.include",
                      "\"" + opened.name + "\" is not in UTF-8, so that its letters are unknown",
                      "save it as UTF-8");
    }
    IncludeSource source;
    source.name = opened.name;
    std::string const xml = as_content(opened.bytes);
    source.content = odf::parse_xml(xml, opened.name);
    source.unpacked = xml.size();
    return source;
}

IncludeSource read_document(Includes::Opened const& opened) {
    IncludeSource source;
    source.name = opened.name;
    source.package = odf::Package::from_bytes(opened.bytes, opened.name);
    if (source.package->mimetype().compare(0, std::string_view(text_types).size(), text_types) !=
        0) {
        throw Trouble("template.include", "\"" + opened.name + "\" is no text document",
                      "include a document that Writer made");
    }
    auto const read = [&](char const* entry) -> odf::XmlDocument {
        if (!source.package->has(entry)) {
            return nullptr;
        }
        std::string const xml = source.package->read(entry);
        source.unpacked += xml.size();
        return odf::parse_xml(xml, opened.name + " (" + entry + ")");
    };
    source.content = read("content.xml");
    source.styles = read("styles.xml");
    return source;
}

bool is_document(std::string const& bytes) {
    std::size_t const first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return bytes.compare(0, 2, "PK") == 0 || (first != bytes.npos && bytes[first] == '<');
}

} // namespace

void fail_include(std::string const& name, Error const& error) {
    std::string const sentence = error.what(); // "NAME: what is wrong; what to do"
    std::size_t const colon = sentence.find(": ");
    bool const named = colon != sentence.npos && sentence.compare(0, name.size(), name) == 0;
    std::size_t const start = named ? colon + 2 : 0;
    std::size_t const hint = sentence.rfind("; ");
    bool const hinted = hint != sentence.npos && hint > start;
    throw Trouble("template.include",
                  "\"" + name + "\" cannot be included: " +
                      sentence.substr(start, hinted ? hint - start : sentence.npos),
                  hinted ? sentence.substr(hint + 2) : "open it in Writer and save it again");
}

IncludeSource read_include(Includes::Opened const& opened) {
    std::string const extension = std::filesystem::path(opened.name).extension().string();
    bool const text = extension == ".txt";
    if (!text && (!is_document(opened.bytes) || extension == ".html" || extension == ".htm")) {
        throw Trouble("template.include", "\"" + opened.name + "\" is no Writer document",
                      "save it as .odt in Writer, or include a .txt file");
    }
    try {
        IncludeSource source = text ? read_text(opened) : read_document(opened);
        XMLElement* const body = source.content->RootElement()->FirstChildElement("office:body");
        source.text = body == nullptr ? nullptr : body->FirstChildElement("office:text");
        if (source.text == nullptr) {
            throw Trouble("template.include", "\"" + opened.name + "\" holds no text",
                          "include a document that Writer made");
        }
        return source;
    } catch (Error const& error) {
        fail_include(opened.name, error);
    }
}

} // namespace presskit::templating
