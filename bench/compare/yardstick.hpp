// SPDX-License-Identifier: MPL-2.0
// The least that has to be done for a filled document: copy its bytes, deflate them, write a zip.
#pragma once

#include "odf/package.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace presskit::bench {

struct Compressor {
    std::function<std::size_t(std::string_view from, char* to, std::size_t room)> deflate;
    std::function<std::uint32_t(std::string_view)> crc;
};
[[nodiscard]] Compressor zlib(int level);
[[nodiscard]] Compressor libdeflate(int level);

/// Makes the bytes of `filled` again, from pieces: `values` are what stands between the constant
/// text of content.xml, in the order of the document.
class Yardstick final {
public:
    enum class Deflate { content, everything };

    Yardstick(odf::Package const& filled, std::vector<std::string> const& values,
              Compressor compressor, Deflate what);

    [[nodiscard]] std::string fill();

private:
    struct Entry {
        std::string name;
        std::string plain;
        std::string packed;
        std::uint32_t crc = 0;
        bool again = false; ///< deflated for each document
        bool stored = false;
    };
    void pack(Entry& entry) const;

    Compressor m_compressor;
    std::vector<Entry> m_entries;
    std::string m_content;
    std::vector<std::string_view> m_pieces; ///< of m_content
};

} // namespace presskit::bench
