// SPDX-License-Identifier: MPL-2.0
#include "odf/deflate_block.hpp"

#include "odf/huffman.hpp"

#include <algorithm>
#include <cstdlib>

namespace presskit::odf {

namespace {

constexpr std::size_t end_of_block = 256;

/// The lengths of both codes as symbols of a third one (RFC 1951, 3.2.7).
struct PackedLengths {
    struct Item {
        std::uint8_t symbol;
        std::uint8_t extra;
        std::uint8_t extra_bits;
    };
    std::array<Item, 286 + 30> items;
    std::size_t size = 0;
    std::array<std::uint32_t, 19> count{};

    void add(unsigned symbol, std::size_t extra = 0, unsigned extra_bits = 0) {
        items[size++] = {static_cast<std::uint8_t>(symbol), static_cast<std::uint8_t>(extra),
                         static_cast<std::uint8_t>(extra_bits)};
        ++count[symbol];
    }

    /// `times` times the same length.
    void add_run(std::uint8_t length, std::size_t times) {
        while (length == 0 && times >= 3) {
            std::size_t const taken = std::min<std::size_t>(times, 138);
            taken < 11 ? add(17, taken - 3, 3) : add(18, taken - 11, 7);
            times -= taken;
        }
        if (length != 0 && times > 3) {
            add(length);
            --times;
            while (times >= 3) {
                std::size_t const taken = std::min<std::size_t>(times, 6);
                add(16, taken - 3, 2);
                times -= taken;
            }
        }
        for (; times > 0; --times) {
            add(length);
        }
    }
};

template <std::size_t Size>
std::size_t used(HuffmanCode<Size> const& code, std::size_t least) {
    std::size_t size = Size;
    while (size > least && code.length[size - 1] == 0) {
        --size;
    }
    return size;
}

} // namespace

/// The codes of a block.
struct DeflateBlock::Codes {
    HuffmanCode<286> lengths;
    HuffmanCode<30> distances;
};

void BitWriter::reserve(std::uint64_t bits) {
    auto const written = static_cast<std::size_t>(m_at - m_out->data());
    m_out->resize(written + static_cast<std::size_t>(bits / 8) + 16);
    m_at = m_out->data() + written;
}

void BitWriter::finish() {
    put(0, (8 - m_count) % 8);
    m_out->resize(static_cast<std::size_t>(m_at - m_out->data()));
    m_at = m_out->data() + m_out->size();
}

void DeflateBlock::clear() {
    m_size = 0;
    m_looked = 0;
    m_lengths.fill(0);
    m_lengths[end_of_block] = 1;
    m_distances.fill(0);
    m_kinds.fill(0);
}

bool DeflateBlock::changes() {
    // Where the ranges of literal bytes and of length symbols end.
    static constexpr std::array<std::size_t, 6> ends = {0x60, 0x80, 0x100, 263, 275, 286};
    Kinds all{};
    for (std::size_t kind = 0, i = 0; kind < ends.size(); ++kind) {
        for (; i < ends[kind]; ++i) {
            all[kind] += m_lengths[i];
        }
    }
    std::int64_t const before = static_cast<std::int64_t>(m_looked);
    std::int64_t const now = static_cast<std::int64_t>(m_size) - before;
    std::int64_t difference = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::int64_t const was = m_kinds[i];
        difference += std::abs((std::int64_t{all[i]} - was) * before - was * now);
    }
    m_kinds = all;
    m_looked = m_size;
    return difference * 2 > before * now;
}

void DeflateBlock::write(BitWriter& out, bool last) {
    Codes codes;
    make_huffman(m_lengths.data(), m_lengths.size(), 15, codes.lengths.length, codes.lengths.bits);
    make_huffman(m_distances.data(), m_distances.size(), 15, codes.distances.length,
                 codes.distances.bits);
    write_codes(codes, out, last);
    write_tokens(codes, out);
    clear();
}

