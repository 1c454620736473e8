// SPDX-License-Identifier: MPL-2.0
// Addresses in foreign text.
#pragma once

#include <string>

namespace presskit {

/// Without the white space and control characters that a scheme can hide behind; "" when following
/// it could run something: only relative ones, http, https, mailto, tel and ftp stay.
[[nodiscard]] std::string harmless_link(std::string link);

} // namespace presskit
