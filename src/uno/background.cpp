// SPDX-License-Identifier: MPL-2.0
#include "uno/background.hpp"

#include <com/sun/star/awt/XToolkitExperimental.hpp>

#include <chrono>
#include <future>

namespace presskit::uno {

namespace {

constexpr auto pause = std::chrono::milliseconds(10);

} // namespace

struct Background::Job {
    std::mutex lock;
    std::condition_variable changed;
    std::deque<std::packaged_task<void()>> tasks; ///< for the main thread
    bool ended = false;
    std::atomic<bool> cancelled{false};

    static thread_local Job* mine; ///< of the thread that asks
};

thread_local Background::Job* Background::Job::mine = nullptr;

Background::~Background() {
    cancel();
    for (std::thread& thread : m_threads) {
        thread.join();
    }
}

bool Background::run(std::function<void()> work) {
    auto const job = std::make_shared<Job>();
    std::packaged_task<void()> whole(std::move(work));
    std::future<void> outcome = whole.get_future();
    m_threads.emplace_back([job, whole = std::move(whole)]() mutable {
        Job::mine = job.get();
        whole(); // what it throws goes to outcome
        std::lock_guard<std::mutex> const guard(job->lock);
        job->ended = true;
        job->changed.notify_all();
    });
    m_job = job;
    m_busy = true;
    for (;;) {
        std::packaged_task<void()> task;
        {
            std::unique_lock<std::mutex> guard(job->lock);
            job->changed.wait_for(guard, pause, [&] { return job->ended || !job->tasks.empty(); });
            if (job->cancelled || (job->ended && job->tasks.empty())) {
                job->tasks.clear(); // whoever waits for them hears of it
                break;
            }
            if (!job->tasks.empty()) {
                task = std::move(job->tasks.front());
                job->tasks.pop_front();
            }
        }
        if (task.valid()) {
            task();
        }
        let_events_through();
        if (!m_wanted()) {
            cancel();
        }
    }
    m_busy = false;
    m_job.reset();
    if (job->cancelled) {
        return false;
    }
    m_threads.back().join();
    m_threads.pop_back();
    outcome.get();
    return true;
}

void Background::cancel() {
    if (m_job) {
        std::lock_guard<std::mutex> const guard(m_job->lock);
        m_job->cancelled = true;
        m_job->changed.notify_all();
    }
}

bool Background::cancelled() {
    return Job::mine != nullptr && Job::mine->cancelled;
}

bool Background::on_main_thread(std::function<void()> const& task) {
    Job& job = *Job::mine;
    std::packaged_task<void()> packaged(task);
    std::future<void> end = packaged.get_future();
    {
        std::lock_guard<std::mutex> const guard(job.lock);
        if (job.cancelled) {
            return false;
        }
        job.tasks.push_back(std::move(packaged));
        job.changed.notify_all();
    }
    try {
        end.get();
    } catch (std::future_error const&) { // cleared: cancelled
        return false;
    }
    return true;
}

void Background::let_events_through() const {
    css::uno::Reference<css::awt::XToolkitExperimental>(
        m_context->getServiceManager()->createInstanceWithContext("com.sun.star.awt.Toolkit",
                                                                  m_context),
        css::uno::UNO_QUERY_THROW)
        ->processEventsToIdle();
}

} // namespace presskit::uno
