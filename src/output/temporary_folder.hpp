// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>

namespace presskit::output {

/// A new folder only we can enter, named `prefix` PROCESS-XXXXXX; gone with everything in it when
/// this goes out of scope.
class TemporaryFolder final {
public:
    /// `parent` empty = the system's. Throws Error(Phase::input) naming `parent` when it cannot be.
    TemporaryFolder(std::filesystem::path const& parent, std::string const& prefix);
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] std::filesystem::path const& path() const { return m_path; }

    /// Becomes `target`, whole, in place of an earlier folder there. Same file system only.
    void become(std::filesystem::path const& target);

private:
    std::filesystem::path m_path;
    int m_lock = -1; ///< held while it is in use, on systems that can
};

/// Removes folders of this prefix that no living process holds, nor has made this minute: what
/// killed ones have left. Where locks do not work nothing is removed.
void remove_abandoned(std::filesystem::path const& parent, std::string const& prefix);
/// The same at once for those that the dead `process` made.
void remove_left_by(std::filesystem::path const& parent, std::string const& prefix, pid_t process);

} // namespace presskit::output
