// SPDX-License-Identifier: MPL-2.0
// Spreadsheets: an archive as it is, or XML from which a workbook is made (a way past check sums):
// the sheet, and after 0x01 the shared strings. XML that begins with <office: is a flat sheet.
#include "base/error.hpp"
#include "base/utf8.hpp"
#include "signatories/read_list.hpp"
#include "tests/signatories/workbook.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace presskit;
    std::string bytes(reinterpret_cast<char const*>(data), size);
    if (bytes.compare(0, 2, "PK") != 0 && bytes.compare(0, 8, "<office:") != 0) {
        std::size_t const end = std::min(bytes.find('\x01'), bytes.size());
        bytes = signatories::xlsx(bytes.substr(0, end), bytes.substr(std::min(end + 1, size)));
    }
    try {
        signatories::List const list = signatories::read_list(bytes, "xlsx", "fuzz");
        for (model::Signatory const& s : list.signatories) {
            if (s.name.empty() || !utf8::is_valid(s.name)) {
                std::abort();
            }
        }
    } catch (Error const&) { // of the input; anything else is a bug
    }
    return 0;
}
