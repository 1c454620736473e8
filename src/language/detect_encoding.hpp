// SPDX-License-Identifier: MPL-2.0
// Bytes of unknown encoding to UTF-8: ICU's detector and converters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace presskit::language {

struct DecodedBytes {
    std::string text;        ///< valid UTF-8, without a byte order mark
    std::string encoding;    ///< "UTF-8", "UTF-16LE", "Windows-1252", "Mac Roman", else ICU's name
    bool guessed = false;    ///< neither marked nor plain from the bytes themselves
    std::size_t damaged = 0; ///< characters that could not be read and became U+FFFD
    std::size_t pasted = 0;  ///< characters of Windows-1252 found in a UTF-8 text
};

/// UTF-8, UTF-16 and UTF-32 with or without byte order mark; else what ICU's detector takes it for,
/// held against Windows-1252 and Mac Roman (which it does not know) by how the accents stand among
/// the letters. nullopt = no text at all.
[[nodiscard]] std::optional<DecodedBytes> decode_bytes(std::string_view bytes);

} // namespace presskit::language
