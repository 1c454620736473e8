// SPDX-License-Identifier: MPL-2.0
// Huffman codes as deflate has them (RFC 1951, 3.2.2): given by their lengths alone.
#pragma once

#include <cstddef>
#include <cstdint>

namespace presskit::odf {

/// Lengths of up to 15 bits and codes as they go into the stream, lowest bit first.
template <std::size_t Size>
struct HuffmanCode {
    std::uint8_t length[Size] = {}; ///< 0: the symbol does not occur
    std::uint16_t bits[Size] = {};
};

/// `length` and `bits` for symbols that occur `count` times; none longer than `limit`. A single
/// symbol gets one bit. At most 288 symbols.
void make_huffman(std::uint32_t const* count, std::size_t symbols, unsigned limit,
                  std::uint8_t* length, std::uint16_t* bits);

} // namespace presskit::odf