void DeflateBlock::write_codes(Codes const& codes, BitWriter& out, bool last) {
    std::size_t const lengths = used(codes.lengths, first_length_symbol);
    std::size_t const distances = used(codes.distances, 1);
    std::array<std::uint8_t, 286 + 30> all;
    std::copy_n(codes.lengths.length, lengths, all.begin());
    std::copy_n(codes.distances.length, distances, all.begin() + lengths);
    PackedLengths packed;
    for (std::size_t i = 0, end = 0; i < lengths + distances; i = end) {
        while (end < lengths + distances && all[end] == all[i]) {
            ++end;
        }
        packed.add_run(all[i], end - i);
    }
    HuffmanCode<19> code;
    make_huffman(packed.count.data(), packed.count.size(), 7, code.length, code.bits);
    static constexpr std::array<std::uint8_t, 19> order = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                           11, 4,  12, 3, 13, 2, 14, 1, 15};
    std::size_t shown = order.size();
    while (shown > 4 && code.length[order[shown - 1]] == 0) {
        --shown;
    }
    out.reserve(17 + 19 * 3 + packed.size * 14);
    out.put((last ? 1U : 0U) | 2U << 1, 3);
    out.put(lengths - first_length_symbol, 5);
    out.put(distances - 1, 5);
    out.put(shown - 4, 4);
    for (std::size_t i = 0; i < shown; ++i) {
        out.put(code.length[order[i]], 3);
    }
    for (std::size_t i = 0; i < packed.size; ++i) {
        PackedLengths::Item const& item = packed.items[i];
        out.put(code.bits[item.symbol] | std::uint64_t{item.extra} << code.length[item.symbol],
                code.length[item.symbol] + item.extra_bits);
    }
}

void DeflateBlock::write_tokens(Codes const& codes, BitWriter& out) const {
    DeflateSymbols const& all = deflate_symbols;
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < m_lengths.size(); ++i) {
        unsigned const extra =
            i < first_length_symbol ? 0U : all.length_extra[i - first_length_symbol];
        bits += std::uint64_t{m_lengths[i]} * (codes.lengths.length[i] + extra);
    }
    for (std::size_t i = 0; i < m_distances.size(); ++i) {
        bits += std::uint64_t{m_distances[i]} *
                (codes.distances.length[i] + unsigned{all.distance_extra[i]});
    }
    out.reserve(bits);

    struct Piece {
        std::uint32_t bits;
        std::uint32_t count;
    };
    std::array<Piece, 256> literals;
    for (std::size_t byte = 0; byte < literals.size(); ++byte) {
        literals[byte] = {codes.lengths.bits[byte], codes.lengths.length[byte]};
    }
    std::array<Piece, longest_match + 1> lengths; // code and extra bits in one
    for (unsigned length = shortest_match; length <= longest_match; ++length) {
        std::size_t const symbol = all.of_length[length];
        std::size_t const at = first_length_symbol + symbol;
        lengths[length] = {codes.lengths.bits[at] | (length - all.length_base[symbol])
                                                        << codes.lengths.length[at],
                           unsigned{codes.lengths.length[at]} + all.length_extra[symbol]};
    }
    BitWriter writer = out;
    for (std::size_t i = 0; i < m_size; ++i) {
        std::uint32_t const token = m_tokens[i];
        if ((token & is_match) == 0) {
            writer.put_later(literals[token].bits, literals[token].count);
            continue;
        }
        Piece const& length = lengths[token >> 16 & 0x7FFFU];
        std::uint32_t const distance = (token & 0xFFFFU) + 1;
        std::size_t const symbol = all.of_distance(distance);
        std::uint32_t const far =
            codes.distances.bits[symbol] | (distance - all.distance_base[symbol])
                                               << codes.distances.length[symbol];
        writer.store();
        writer.put(length.bits | std::uint64_t{far} << length.count,
                   length.count + codes.distances.length[symbol] + all.distance_extra[symbol]);
    }
    writer.store();
    writer.put(codes.lengths.bits[end_of_block], codes.lengths.length[end_of_block]);
    out = writer;
}

} // namespace presskit::odf
