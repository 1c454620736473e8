// SPDX-License-Identifier: MPL-2.0
// Lists as text: whatever is read can be printed, and holds no e-mail address.
#include "base/error.hpp"
#include "base/utf8.hpp"
#include "signatories/read_list.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace presskit;
    if (size == 0) {
        return 0;
    }
    std::string const bytes(reinterpret_cast<char const*>(data + 1), size - 1);
    char const* const extension = data[0] % 3 == 0 ? "csv" : data[0] % 3 == 1 ? "tsv" : "txt";
    try {
        signatories::List const list = signatories::read_list(bytes, extension, "fuzz");
        for (model::Signatory const& s : list.signatories) {
            if (s.name.empty() || !utf8::is_valid(s.name) ||
                s.name.find("@example.org") != std::string::npos) {
                std::abort();
            }
        }
    } catch (Error const&) { // of the input; anything else is a bug
    }
    return 0;
}
