// SPDX-License-Identifier: MPL-2.0
#include "compare/yardstick.hpp"

#include "base/error.hpp"

#include <libdeflate.h>
#include <memory>
#include <zlib.h>

namespace presskit::bench {

namespace {

void put(std::string& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) {
        out += static_cast<char>((value >> (8 * i)) & 0xFF);
    }
}

/// `pieces` of `text`: the values where they are found, and what stands between them.
std::vector<std::string_view> cut(std::string_view text, std::vector<std::string> const& values) {
    std::vector<std::string_view> pieces;
    for (std::string const& value : values) {
        std::size_t const at = text.find(value);
        if (at == std::string_view::npos) {
            throw Error(Phase::input, "the filled document lacks \"" + value + "\"");
        }
        pieces.push_back(text.substr(0, at));
        pieces.push_back(text.substr(at, value.size()));
        text.remove_prefix(at + value.size());
    }
    pieces.push_back(text);
    return pieces;
}

} // namespace

Compressor zlib(int level) {
    auto const stream = std::shared_ptr<z_stream>(new z_stream{}, [](z_stream* each) {
        deflateEnd(each);
        delete each;
    });
    if (deflateInit2(stream.get(), level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::bad_alloc();
    }
    Compressor made;
    made.deflate = [stream](std::string_view from, char* to, std::size_t room) {
        deflateReset(stream.get());
        stream->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(from.data()));
        stream->avail_in = static_cast<uInt>(from.size());
        stream->next_out = reinterpret_cast<Bytef*>(to);
        stream->avail_out = static_cast<uInt>(room);
        deflate(stream.get(), Z_FINISH);
        return static_cast<std::size_t>(stream->total_out);
    };
    made.crc = [](std::string_view from) {
        return static_cast<std::uint32_t>(
            crc32(0, reinterpret_cast<Bytef const*>(from.data()), static_cast<uInt>(from.size())));
    };
    return made;
}

Compressor libdeflate(int level) {
    std::shared_ptr<libdeflate_compressor> const compressor(libdeflate_alloc_compressor(level),
                                                            libdeflate_free_compressor);
    Compressor made;
    made.deflate = [compressor](std::string_view from, char* to, std::size_t room) {
        return libdeflate_deflate_compress(compressor.get(), from.data(), from.size(), to, room);
    };
    made.crc = [](std::string_view from) { return libdeflate_crc32(0, from.data(), from.size()); };
    return made;
}

Yardstick::Yardstick(odf::Package const& filled, std::vector<std::string> const& values,
                     Compressor compressor, Deflate what)
    : m_compressor(std::move(compressor)), m_content(filled.read("content.xml")),
      m_pieces(cut(m_content, values)) {
    m_entries.push_back({"mimetype", filled.mimetype(), filled.mimetype(), 0, false, true});
    m_entries.front().crc = m_compressor.crc(filled.mimetype());
    std::string manifest;
    for (std::string const& name : filled.entries()) {
        manifest += "<manifest:file-entry manifest:full-path=\"" + name +
                    "\" manifest:media-type=\"text/xml\"/>";
        m_entries.push_back({name, filled.read(name), {}, 0, false, false});
    }
    m_entries.push_back({"META-INF/manifest.xml", manifest, {}, 0, false, false});
    for (Entry& entry : m_entries) {
        if (!entry.stored) {
            pack(entry);
            entry.again = what == Deflate::everything || entry.name == "content.xml";
        }
    }
}

void Yardstick::pack(Entry& entry) const {
    entry.crc = m_compressor.crc(entry.plain);
    entry.packed.resize(entry.plain.size() + entry.plain.size() / 8 + 64);
    entry.packed.resize(
        m_compressor.deflate(entry.plain, entry.packed.data(), entry.packed.size()));
}

std::string Yardstick::fill() {
    std::string out;
    std::string directory;
    for (Entry& entry : m_entries) {
        if (entry.name == "content.xml") {
            entry.plain.clear();
            for (std::string_view const piece : m_pieces) {
                entry.plain += piece;
            }
        }
        if (entry.again) {
            pack(entry);
        }
        auto const offset = static_cast<std::uint32_t>(out.size());
        std::string description;
        put(description, 20, 2);
        put(description, 0, 2);
        put(description, entry.stored ? 0 : 8, 2);
        put(description, 0x00210000, 4); // 1980-01-01
        put(description, entry.crc, 4);
        put(description, static_cast<std::uint32_t>(entry.packed.size()), 4);
        put(description, static_cast<std::uint32_t>(entry.plain.size()), 4);
        put(description, static_cast<std::uint32_t>(entry.name.size()), 4);
        out += "PK\x03\x04" + description + entry.name;
        out += entry.packed;
        directory += std::string("PK\x01\x02\x14", 5) + '\0' + description;
        put(directory, 0, 4);
        put(directory, 0, 4);
        put(directory, 0, 2);
        put(directory, offset, 4);
        directory += entry.name;
    }
    auto const start = static_cast<std::uint32_t>(out.size());
    auto const count = static_cast<std::uint32_t>(m_entries.size());
    out += directory;
    out += "PK\x05\x06";
    put(out, 0, 4);
    put(out, count | count << 16, 4);
    put(out, static_cast<std::uint32_t>(directory.size()), 4);
    put(out, start, 4);
    put(out, 0, 2);
    return out;
}

} // namespace presskit::bench
