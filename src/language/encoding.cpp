// SPDX-License-Identifier: MPL-2.0
#include "language/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <limits>
#include <memory>

namespace presskit::language {

std::optional<std::string> from_encoding(std::string_view bytes, std::string const& name) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, void (*)(UConverter*)> const converter(
        ucnv_open(name.c_str(), &status), ucnv_close);
    if (U_FAILURE(status) != 0 || name.empty() ||
        bytes.size() > static_cast<std::size_t>(std::numeric_limits<int32_t>::max()) / 2) {
        return std::nullopt;
    }
    icu::UnicodeString const text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(),
                                  status);
    if (U_FAILURE(status) != 0) {
        return std::nullopt;
    }
    std::string out;
    return text.toUTF8String(out);
}

} // namespace presskit::language
