// SPDX-License-Identifier: MPL-2.0
#include "odf/deflate.hpp"

#include "odf/deflate_block.hpp"

#include <algorithm>
#include <cstring>
#include <memory>

namespace presskit::odf {

namespace {

constexpr unsigned hashed_bytes = 5;
constexpr unsigned hash_bits = 15;
constexpr int tries = 6;               ///< places looked at for a match
constexpr unsigned long_enough = 24;   ///< a match that is not worth a longer search
constexpr unsigned same_distance = 12; ///< one at the last distance that is taken at once
constexpr std::size_t last_known = 4;
constexpr std::size_t margin = 16; ///< the last bytes are not searched: reads stay inside

/// Bytes as a number, the first one lowest.
std::uint64_t load64(char const* from) {
    std::uint64_t value = 0;
    std::memcpy(&value, from, sizeof value);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    value = __builtin_bswap64(value);
#endif
    return value;
}

bool same4(char const* a, char const* b) {
    return std::memcmp(a, b, 4) == 0;
}

std::size_t hash(std::uint64_t eight_bytes) {
    return static_cast<std::size_t>(
        (eight_bytes << (64 - 8 * hashed_bytes)) * 0x9E3779B185EBCA87U >> (64 - hash_bits));
}

/// How far `a` and `b` are the same; `a` may be read up to `limit`.
unsigned common(char const* a, char const* b, unsigned limit) {
    unsigned length = 0;
    for (; length + 8 <= limit; length += 8) {
        std::uint64_t const other = load64(a + length) ^ load64(b + length);
        if (other != 0) {
            return length + static_cast<unsigned>(__builtin_ctzll(other)) / 8;
        }
    }
    while (length < limit && a[length] == b[length]) {
        ++length;
    }
    return length;
}

struct Match {
    unsigned length = 0;
    std::uint32_t distance = 0;
};

/// Remembers where five bytes stood: the last place by their hash, and from each place the one
/// before. Places are counted on from text to text, so that what is left of the last text counts
/// as too far away and nothing needs clearing.
class Deflater final {
public:
    void run(std::string_view text, std::string& out);

private:
    void begin(std::string_view text);
    void remember(std::size_t at) { (void)replace(at, load64(m_text.data() + at)); }
    std::uint32_t replace(std::size_t at, std::uint64_t eight_bytes);
    Match find(std::size_t at);
    void remember_match(std::size_t from, std::size_t to);

    std::string_view m_text;
    std::size_t m_searched = 0;              ///< places before this may be looked for
    std::size_t m_base = farthest_match + 1; ///< the place of the text's first byte
    std::size_t m_distance = 0;              ///< of the last match
    std::uint32_t m_last[std::size_t{1} << hash_bits] = {};
    std::uint32_t m_before[farthest_match] = {};
    DeflateBlock m_block;
};

void Deflater::begin(std::string_view text) {
    std::uint64_t const next = std::uint64_t{m_base} + m_text.size() + farthest_match;
    if (next + text.size() >= 0xFFFFFFFFU) {
        std::fill(std::begin(m_last), std::end(m_last), 0U);
        m_base = farthest_match + 1;
    } else {
        m_base = static_cast<std::size_t>(next);
    }
    m_text = text;
    m_searched = text.size() > margin ? text.size() - margin : 0;
    m_distance = 0;
}

std::uint32_t Deflater::replace(std::size_t at, std::uint64_t eight_bytes) {
    std::uint32_t& last = m_last[hash(eight_bytes)];
    std::uint32_t const before = last;
    m_before[at % farthest_match] = before;
    last = static_cast<std::uint32_t>(m_base + at);
    return before;
}

Match Deflater::find(std::size_t at) {
    char const* const here = m_text.data() + at;
    std::uint64_t const eight = load64(here);
    std::size_t place = replace(at, eight);
    auto const limit =
        static_cast<unsigned>(std::min<std::size_t>(longest_match, m_text.size() - at));
    if (m_distance != 0 && same4(here, here - m_distance)) {
        unsigned const length = common(here, here - m_distance, limit);
        if (length >= same_distance) {
            return {length, static_cast<std::uint32_t>(m_distance)};
        }
    }
    std::size_t const now = m_base + at;
    std::size_t const nearest = at > farthest_match ? now - farthest_match : m_base;
    Match best;
    unsigned beat = hashed_bytes - 1;
    for (int i = 0; i < tries && place >= nearest; ++i) {
        char const* const there = m_text.data() + (place - m_base);
        if (same4(here + beat - 3, there + beat - 3)) { // the byte that would make it longer, too
            std::uint64_t const other = eight ^ load64(there);
            unsigned const length = other != 0 ? static_cast<unsigned>(__builtin_ctzll(other)) / 8
                                               : common(here, there, limit);
            if (length > beat) {
                beat = length;
                best = {length, static_cast<std::uint32_t>(now - place)};
                if (length >= long_enough || length >= limit) {
                    break;
                }
            }
        }
        place = m_before[(place - m_base) % farthest_match];
    }
    return best;
}

/// What stands inside of long matches is rarely where the next one starts. Numbers of rounds that
/// are known to the compiler: guessing them wrong would cost more than the work.
void Deflater::remember_match(std::size_t from, std::size_t to) {
    if (to + margin > m_text.size()) {
        return;
    }
    remember(from + 1);
    if (to - from <= last_known) {
        for (std::size_t i = 2; i < hashed_bytes; ++i) {
            remember(from + i);
        }
        return;
    }
    for (std::size_t i = last_known; i > 0; --i) {
        remember(to - i);
    }
}

void Deflater::run(std::string_view text, std::string& out) {
    begin(text);
    BitWriter writer(out);
    std::size_t at = 0;
    while (at < m_searched) {
        Match const match = find(at);
        if (match.length == 0) {
            m_block.literal(static_cast<unsigned char>(text[at++]));
        } else {
            m_block.match(match.length, match.distance);
            m_distance = match.distance;
            remember_match(at, at + match.length);
            at += match.length;
        }
        if (m_block.full()) {
            m_block.write(writer, false);
        }
    }
    for (; at < text.size(); ++at) {
        m_block.literal(static_cast<unsigned char>(text[at]));
    }
    m_block.write(writer, true);
    writer.finish();
}

} // namespace

void deflate(std::string_view bytes, std::string& out) {
    thread_local std::unique_ptr<Deflater> const deflater = std::make_unique<Deflater>();
    deflater->run(bytes, out);
}

} // namespace presskit::odf
