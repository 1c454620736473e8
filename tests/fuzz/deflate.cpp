// SPDX-License-Identifier: MPL-2.0
// Whatever is deflated, zlib gets it out again, and the same bytes make the same stream.
#include "odf/deflate.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <zlib.h>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace {

bool inflates_to(std::string const& packed, std::string const& text) {
    std::string out(text.size() + 1, '\0');
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) {
        std::abort();
    }
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    bool const whole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0;
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return whole && out == text;
}

/// The input as a recipe, so that short ones make long texts: a byte below 0x80 stands for itself,
/// one above repeats what stood so far back (two bytes more), so long (one more).
std::string text_of(std::uint8_t const* data, std::size_t size) {
    std::string text;
    for (std::size_t i = 0; i < size && text.size() < 400000; ++i) {
        if (data[i] < 0x80 || i + 3 >= size) {
            text += static_cast<char>(data[i]);
            continue;
        }
        std::size_t const back = 1U + data[i + 1] + 256U * data[i + 2];
        std::size_t const length = (data[i] & 0x7FU) + 8U * data[i + 3];
        i += 3;
        for (std::size_t k = 0; k < length; ++k) {
            text += back <= text.size() ? text[text.size() - back] : static_cast<char>(k * length);
        }
    }
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string const plain(reinterpret_cast<char const*>(data), size);
    std::string first;
    presskit::odf::deflate(plain, first);
    std::string const made = text_of(data, size);
    std::string packed;
    presskit::odf::deflate(made, packed);
    std::string again;
    presskit::odf::deflate(plain, again);
    if (!inflates_to(first, plain) || !inflates_to(packed, made) || again != first) {
        std::abort();
    }
    return 0;
}
