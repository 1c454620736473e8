// SPDX-License-Identifier: MPL-2.0
// What became of a job without a window: the report of cli.md, for one kit.
#pragma once

#include "app/generate.hpp"

#include <org/presskit/KitException.hpp>

#include <chrono>
#include <string>

namespace presskit::uno {

[[nodiscard]] std::string report_json(std::string const& source, app::KitResult const& result,
                                      std::chrono::duration<double> taken);
/// The kit failed with an Error: status "failed" and its sentence as "error".
[[nodiscard]] std::string report_json(std::string const& source,
                                      org::presskit::KitException const& failure);

} // namespace presskit::uno
