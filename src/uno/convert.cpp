// SPDX-License-Identifier: MPL-2.0
#include "uno/convert.hpp"

#include "base/error.hpp"

#include <osl/file.hxx>

namespace presskit::uno {

rtl::OUString to_ustring(std::string_view utf8) {
    return rtl::OUString(utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8);
}

std::string to_utf8(rtl::OUString const& text) {
    rtl::OString const bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return std::string(bytes.getStr(), static_cast<std::size_t>(bytes.getLength()));
}

std::filesystem::path path_from_url(rtl::OUString const& url) {
    rtl::OUString path;
    if (!url.startsWithIgnoreAsciiCase("file:") ||
        osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None) {
        throw Error(Phase::input, to_utf8(url) + ": this is not a file on this computer; save a "
                                                 "copy to a folder here and use that.");
    }
    return to_utf8(path);
}

std::filesystem::path path_from_url_or_path(rtl::OUString const& text) {
    return text.startsWith("/") ? std::filesystem::path(to_utf8(text)) : path_from_url(text);
}

rtl::OUString url_from_path(std::filesystem::path const& path) {
    auto const absolute = std::filesystem::absolute(path).lexically_normal();
    rtl::OUString url;
    if (osl::FileBase::getFileURLFromSystemPath(to_ustring(absolute.string()), url) !=
        osl::FileBase::E_None) {
        throw Error(Phase::input, absolute.string() + ": LibreOffice cannot use this file name; "
                                                      "rename the file or its folder.");
    }
    return url;
}

std::vector<std::string> split(std::string const& text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= text.size();) {
        std::size_t const end = std::min(text.find(separator, start), text.size());
        if (end > start) {
            parts.push_back(text.substr(start, end - start));
        }
        start = end + 1;
    }
    return parts;
}

css::beans::PropertyValue property(char const* name, css::uno::Any const& value) {
    return {rtl::OUString::createFromAscii(name), 0, value, css::beans::PropertyState_DIRECT_VALUE};
}

css::uno::Any value_of(css::uno::Sequence<css::beans::PropertyValue> const& values,
                       char const* name) {
    for (auto const& value : values) {
        if (value.Name.equalsAscii(name)) {
            return value.Value;
        }
    }
    return {};
}

css::uno::Sequence<org::presskit::Finding> to_uno(Findings const& findings) {
    std::vector<org::presskit::Finding> converted;
    for (auto const& finding : findings) {
        converted.emplace_back(
            to_ustring(finding.id), to_ustring(to_string(finding.severity)),
            to_ustring(finding.message), to_ustring(finding.hint),
            to_ustring(finding.location.file), sal_Int32{finding.location.line.value_or(0)},
            sal_Int32{finding.location.paragraph.value_or(0)}, to_ustring(finding.location.text));
    }
    return to_sequence(converted);
}

} // namespace presskit::uno
