// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <sys/types.h>

namespace presskit::output {

/// A new folder only we can enter, named `prefix` PROCESS-MACHINE-XXXXXX; gone with everything in
/// it when this goes out of scope.
class TemporaryFolder final {
public:
    /// `parent` empty = the system's. Throws Error(Phase::input) naming `parent` when it cannot be.
    TemporaryFolder(std::filesystem::path const& parent, std::string const& prefix);
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] std::filesystem::path const& path() const { return m_path; }

    /// Becomes `target`, whole, in place of an earlier folder there if that `may_go`; else false.
    /// Same file system only.
    [[nodiscard]] bool become(std::filesystem::path const& target,
                              std::function<bool()> const& may_go = {});

private:
    std::filesystem::path m_path;
    int m_lock = -1; ///< held while it is in use, on systems that can
};

/// Removes folders of this prefix that no living process of this machine holds, nor has made this
/// minute: what killed ones have left. Those of other machines, whose locks we may not see, go
/// after a day. Where locks do not work nothing is removed.
void remove_abandoned(std::filesystem::path const& parent, std::string const& prefix);
/// The same at once for those that the dead `process` made.
void remove_left_by(std::filesystem::path const& parent, std::string const& prefix, pid_t process);

} // namespace presskit::output
