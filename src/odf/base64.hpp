// SPDX-License-Identifier: MPL-2.0
// RFC 4648 base64, as office:binary-data carries pictures in flat documents.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace presskit::odf {

[[nodiscard]] std::string to_base64(std::string_view bytes);
/// White space anywhere is skipped; nullopt for what is no base64.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

} // namespace presskit::odf
