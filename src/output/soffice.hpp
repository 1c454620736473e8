// SPDX-License-Identifier: MPL-2.0
// LibreOffice as a private process: own profile, own process group, a time limit, no trace left.
#pragma once

#include "output/office_exporter.hpp"

#include <chrono>
#include <functional>
#include <memory>

namespace presskit::output {

struct SofficeOptions {
    std::string program;                    ///< empty = find soffice on PATH and in /usr/lib
    std::chrono::seconds timeout{120};      ///< for one run() of jobs; a worker: one document
    std::filesystem::path temporary_folder; ///< empty = the system's
    std::function<bool()> cancelled;        ///< asked while waiting; true = stop, throw Error
};

[[nodiscard]] std::unique_ptr<OfficeExporter> make_soffice_exporter(SofficeOptions options = {});

/// The quickest that this machine has: a worker that stays (worker_exporter.hpp) when the soffice
/// of PATH has LibreOfficeKit beside it and presskit-office is installed; else a call of soffice
/// for each run().
[[nodiscard]] std::unique_ptr<OfficeExporter> make_office_exporter(SofficeOptions options = {});

} // namespace presskit::output
