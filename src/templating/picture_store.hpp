// SPDX-License-Identifier: MPL-2.0
// The pictures of one rendering: read once, placed once.
#pragma once

#include "templating/picture.hpp"
#include "templating/templating.hpp"
#include "templating/trouble.hpp"

#include <cstddef>
#include <map>
#include <string>

namespace presskit::templating {

struct PlacedPicture {
    std::string entry; ///< Pictures/…, named by its content
    PictureKind kind;
};

/// A length as ODF writes it; 0 = not given. Both sides have one unit.
struct Extent {
    double width = 0;
    double height = 0;
};

class PictureStore final {
public:
    explicit PictureStore(RenderOptions const& options) : m_options(options) {}

    /// Throws Trouble(template.picture): not found, no picture, too large.
    [[nodiscard]] PlacedPicture const& place(Picture const& picture);

    [[nodiscard]] std::map<std::string, std::string> const& bytes() const { return m_bytes; }
    [[nodiscard]] std::map<std::string, PlacedPicture> const& placed() const { return m_placed; }

private:
    [[nodiscard]] std::string load(std::string const& source) const;

    RenderOptions const& m_options;
    std::map<std::string, PlacedPicture> m_placed; ///< by source, or by the bytes made
    std::map<std::string, std::string> m_bytes;    ///< by entry
    std::size_t m_total = 0;
};

/// The largest size of the picture's shape inside `frame`; a side that is 0 is free.
[[nodiscard]] Extent fit(PictureKind const& kind, Extent const& frame);
/// The picture's own size in cm (96 pixels an inch), at most `width` wide and 22 cm high.
[[nodiscard]] Extent natural_cm(PictureKind const& kind, double width);
/// "12.345cm"
[[nodiscard]] std::string length_text(double value, std::string const& unit);

/// ODF's draw:image, and the text for those who do not see it.
void append_image(std::string& out, PlacedPicture const& placed);
void append_alt(std::string& out, std::string const& alt);
/// The picture as a character of a paragraph.
void append_inline_picture(std::string& out, PlacedPicture const& placed, std::string const& alt,
                           std::string const& name, std::string const& graphic_style,
                           double max_width_cm);

/// "Pictures/" and the start of the SHA-256 of `bytes`.
[[nodiscard]] std::string picture_entry(std::string const& bytes, std::string const& extension);

} // namespace presskit::templating
