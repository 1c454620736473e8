// SPDX-License-Identifier: MPL-2.0
#include "base/files.hpp"

#include "base/error.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace presskit {

namespace fs = std::filesystem;

namespace {

class Descriptor final {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() { close(); }
    [[nodiscard]] int get() const { return m_fd; }
    bool close() {
        int const fd = m_fd;
        m_fd = -1;
        return fd < 0 || ::close(fd) == 0;
    }

private:
    int m_fd;
};

[[noreturn]] void fail_reading(fs::path const& path, int code) {
    std::string const name = path.string();
    if (code == ENOENT || code == ENOTDIR) {
        throw Error(Phase::input, name + ": there is no such file; check the name and the folder");
    }
    if (code == EACCES || code == EPERM) {
        throw Error(Phase::input, name + ": you may not read this file; ask for access or copy it");
    }
    throw Error(Phase::input, name + ": cannot be read (" + std::strerror(code) + ")");
}

[[noreturn]] void fail_writing(fs::path const& path, int code) {
    std::string const name = path.string();
    if (code == ENOSPC || code == EDQUOT) {
        throw Error(Phase::input, name + ": the disk is full; free some space and try again");
    }
    if (code == EFBIG) {
        throw Error(Phase::input,
                    name + ": larger than files may be here; choose another output folder");
    }
    if (code == ENOENT || code == ENOTDIR || code == EISDIR) {
        throw Error(
            Phase::input,
            name + ": there is no such folder, or a folder of this name; choose another place");
    }
    if (code == EACCES || code == EPERM || code == EROFS) {
        throw Error(Phase::input, name + ": this place may not be written to; choose another one");
    }
    throw Error(Phase::input,
                name + ": cannot be written (" + std::strerror(code) + "); choose another place");
}

thread_local ReadObserver* observer = nullptr; ///< the innermost

} // namespace

ReadObserver::ReadObserver(Told told) : m_told(std::move(told)), m_outer(observer) {
    observer = this;
}

ReadObserver::~ReadObserver() {
    observer = m_outer;
}

std::string read_file(fs::path const& path) {
    Descriptor const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) {
        fail_reading(path, errno);
    }
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
        throw Error(Phase::input, path.string() + ": this is a folder; name a file in it");
    }
    std::string bytes;
    char buffer[1 << 16];
    for (;;) {
        ssize_t const got = ::read(file.get(), buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            fail_reading(path, errno);
        }
        if (got == 0) {
            if (observer != nullptr) {
                observer->m_told(path, &bytes);
            }
            return bytes;
        }
        bytes.append(buffer, static_cast<std::size_t>(got));
        if (bytes.size() > max_input_bytes) {
            throw Error(Phase::input,
                        path.string() + ": larger than 512 MiB; choose a smaller file");
        }
    }
}

void note_missing(fs::path const& path) {
    if (observer != nullptr) {
        observer->m_told(path, nullptr);
    }
}

void write_file(fs::path const& path, std::string_view bytes) {
    std::error_code ignored;
    fs::file_status const status = fs::status(path, ignored);
    bool const in_place = fs::exists(status) && !fs::is_regular_file(status) &&
                          !fs::is_directory(status); // /dev/stdout: not to be renamed over
    bool const is_link = fs::is_regular_file(status) && fs::is_symlink(path);
    fs::path const target = is_link ? fs::canonical(path) : path;
    fs::path temporary = target;
    temporary += in_place ? "" : ".part-" + std::to_string(::getpid());
    Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (file.get() < 0) {
        fail_writing(path, errno);
    }
    auto const give_up = [&](int code) {
        if (!in_place) {
            ::unlink(temporary.c_str());
        }
        fail_writing(path, code);
    };
    while (!bytes.empty()) {
        ssize_t const put = ::write(file.get(), bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) {
            continue;
        }
        if (put < 0) {
            give_up(errno);
        }
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    bool const on_disk = in_place || ::fsync(file.get()) == 0;
    if (!on_disk || !file.close()) {
        give_up(errno);
    }
    if (!in_place && ::rename(temporary.c_str(), target.c_str()) != 0) {
        give_up(errno);
    }
}

void refuse_overwriting(std::filesystem::path const& out,
                        std::vector<std::filesystem::path> const& inputs) {
    for (std::filesystem::path const& input : inputs) {
        std::error_code code; // one of them is not there: not the same
        if (std::filesystem::equivalent(out, input, code)) {
            throw Error(Phase::usage, out.string() + ": this file is read to make the output, and "
                                                     "would be lost; name another output");
        }
    }
}

} // namespace presskit
