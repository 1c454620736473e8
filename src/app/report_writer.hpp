// SPDX-License-Identifier: MPL-2.0
// The report of a batch, written while it runs: `{"kits":[…]}`.
#pragma once

#include "app/findings_json.hpp"

#include <filesystem>
#include <fstream>
#include <vector>

namespace presskit::app {

/// Grows beside its place and appears there whole with finish(); without it nothing is left.
class ReportWriter final {
public:
    /// Throws Error(Phase::input) when nothing can be written there.
    explicit ReportWriter(std::filesystem::path path);
    ReportWriter(ReportWriter const&) = delete;
    ReportWriter& operator=(ReportWriter const&) = delete;
    ~ReportWriter();

    void add(KitReport const& kit);
    /// Throws Error(Phase::input) when it could not be written.
    void finish();

private:
    void add(nlohmann::ordered_json const& kit);
    friend void merge_reports(std::vector<std::filesystem::path> const& reports,
                              std::filesystem::path const& out);

    std::filesystem::path m_path;
    std::filesystem::path m_partial;
    std::ofstream m_file;
    bool m_first = true;
};

/// The kits of several reports as one, in the order of their sources.
/// Throws Error(Phase::input) for a file that is no report.
void merge_reports(std::vector<std::filesystem::path> const& reports,
                   std::filesystem::path const& out);

} // namespace presskit::app
