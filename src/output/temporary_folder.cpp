// SPDX-License-Identifier: MPL-2.0
#include "output/temporary_folder.hpp"

#include "base/error.hpp"
#include "output/sha256.hpp"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace presskit::output {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(fs::path const& folder, int code,
                       char const* hint = "choose another output folder") {
    std::string const name = folder.string();
    if (code == EACCES || code == EPERM || code == EROFS || code == ENOTDIR || code == ENOENT) {
        throw Error(Phase::input, name + ": this folder may not be written to; " + hint);
    }
    if (code == ENOSPC || code == EDQUOT) {
        throw Error(Phase::input, name + ": the disk is full; free some space and try again");
    }
    throw Error(Phase::input,
                name + ": cannot be written (" + std::strerror(code) + "); choose another place");
}

/// A rename is only safe from a power cut once the folder that holds the name is on disk.
void sync_folder(fs::path const& folder) {
    int const fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        ::fsync(fd);
        ::close(fd);
    }
}

fs::path system_folder() {
    std::error_code none;
    fs::path const folder = fs::temp_directory_path(none);
    return none ? fs::path("/tmp") : folder;
}

/// Without exchange: the old folder goes to "SOURCE-old" and then takes the source's name.
bool put_aside(fs::path const& source, fs::path const& target) {
    fs::path aside = source;
    aside += "-old";
    bool const there = fs::exists(fs::symlink_status(target));
    if (there && ::rename(target.c_str(), aside.c_str()) != 0) {
        fail(target, errno);
    }
    if (::rename(source.c_str(), target.c_str()) != 0) {
        int const code = errno;
        if (there) {
            (void)::rename(aside.c_str(), target.c_str()); // the first trouble is the one to tell
        }
        fail(target, code);
    }
    return there && ::rename(aside.c_str(), source.c_str()) == 0;
}

/// -1 when somebody else holds it, or nobody can.
int lock(fs::path const& folder) {
    int const fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (fd >= 0 && ::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(fd);
        return -1;
    }
    return fd;
}

/// Six letters for this machine or container: processes of several may share a folder, and have
/// the same number.
std::string machine() {
    char name[256] = {};
    (void)::gethostname(name, sizeof name - 1);
    return sha256(name).substr(0, 6);
}

void remove_unlocked(fs::path const& parent, std::string const& prefix,
                     std::chrono::minutes older_than) {
    std::error_code none;
    std::string const here = "-" + machine() + "-";
    for (auto const& entry : fs::directory_iterator(parent, none)) {
        std::string const name = entry.path().filename().string();
        if (name.compare(0, prefix.size(), prefix) != 0 || !entry.is_directory(none)) {
            continue;
        }
        auto const changed = entry.last_write_time(none);
        bool const ours = name.find(here) != std::string::npos;
        if (none || fs::file_time_type::clock::now() - changed <
                        (ours ? older_than : std::chrono::minutes(24 * 60))) {
            continue;
        }
        if (int const held = lock(entry.path()); held >= 0) {
            fs::remove_all(entry.path(), none);
            ::close(held);
        }
    }
}

} // namespace

TemporaryFolder::TemporaryFolder(fs::path const& parent, std::string const& prefix) {
    fs::path const folder = parent.empty() ? system_folder() : parent;
    std::string name =
        (folder / (prefix + std::to_string(::getpid()) + "-" + machine() + "-XXXXXX")).string();
    if (::mkdtemp(name.data()) == nullptr) {
        fail(folder, errno,
             parent.empty() ? "set TMPDIR to another folder" : "choose another output folder");
    }
    m_path = name;
    m_lock = lock(m_path);
}

TemporaryFolder::~TemporaryFolder() {
    if (!m_path.empty()) {
        std::error_code ignored; // a destructor has nobody to tell
        fs::remove_all(m_path, ignored);
    }
    if (m_lock >= 0) {
        ::close(m_lock);
    }
}

bool TemporaryFolder::become(fs::path const& target, std::function<bool()> const& may_go) {
    mode_t const mask = ::umask(0);
    ::umask(mask);
    ::chmod(m_path.c_str(), 0777 & ~mask); // mkdtemp made it private
    sync_folder(m_path);
    // Atomic, also when another process does the same: the old folder takes our place.
    bool exchanged = false;
    if (::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) != 0) {
        int const why = errno;
        if (may_go && !may_go()) {
            return false;
        }
        errno = why;
        exchanged = errno == EEXIST && ::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD,
                                                   target.c_str(), RENAME_EXCHANGE) == 0;
        if (!exchanged && errno == EINVAL) { // a file system that cannot
            exchanged = put_aside(m_path, target);
        } else if (!exchanged) {
            fail(target, errno);
        }
    }
    sync_folder(target.has_parent_path() ? target.parent_path() : ".");
    if (exchanged) {
        std::error_code ignored; // the new folder is in place; what is left is only litter
        fs::remove_all(m_path, ignored);
    }
    m_path.clear();
    return true;
}

void remove_abandoned(fs::path const& parent, std::string const& prefix) {
    remove_unlocked(parent.empty() ? system_folder() : parent, prefix, std::chrono::minutes(1));
}

void remove_left_by(fs::path const& parent, std::string const& prefix, pid_t process) {
    remove_unlocked(parent, prefix + std::to_string(process) + "-", std::chrono::minutes(0));
}

} // namespace presskit::output
