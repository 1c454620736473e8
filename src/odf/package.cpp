// SPDX-License-Identifier: MPL-2.0
#include "odf/package.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"
#include "odf/flat.hpp"
#include "odf/manifest.hpp"
#include "odf/xml.hpp"
#include "odf/zip.hpp"

#include <map>
#include <optional>
#include <tinyxml2.h>

namespace presskit::odf {

namespace {

constexpr char const* odf_type = "application/vnd.oasis.opendocument.";
constexpr char const* manifest_entry = "META-INF/manifest.xml";

/// Either as it came, still compressed, or as somebody set it.
struct Part {
    std::shared_ptr<ZipEntry const> packed;
    std::shared_ptr<std::string const> plain;
    std::string media_type;
    std::shared_ptr<PackedStart const> start;
};

[[noreturn]] void fail(std::string const& name, std::string const& what) {
    throw Error(Phase::input, name + ": " + what);
}

[[noreturn]] void not_odf(std::string const& name, std::string const& what) {
    fail(name, what + "; open it in Writer and save it as ODF Text Document (.odt)");
}

bool starts_with(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

bool looks_like_xml(std::string_view bytes) {
    std::size_t const at = starts_with(bytes, "\xEF\xBB\xBF") ? 3 : 0;
    std::size_t const first = bytes.find_first_not_of(" \t\r\n", at);
    bool const utf16 = starts_with(bytes, "\xFF\xFE<") || starts_with(bytes, "\xFE\xFF");
    return utf16 || (first != std::string_view::npos && bytes[first] == '<');
}

/// A signature says that nothing has changed since; what we write is a changed document.
bool is_signature(std::string const& entry) {
    return starts_with(entry, "META-INF/") && entry.find("signatures") != std::string::npos;
}

} // namespace

struct Package::Parts {
    std::string name;
    std::string mimetype;
    bool was_signed = false;
    std::map<std::string, Part> entries;
    std::map<std::string, std::string> folders; ///< media types of sub-documents: "Object 1/"

    [[nodiscard]] Part const& at(std::string const& entry) const {
        auto const found = entries.find(entry);
        if (found == entries.end()) {
            fail(name, "the document has no " + entry + "; open it in Writer and save it again");
        }
        return found->second;
    }

    [[nodiscard]] std::string read(std::string const& entry) const {
        Part const& part = at(entry);
        return part.plain ? *part.plain : unpack(*part.packed, name + " (" + entry + ")");
    }

    [[nodiscard]] std::string version() const {
        auto const content = entries.find("content.xml");
        if (content == entries.end()) {
            return "1.3";
        }
        return content->second.plain ? version_of(*content->second.plain)
                                     : version_of(read("content.xml"));
    }

    void load_zip(std::string const& bytes) {
        std::vector<ZipEntry> zip = read_zip(bytes, name);
        Manifest manifest;
        bool word = false;
        for (ZipEntry& entry : zip) {
            word = word || entry.name == "[Content_Types].xml";
            if (entry.name == "mimetype") {
                mimetype = utf8::trim(unpack(entry, name));
            } else if (entry.name == manifest_entry) {
                manifest = read_manifest(unpack(entry, name), name);
            } else if (is_signature(entry.name)) {
                was_signed = true;
            } else {
                std::string const path = entry.name;
                entries[path].packed = std::make_shared<ZipEntry const>(std::move(entry));
            }
        }
        mimetype = mimetype.empty() ? manifest["/"] : mimetype;
        if (!starts_with(mimetype, odf_type)) {
            not_odf(name, word ? "this is a Microsoft Office file, not an OpenDocument file"
                               : "this is a zip archive, but not an OpenDocument file");
        }
        for (auto const& [path, media_type] : manifest) {
            if (path != "/" && !path.empty() && path.back() == '/') {
                folders[path] = media_type;
            }
        }
        for (auto& [path, part] : entries) {
            auto const found = manifest.find(path);
            part.media_type = found == manifest.end() ? guess_media_type(path) : found->second;
        }
        (void)at("content.xml");
    }

