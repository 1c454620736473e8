// SPDX-License-Identifier: MPL-2.0
#include "app/office_version.hpp"

#include "odf/zip.hpp"

#include <algorithm>
#include <string_view>

namespace presskit::app {

namespace {

/// "LibreOffice 7.4", "LibreOffice/7.4.7.2$Linux_X86_64" → "7.4", "7.4.7.2"
std::string version_behind(std::string_view element, std::string_view text) {
    std::size_t const start = text.find(element);
    std::size_t const end = start == std::string_view::npos ? start : text.find('<', start + 1);
    if (end == std::string_view::npos) {
        return "";
    }
    std::string_view const said = text.substr(start + element.size(), end - start - element.size());
    constexpr std::string_view office = "LibreOffice";
    if (said.compare(0, office.size(), office) != 0 || said.size() <= office.size()) {
        return "";
    }
    std::string_view const version = said.substr(office.size() + 1);
    return std::string(version.substr(0, version.find_first_not_of("0123456789.")));
}

bool ends_with(std::string const& name, std::string_view end) {
    return name.size() > end.size() && name.compare(name.size() - end.size(), end.size(), end) == 0;
}

} // namespace

std::string office_version(std::string const& name, std::string const& bytes) {
    if (ends_with(name, ".pdf")) {
        return version_behind("<pdf:Producer>",
                              bytes); // in the XMP packet, which PDF/A keeps plain
    }
    if (!ends_with(name, ".docx") || !odf::looks_like_zip(bytes)) {
        return "";
    }
    auto const entries = odf::read_zip(bytes, name);
    auto const app = std::find_if(entries.begin(), entries.end(), [](odf::ZipEntry const& entry) {
        return entry.name == "docProps/app.xml";
    });
    return app == entries.end() ? "" : version_behind("<Application>", odf::unpack(*app, name));
}

} // namespace presskit::app
