// SPDX-License-Identifier: MPL-2.0
// An ODF document as its parts (ODF 1.3 part 2: packages; part 3, 3.1: the flat form).
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace presskit::odf {

struct PackedStart; // zip.hpp

/// Entries nobody changes are kept, and written, as the compressed bytes they came in.
/// Copying a Package is cheap: entries are shared until set.
class Package final {
public:
    /// Opens a zip package or a flat document (.fodt; split into content, styles, meta and
    /// settings, embedded pictures become entries under Pictures/). `name` is for messages. Throws
    /// Error(Phase::input): not ODF, truncated, encrypted, DOCTYPE, entry with "..", zip bomb.
    [[nodiscard]] static Package from_bytes(std::string const& bytes, std::string const& name);
    [[nodiscard]] static Package open(std::filesystem::path const& path);

    Package(Package const&);
    Package(Package&&) noexcept;
    Package& operator=(Package const&);
    Package& operator=(Package&&) noexcept;
    ~Package();

    [[nodiscard]] std::string const& name() const;     ///< as given, for messages
    [[nodiscard]] std::string const& mimetype() const; ///< application/vnd.oasis.opendocument.text…
    void set_mimetype(std::string mimetype);

    /// Whether the file bore a digital signature; it is not among the entries: what we write is a
    /// changed document.
    [[nodiscard]] bool was_signed() const;
    [[nodiscard]] std::vector<std::string> entries() const; ///< sorted; without mimetype, manifest
    [[nodiscard]] bool has(std::string const& entry) const;
    [[nodiscard]] std::string read(std::string const& entry) const; ///< throws if it is not there
    [[nodiscard]] std::string media_type(std::string const& entry) const;
    void set(std::string const& entry, std::string bytes, std::string const& media_type);
    /// `bytes` begin with what `start` was made of, which is not deflated again.
    void set(std::string const& entry, std::string bytes, std::string const& media_type,
             std::shared_ptr<PackedStart const> start);
    void remove(std::string const& entry);
    /// The media type of a document inside this one: `folder` is "Object 1/"; "" = unknown.
    [[nodiscard]] std::string folder_type(std::string const& folder) const;
    void set_folder(std::string const& folder, std::string const& media_type);

    /// mimetype first and stored, fixed time stamps, entries sorted: the same parts, the same
    /// bytes.
    [[nodiscard]] std::string to_zip() const;
    /// One flat XML document (office:document).
    [[nodiscard]] std::string to_flat() const;

private:
    Package();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace presskit::odf
