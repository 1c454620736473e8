// SPDX-License-Identifier: MPL-2.0
// What an include brings: a Writer document, or a plain text as if it were one.
#pragma once

#include "base/error.hpp"
#include "odf/package.hpp"
#include "odf/xml.hpp"
#include "templating/includes.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace presskit::templating {

using tinyxml2::XMLElement;

struct IncludeSource {
    std::string name;
    std::optional<odf::Package> package; ///< absent for a plain text
    odf::XmlDocument content;
    odf::XmlDocument styles;    ///< may be absent
    XMLElement* text = nullptr; ///< office:text in content
    std::size_t unpacked = 0;   ///< bytes of content and styles
};

/// Throws Trouble(template.include): no Writer document and no .txt file, damaged, protected.
[[nodiscard]] IncludeSource read_include(Includes::Opened const& opened);

/// Throws Trouble(template.include) for what a package or its XML is refused for.
[[noreturn]] void fail_include(std::string const& name, Error const& error);

} // namespace presskit::templating
