// SPDX-License-Identifier: MPL-2.0
// The office we run in, as the core's exporter.
#pragma once

#include "output/office_exporter.hpp"
#include "uno/installed.hpp"

#include <memory>

namespace presskit::uno {

/// Opens each filled document hidden, without macros or updated links, stores it as its target's
/// extension says, and closes it whatever happens.
[[nodiscard]] std::unique_ptr<output::OfficeExporter> make_uno_exporter(Context const& context);

} // namespace presskit::uno
