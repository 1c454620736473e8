// SPDX-License-Identifier: MPL-2.0
// Lengths and distances as deflate's alphabet has them (RFC 1951, 3.2.5).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace presskit::odf {

constexpr unsigned shortest_match = 3;
constexpr unsigned longest_match = 258;
constexpr std::uint32_t farthest_match = 32768;
constexpr std::size_t first_length_symbol = 257;

/// Lengths 3 to 258 and distances 1 to 32768 as symbols with extra bits (RFC 1951, 3.2.5).
struct DeflateSymbols {
    std::array<std::uint8_t, longest_match + 1> of_length{};
    std::array<std::uint16_t, 29> length_base{};
    std::array<std::uint8_t, 29> length_extra{};
    std::array<std::uint8_t, 256> near{}; ///< of distance - 1
    std::array<std::uint8_t, 256> far{};  ///< of (distance - 1) / 128
    std::array<std::uint16_t, 30> distance_base{};
    std::array<std::uint8_t, 30> distance_extra{};

    constexpr DeflateSymbols() {
        unsigned length = shortest_match;
        for (unsigned symbol = 0; symbol < 29; ++symbol) {
            unsigned const extra = symbol < 8 || symbol == 28 ? 0 : symbol / 4 - 1;
            length = symbol == 28 ? longest_match : length;
            length_base[symbol] = static_cast<std::uint16_t>(length);
            length_extra[symbol] = static_cast<std::uint8_t>(extra);
            for (unsigned i = 0; i < 1U << extra; ++i) {
                of_length[length++] = static_cast<std::uint8_t>(symbol);
            }
        }
        unsigned before = 0;
        for (unsigned symbol = 0; symbol < 30; ++symbol) {
            unsigned const extra = symbol < 4 ? 0 : symbol / 2 - 1;
            distance_base[symbol] = static_cast<std::uint16_t>(before + 1);
            distance_extra[symbol] = static_cast<std::uint8_t>(extra);
            for (unsigned i = 0; i < 1U << extra; ++i, ++before) {
                (before < 256 ? near[before] : far[before >> 7]) =
                    static_cast<std::uint8_t>(symbol);
            }
        }
    }

    [[nodiscard]] std::size_t of_distance(std::uint32_t distance) const {
        std::uint32_t const before = distance - 1;
        return before < 256 ? near[before] : far[before >> 7];
    }
};

inline constexpr DeflateSymbols deflate_symbols;

} // namespace presskit::odf
