// SPDX-License-Identifier: MPL-2.0
// What an ODF document carries beside its text (ODF 1.3 part 3: 4.3 metadata, 16 styles, 20.272
// fonts).
#pragma once

#include "model/press_kit.hpp"

namespace tinyxml2 {
class XMLElement;
}
namespace presskit::odf {
class Package;
}

namespace presskit::source {

/// `content` and `styles` are the roots of those parts; `styles` may be missing.
[[nodiscard]] model::DocumentFacts document_facts(odf::Package const& package,
                                                  tinyxml2::XMLElement const& content,
                                                  tinyxml2::XMLElement const* styles);

/// A document of which nothing is recognised: its facts, and its pictures in the body.
[[nodiscard]] model::PressKit document_only(odf::Package const& package);

} // namespace presskit::source
