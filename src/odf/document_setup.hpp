// SPDX-License-Identifier: MPL-2.0
// What a document says about itself: its language, title, paper and custom properties.
#pragma once

#include "odf/package.hpp"

#include <string>
#include <utility>
#include <vector>

namespace presskit::odf {

/// dc:language, and the language of the default paragraph style. `language` is a BCP 47 tag.
void set_language(Package& package, std::string const& language);

[[nodiscard]] std::string title(Package const& package);    ///< dc:title; "" = none
void set_title(Package& package, std::string const& title); ///< dc:title

/// One meta:keyword each, after those there are.
void add_keywords(Package& package, std::vector<std::string> const& keywords);

/// Page layouts that are exactly Letter or A4 (either way up) get this size; others are left alone.
enum class Paper { letter, a4 };
void set_paper(Package& package, Paper paper);

/// Pages, and with them all text, from right to left; rules and padding change sides, and letters
/// are not spaced.
void set_right_to_left(Package& package);

/// File ▸ Properties ▸ Custom Properties; "" when there is none of this name.
[[nodiscard]] std::string custom_property(Package const& package, std::string const& name);
/// Names and values of those whose name begins so, in the order of the document.
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
custom_properties(Package const& package, std::string const& prefix);
void set_custom_property(Package& package, std::string const& name, std::string const& value);
void remove_custom_properties(Package& package, std::string const& prefix);

} // namespace presskit::odf
