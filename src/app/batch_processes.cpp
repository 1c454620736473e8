// SPDX-License-Identifier: MPL-2.0
#include "app/batch_processes.hpp"

#include "base/error.hpp"
#include "output/temporary_folder.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <exception>
#include <optional>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace presskit::app {

namespace {

using Clock = std::chrono::steady_clock;
constexpr int look_up_every = 200; ///< ms, for a cancel and for progress
constexpr auto time_to_obey = std::chrono::seconds(15);
constexpr int stopped_for_good = 25; ///< looks at a stopped process; Ctrl-Z stops ours as well

struct Maker {
    pid_t process = 0;
    int socket = -1;
    std::optional<std::size_t> job; ///< it is at
    std::string received;           ///< of an outcome not yet whole
    Clock::time_point answer_by;
    int stopped = 0; ///< how often in a row it was found stopped
};

bool send(int socket, std::string const& text) {
    for (std::size_t at = 0; at < text.size();) {
        ssize_t const put = ::send(socket, text.data() + at, text.size() - at, MSG_NOSIGNAL);
        if (put < 0 && errno != EINTR) {
            return false;
        }
        at += put > 0 ? static_cast<std::size_t>(put) : 0;
    }
    return true;
}

/// A line without its end; nullopt when the other side is gone.
std::optional<std::string> receive(int socket) {
    std::string line;
    for (;;) {
        char c = 0;
        ssize_t const got = ::read(socket, &c, 1);
        if (got == 1 && c == '\n') {
            return line;
        }
        if (got == 1) {
            line += c;
        } else if (got == 0 || errno != EINTR) {
            return std::nullopt;
        }
    }
}

KitOutcome make_or_fail(KitJob const& job, BatchOptions const& options,
                        output::OfficeExporter& office) {
    try {
        return make_kit(job, options.kit, options.resume, office);
    } catch (std::exception const& error) {
        return failed(job,
                      Error(Phase::office, job.source.string() + ": this kit could not be made (" +
                                               error.what() + "); please report this"));
    }
}

/// The life of a process that makes kits. Told to stop it leaves without an answer: whether its kit
/// is to be made elsewhere, ours knows.
void serve(int socket, std::vector<KitJob> const& jobs, BatchOptions const& options,
           OfficeMaker const& make_office) {
    auto const office = make_office();
    while (auto const line = receive(socket)) {
        KitOutcome const outcome = make_or_fail(jobs[std::stoul(*line)], options, *office);
        bool const stopped = options.cancelled && options.cancelled() &&
                             outcome.report.result.status != KitResult::Status::done;
        if (stopped || !send(socket, to_line(outcome) + "\n")) {
            return;
        }
    }
}

class Makers final {
public:
    Makers(std::vector<KitJob> const& jobs, BatchOptions const& options,
           OfficeMaker const& make_office,
           std::function<void(std::size_t, KitOutcome const&)> const& finish)
        : m_jobs(jobs), m_options(options), m_make_office(make_office), m_finish(finish),
          m_tries(jobs.size(), 0) {
        // What a killed maker leaves behind comes to us, and is waited for.
        ::prctl(PR_SET_CHILD_SUBREAPER, 1);
        m_options.kit.progress = [cancelled = options.cancelled](int, int, std::string const&) {
            return !cancelled || !cancelled();
        };
        for (std::size_t i = jobs.size(); i > 0; --i) {
            m_open.push_back(i - 1);
        }
    }

    void run() {
        std::size_t const count = std::clamp<std::size_t>(m_options.processes, 1, m_jobs.size());
        m_makers.resize(count);
        while (hand_out() > 0) {
            if (m_options.cancelled && m_options.cancelled() && !m_stopping) {
                stop();
            }
            if (m_stopping && Clock::now() > m_patience) {
                kill_all(SIGKILL);
            }
            wait();
            end_the_stuck();
        }
        for (Maker& maker : m_makers) {
            dismiss(maker);
        }
        // The guards of killed makers, removing what those had.
        auto const patience = Clock::now() + std::chrono::seconds(5);
        while (::waitpid(-1, nullptr, WNOHANG) >= 0 && Clock::now() < patience) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }

private:
    /// Work for all who have none; how many are at work.
    std::size_t hand_out() {
        std::size_t working = 0;
        for (Maker& maker : m_makers) {
            if (!maker.job && !m_open.empty()) {
                if (maker.process == 0) {
                    start(maker);
                }
                maker.job = m_open.back();
                m_open.pop_back();
                ++m_tries[*maker.job];
                maker.answer_by = m_options.patience.count() > 0 ? Clock::now() + m_options.patience
                                                                 : Clock::time_point::max();
                // One that is gone is noticed when its answer is waited for.
                (void)send(maker.socket, std::to_string(*maker.job) + "\n");
            }
            working += maker.job ? 1 : 0;
        }
        return working;
    }

