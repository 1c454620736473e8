// SPDX-License-Identifier: MPL-2.0
// Quotes and those who are quoted: sheets to send them, and their answers kept in the kit file.
#pragma once

#include "app/generate.hpp"
#include "model/press_kit.hpp"
#include "output/office_exporter.hpp"
#include "source/read.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace presskit::app {

struct Approval {
    std::string speaker; ///< whose quotes; empty = all that wait
    std::string by;      ///< who agreed
    std::string on;      ///< "2026-03-04"
};

/// Notes in the kit file that the words of these quotes are agreed to, with their SHA-256. Returns
/// the speakers. Throws Error(Phase::usage) when there is no such quote, and for what is no kit
/// file.
[[nodiscard]] std::vector<std::string> approve_quotes(std::filesystem::path const& kit_file,
                                                      Approval const& approval,
                                                      source::ReadOptions const& options);

/// The quotes nobody has agreed to, or whose words have changed since.
[[nodiscard]] std::vector<std::size_t> waiting_quotes(model::PressKit const& kit);

/// A sheet for each organization whose quotes wait (each speaker, where there is none), in
/// OUT/NAME-approval, made from `approval/` of the template set or of the set coalition. Returns
/// the files by name; none when no quote waits.
[[nodiscard]] std::vector<std::filesystem::path>
write_approval_sheets(model::PressKit const& kit, GenerateOptions const& options,
                      output::OfficeExporter& office);

} // namespace presskit::app
