// SPDX-License-Identifier: MPL-2.0
// Signatories who are named in a sentence: "We, the undersigned A, B and C, ask …".
#pragma once

#include "source/recognition.hpp"

namespace presskit::source {

/// Takes them from the first paragraphs of the body, which stay as they are. For a release without
/// a list.
void find_undersigned(Recognition& r);

} // namespace presskit::source
