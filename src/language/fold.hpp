// SPDX-License-Identifier: MPL-2.0
// Text as vocabulary is looked up: what people type differently becomes the same.
#pragma once

#include <string>
#include <string_view>

namespace presskit::language {

/// Lower case, no accents, `&` as "and", full stops gone, every run of anything else one space:
/// "Côte d’Ivoire" → "cote d ivoire", "E-Mail:" → "e mail", "U.S.A." → "usa".
[[nodiscard]] std::string folded(std::string_view text);

} // namespace presskit::language
