// SPDX-License-Identifier: MPL-2.0
// Any bytes as a .presskit file, without files beside it.
#include "source.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    presskit::fuzz::check_source(data, size, [](std::string const& bytes) {
        return presskit::source::read_kit_file(bytes, "fuzz.presskit", "/nonexistent");
    });
    return 0;
}
