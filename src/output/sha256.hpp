// SPDX-License-Identifier: MPL-2.0
// What manifests and reports call by this name.
#pragma once

#include "base/sha256.hpp"

namespace presskit::output {

using presskit::sha256;

} // namespace presskit::output
