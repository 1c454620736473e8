// SPDX-License-Identifier: MPL-2.0
// Whole files in, whole files out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace presskit {

/// Largest file the readers take; beyond it an Error says so.
inline constexpr std::uintmax_t max_input_bytes = 512ULL * 1024 * 1024;

/// Throws Error(Phase::input) for a missing file, a folder, no permission, or one too large.
[[nodiscard]] std::string read_file(std::filesystem::path const& path);

/// Told of each file that read_file reads in this thread while it lives, and of those that were
/// looked for in vain (`bytes` absent). They nest: the innermost is told.
class ReadObserver final {
public:
    using Told = std::function<void(std::filesystem::path const&, std::string const* bytes)>;
    explicit ReadObserver(Told told);
    ReadObserver(ReadObserver const&) = delete;
    ReadObserver& operator=(ReadObserver const&) = delete;
    ~ReadObserver();

private:
    friend std::string read_file(std::filesystem::path const& path);
    friend void note_missing(std::filesystem::path const& path);
    Told m_told;
    ReadObserver* m_outer;
};

/// Says that the result is what it is because there is no such file.
void note_missing(std::filesystem::path const& path);

/// Writes to a temporary name beside it, fsyncs and renames: the file appears whole or not at all.
/// A link keeps leading where it leads; a device or pipe is written as it is.
/// Throws Error(Phase::input) naming the file when that fails (no permission, disk full).
void write_file(std::filesystem::path const& path, std::string_view bytes);

/// Nobody means to lose what the command reads: throws Error(Phase::usage) when `out` is one of
/// `inputs`, by whatever path.
void refuse_overwriting(std::filesystem::path const& out,
                        std::vector<std::filesystem::path> const& inputs);

} // namespace presskit