    void load_flat(std::string const& bytes) {
        XmlDocument const document = parse_xml(bytes, name);
        SplitDocument split = split_flat(*document, name);
        mimetype = split.mimetype;
        if (!starts_with(mimetype, odf_type)) {
            not_odf(name, "this is XML, but not an OpenDocument file");
        }
        for (auto& [path, part] : split.parts) {
            entries[path] = {nullptr, std::make_shared<std::string const>(std::move(part.bytes)),
                             part.media_type, nullptr};
        }
    }
};

Package Package::from_bytes(std::string const& bytes, std::string const& name) {
    Package package;
    package.m_parts->name = name;
    if (bytes.empty()) {
        fail(name, "the file is empty; get a fresh copy of it");
    }
    if (looks_like_zip(bytes)) {
        package.m_parts->load_zip(bytes);
    } else if (looks_like_xml(bytes)) {
        package.m_parts->load_flat(bytes);
    } else {
        not_odf(name, "this is not an OpenDocument file");
    }
    return package;
}

Package Package::open(std::filesystem::path const& path) {
    return from_bytes(read_file(path), path.string());
}

Package::Package() : m_parts(std::make_unique<Parts>()) {}
Package::Package(Package const& other) : m_parts(std::make_unique<Parts>(*other.m_parts)) {}
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package const& other) {
    if (this != &other) {
        m_parts = std::make_unique<Parts>(*other.m_parts);
    }
    return *this;
}
Package& Package::operator=(Package&&) noexcept = default;
Package::~Package() = default;

std::string const& Package::name() const {
    return m_parts->name;
}

std::string const& Package::mimetype() const {
    return m_parts->mimetype;
}

void Package::set_mimetype(std::string mimetype) {
    m_parts->mimetype = std::move(mimetype);
}

bool Package::was_signed() const {
    return m_parts->was_signed;
}

std::vector<std::string> Package::entries() const {
    std::vector<std::string> names;
    names.reserve(m_parts->entries.size());
    for (auto const& [entry, part] : m_parts->entries) {
        names.push_back(entry);
    }
    return names;
}

bool Package::has(std::string const& entry) const {
    return m_parts->entries.count(entry) != 0;
}

std::string Package::read(std::string const& entry) const {
    return m_parts->read(entry);
}

std::string Package::media_type(std::string const& entry) const {
    return m_parts->at(entry).media_type;
}

void Package::set(std::string const& entry, std::string bytes, std::string const& media_type) {
    set(entry, std::move(bytes), media_type, nullptr);
}

void Package::set(std::string const& entry, std::string bytes, std::string const& media_type,
                  std::shared_ptr<PackedStart const> start) {
    m_parts->entries[entry] = {nullptr, std::make_shared<std::string const>(std::move(bytes)),
                               media_type, std::move(start)};
}

void Package::remove(std::string const& entry) {
    m_parts->entries.erase(entry);
}

std::string Package::folder_type(std::string const& folder) const {
    auto const found = m_parts->folders.find(folder);
    return found == m_parts->folders.end() ? std::string() : found->second;
}

void Package::set_folder(std::string const& folder, std::string const& media_type) {
    if (!media_type.empty()) {
        m_parts->folders[folder] = media_type;
    }
}

std::string Package::to_zip() const {
    std::vector<ZipEntry> made;
    made.reserve(m_parts->entries.size() + 2); // pointers into it are taken below
    std::vector<ZipEntry const*> order;
    made.push_back(pack("mimetype", m_parts->mimetype, Packing::store));
    order.push_back(&made.back());
    Manifest manifest = {{"/", m_parts->mimetype}};
    for (auto const& [entry, part] : m_parts->entries) {
        manifest[entry] = part.media_type;
        if (part.packed) {
            order.push_back(part.packed.get());
        } else {
            made.push_back(pack(entry, *part.plain, Packing::deflate, part.start.get()));
            order.push_back(&made.back());
        }
    }
    for (auto const& [folder, media_type] : m_parts->folders) {
        auto const inside = m_parts->entries.lower_bound(folder);
        if (inside != m_parts->entries.end() && starts_with(inside->first, folder)) {
            manifest[folder] = media_type;
        }
    }
    made.push_back(
        pack(manifest_entry, write_manifest(manifest, m_parts->version()), Packing::deflate));
    order.push_back(&made.back());
    return write_zip(order);
}

std::string Package::to_flat() const {
    auto const read = [this](std::string const& entry) {
        return has(entry) ? std::optional<std::string>(m_parts->read(entry)) : std::nullopt;
    };
    return join_flat(read, "", m_parts->mimetype, m_parts->name);
}

} // namespace presskit::odf
