// SPDX-License-Identifier: MPL-2.0
// Zip archives in memory (PKWARE APPNOTE 6.3, without zip64: our inputs end at 512 MiB).
// libzip reads; writing is ours, so that the same entries always give the same bytes
// (docs/decisions/0020-zip.md).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace presskit::odf {

/// One file of an archive, as the compressed bytes it has there.
struct ZipEntry {
    std::string name;         ///< UTF-8, `/` between folders
    std::uint16_t method = 0; ///< 0 stored, 8 deflated
    std::uint32_t crc = 0;
    std::uint32_t size = 0; ///< bytes once unpacked
    std::string packed;
};

[[nodiscard]] bool looks_like_zip(std::string_view bytes);

/// Every file of the archive in its order; folders are left out. Throws Error(Phase::input):
/// cut short, protected, bad or repeated entry names, more than 512 MiB or 200:1 once unpacked.
[[nodiscard]] std::vector<ZipEntry> read_zip(std::string const& bytes, std::string const& name);

/// Throws Error(Phase::input) when the bytes are not what the entry promises.
[[nodiscard]] std::string unpack(ZipEntry const& entry, std::string const& archive_name);

/// How an entry begins, deflated in advance: whole blocks that more deflated data may follow.
struct PackedStart {
    std::uint32_t size = 0; ///< bytes once unpacked
    std::uint32_t crc = 0;
    std::string packed;
};
[[nodiscard]] PackedStart pack_start(std::string_view bytes);

enum class Packing { store, deflate };
/// Of `bytes`, what `start` was made of is not deflated again.
[[nodiscard]] ZipEntry pack(std::string name, std::string_view bytes, Packing packing,
                            PackedStart const* start = nullptr);

/// In the order given, all dated 1980-01-01.
[[nodiscard]] std::string write_zip(std::vector<ZipEntry const*> const& entries);

} // namespace presskit::odf
