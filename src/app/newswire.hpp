// SPDX-License-Identifier: MPL-2.0
// The release as newswires take it: IPTC ninjs 1.3, News in JSON (docs/ninjs-1.3.schema.json).
#pragma once

#include "model/field_tree.hpp"
#include "model/press_kit.hpp"

#include <string>

namespace presskit::app {

inline constexpr char const* newswire_format = "ninjs"; ///< what --formats calls it
inline constexpr char const* newswire_role = "newswire";

/// `fields` are the kit's (kit_fields). No moment of making it is named, so that the same release
/// gives the same bytes. Under embargo it has `embargoed` where the time zone is known, and is
/// withheld where it is not.
[[nodiscard]] std::string newswire_json(model::PressKit const& kit, model::FieldTree const& fields,
                                        model::Member const* member);

} // namespace presskit::app
