// SPDX-License-Identifier: MPL-2.0
#include "cli/interrupt.hpp"

#include <atomic>
#include <csignal>
#include <initializer_list>

namespace presskit::cli {

namespace {

std::atomic<int> caught{0};
static_assert(std::atomic<int>::is_always_lock_free,
              "a signal handler may only use lock-free ones");

void note(int signal) {
    caught = signal;
}

void set_handler(int signal, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    sigaction(signal, &action, nullptr);
}

} // namespace

void watch_signals() {
    for (int const signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction current {};
        sigaction(signal, nullptr, &current);
        if (current.sa_handler != SIG_IGN) { // nohup means it
            set_handler(signal, note);
        }
    }
}

void ignore_write_signals() {
    set_handler(SIGPIPE, SIG_IGN);
    set_handler(SIGXFSZ, SIG_IGN);
}

bool interrupted() {
    return caught != 0;
}

void die_of_signal() {
    if (int const signal = caught; signal != 0) {
        set_handler(signal, SIG_DFL);
        (void)std::raise(signal);
    }
}

} // namespace presskit::cli
