// SPDX-License-Identifier: MPL-2.0
// Checksums (FIPS 180-4), through nettle.
#pragma once

#include <string>
#include <string_view>

namespace presskit {

/// 64 hexadecimal digits, lower case.
[[nodiscard]] std::string sha256(std::string_view bytes);

} // namespace presskit
