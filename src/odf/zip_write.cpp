// SPDX-License-Identifier: MPL-2.0
#include "base/error.hpp"
#include "base/files.hpp"
#include "odf/deflate.hpp"
#include "odf/zip.hpp"

#include <algorithm>
#include <libdeflate.h>
#include <memory>
#include <zlib.h>

namespace presskit::odf {

namespace {

constexpr std::uint16_t utf8_name = 1U << 11;
constexpr std::uint16_t date_1980_01_01 = (1U << 5) | 1U;

void put16(std::string& out, std::uint32_t value) {
    out += static_cast<char>(value & 0xFF);
    out += static_cast<char>((value >> 8) & 0xFF);
}

void put32(std::string& out, std::uint32_t value) {
    put16(out, value & 0xFFFF);
    put16(out, value >> 16);
}

/// What local header and central directory have in common, from "version needed" on.
void put_description(std::string& out, ZipEntry const& entry) {
    bool const ascii = std::all_of(entry.name.begin(), entry.name.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    put16(out, entry.method == 0 ? 10 : 20);
    put16(out, ascii ? 0 : utf8_name);
    put16(out, entry.method);
    put16(out, 0); // midnight
    put16(out, date_1980_01_01);
    put32(out, entry.crc);
    put32(out, static_cast<std::uint32_t>(entry.packed.size()));
    put32(out, entry.size);
    put16(out, static_cast<std::uint32_t>(entry.name.size()));
    put16(out, 0); // no extra field
}

/// Its tables are set up once a thread.
libdeflate_compressor* thread_compressor() {
    struct Free {
        void operator()(libdeflate_compressor* each) const { libdeflate_free_compressor(each); }
    };
    thread_local std::unique_ptr<libdeflate_compressor, Free> const compressor(
        libdeflate_alloc_compressor(4));
    if (!compressor) {
        throw std::bad_alloc();
    }
    return compressor.get();
}

/// What templates make is our deflate's business; pictures and short texts are not.
[[nodiscard]] bool is_ours(std::string_view name, std::size_t size) {
    return size >= 512 && size < (1U << 30) && name.size() > 4 &&
           name.substr(name.size() - 4) == ".xml";
}

void append_deflated(std::string const& name, std::string_view bytes, std::string& out) {
    if (is_ours(name, bytes.size())) {
        deflate(bytes, out);
        return;
    }
    libdeflate_compressor* const compressor = thread_compressor();
    std::size_t const bound = libdeflate_deflate_compress_bound(compressor, bytes.size());
    std::unique_ptr<char[]> const room(new char[bound]); // not filled with zeros, unlike a string
    out.append(room.get(), libdeflate_deflate_compress(compressor, bytes.data(), bytes.size(),
                                                       room.get(), bound));
}

} // namespace

PackedStart pack_start(std::string_view bytes) {
    PackedStart start;
    start.size = static_cast<std::uint32_t>(bytes.size());
    start.crc = libdeflate_crc32(0, bytes.data(), bytes.size());
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) !=
        Z_OK) {
        throw std::bad_alloc();
    }
    start.packed.resize(deflateBound(&stream, static_cast<uLong>(bytes.size())) + 16);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(start.packed.data());
    stream.avail_out = static_cast<uInt>(start.packed.size());
    deflate(&stream, Z_SYNC_FLUSH);
    start.packed.resize(stream.total_out);
    deflateEnd(&stream);
    return start;
}

ZipEntry pack(std::string name, std::string_view bytes, Packing packing, PackedStart const* start) {
    if (bytes.size() > 0xF0000000U) {
        throw Error(Phase::input, name + ": larger than a zip archive can hold; make it smaller");
    }
    ZipEntry entry;
    entry.name = std::move(name);
    entry.size = static_cast<std::uint32_t>(bytes.size());
    if (packing == Packing::store) {
        entry.crc = libdeflate_crc32(0, bytes.data(), bytes.size());
        entry.packed = bytes;
        return entry;
    }
    std::string_view const rest = bytes.substr(start == nullptr ? 0 : start->size);
    std::uint32_t const crc = libdeflate_crc32(0, rest.data(), rest.size());
    entry.crc = start == nullptr ? crc
                                 : static_cast<std::uint32_t>(crc32_combine(
                                       start->crc, crc, static_cast<z_off_t>(rest.size())));
    if (start != nullptr) {
        entry.packed = start->packed;
    }
    append_deflated(entry.name, rest, entry.packed);
    entry.method = 8;
    if (entry.packed.size() >= bytes.size()) { // pictures do not get smaller
        entry.method = 0;
        entry.packed = bytes;
    }
    return entry;
}

std::string write_zip(std::vector<ZipEntry const*> const& entries) {
    std::string out;
    std::string directory;
    std::size_t size = 22;
    for (ZipEntry const* const entry : entries) {
        size += entry->packed.size() + 2 * entry->name.size() + 76;
    }
    out.reserve(size);
    for (ZipEntry const* const entry : entries) {
        auto const offset = static_cast<std::uint32_t>(out.size());
        if (out.size() + entry->packed.size() > 0xF0000000U || entries.size() > 65534) {
            throw Error(Phase::input,
                        entry->name + ": the archive grows beyond 4 GB; leave out large files");
        }
        out += "PK\x03\x04";
        put_description(out, *entry);
        out += entry->name;
        out += entry->packed;

        directory += "PK\x01\x02";
        put16(directory, 20);
        put_description(directory, *entry);
        put16(directory, 0); // no comment
        put16(directory, 0); // first disk
        put16(directory, 0); // internal attributes
        put32(directory, 0); // external attributes
        put32(directory, offset);
        directory += entry->name;
    }
    auto const start = static_cast<std::uint32_t>(out.size());
    auto const count = static_cast<std::uint32_t>(entries.size());
    out += directory;
    out += "PK\x05\x06";
    put32(out, 0); // disk numbers
    put16(out, count);
    put16(out, count);
    put32(out, static_cast<std::uint32_t>(directory.size()));
    put32(out, start);
    put16(out, 0); // no comment
    return out;
}

} // namespace presskit::odf
