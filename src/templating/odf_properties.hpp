// SPDX-License-Identifier: MPL-2.0
// Document properties (meta.xml) as carriers of tags.
#pragma once

#include "templating/odf_tree.hpp"

#include <string>

namespace presskit::templating {

/// "Title", "Keywords", or the name of a property of the author's own.
[[nodiscard]] std::string property_title(XMLElement const& element);

/// Writer cuts keywords at commas, also those inside a tag: they are put together again.
void join_keywords(XMLNode& meta);

} // namespace presskit::templating
