// SPDX-License-Identifier: MPL-2.0
// Pictures as values: where they come from, and what the first bytes say about them.
#pragma once

#include "templating/value.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace presskit::templating {

struct Picture {
    std::string source;  ///< a file's name, or a data: URI
    std::string bytes;   ///< made by the template (qr); empty = read the source
    std::string alt;     ///< text for those who do not see it
    std::string caption; ///< shown below a picture that has a paragraph of its own
};

[[nodiscard]] Val picture(Picture made);
/// A text is a source, fields have src, alt and caption; nullopt for anything else.
[[nodiscard]] std::optional<Picture> to_picture(Val const& value);

struct PictureKind {
    char const* extension; ///< "png"
    char const* media_type;
    double width; ///< CSS pixels; never 0
    double height;
};

/// PNG (its IHDR), JPEG (its frame header), SVG (width, height, viewBox of the root): by the bytes,
/// which are not decoded. nullopt for what is none of them or has no size.
[[nodiscard]] std::optional<PictureKind> read_picture(std::string_view bytes);

/// The bytes of a `data:` URI, base64 or percent-encoded; nullopt when it is damaged.
[[nodiscard]] std::optional<std::string> read_data_uri(std::string_view uri);

/// A QR code as SVG, four modules of quiet zone around it; nullopt when the text is too long.
/// `level`: L, M, Q or H, how much of it may be damaged.
[[nodiscard]] std::optional<std::string> qr_svg(std::string const& text, char level);

} // namespace presskit::templating
