// SPDX-License-Identifier: MPL-2.0
#include "source/read.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "source/text_shape.hpp"

#include <algorithm>
#include <string_view>

namespace presskit::source {

namespace {

enum class Kind { text, markdown, html, odt, kit_file };

[[noreturn]] void refuse(std::string const& name, std::string const& what) {
    throw Error(Phase::input, name + ": " + what);
}

/// `extension` in lower case, without its dot.
std::string extension_of(std::filesystem::path const& path) {
    std::string const extension = fold(path.extension().string());
    return extension.empty() ? extension : extension.substr(1);
}

bool is_kit_xml(std::string const& bytes) {
    std::string_view const head = std::string_view(bytes).substr(0, 2000);
    return head.find("urn:presskit:kit:1") != std::string_view::npos && head.find('<') < 8;
}

bool is_odf(std::string const& bytes) {
    std::string_view const head = std::string_view(bytes).substr(0, 2000);
    return has_prefix(bytes, "PK\x03\x04") ||
           head.find("<office:document") != std::string_view::npos;
}

Kind kind_of(std::string const& extension, std::string const& bytes, std::string const& name) {
    if (extension == "odt" || extension == "ott" || extension == "fodt") {
        return Kind::odt;
    }
    if (extension == "presskit") {
        return Kind::kit_file;
    }
    if (extension == "md" || extension == "markdown" || extension == "mkd") {
        return Kind::markdown;
    }
    if (extension == "html" || extension == "htm" || extension == "xhtml" || extension == "xht") {
        return Kind::html;
    }
    if (extension == "txt" || extension == "text" || extension.empty()) {
        return is_odf(bytes) ? Kind::odt : is_kit_xml(bytes) ? Kind::kit_file : Kind::text;
    }
    std::string const reads = "this version reads txt, md, html, odt, ott, fodt and presskit";
    if (extension == "docx" || extension == "doc" || extension == "rtf" || extension == "pages") {
        refuse(name, reads + ", not " + extension + "; open it in Writer and save it as .odt");
    }
    if (extension == "eml" || extension == "mht" || extension == "mhtml") {
        refuse(name, reads + ", not " + extension + "; save its text as .txt or .odt");
    }
    if (extension == "csv" || extension == "tsv" || extension == "xlsx" || extension == "ods") {
        refuse(name,
               "this is a list, not a release; give the release, and the list with --signatories");
    }
    if (extension == "pdf") {
        refuse(name, reads + ", not pdf; copy its text into a .txt file or into Writer");
    }
    if (is_kit_xml(bytes)) {
        return Kind::kit_file;
    }
    refuse(name, reads + ", not ." + extension + "; save the release as one of these");
}

} // namespace

Reading read(std::filesystem::path const& path, ReadOptions const& options) {
    std::string const bytes = read_file(path);
    std::string const name = path.string();
    switch (kind_of(extension_of(path), bytes, name)) {
    case Kind::odt:
        return read_odt(bytes, name, options);
    case Kind::kit_file: {
        std::filesystem::path const folder = path.parent_path();
        return read_kit_file(bytes, name, folder.empty() ? "." : folder, options);
    }
    case Kind::markdown:
        return read_markdown(bytes, name, options);
    case Kind::html:
        return read_html(bytes, name, options);
    case Kind::text:
        break;
    }
    return read_text(bytes, name, options);
}

} // namespace presskit::source
