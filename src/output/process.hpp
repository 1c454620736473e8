// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace presskit::output {

struct ProcessOptions {
    std::vector<std::string> command;     ///< program (an absolute path) and arguments
    std::vector<std::string> environment; ///< all of it: "LC_ALL=C.UTF-8"
    std::chrono::steady_clock::time_point deadline;
    std::function<bool()> cancelled; ///< asked while waiting; absent = never
    std::filesystem::path litter;    ///< removed even if we are killed ourselves
};

enum class ProcessEnd { finished, timed_out, cancelled, not_started };

/// Runs it in a process group of its own, silent. When this returns, no process of that group is
/// left: TERM, then KILL. Should our own process be killed, a guard does the same.
[[nodiscard]] ProcessEnd run_process(ProcessOptions const& options);

} // namespace presskit::output
