// SPDX-License-Identifier: MPL-2.0
#include "output/process.hpp"

#include "base/files.hpp"
#include "output/temporary_folder.hpp"

#include <cppunit/extensions/HelperMacros.h>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace presskit::output {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class ProcessTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(ProcessTest);
    CPPUNIT_TEST(runs);
    CPPUNIT_TEST(ends_a_stubborn_group);
    CPPUNIT_TEST(stops_when_asked);
    CPPUNIT_TEST(cannot_start_what_is_not_there);
    CPPUNIT_TEST(leaves_nothing_when_killed_itself);
    CPPUNIT_TEST_SUITE_END();

    static ProcessOptions shell(std::string const& script, std::chrono::milliseconds time) {
        ProcessOptions options;
        options.command = {"/bin/sh", "-c", script};
        options.environment = {"PATH=/usr/bin:/bin", "GREETING=hello"};
        options.deadline = std::chrono::steady_clock::now() + time;
        return options;
    }
    static bool is_alive(std::string const& pid) { return ::kill(std::stoi(pid), 0) == 0; }
    static bool gone_within(std::string const& pid, std::chrono::milliseconds time) {
        for (auto waited = 0ms; waited < time; waited += 20ms) {
            if (!is_alive(pid)) {
                return true;
            }
            std::this_thread::sleep_for(20ms);
        }
        return false;
    }

    void runs() {
        TemporaryFolder const folder("", "presskit-test-");
        fs::path const file = folder.path() / "a";
        CPPUNIT_ASSERT(run_process(shell("echo $GREETING > " + file.string(), 10s)) ==
                       ProcessEnd::finished);
        CPPUNIT_ASSERT_EQUAL(std::string("hello\n"), read_file(file));
    }

    /// A child that ignores TERM, and its own child, as oosplash and soffice.bin are.
    void ends_a_stubborn_group() {
        TemporaryFolder const folder("", "presskit-test-");
        fs::path const file = folder.path() / "pid";
        std::string const script = "trap '' TERM; sh -c 'trap \"\" TERM; echo $$ > " +
                                   file.string() +
                                   "; while :; do sleep 1; done' & wait; "
                                   "while :; do sleep 1; done";
        CPPUNIT_ASSERT(run_process(shell(script, 500ms)) == ProcessEnd::timed_out);
        CPPUNIT_ASSERT(!is_alive(read_file(file)));
    }

    void stops_when_asked() {
        ProcessOptions options = shell("sleep 60", 60s);
        auto const start = std::chrono::steady_clock::now();
        options.cancelled = [&] { return std::chrono::steady_clock::now() - start > 100ms; };
        CPPUNIT_ASSERT(run_process(options) == ProcessEnd::cancelled);
        CPPUNIT_ASSERT(std::chrono::steady_clock::now() - start < 10s);
    }

    void cannot_start_what_is_not_there() {
        ProcessOptions options = shell("", 1s);
        options.command = {"/nowhere/soffice"};
        CPPUNIT_ASSERT(run_process(options) == ProcessEnd::not_started);
    }

    void leaves_nothing_when_killed_itself() {
        TemporaryFolder const folder("", "presskit-test-");
        fs::path const file = folder.path() / "pid";
        fs::path const litter = folder.path() / "litter";
        fs::create_directory(litter);
        pid_t const parent = ::fork();
        if (parent == 0) {
            ProcessOptions options = shell("echo $$ > " + file.string() + "; sleep 60", 60s);
            options.litter = litter;
            (void)run_process(options);
            ::_exit(0);
        }
        for (int i = 0; i < 250 && (!fs::exists(file) || fs::file_size(file) == 0); ++i) {
            std::this_thread::sleep_for(20ms);
        }
        std::string const pid = read_file(file);
        std::this_thread::sleep_for(100ms); // the guard starts just after the child
        ::kill(parent, SIGKILL);
        ::waitpid(parent, nullptr, 0);
        // Adopted by this process or by init: dead either way, reaped here if it is ours.
        bool gone = false;
        for (int i = 0; i < 250 && !gone; ++i) {
            while (::waitpid(-1, nullptr, WNOHANG) > 0) {
            }
            gone = !is_alive(pid) && !fs::exists(litter);
            std::this_thread::sleep_for(20ms);
        }
        CPPUNIT_ASSERT(gone);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(ProcessTest);

} // namespace presskit::output
