// SPDX-License-Identifier: MPL-2.0
// One block of a deflate stream with codes of its own (RFC 1951, 3.2.7).
#pragma once

#include "odf/deflate_symbols.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace presskit::odf {

/// Bits at the end of a string. It may be copied, so that a loop has one in registers; the string
/// is longer than what is written until `finish`.
class BitWriter final {
public:
    explicit BitWriter(std::string& out) : m_out(&out), m_at(out.data() + out.size()) {}
    /// Room for so many bits; to be asked for before they are put.
    void reserve(std::uint64_t bits);
    /// At most 56 bits.
    void put(std::uint64_t value, unsigned count) {
        m_bits |= value << m_count;
        m_count += count;
        store();
    }
    /// At most 15 bits, kept back; `store` comes before the next `put`.
    void put_later(std::uint64_t value, unsigned count) {
        m_bits |= value << m_count;
        m_count += count;
        if (m_count > 48) {
            store();
        }
    }
    void store() {
        for (int i = 0; i < 8; ++i) {
            m_at[i] = static_cast<char>(m_bits >> (8 * i)); // the compiler makes one store of it
        }
        m_at += m_count / 8;
        m_bits >>= m_count & ~7U;
        m_count &= 7U;
    }
    /// Fills up the last byte; nothing can be put after that.
    void finish();

private:
    std::string* m_out;
    char* m_at; ///< behind what is written
    std::uint64_t m_bits = 0;
    unsigned m_count = 0; ///< under 8 once stored
};

/// Literals and matches until `full`, counted as they come.
class DeflateBlock final {
public:
    DeflateBlock() { clear(); }

    void literal(unsigned char byte) {
        ++m_lengths[byte];
        m_tokens[m_size++] = byte;
    }
    void match(unsigned length, std::uint32_t distance) {
        ++m_lengths[first_length_symbol + deflate_symbols.of_length[length]];
        ++m_distances[deflate_symbols.of_distance(distance)];
        m_tokens[m_size++] = is_match | length << 16 | (distance - 1);
    }
    /// A block should end here: it is long, or what comes now is unlike what came before.
    [[nodiscard]] bool full() {
        return m_size >= m_looked + look && (m_size >= capacity || changes());
    }
    /// Written, and empty again.
    void write(BitWriter& out, bool last);

private:
    struct Codes;
    static constexpr std::uint32_t is_match = 1U << 31;
    static constexpr std::size_t capacity = 32768;
    static constexpr std::size_t look = 512;
    /// Literals of three ranges, matches of three lengths.
    using Kinds = std::array<std::uint32_t, 6>;

    void clear();
    [[nodiscard]] bool changes();
    static void write_codes(Codes const& codes, BitWriter& out, bool last);
    void write_tokens(Codes const& codes, BitWriter& out) const;

    std::array<std::uint32_t, capacity + look> m_tokens; ///< a byte; or a match, bit 31 set
    std::size_t m_size = 0;
    std::size_t m_looked = 0; ///< tokens in m_kinds
    Kinds m_kinds{};
    std::array<std::uint32_t, 286> m_lengths{}; ///< how often: literals, end, length symbols
    std::array<std::uint32_t, 30> m_distances{};
};

} // namespace presskit::odf
