// SPDX-License-Identifier: MPL-2.0
#include "output/process_group.hpp"

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
pid_t spawn(Command const& command) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&files, 1, 2);
    if (command.reads >= 0 && command.writes >= 0) {
        // Our ends may be numbered 3 or 4 themselves: go by way of numbers nobody has.
        posix_spawn_file_actions_adddup2(&files, command.reads, 203);
        posix_spawn_file_actions_adddup2(&files, command.writes, 204);
        posix_spawn_file_actions_adddup2(&files, 203, 3);
        posix_spawn_file_actions_adddup2(&files, 204, 4);
        posix_spawn_file_actions_addclose(&files, 203);
        posix_spawn_file_actions_addclose(&files, 204);
    }
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
        posix_spawn(&child, command.words.front().c_str(), &files, &attributes,
                    pointers(command.words).data(), pointers(command.environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return result == 0 ? child : 0;
}

} // namespace

ProcessGroup::ProcessGroup(Command const& command, std::filesystem::path const& litter) {
    // Grandchildren (oosplash starts soffice.bin) come to us when their parent dies, and are
    // reaped.
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    m_group = spawn(command);
    if (m_group != 0) {
        start_guard(litter);
    }
}

/// The guard waits for our end of a pipe to close without a word, which means that we were killed.
void ProcessGroup::start_guard(std::filesystem::path const& litter) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        return;
    }
    char const* const folder = litter.c_str();
    m_guard = ::fork();
    if (m_guard == 0) { // only async-signal-safe calls from here on
        ::setpgid(0, 0);
        // Whoever waits for the end of one of our files shall not wait for the guard.
        ::dup2(ends[0], 0);
        ::close_range(1, ~0U, 0);
        char byte = 0;
        ssize_t got = -1;
        do {
            got = ::read(0, &byte, 1);
        } while (got < 0 && errno == EINTR);
        if (got == 0) {
            ::kill(-m_group, SIGKILL);
            ::execl("/bin/rm", "rm", "-rf", "--", folder, static_cast<char*>(nullptr));
        }
        ::_exit(0);
    }
    ::close(ends[0]);
    m_guard_pipe = ends[1];
}

ProcessGroup::~ProcessGroup() {
    if (started()) {
        end(std::chrono::milliseconds(0));
    }
    if (m_guard_pipe >= 0) {
        if (m_guard > 0) { // before the pipe ends; also one that somebody has stopped
            ::kill(m_guard, SIGKILL);
            ::waitpid(m_guard, nullptr, 0);
        }
        ::close(m_guard_pipe);
    }
}

bool ProcessGroup::running() const {
    for (;;) {
        pid_t const got = ::waitpid(-m_group, nullptr, WNOHANG);
        if (got == 0) {
            return true;
        }
        if (got < 0) {
            return errno == EINTR;
        }
    }
}

void ProcessGroup::end(std::chrono::milliseconds patience) {
    if (running()) {
        ::kill(-m_group, SIGTERM);
        Clock::time_point const obeyed_by = Clock::now() + patience;
        while (running()) {
            if (Clock::now() >= obeyed_by) {
                ::kill(-m_group, SIGKILL);
            }
            std::this_thread::sleep_for(pause);
        }
    }
}

} // namespace presskit::output
