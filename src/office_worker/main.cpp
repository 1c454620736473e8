// SPDX-License-Identifier: MPL-2.0
// presskit-office: LibreOffice as a library, in a process that may die without harm. Started and
// watched by output/office_worker.hpp, on a profile of its own.
//
// presskit-office PROGRAM_FOLDER PROFILE_URL
//   reads  fd 3: "SOURCE_URL\tTARGET_URL\tFORMAT\tOPTIONS\n"    (URLs percent-encoded)
//   writes fd 4: "ready\n" once, then for each request "done KIB\n" or "failed KIB\n"
// KIB is the memory it holds. The end of fd 3 ends it. What the office itself prints is not read.
#include <LibreOfficeKit/LibreOfficeKit.hxx>
#include <LibreOfficeKit/LibreOfficeKitInit.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <sys/prctl.h>
#include <unistd.h>

namespace {

constexpr int requests = 3;
constexpr int answers = 4;

long resident_kib() {
    std::ifstream statm("/proc/self/statm"); // pages: size resident …
    long size = 0;
    long resident = 0;
    statm >> size >> resident;
    return resident * (::sysconf(_SC_PAGESIZE) / 1024);
}

bool answer(std::string const& line) {
    return ::write(answers, line.data(), line.size()) == static_cast<ssize_t>(line.size());
}

bool convert(lok::Office& office, std::array<std::string, 4> const& request) {
    auto const& [source, target, format, options] = request;
    std::unique_ptr<lok::Document> const document(office.documentLoad(source.c_str()));
    return document && document->saveAs(target.c_str(), format.c_str(),
                                        options.empty() ? nullptr : options.c_str());
}

/// False at the end of the requests, and for one that is none.
bool next(std::FILE* file, std::array<std::string, 4>& request) {
    std::size_t part = 0;
    request = {};
    for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
        if (c == '\n') {
            return part == request.size() - 1;
        }
        if (c != '\t') {
            request[part] += static_cast<char>(c);
        } else if (++part == request.size()) {
            return false;
        }
    }
    return false;
}

} // namespace

int main(int argc, char** argv) {
    std::FILE* const file = argc == 3 ? ::fdopen(requests, "r") : nullptr;
    if (file == nullptr) {
        std::fputs("presskit-office is started by presskit, not by hand\n", stderr);
        return 2;
    }
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    lok::Office* const office = lok::lok_cpp_init(argv[1], argv[2]); // never deleted: see below
    bool going = office != nullptr && answer("ready\n");
    for (std::array<std::string, 4> request; going && next(file, request);) {
        bool const made = convert(*office, request);
        going = answer((made ? "done " : "failed ") + std::to_string(resident_kib()) + "\n");
    }
    ::_exit(going ? 0 : 1); // leaving an office in order takes long, and sometimes crashes
}
