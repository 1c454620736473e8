// SPDX-License-Identifier: MPL-2.0
#include "cli/terminal.hpp"

#include "base/error.hpp"
#include "base/files.hpp"

#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <unistd.h>

namespace presskit::cli {

namespace {

/// 0, or the errno that stopped it.
int write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t const put = ::write(fd, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) {
            continue;
        }
        if (put < 0) {
            return errno;
        }
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return 0;
}

Progress::Kind kind_of(std::string const& choice) {
    if (choice == "auto") {
        return ::isatty(STDERR_FILENO) != 0 ? Progress::Kind::terminal : Progress::Kind::log;
    }
    return choice == "plain" ? Progress::Kind::plain : Progress::Kind::none;
}

/// " 3.4", " 120.0"
std::string one_decimal(double value) {
    char text[32];
    (void)std::snprintf(text, sizeof text, " %.1f", value);
    return text;
}

std::string time_left(double seconds) {
    auto const whole = std::lround(seconds);
    if (whole < 60) {
        return std::to_string(whole) + " s";
    }
    return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
}

constexpr auto log_every = std::chrono::seconds(10);

/// "########------------ "
std::string bar(std::size_t done, std::size_t total) {
    constexpr std::size_t width = 20;
    std::size_t const full = total == 0 ? width : done * width / total;
    return std::string(full, '#') + std::string(width - full, '-') + ' ';
}

} // namespace

void print(std::string const& text) {
    int const code = write_all(STDOUT_FILENO, text);
    if (code == ENOSPC) {
        throw Error(Phase::input,
                    "standard output: the disk is full; free some space and try again");
    }
    if (code != 0 && code != EPIPE) {
        throw Error(Phase::input, std::string("standard output: cannot be written (") +
                                      std::strerror(code) + "); name another place for the output");
    }
}

void print_line(std::string const& text) {
    print(text + "\n");
}

void say(std::string const& text) {
    (void)write_all(STDERR_FILENO, text + "\n"); // there is nowhere left to complain
}

void say(Findings const& findings) {
    std::string text = to_text(findings);
    if (!text.empty()) {
        text.pop_back();
        say(text);
    }
}

std::string to_text(Findings const& findings) {
    std::string text;
    for (Finding const& finding : findings) {
        text += std::string(to_string(finding.severity)) + ": " + to_line(finding) + "\n";
    }
    return text;
}

Progress::Progress(std::string const& choice) : m_kind(kind_of(choice)) {}

void Progress::step(int done, int total, std::string const& name) {
    std::string const text =
        "[" + std::to_string(done + 1) + "/" + std::to_string(total) + "] " + name;
    if (m_kind == Kind::plain) {
        say(text);
    } else if (m_kind == Kind::terminal) {
        (void)write_all(STDERR_FILENO, "\r\x1b[K" + text);
        m_shown = true;
    }
}

void Progress::count(std::size_t done, std::size_t total, std::size_t failed) {
    std::chrono::duration<double> const taken = std::chrono::steady_clock::now() - m_start;
    std::string text = "[" + std::to_string(done) + "/" + std::to_string(total) + "]";
    if (done > 0 && taken.count() > 0) {
        double const rate = static_cast<double>(done) / taken.count();
        text += one_decimal(rate) + " kits/s";
        if (done < total) {
            text += ", " + time_left(static_cast<double>(total - done) / rate) + " left";
        }
    }
    if (failed > 0) {
        text += ", " + std::to_string(failed) + " failed";
    }
    auto const now = std::chrono::steady_clock::now();
    bool const due = m_kind == Kind::plain ? done != m_counted
                                           : m_kind == Kind::log && now - m_told >= log_every;
    if (due) {
        m_counted = done;
        m_told = now;
        say(text);
    } else if (m_kind == Kind::terminal) {
        (void)write_all(STDERR_FILENO, "\r\x1b[K" + bar(done, total) + text);
        m_shown = true;
    }
}

void Progress::clear() {
    if (m_shown) {
        (void)write_all(STDERR_FILENO, "\r\x1b[K");
        m_shown = false;
    }
}

std::string read_stdin() {
    std::string bytes;
    char buffer[1 << 16];
    for (;;) {
        ssize_t const got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            throw Error(Phase::input, std::string("standard input: cannot be read (") +
                                          std::strerror(errno) + "); name a file instead");
        }
        if (got == 0) {
            return bytes;
        }
        bytes.append(buffer, static_cast<std::size_t>(got));
        if (bytes.size() > max_input_bytes) {
            throw Error(Phase::input, "standard input: larger than 512 MiB; give less at a time");
        }
    }
}

} // namespace presskit::cli
