// SPDX-License-Identifier: MPL-2.0
// One source of a batch, from the file to the kit, and what became of it.
#pragma once

#include "app/findings_json.hpp"
#include "app/generate.hpp"

#include <filesystem>
#include <string>

namespace presskit::app {

struct KitJob {
    std::filesystem::path source;
    std::filesystem::path folder; ///< planned for its kit, without what its edition adds; empty =
                                  ///< chosen when it is made
    Edition edition = Edition::by_release;
    std::optional<model::Member> member{}; ///< whose kit it is
    Findings planning{};                   ///< what planning found; reported with the rest
};

struct KitOutcome {
    KitReport report;
    std::string error; ///< the job's Error in its words; "" = none
    int exit_code = 0; ///< 1 error findings under strict, else exit_code(Phase)
};

/// `resume`: a kit in job.folder (or its edition's) that was made from the same input is left alone
/// (skipped).
[[nodiscard]] KitOutcome make_kit(KitJob const& job, GenerateOptions const& options, bool resume,
                                  output::OfficeExporter& office);

[[nodiscard]] KitOutcome skipped(KitJob const& job);
[[nodiscard]] KitOutcome failed(KitJob const& job, Error const& error);

/// As one line of JSON, and back: between processes.
[[nodiscard]] std::string to_line(KitOutcome const& outcome);
[[nodiscard]] KitOutcome outcome_from(std::string const& line);

} // namespace presskit::app
