// SPDX-License-Identifier: MPL-2.0
// A kit as text one can read and compare: the golden files of tests/data/source.
#pragma once

#include "model/press_kit.hpp"

#include <string>

namespace presskit::source {

[[nodiscard]] std::string dump(model::PressKit const& kit);

} // namespace presskit::source
