// SPDX-License-Identifier: MPL-2.0
// Several sources, one kit each: all are tried, none stops the others.
#pragma once

#include "app/findings_json.hpp"
#include "app/generate.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace presskit::app {

struct BatchOptions {
    GenerateOptions kit;             ///< for every one of them
    std::function<bool()> cancelled; ///< asked before each source; absent = never
    /// Told what became of each source, and of the job's Error in its words ("" = none).
    std::function<void(KitReport const& kit, std::string const& error)> done;
};

struct BatchResult {
    std::vector<KitReport> kits; ///< one for each source; `skipped` after a cancel
    int exit_code = 0; ///< the highest: 1 error findings under strict, else exit_code(Phase)
};

/// Throws Error for what concerns every source: an unknown format or template set.
[[nodiscard]] BatchResult generate_all(std::vector<std::filesystem::path> const& sources,
                                       BatchOptions const& options, output::OfficeExporter& office);

} // namespace presskit::app