    void start(Maker& maker) {
        int ends[2];
        pid_t const parent = ::getpid();
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
            throw Error(Phase::office, "the system gives no more processes; use a smaller --jobs");
        }
        maker.process = ::fork();
        if (maker.process < 0) {
            ::close(ends[0]);
            ::close(ends[1]);
            maker.process = 0;
            throw Error(Phase::office, "the system gives no more processes; use a smaller --jobs");
        }
        if (maker.process == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGTERM);
            ::close(ends[0]);
            for (Maker const& other : m_makers) {
                if (other.socket >= 0) {
                    ::close(other.socket);
                }
            }
            if (::getppid() == parent) {
                serve(ends[1], m_jobs, m_options, m_make_office);
            }
            ::_exit(0);
        }
        ::close(ends[1]);
        maker.socket = ends[0];
        maker.received.clear();
    }

    void wait() {
        std::vector<pollfd> sockets;
        sockets.reserve(m_makers.size());
        for (Maker const& maker : m_makers) {
            sockets.push_back({maker.job ? maker.socket : -1, POLLIN, 0});
        }
        if (::poll(sockets.data(), sockets.size(), look_up_every) <= 0) {
            tick();
            return;
        }
        for (std::size_t i = 0; i < sockets.size(); ++i) {
            if (sockets[i].revents != 0) {
                hear(m_makers[i]);
            }
        }
    }

    void hear(Maker& maker) {
        char buffer[1 << 16];
        ssize_t const got = ::read(maker.socket, buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) {
            return;
        }
        if (got <= 0) {
            bury(maker);
            return;
        }
        maker.received.append(buffer, static_cast<std::size_t>(got));
        if (maker.received.back() == '\n') {
            std::size_t const job = *maker.job;
            KitOutcome const outcome = outcome_from(maker.received);
            maker.received.clear();
            maker.job.reset();
            tell(job, outcome);
        }
    }

    /// A process that somebody has stopped, or that waits for what never comes, is killed; then
    /// its end is noticed like any other. Looks are counted, not seconds: ours may have been
    /// stopped as well.
    void end_the_stuck() {
        if (Clock::now() < m_look) {
            return;
        }
        m_look = Clock::now() + std::chrono::milliseconds(look_up_every);
        for (Maker& maker : m_makers) {
            siginfo_t state{};
            bool const stopped = maker.process != 0 &&
                                 ::waitid(P_PID, static_cast<id_t>(maker.process), &state,
                                          WSTOPPED | WNOHANG | WNOWAIT) == 0 &&
                                 state.si_pid == maker.process;
            maker.stopped = stopped ? maker.stopped + 1 : 0;
            bool const late = maker.job && Clock::now() > maker.answer_by;
            if (maker.stopped > stopped_for_good || late) {
                ::kill(maker.process, SIGKILL);
            }
        }
    }

    /// It died at its job, which gets another chance.
    void bury(Maker& maker) {
        std::size_t const job = *maker.job;
        pid_t const process = maker.process;
        dismiss(maker);
        output::remove_left_by(m_options.kit.out, ".presskit-", process);
        if (m_stopping) {
            tell(job, skipped(m_jobs[job]));
        } else if (m_tries[job] < 2) {
            m_open.push_back(job);
        } else {
            tell(job, failed(m_jobs[job],
                             Error(Phase::office,
                                   m_jobs[job].source.string() +
                                       ": the process that made this kit ended before it was "
                                       "done, twice; try this source alone")));
        }
    }

    void dismiss(Maker& maker) {
        if (maker.process != 0) {
            ::close(maker.socket); // it leaves
            auto const obeyed_by = Clock::now() + time_to_obey;
            while (::waitpid(maker.process, nullptr, WNOHANG) == 0) {
                if (Clock::now() > obeyed_by) { // stopped, or stuck
                    ::kill(maker.process, SIGKILL);
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            }
        }
        maker = Maker();
    }

    /// Those at work finish what cannot be left half-done; what nobody has begun is skipped.
    void stop() {
        m_stopping = true;
        m_patience = Clock::now() + time_to_obey;
        kill_all(SIGTERM);
        while (!m_open.empty()) {
            std::size_t const job = m_open.back();
            m_open.pop_back();
            tell(job, skipped(m_jobs[job]));
        }
    }

    void kill_all(int signal) const {
        for (Maker const& maker : m_makers) {
            if (maker.process != 0) {
                ::kill(maker.process, signal);
            }
        }
    }

    void tell(std::size_t job, KitOutcome const& outcome) {
        ++m_done;
        m_failed += outcome.report.result.status == KitResult::Status::failed ? 1U : 0U;
        m_finish(job, outcome);
    }

    void tick() const {
        if (m_options.progress) {
            m_options.progress(m_done, m_jobs.size(), m_failed);
        }
    }

    std::vector<KitJob> const& m_jobs;
    BatchOptions m_options;
    OfficeMaker const& m_make_office;
    std::function<void(std::size_t, KitOutcome const&)> const& m_finish;
    std::vector<Maker> m_makers;
    std::vector<std::size_t> m_open; ///< the next one last
    std::vector<int> m_tries;
    std::size_t m_done = 0;
    std::size_t m_failed = 0;
    bool m_stopping = false;
    Clock::time_point m_patience;
    Clock::time_point m_look;
};

} // namespace

void make_in_processes(std::vector<KitJob> const& jobs, BatchOptions const& options,
                       OfficeMaker const& make_office,
                       std::function<void(std::size_t, KitOutcome const&)> const& finish) {
    Makers(jobs, options, make_office, finish).run();
}

} // namespace presskit::app
