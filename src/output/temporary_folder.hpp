// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>

namespace presskit::output {

/// A new folder only we can enter; gone with everything in it when this goes out of scope.
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
};

} // namespace presskit::output
