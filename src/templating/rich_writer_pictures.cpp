// SPDX-License-Identifier: MPL-2.0
// Pictures inside formatted text: each in a paragraph of its own, its caption below.
#include "templating/rich_writer.hpp"

namespace presskit::templating {

namespace {

Picture picture_of(model::Image const& image) {
    Picture picture;
    picture.source = image.source;
    picture.alt = image.alt.empty() ? image.caption : image.alt;
    return picture;
}

} // namespace

void RichWriter::write_picture(Picture const& picture, double width, std::string& out) {
    PlacedPicture const& placed = m_pictures.place(picture);
    append_inline_picture(out, placed, picture.alt,
                          m_prefix + "_Picture" + std::to_string(++m_images), m_styles.graphics,
                          width);
}

void RichWriter::write_caption(std::string const& caption, RichPlace const& place,
                               std::string& out) {
    if (!caption.empty()) {
        model::Run run;
        run.text = caption;
        paragraph(m_styles.caption.empty() ? place.later : m_styles.caption, {run}, out);
    }
}

/// A picture that cannot be had is left out with a warning; what was said about it stays.
void RichWriter::image(model::Image const& image, RichPlace const& place, std::string& out) {
    std::string frame;
    try {
        write_picture(picture_of(image), place.width, frame);
    } catch (Trouble const& trouble) {
        m_notes.push_back(trouble);
    }
    if (!frame.empty()) {
        out += "<text:p";
        if (!place.host.empty()) {
            out += " text:style-name=\"" + place.host + "\"";
        }
        out += ">" + frame + "</text:p>";
    }
    write_caption(image.caption, place, out);
}

void RichWriter::inline_image(model::Image const& image, std::string& out) {
    try {
        write_picture(picture_of(image), m_styles.text_width, out);
    } catch (Trouble const& trouble) {
        m_notes.push_back(trouble);
    }
}

} // namespace presskit::templating
