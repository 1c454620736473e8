// SPDX-License-Identifier: MPL-2.0
#include "templating/renderer.hpp"

#include "templating/picture.hpp"
#include "templating/value_text.hpp"

namespace presskit::templating {

/// False when the frame is to be left out.
bool Renderer::begin_picture(Instruction const& instruction) {
    m_picture = m_evaluation.evaluate(static_cast<ExprId>(instruction.a));
    m_evaluation.settle(m_picture);
    if (m_picture.is(Val::Kind::none) || m_picture.is(Val::Kind::undefined) ||
        (m_picture.is(Val::Kind::text) && m_picture.size == 0)) {
        return false;
    }
    if (!m_picture.is(Val::Kind::picture)) {
        throw Trouble("template.type", describe(m_picture) + " is not a picture",
                      "write |image behind the name of a picture file");
    }
    try {
        m_placed = &m_pictures.place(*m_picture.as.picture);
    } catch (Trouble const& trouble) {
        if (m_options.undefined == Undefined::error || trouble.id() != "template.picture") {
            throw;
        }
        report(instruction.tag, trouble, Severity::warning);
        return false;
    }
    return true;
}

void Renderer::picture_size(FramePlan const& plan, std::string& out) const {
    Extent const given{plan.width, plan.height};
    bool const free = plan.width <= 0 && plan.height <= 0;
    Extent const size = free ? natural_cm(m_placed->kind, plan.room) : fit(m_placed->kind, given);
    out += " svg:width=\"" + length_text(size.width, "cm") + "\" svg:height=\"" +
           length_text(size.height, "cm") + "\"";
}

/// A picture that is the only thing in its paragraph, with its caption below.
void Renderer::picture_alone(Picture const& picture, BlockPlan const& plan, std::string& out) {
    std::string made;
    m_rich.write_picture(picture, plan.place.width, made);
    out += plan.open + made + plan.close;
    m_rich.write_caption(picture.caption, plan.place, out);
}

} // namespace presskit::templating
