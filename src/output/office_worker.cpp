// SPDX-License-Identifier: MPL-2.0
#include "output/office_worker.hpp"

#include "output/office_program.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <string_view>
#include <unistd.h>

namespace presskit::output {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;
constexpr int look_up_every = 50; ///< ms, for a cancel

struct Pipe {
    int out = -1;
    int in = -1;
    Pipe() {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) == 0) {
            out = ends[0];
            in = ends[1];
        }
    }
};

bool starts_with(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

} // namespace

OfficeWorker::OfficeWorker(OfficeWorkerOptions options)
    : m_options(std::move(options)), m_folder(m_options.temporary_folder, "presskit-office-") {
    fs::create_directory(folder() / "home");
    Pipe const requests;
    Pipe const answers;
    Command const command{
        {m_options.program.string(), m_options.office.string(), file_url(folder() / "profile")},
        office_environment(folder() / "home"),
        requests.out,
        answers.in};
    m_process = std::make_unique<ProcessGroup>(command, folder());
    ::close(requests.out);
    ::close(answers.in);
    m_requests = requests.in;
    m_answers = answers.out;
}

OfficeWorker::~OfficeWorker() {
    m_process.reset();
    ::close(m_requests);
    ::close(m_answers);
}

OfficeWorker::Answer OfficeWorker::start(Deadline deadline) {
    if (!m_process->started()) {
        return Answer::died;
    }
    std::string line;
    return receive(line, deadline);
}

OfficeWorker::Answer OfficeWorker::convert(fs::path const& source, fs::path const& target,
                                           Deadline deadline) {
    OfficeFormat const& format = office_format(target);
    std::string const request = file_url(source) + '\t' + file_url(target) + '\t' + format.name +
                                '\t' + format.options + '\n';
    if (::write(m_requests, request.data(), request.size()) !=
        static_cast<ssize_t>(request.size())) {
        return Answer::died;
    }
    std::string line;
    Answer const answer = receive(line, deadline);
    if (answer == Answer::done) {
        ++m_documents;
        m_memory = std::strtol(line.c_str() + line.find(' ') + 1, nullptr, 10);
    }
    return answer == Answer::done && !starts_with(line, "done ") ? Answer::failed : answer;
}

/// `done` = a line has come.
OfficeWorker::Answer OfficeWorker::receive(std::string& line, Deadline deadline) {
    for (;;) {
        if (std::size_t const end = m_received.find('\n'); end != std::string::npos) {
            line = m_received.substr(0, end);
            m_received.erase(0, end + 1);
            return Answer::done;
        }
        if (m_options.cancelled && m_options.cancelled()) {
            return Answer::cancelled;
        }
        if (Clock::now() > deadline) {
            return Answer::timed_out;
        }
        pollfd waiting{m_answers, POLLIN, 0};
        if (::poll(&waiting, 1, look_up_every) <= 0) {
            continue;
        }
        char buffer[256];
        ssize_t const got = ::read(m_answers, buffer, sizeof buffer);
        if (got > 0) {
            m_received.append(buffer, static_cast<std::size_t>(got));
        } else if (got == 0 || errno != EINTR) {
            return Answer::died;
        }
    }
}

} // namespace presskit::output
