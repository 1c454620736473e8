// SPDX-License-Identifier: MPL-2.0
// What holds for every release that can be read: saved as a kit file it can be read again, and
// saved again it is the same.
#pragma once

#include "base/error.hpp"
#include "source/read.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace presskit::fuzz {

template <typename Read>
void check_source(std::uint8_t const* data, std::size_t size, Read const& read) {
    source::Reading reading;
    try {
        reading = read(std::string(reinterpret_cast<char const*>(data), size));
    } catch (Error const&) {
        return; // no release, said in a sentence
    }
    std::string const saved = source::write_kit_file(reading.kit);
    source::Reading const again = source::read_kit_file(saved, "saved.presskit", ".");
    if (source::write_kit_file(again.kit) != saved) {
        std::abort();
    }
}

} // namespace presskit::fuzz
