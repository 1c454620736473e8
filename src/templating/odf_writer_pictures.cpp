// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_picture.hpp"
#include "templating/odf_width.hpp"
#include "templating/odf_writer.hpp"

#include <tinyxml2.h>

#include <algorithm>

namespace presskit::templating {

namespace {

/// What fitted the old picture and would distort the new one.
bool is_size(std::string_view attribute) {
    static constexpr std::string_view sizes[] = {
        "svg:width",           "svg:height",           "style:rel-width", "style:rel-height",
        "loext:rel-width-rel", "loext:rel-height-rel", "draw:copy-of"};
    return std::find(std::begin(sizes), std::end(sizes), attribute) != std::end(sizes);
}

} // namespace

/// A link around a picture goes with it.
bool OdfWriter::holds_only_pictures(XMLElement const& link) const {
    XMLElement const* const frame = link.FirstChildElement();
    return frame != nullptr && frame->NextSiblingElement() == nullptr &&
           is_named(frame, "draw:frame") &&
           picture_marker(*frame, m_scan, m_program.exprs) != nullptr;
}

/// The frame with the picture of the data in the place of what it held.
void OdfWriter::picture_frame(XMLElement& frame, XMLNode const& value, Context const& context) {
    std::size_t const tag = marked_tag(value);
    m_builder.in_file(m_scan.tag(tag).file);
    m_builder.begin_picture(tag, m_scan.tag(tag).statement.expression);
    text("<draw:frame");
    for (auto const* each = frame.FirstAttribute(); each != nullptr; each = each->Next()) {
        if (!is_size(each->Name())) {
            attribute(frame, each->Name(), each->Value());
        }
    }
    FramePlan plan;
    plan.width = length_cm(attribute_of(&frame, "svg:width"));
    plan.height = length_cm(attribute_of(&frame, "svg:height"));
    plan.room = width_at_cm(frame, m_styles.rich.text_width);
    m_builder.picture_size(plan);
    text(">");
    m_builder.picture_image();
    m_builder.begin_own_alt();
    for (char const* const name : {"svg:title", "svg:desc"}) {
        XMLElement* const own = frame.FirstChildElement(name);
        if (own != nullptr && value.Parent() != own) {
            element(*own, context);
        }
    }
    m_builder.end_own_alt();
    text("</draw:frame>");
    m_builder.end_picture();
}

} // namespace presskit::templating
