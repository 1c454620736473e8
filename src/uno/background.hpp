// SPDX-License-Identifier: MPL-2.0
// Work in a thread of its own, while the office's main thread keeps its windows alive.
#pragma once

#include "uno/installed.hpp"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace presskit::uno {

/// Main thread only, but for on_main_thread(). The work must touch nothing of UNO: the main thread
/// holds the office's lock.
class Background final {
public:
    /// `wanted`: whether somebody still waits; asked between events, no cancels.
    Background(Context const& context, std::function<bool()> wanted)
        : m_context(context), m_wanted(std::move(wanted)) {}
    Background(Background const&) = delete;
    Background& operator=(Background const&) = delete;
    ~Background(); ///< waits for what was left behind by cancel()

    [[nodiscard]] bool busy() const { return m_busy; }

    /// Runs `work` and lets events through until it has ended; then rethrows what it threw. False
    /// when cancel() was called: the work is left to end by itself, which it shall do soon.
    /// `work` is kept until then; what it refers to must live as long as this.
    [[nodiscard]] bool run(std::function<void()> work);

    /// From an event: run() returns at once. Work asks cancelled() now and then.
    void cancel();
    [[nodiscard]] static bool cancelled(); ///< for the work that asks

    /// For work: `task` on the main thread; returns when it has ended, or rethrows. False, and
    /// `task` has not run, when the work was cancelled.
    [[nodiscard]] bool on_main_thread(std::function<void()> const& task);

private:
    struct Job; ///< shared with its thread
    void let_events_through() const;

    Context m_context;
    std::function<bool()> m_wanted;
    std::shared_ptr<Job> m_job; ///< running now
    std::vector<std::thread> m_threads;
    bool m_busy = false;
};

} // namespace presskit::uno
