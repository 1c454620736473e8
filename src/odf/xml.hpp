// SPDX-License-Identifier: MPL-2.0
// The only door to tinyxml2, with its pitfalls shut (libreoffice-facts.md).
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace tinyxml2 {
class XMLDocument;
class XMLElement;
class XMLNode;
} // namespace tinyxml2

namespace presskit::odf {

using XmlDocument = std::shared_ptr<tinyxml2::XMLDocument>;

/// Parses with white space between elements kept. Refuses a DOCTYPE and nesting over 100 deep
/// (the limit that Debian 12's tinyxml2 9.0.0 is built with; upstream's later ones have 500).
/// `name` is for the message of the Error(Phase::input): `kit.odt (content.xml)`.
[[nodiscard]] XmlDocument parse_xml(std::string_view xml, std::string const& name);

/// Compact (no added white space); line breaks and tabs in attribute values escaped.
[[nodiscard]] std::string print_xml(tinyxml2::XMLNode const& node);

/// `text` for element content / for an attribute in double quotes. What XML 1.0 cannot hold
/// (control characters, lone surrogates) becomes U+FFFD.
void append_escaped_text(std::string& out, std::string_view text);
void append_escaped_attribute(std::string& out, std::string_view text);

/// "" when the attribute is not there.
[[nodiscard]] std::string attribute(tinyxml2::XMLElement const& element, char const* name);

} // namespace presskit::odf
