// SPDX-License-Identifier: MPL-2.0
#include "app/kit_texts.hpp"

#include "app/odf_paragraphs.hpp"
#include "base/utf8.hpp"
#include "odf/package.hpp"

#include <algorithm>

namespace presskit::app {

namespace {

void add_lines(std::string const& text, std::vector<std::string>& paragraphs) {
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        std::string line = utf8::trim(text.substr(begin, end - begin));
        if (!line.empty()) {
            paragraphs.push_back(std::move(line));
        }
        begin = end + 1;
    }
}

void add_document(Document const& document, std::vector<std::string>& paragraphs) {
    odf::Package const package = odf::Package::from_bytes(document.bytes, document.file.stem);
    for (char const* const part : {"content.xml", "styles.xml"}) {
        if (package.has(part)) {
            std::string const xml = package.read(part);
            for (OdfParagraph const& paragraph : odf_paragraphs(xml)) {
                add_lines(paragraph.text, paragraphs);
            }
        }
    }
}

/// Text formats whose lines are read as they stand; HTML and JSON hold too much else.
bool is_readable(std::string const& format) {
    return format == "txt" || format == "md" || format == "eml";
}

} // namespace

std::vector<check::KitFile> kit_texts(std::vector<Document> const& documents) {
    std::vector<check::KitFile> files;
    for (Document const& document : documents) {
        check::KitFile file;
        file.name = document.file.path.filename().string();
        if (document.file.text_format.empty()) {
            add_document(document, file.paragraphs);
        } else if (is_readable(document.file.text_format)) {
            add_lines(document.text, file.paragraphs);
        }
        if (!file.paragraphs.empty()) {
            files.push_back(std::move(file));
        }
    }
    return files;
}

} // namespace presskit::app
