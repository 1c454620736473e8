// SPDX-License-Identifier: MPL-2.0
// Frames whose name or alternative text is a picture: `{{ logo|image }}`.
#pragma once

#include "templating/odf_scan.hpp"

#include <set>
#include <string>

namespace presskit::templating {

/// Where the tag of a frame's name waits for the scan; never written.
inline constexpr char const* picture_carrier = "pk:picture";

/// Frames named by a picture get a name of their own, and the tag moves into a child element.
/// `base_name` begins those names. True when there was one.
[[nodiscard]] bool prepare_pictures(XMLNode& root, std::string const& base_name);

/// Frames whose picture is replaced take no crop of the old one along: each gets a copy of its
/// automatic style without it.
void uncrop_pictures(XMLElement& root, OdfScan const& scan, Exprs const& exprs);

/// Whether the expression ends in a filter that makes a picture.
[[nodiscard]] bool makes_picture(Exprs const& exprs, ExprId expr);

/// The marker of the picture that is to stand in the frame; null when it has none.
[[nodiscard]] XMLNode* picture_marker(XMLElement const& frame, OdfScan const& scan,
                                      Exprs const& exprs);

/// The files of the package (or folders of objects) that the tree below refers to.
void collect_entries(XMLNode const& root, std::set<std::string>& entries);
/// `./Pictures/a.png` as the package calls it; "" for an address elsewhere.
[[nodiscard]] std::string entry_of_href(std::string const& href);

} // namespace presskit::templating
