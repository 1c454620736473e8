// SPDX-License-Identifier: MPL-2.0
// docs/presskit-kit-1.rng as the reader checks it: which elements and attributes stand where. What
// attributes may say is checked where they are read.
#pragma once

#include "source/kit_xml.hpp"

namespace presskit::source {

/// Throws Error(Phase::input) for the first element or attribute that does not belong where it is,
/// stands twice where it can only stand once, or lacks what it needs.
void check_kit_schema(KitElement const& root);

} // namespace presskit::source
