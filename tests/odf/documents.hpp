// SPDX-License-Identifier: MPL-2.0
// Small documents and the sentence of an Error, for the tests of this folder.
#pragma once

#include "base/error.hpp"
#include "odf/zip.hpp"

#include <functional>
#include <string>
#include <vector>

namespace presskit::odf {

inline constexpr char const* text_type = "application/vnd.oasis.opendocument.text";

inline std::string sentence(std::function<void()> const& call) {
    try {
        call();
    } catch (Error const& error) {
        return error.what();
    }
    return "no error";
}

inline std::string content_xml(std::string const& body) {
    return "<office:document-content "
           "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
           "office:version=\"1.3\"><office:body><office:text>" +
           body + "</office:text></office:body></office:document-content>";
}

inline std::string zip_of(std::vector<ZipEntry> const& entries) {
    std::vector<ZipEntry const*> order;
    for (ZipEntry const& entry : entries) {
        order.push_back(&entry);
    }
    return write_zip(order);
}

/// mimetype and content.xml, then `more`.
inline std::vector<ZipEntry> small_odt(std::vector<ZipEntry> more = {}) {
    std::vector<ZipEntry> entries = {
        pack("mimetype", text_type, Packing::store),
        pack("content.xml", content_xml("<text:p>Hello</text:p>"), Packing::deflate)};
    for (ZipEntry& entry : more) {
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace presskit::odf
