// SPDX-License-Identifier: MPL-2.0
#include "output/process.hpp"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace presskit::output {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto pause = std::chrono::milliseconds(15);
constexpr auto time_to_obey = std::chrono::seconds(3);

std::vector<char*> pointers(std::vector<std::string> const& strings) {
    std::vector<char*> list;
    list.reserve(strings.size() + 1);
    for (std::string const& string : strings) {
        list.push_back(const_cast<char*>(string.c_str()));
    }
    list.push_back(nullptr);
    return list;
}

/// 0 when it could not be started.
pid_t spawn(ProcessOptions const& options) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&files, 1, 2);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF |
                                              POSIX_SPAWN_SETSIGMASK);
    posix_spawnattr_setpgroup(&attributes, 0);
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes, &signals);
    for (int const signal : {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXFSZ}) {
        sigaddset(&signals, signal);
    }
    posix_spawnattr_setsigdefault(&attributes, &signals);
    pid_t child = 0;
    int const result =
        posix_spawn(&child, options.command.front().c_str(), &files, &attributes,
                    pointers(options.command).data(), pointers(options.environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return result == 0 ? child : 0;
}

/// Waits for our end of a pipe to close without a word, which means that we were killed.
class Guard final {
public:
    Guard(pid_t group, std::filesystem::path const& litter) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) {
            return;
        }
        char const* const folder = litter.c_str();
        m_process = ::fork();
        if (m_process == 0) { // only async-signal-safe calls from here on
            ::setpgid(0, 0);
            ::close(ends[1]);
            for (int const fd : {0, 1, 2}) {
                ::close(fd);
            }
            char byte = 0;
            ssize_t got = -1;
            do {
                got = ::read(ends[0], &byte, 1);
            } while (got < 0 && errno == EINTR);
            if (got == 0) {
                ::kill(-group, SIGKILL);
                ::execl("/bin/rm", "rm", "-rf", "--", folder, static_cast<char*>(nullptr));
            }
            ::_exit(0);
        }
        ::close(ends[0]);
        m_pipe = ends[1];
    }
    Guard(Guard const&) = delete;
    Guard& operator=(Guard const&) = delete;
    ~Guard() {
        if (m_pipe >= 0) {
            [[maybe_unused]] ssize_t const told = ::write(m_pipe, "x", 1);
            ::close(m_pipe);
        }
        if (m_process > 0) {
            ::waitpid(m_process, nullptr, 0);
        }
    }

private:
    pid_t m_process = -1;
    int m_pipe = -1;
};

/// True while a process of the group is ours to wait for.
bool reap(pid_t group) {
    for (;;) {
        pid_t const got = ::waitpid(-group, nullptr, WNOHANG);
        if (got == 0) {
            return true;
        }
        if (got < 0) {
            return errno == EINTR;
        }
    }
}

void end_group(pid_t group) {
    ::kill(-group, SIGTERM);
    Clock::time_point const patience = Clock::now() + time_to_obey;
    while (reap(group)) {
        if (Clock::now() > patience) {
            ::kill(-group, SIGKILL);
        }
        std::this_thread::sleep_for(pause);
    }
    ::kill(-group, SIGKILL);
}

} // namespace

ProcessEnd run_process(ProcessOptions const& options) {
    // Grandchildren (oosplash starts soffice.bin) come to us when their parent dies, and are
    // reaped.
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    pid_t const child = spawn(options);
    if (child == 0) {
        return ProcessEnd::not_started;
    }
    Guard const guard(child, options.litter);
    ProcessEnd end = ProcessEnd::finished;
    while (reap(child)) {
        if (options.cancelled && options.cancelled()) {
            end = ProcessEnd::cancelled;
            break;
        }
        if (Clock::now() > options.deadline) {
            end = ProcessEnd::timed_out;
            break;
        }
        std::this_thread::sleep_for(pause);
    }
    if (end != ProcessEnd::finished) {
        end_group(child);
    }
    return end;
}

} // namespace presskit::output
