// SPDX-License-Identifier: MPL-2.0
// OfficeExporter over a long-lived OfficeWorker: started with the first document, replaced when it
// dies, hangs, grows or has served long. A document that fails is tried once more in a fresh one.
#pragma once

#include "output/office_exporter.hpp"
#include "output/office_worker.hpp"

#include <chrono>
#include <memory>

namespace presskit::output {

struct WorkerExporterOptions {
    OfficeWorkerOptions worker;
    std::chrono::seconds timeout{120}; ///< for one document
    int documents = 200;               ///< then a fresh one
    long memory = 819'200;             ///< KiB; then a fresh one
};

[[nodiscard]] std::unique_ptr<OfficeExporter>
make_worker_exporter(WorkerExporterOptions const& options);

} // namespace presskit::output
