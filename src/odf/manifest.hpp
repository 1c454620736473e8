// SPDX-License-Identifier: MPL-2.0
// META-INF/manifest.xml (ODF 1.3 part 2, 3.2): what each entry of a package is.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace presskit::odf {

/// Media types by full path; "/" is the document itself, paths that end in "/" are sub-documents.
using Manifest = std::map<std::string, std::string>;

/// Throws Error(Phase::input) when any entry is encrypted.
[[nodiscard]] Manifest read_manifest(std::string const& xml, std::string const& package_name);
/// `version` is the document's, "1.3": LibreOffice opens no document whose content.xml says
/// another one than the manifest.
[[nodiscard]] std::string write_manifest(Manifest const& manifest, std::string const& version);
/// What the root element of `xml` states as office:version; "" for nothing.
[[nodiscard]] std::string version_of(std::string_view xml);

/// By the extension of `entry`; "" when that says nothing.
[[nodiscard]] std::string guess_media_type(std::string const& entry);

} // namespace presskit::odf
