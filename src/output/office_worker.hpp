// SPDX-License-Identifier: MPL-2.0
// One LibreOffice that stays: presskit-office (src/office_worker) with a profile of its own.
#pragma once

#include "output/process_group.hpp"
#include "output/temporary_folder.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

namespace presskit::output {

struct OfficeWorkerOptions {
    std::filesystem::path program;          ///< presskit-office
    std::filesystem::path office;           ///< LibreOffice's program folder
    std::filesystem::path temporary_folder; ///< empty = the system's
    std::function<bool()> cancelled;        ///< asked while waiting; absent = never
};

/// Gone with its processes, profile and files when this goes out of scope, and also when our own
/// process is killed.
class OfficeWorker final {
public:
    enum class Answer { done, failed, died, timed_out, cancelled };
    using Deadline = std::chrono::steady_clock::time_point;

    /// Throws Error(Phase::input) when there is no place for its profile.
    explicit OfficeWorker(OfficeWorkerOptions options);
    OfficeWorker(OfficeWorker const&) = delete;
    OfficeWorker& operator=(OfficeWorker const&) = delete;
    ~OfficeWorker();

    /// Waits until it can take documents; `done` when it can.
    [[nodiscard]] Answer start(Deadline deadline);

    /// Saves `source` as `target`; after anything but done and failed it is of no more use.
    [[nodiscard]] Answer convert(std::filesystem::path const& source,
                                 std::filesystem::path const& target, Deadline deadline);

    [[nodiscard]] std::filesystem::path const& folder() const { return m_folder.path(); }
    [[nodiscard]] int documents() const { return m_documents; } ///< so far
    [[nodiscard]] long memory() const { return m_memory; }      ///< KiB it held after the last

private:
    [[nodiscard]] Answer receive(std::string& line, Deadline deadline);

    OfficeWorkerOptions m_options;
    TemporaryFolder m_folder;
    int m_requests = -1; ///< our end
    int m_answers = -1;
    std::string m_received; ///< of an answer not yet whole
    int m_documents = 0;
    long m_memory = 0;
    std::unique_ptr<ProcessGroup> m_process;
};

} // namespace presskit::output
