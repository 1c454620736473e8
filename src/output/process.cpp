// SPDX-License-Identifier: MPL-2.0
#include "output/process.hpp"

#include "output/process_group.hpp"

#include <thread>

namespace presskit::output {

namespace {

constexpr auto pause = std::chrono::milliseconds(15);
constexpr auto time_to_obey = std::chrono::seconds(3);

} // namespace

ProcessEnd run_process(ProcessOptions const& options) {
    ProcessGroup process({options.command, options.environment}, options.litter);
    if (!process.started()) {
        return ProcessEnd::not_started;
    }
    while (process.running()) {
        bool const cancelled = options.cancelled && options.cancelled();
        if (cancelled || std::chrono::steady_clock::now() > options.deadline) {
            process.end(time_to_obey);
            return cancelled ? ProcessEnd::cancelled : ProcessEnd::timed_out;
        }
        std::this_thread::sleep_for(pause);
    }
    return ProcessEnd::finished;
}

} // namespace presskit::output
