// SPDX-License-Identifier: MPL-2.0
// What a filled document still needs to be the kit's own: its language, paper and title.
#pragma once

#include "odf/package.hpp"

#include <string>
#include <vector>

namespace presskit::app {

struct Localization {
    std::string language;              ///< BCP 47; empty = leave the template's
    std::string title;                 ///< dc:title; empty = leave the template's
    std::vector<std::string> keywords; ///< meta:keyword, after the template's own
    bool paper = false;                ///< Letter or A4 by the language's region
};

/// A template becomes a document; custom properties that begin `presskit-` go. With `paper`, page
/// layouts that are exactly Letter or A4 (either way up) get the size of the language's region.
void localize(odf::Package& package, Localization const& kit);

} // namespace presskit::app
