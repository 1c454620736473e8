// SPDX-License-Identifier: MPL-2.0
// The reader of releases in ODF: whatever it is given, it answers with a release or with an Error,
// and what it has read has a form a kit file can hold.
#include "base/error.hpp"
#include "source/read.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace presskit;
    std::string const bytes(reinterpret_cast<char const*>(data), size);
    try {
        source::Reading const reading = source::read_odt(bytes, "fuzz.fodt");
        if (reading.kit.source.empty() || source::write_kit_file(reading.kit).empty()) {
            std::abort();
        }
    } catch (Error const&) {
        return 0;
    }
    return 0;
}
