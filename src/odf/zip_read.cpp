// SPDX-License-Identifier: MPL-2.0
#include "base/error.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"
#include "odf/zip.hpp"

#include <set>
#include <zip.h>
#include <zlib.h>

namespace presskit::odf {

namespace {

constexpr std::uint64_t ratio_limit = 200;
/// Below this an entry may be as repetitive as it likes.
constexpr std::uint64_t ratio_matters_from = 16ULL * 1024 * 1024;

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;
using File = std::unique_ptr<zip_file_t, CloseFile>;

[[noreturn]] void fail(std::string const& name, std::string const& what) {
    throw Error(Phase::input, name + ": " + what);
}

[[noreturn]] void damaged(std::string const& name) {
    fail(name, "the file is cut short or damaged; get a fresh copy of it");
}

Archive open_archive(std::string const& bytes, std::string const& name) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) {
        zip_error_fini(&error);
        throw std::bad_alloc();
    }
    Archive archive(zip_open_from_source(source, ZIP_RDONLY, &error));
    zip_error_fini(&error);
    if (!archive) {
        zip_source_free(source);
        damaged(name);
    }
    return archive;
}

void check_name(std::string const& entry, std::string const& archive) {
    bool bad = entry.empty() || entry[0] == '/' || entry.find('\\') != std::string::npos ||
               entry.find(':') == 1 || !utf8::is_valid(entry);
    for (char const c : entry) {
        bad = bad || (static_cast<unsigned char>(c) < 0x20);
    }
    std::string_view rest = entry;
    while (!rest.empty()) {
        std::size_t const slash = rest.find('/');
        std::string_view const part = rest.substr(0, slash);
        bad = bad || part == ".." || part == ".";
        rest = slash == std::string_view::npos ? "" : rest.substr(slash + 1);
    }
    if (bad) {
        fail(archive, "the archive holds an entry with a path that leads out of it (\"" +
                          utf8::excerpt(entry, 60) + "\"); do not use this file");
    }
}

std::string read_packed(zip_t* archive, zip_uint64_t index, std::uint64_t size,
                        std::string const& name) {
    File const file(zip_fopen_index(archive, index, ZIP_FL_COMPRESSED));
    if (!file) {
        damaged(name);
    }
    std::string packed(size, '\0');
    std::size_t filled = 0;
    while (filled < size) {
        zip_int64_t const got = zip_fread(file.get(), packed.data() + filled, size - filled);
        if (got <= 0) {
            damaged(name);
        }
        filled += static_cast<std::size_t>(got);
    }
    return packed;
}

} // namespace

bool looks_like_zip(std::string_view bytes) {
    return bytes.substr(0, 2) == "PK";
}

std::vector<ZipEntry> read_zip(std::string const& bytes, std::string const& name) {
    Archive const archive = open_archive(bytes, name);
    zip_int64_t const count = zip_get_num_entries(archive.get(), 0);
    if (count > 65534) {
        fail(name, "the archive holds more than 65,534 entries; do not use this file");
    }
    std::vector<ZipEntry> entries;
    std::set<std::string> names;
    std::uint64_t total = 0;
    std::uint64_t total_packed = 0;
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE |
                                        ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC;
        if (zip_stat_index(archive.get(), index, 0, &stat) != 0 ||
            (stat.valid & needed) != needed) {
            damaged(name);
        }
        std::string const entry = stat.name;
        check_name(entry, name);
        if (!names.insert(entry).second) {
            fail(name, "the archive holds \"" + utf8::excerpt(entry, 60) +
                           "\" twice; open the document in Writer and save it again");
        }
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
            stat.encryption_method != ZIP_EM_NONE) {
            fail(name, "the file is protected with a password; save it without one");
        }
        // Entries that overlap would let a small file unpack without end.
        bool const overlong = stat.comp_size > bytes.size() - total_packed;
        bool const bomb =
            stat.size > max_input_bytes - total ||
            (stat.size > ratio_matters_from && stat.size / ratio_limit > stat.comp_size);
        if (bomb) {
            fail(name, "unpacked, the archive would be far larger than any document (a \"zip "
                       "bomb\"); do not use this file");
        }
        if (overlong) {
            damaged(name);
        }
        total += stat.size;
        total_packed += stat.comp_size;
        if (entry.back() == '/') {
            continue;
        }
        if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE) {
            fail(name, "\"" + utf8::excerpt(entry, 60) +
                           "\" is packed in a way documents do not use; open the document in "
                           "Writer and save it again");
        }
        entries.push_back({entry, stat.comp_method, stat.crc, static_cast<std::uint32_t>(stat.size),
                           read_packed(archive.get(), index, stat.comp_size, name)});
    }
    return entries;
}

std::string unpack(ZipEntry const& entry, std::string const& archive_name) {
    std::string bytes;
    if (entry.method == 0) {
        bytes = entry.packed;
    } else {
        // One byte more than promised shows a lie about the size.
        bytes.resize(std::size_t{entry.size} + 1);
        z_stream stream{};
        if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) {
            throw std::bad_alloc();
        }
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(entry.packed.data()));
        stream.avail_in = static_cast<uInt>(entry.packed.size());
        stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
        stream.avail_out = static_cast<uInt>(bytes.size());
        int const result = inflate(&stream, Z_FINISH);
        bytes.resize(stream.total_out);
        inflateEnd(&stream);
        if (result != Z_STREAM_END) {
            damaged(archive_name);
        }
    }
    uLong const crc =
        crc32(0, reinterpret_cast<Bytef const*>(bytes.data()), static_cast<uInt>(bytes.size()));
    if (bytes.size() != entry.size || crc != entry.crc) {
        damaged(archive_name);
    }
    return bytes;
}

} // namespace presskit::odf
