// SPDX-License-Identifier: MPL-2.0
// Who sends the release, typed above it: a name, an address, a site.
#pragma once

#include "source/recognition.hpp"

namespace presskit::source {

/// Takes the lines above "FOR IMMEDIATE RELEASE" (or a label, embargo, date) when one of them is an
/// address: they are the sender's, and no headline.
void take_letterhead(Recognition& r);

} // namespace presskit::source
