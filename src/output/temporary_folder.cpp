// SPDX-License-Identifier: MPL-2.0
#include "output/temporary_folder.hpp"

#include "base/error.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
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

} // namespace

TemporaryFolder::TemporaryFolder(fs::path const& parent, std::string const& prefix) {
    fs::path const folder = parent.empty() ? system_folder() : parent;
    std::string name = (folder / (prefix + "XXXXXX")).string();
    if (::mkdtemp(name.data()) == nullptr) {
        fail(folder, errno,
             parent.empty() ? "set TMPDIR to another folder" : "choose another output folder");
    }
    m_path = name;
}

TemporaryFolder::~TemporaryFolder() {
    if (!m_path.empty()) {
        std::error_code ignored; // a destructor has nobody to tell
        fs::remove_all(m_path, ignored);
    }
}

void TemporaryFolder::become(fs::path const& target) {
    mode_t const mask = ::umask(0);
    ::umask(mask);
    ::chmod(m_path.c_str(), 0777 & ~mask); // mkdtemp made it private
    sync_folder(m_path);
    fs::path aside;
    if (fs::exists(fs::symlink_status(target))) {
        aside = m_path;
        aside += "-old";
        if (::rename(target.c_str(), aside.c_str()) != 0) {
            fail(target, errno);
        }
    }
    if (::rename(m_path.c_str(), target.c_str()) != 0) {
        int const code = errno;
        if (!aside.empty()) {
            (void)::rename(aside.c_str(), target.c_str()); // the first trouble is the one to tell
        }
        fail(target, code);
    }
    m_path.clear();
    sync_folder(target.has_parent_path() ? target.parent_path() : ".");
    if (!aside.empty()) {
        std::error_code ignored; // the new folder is in place; what is left is only litter
        fs::remove_all(aside, ignored);
    }
}

} // namespace presskit::output
