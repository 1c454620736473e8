// SPDX-License-Identifier: MPL-2.0
// Where the text of an included document comes to stand in the host's.
#pragma once

#include "templating/odf_include_source.hpp"
#include "templating/odf_scan.hpp"
#include "templating/odf_style_merge.hpp"

#include <string>

namespace presskit::templating {

/// The paragraph an include stands in. Throws Trouble: it stands in no text.
[[nodiscard]] XMLElement& paragraph_of_include(XMLNode& marker);

/// A copy of the document's text below an element of our own, inserted beside `paragraph`. Frames
/// that stood on a page stand in the first paragraph, and what only a whole document has is left.
[[nodiscard]] XMLElement& copy_text(IncludeSource const& source, XMLElement& paragraph);

/// Throws Trouble when what is below `copy` may not stand where `paragraph` does: a table in a list
/// item, a footnote in a page header; or when the two together are nested too deeply.
void check_place(XMLElement const& copy, XMLElement& paragraph, std::string const& name);

/// Variables, user fields and number ranges the copy uses, declared where the host has its own.
void declare_variables(IncludeSource const& source, XMLElement const& copy, XMLElement& paragraph);

/// Moves the text from `copy` to where the marker stands, which goes with it. One paragraph inside
/// a sentence becomes part of the sentence; otherwise the paragraph is cut there, and left out when
/// it has nothing else. A page break before the paragraph stays.
void put_in_place(XMLElement& copy, XMLNode& marker, XMLElement& paragraph, OdfScan& scan,
                  std::size_t file, HostStyles& host);

} // namespace presskit::templating
