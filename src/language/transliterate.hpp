// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace presskit::language {

/// Any script in the letters of ASCII, as ICU's Any-Latin and Latin-ASCII spell it: "Пресс-релиз" →
/// "Press-reliz", "Müller" → "Muller". What has no such spelling is left out.
[[nodiscard]] std::string to_ascii(std::string_view text);

} // namespace presskit::language
