// SPDX-License-Identifier: MPL-2.0
// Any bytes as a release in a .md file.
#include "source.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    presskit::fuzz::check_source(data, size, [](std::string const& bytes) {
        return presskit::source::read_markdown(bytes, "fuzz");
    });
    return 0;
}
