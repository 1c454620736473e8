// SPDX-License-Identifier: MPL-2.0
// Which styles a template has for rich values.
#pragma once

#include "templating/odf_tree.hpp"
#include "templating/rich_styles.hpp"

#include <map>
#include <set>
#include <string>

namespace presskit::templating {

struct OdfStyles {
    RichStyles rich;
    std::set<std::string> common;               ///< names of the paragraph styles in styles.xml
    std::map<std::string, std::string> parents; ///< of automatic paragraph styles, in one part
    std::set<std::string> names;                ///< all style names of the part
    /// Automatic paragraph styles that begin a page or column, and the attributes that say so.
    std::map<std::string, std::string> breaking;
};

/// The common styles of styles.xml (root office:document-styles). `style_map` is the template's own
/// renaming, "Text Body=Release Text; Quotations=Pull Quote"; it may be empty.
[[nodiscard]] OdfStyles read_styles(XMLNode const& styles_root, std::string const& style_map);

/// Adds the automatic styles of one part.
void read_automatic_styles(OdfStyles& styles, XMLNode const& part_root);

/// The common style an automatic one comes from; the style itself when it is common.
[[nodiscard]] std::string common_style(OdfStyles const& styles, std::string const& name);

/// "PK", or "PK2" … when a style's name begins so already.
[[nodiscard]] std::string free_prefix(OdfStyles const& styles);

} // namespace presskit::templating
