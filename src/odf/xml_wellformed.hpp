// SPDX-License-Identifier: MPL-2.0
// What tinyxml2 lets through or loses, put right before it parses.
#pragma once

#include <string>
#include <string_view>

namespace presskit::odf {

/// The same XML in a form tinyxml2 reads faithfully: the first character of white space that stands
/// alone between two tags is written as a character reference (tinyxml2 drops such text), and line
/// breaks in attribute values become the spaces XML says they are.
/// Throws Error(Phase::input) for a DOCTYPE, bytes that are not UTF-8, characters and entities that
/// XML without a DTD cannot hold.
[[nodiscard]] std::string prepare_xml(std::string_view xml, std::string const& name);

} // namespace presskit::odf
