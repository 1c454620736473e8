// SPDX-License-Identifier: MPL-2.0
// A program and all that it starts: begun together, ended together, nothing left.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace presskit::output {

struct Command {
    std::vector<std::string> words;       ///< program (an absolute path) and arguments
    std::vector<std::string> environment; ///< all of it: "LC_ALL=C.UTF-8"
    int reads = -1;                       ///< becomes its file 3; -1 = none
    int writes = -1;                      ///< becomes its file 4; -1 = none
};

class ProcessGroup final {
public:
    /// Silent: files 0, 1 and 2 are /dev/null. `litter` is removed by a guard should our own
    /// process be killed; the guard kills the group, too.
    ProcessGroup(Command const& command, std::filesystem::path const& litter);
    ProcessGroup(ProcessGroup const&) = delete;
    ProcessGroup& operator=(ProcessGroup const&) = delete;
    ~ProcessGroup();

    [[nodiscard]] bool started() const { return m_group != 0; }
    /// True while a process of it has not ended.
    [[nodiscard]] bool running() const;
    /// TERM, after `patience` KILL; returns when all have ended.
    void end(std::chrono::milliseconds patience);

private:
    void start_guard(std::filesystem::path const& litter);

    pid_t m_group = 0;
    pid_t m_guard = -1;
    int m_guard_pipe = -1;
};

} // namespace presskit::output
