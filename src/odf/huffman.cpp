// SPDX-License-Identifier: MPL-2.0
#include "odf/huffman.hpp"

#include <algorithm>
#include <array>

namespace presskit::odf {

namespace {

constexpr std::size_t max_symbols = 288;

struct Leaf {
    std::uint32_t count;
    std::uint16_t symbol;
};

/// Symbols that occur, the rarest first.
std::size_t sorted_leaves(std::uint32_t const* count, std::size_t symbols,
                          std::array<Leaf, max_symbols>& leaves) {
    std::size_t used = 0;
    for (std::size_t i = 0; i < symbols; ++i) {
        if (count[i] != 0) {
            leaves[used++] = {count[i], static_cast<std::uint16_t>(i)};
        }
    }
    std::sort(leaves.begin(), leaves.begin() + static_cast<std::ptrdiff_t>(used),
              [](Leaf const& a, Leaf const& b) {
                  return a.count != b.count ? a.count < b.count : a.symbol < b.symbol;
              });
    return used;
}

/// How many leaves of the tree lie how deep; those deeper than `limit` count as `limit` deep.
/// Inner nodes are made in the order of their weight, so that two queues do for a heap.
std::array<int, 16> depths(std::array<Leaf, max_symbols> const& leaves, std::size_t used,
                           unsigned limit) {
    std::array<std::uint64_t, 2 * max_symbols> weight;
    std::array<std::uint16_t, 2 * max_symbols> parent;
    for (std::size_t i = 0; i < used; ++i) {
        weight[i] = leaves[i].count;
    }
    std::size_t const root = 2 * used - 2;
    std::size_t leaf = 0;
    std::size_t inner = used;
    for (std::size_t made = used; made <= root; ++made) {
        weight[made] = 0;
        for (int child = 0; child < 2; ++child) {
            bool const from_leaves =
                leaf < used && (inner >= made || weight[leaf] <= weight[inner]);
            std::size_t const taken = from_leaves ? leaf++ : inner++;
            weight[made] += weight[taken];
            parent[taken] = static_cast<std::uint16_t>(made);
        }
    }
    std::array<int, 16> at_depth{};
    std::array<std::uint16_t, 2 * max_symbols> depth;
    depth[root] = 0;
    for (std::size_t i = root; i-- > 0;) {
        depth[i] = static_cast<std::uint16_t>(depth[parent[i]] + 1);
        if (i < used) {
            ++at_depth[std::min<unsigned>(depth[i], limit)];
        }
    }
    return at_depth;
}

/// Leaves that were lifted to `limit` take more room than there is: others go down for them.
void make_room(std::array<int, 16>& at_depth, unsigned limit) {
    std::int64_t const room = std::int64_t{1} << limit;
    std::int64_t taken = 0;
    for (unsigned depth = 1; depth <= limit; ++depth) {
        taken += std::int64_t{at_depth[depth]} << (limit - depth);
    }
    while (taken > room) {
        unsigned depth = limit - 1;
        while (at_depth[depth] == 0) {
            --depth;
        }
        --at_depth[depth]; // it and one of the deepest become a pair one deeper
        at_depth[depth + 1] += 2;
        --at_depth[limit];
        --taken;
    }
}

std::uint16_t reversed(std::uint32_t code, unsigned length) {
    std::uint32_t turned = 0;
    for (unsigned i = 0; i < length; ++i) {
        turned = turned << 1 | (code >> i & 1U);
    }
    return static_cast<std::uint16_t>(turned);
}

} // namespace

void make_huffman(std::uint32_t const* count, std::size_t symbols, unsigned limit,
                  std::uint8_t* length, std::uint16_t* bits) {
    std::fill(length, length + symbols, std::uint8_t{0});
    std::array<Leaf, max_symbols> leaves;
    std::size_t const used = sorted_leaves(count, symbols, leaves);
    std::array<int, 16> at_depth{};
    if (used == 1) {
        at_depth[1] = 1;
    } else if (used > 1) {
        at_depth = depths(leaves, used, limit);
        make_room(at_depth, limit);
    }
    std::size_t next = 0;
    for (unsigned depth = limit; depth >= 1; --depth) {
        for (int i = 0; i < at_depth[depth]; ++i) {
            length[leaves[next++].symbol] = static_cast<std::uint8_t>(depth);
        }
    }
    std::array<std::uint32_t, 16> first{};
    for (unsigned depth = 1; depth < 15; ++depth) {
        first[depth + 1] = (first[depth] + static_cast<std::uint32_t>(at_depth[depth])) << 1;
    }
    for (std::size_t i = 0; i < symbols; ++i) {
        bits[i] = length[i] == 0 ? std::uint16_t{0} : reversed(first[length[i]]++, length[i]);
    }
}

} // namespace presskit::odf
