// SPDX-License-Identifier: MPL-2.0
#include "odf/manifest.hpp"

#include "base/error.hpp"
#include "odf/xml.hpp"

#include <algorithm>
#include <array>
#include <tinyxml2.h>
#include <utility>

namespace presskit::odf {

Manifest read_manifest(std::string const& xml, std::string const& package_name) {
    XmlDocument const document = parse_xml(xml, package_name + " (META-INF/manifest.xml)");
    Manifest manifest;
    for (auto const* entry = document->RootElement()->FirstChildElement("manifest:file-entry");
         entry != nullptr; entry = entry->NextSiblingElement("manifest:file-entry")) {
        if (entry->FirstChildElement("manifest:encryption-data") != nullptr) {
            throw Error(Phase::input, package_name +
                                          ": the document is protected with a password; open it in "
                                          "Writer and save it without one");
        }
        manifest[attribute(*entry, "manifest:full-path")] =
            attribute(*entry, "manifest:media-type");
    }
    return manifest;
}

std::string version_of(std::string_view xml) {
    std::size_t at = xml.find('<');
    while (at != xml.npos && at + 1 < xml.size() && (xml[at + 1] == '?' || xml[at + 1] == '!')) {
        at = xml.find('<', at + 1); // past the XML declaration and comments
    }
    constexpr std::string_view name = "office:version=";
    for (; at < xml.size() && xml[at] != '>'; ++at) {
        if (xml[at] == '"' || xml[at] == '\'') {
            at = std::min(xml.find(xml[at], at + 1), xml.size() - 1);
        } else if (xml.compare(at, name.size(), name) == 0 && at + name.size() < xml.size()) {
            std::size_t const from = at + name.size();
            std::size_t const to = xml.find(xml[from], from + 1);
            return to == xml.npos ? "" : std::string(xml.substr(from + 1, to - from - 1));
        }
    }
    return "";
}

std::string write_manifest(Manifest const& manifest, std::string const& version) {
    std::string stated;
    if (version >= "1.2") { // older ones have none
        stated = " manifest:version=\"";
        append_escaped_attribute(stated, version);
        stated += '"';
    }
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<manifest:manifest "
                      "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"" +
                      stated + ">\n";
    for (auto const& [path, media_type] : manifest) {
        xml += " <manifest:file-entry manifest:full-path=\"";
        append_escaped_attribute(xml, path);
        xml +=
            path == "/" ? "\"" + stated + " manifest:media-type=\"" : "\" manifest:media-type=\"";
        append_escaped_attribute(xml, media_type);
        xml += "\"/>\n";
    }
    return xml + "</manifest:manifest>\n";
}

std::string guess_media_type(std::string const& entry) {
    static constexpr std::array<std::pair<char const*, char const*>, 13> types = {{
        {"bmp", "image/bmp"},
        {"gif", "image/gif"},
        {"jpeg", "image/jpeg"},
        {"jpg", "image/jpeg"},
        {"otf", "font/otf"},
        {"pdf", "application/pdf"},
        {"png", "image/png"},
        {"rdf", "application/rdf+xml"},
        {"svg", "image/svg+xml"},
        {"tiff", "image/tiff"},
        {"ttf", "font/ttf"},
        {"webp", "image/webp"},
        {"xml", "text/xml"},
    }};
    std::size_t const dot = entry.rfind('.');
    std::string const extension = dot == std::string::npos ? "" : entry.substr(dot + 1);
    auto const found = std::find_if(types.begin(), types.end(),
                                    [&](auto const& type) { return extension == type.first; });
    return found == types.end() ? "" : found->second;
}

} // namespace presskit::odf
