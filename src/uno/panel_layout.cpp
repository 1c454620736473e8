// SPDX-License-Identifier: MPL-2.0
#include "uno/panel_layout.hpp"

#include "base/utf8.hpp"
#include "uno/convert.hpp"

#include <com/sun/star/awt/FontDescriptor.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XDevice.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>

#include <algorithm>
#include <cmath>

namespace presskit::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr int least_lines = 20; ///< summary, a few findings, one of them in full, the buttons
constexpr int least_columns = 46;
constexpr int detail_lines = 8;

css::awt::Size preferred(Form const& form, char const* name) {
    Reference<css::awt::XLayoutConstrains> const control(form.control(name)->getPeer(), UNO_QUERY);
    return control.is() ? control->getPreferredSize() : css::awt::Size(0, 0);
}

void put(Form const& form, char const* name, int left, int top, int width, int height) {
    Reference<css::awt::XWindow>(form.control(name), UNO_QUERY_THROW)
        ->setPosSize(left, top, width, height, css::awt::PosSize::POSSIZE);
}

Reference<css::awt::XFont> font_of(Form const& form) {
    Reference<css::awt::XDevice> const device(form.control("summary")->getPeer(), UNO_QUERY);
    css::awt::FontDescriptor descriptor;
    form.model("findings")->getPropertyValue("FontDescriptor") >>= descriptor;
    Reference<css::awt::XStyleSettingsSupplier> const styles(form.control("findings")->getPeer(),
                                                             UNO_QUERY);
    if (descriptor.Name.isEmpty() && styles.is()) {
        descriptor = styles->getStyleSettings()->getFieldFont();
    }
    if (device.is()) { // which counts in pixels, where a description counts in points
        double const pixels = device->getInfo().PixelPerMeterY * 0.0254 / 72;
        descriptor.Height = static_cast<sal_Int16>(std::lround(descriptor.Height * pixels));
    }
    return device.is() ? device->getFont(descriptor) : Reference<css::awt::XFont>();
}

int line_height(Form const& form) {
    auto const font = font_of(form);
    if (!font.is()) {
        return 16;
    }
    auto const metric = font->getFontMetric();
    return std::max(metric.Ascent + metric.Descent + metric.Leading, 12);
}

} // namespace

int panel_height(Form const& form) {
    return line_height(form) * least_lines;
}

int panel_width(Form const& form) {
    auto const font = font_of(form);
    return font.is() ? font->getStringWidth("n") * least_columns : 200;
}

int arrange_panel(Form const& form, bool is_template) {
    auto const room = form.window()->getPosSize();
    int const line = line_height(form);
    int const gap = std::max(line / 4, 3);
    int const width = std::max(room.Width - 2 * gap, 1);
    int const button = preferred(form, "fix").Height;
    int bottom = room.Height - gap;
    int const half = (width - gap) / 2;
    put(form, "fix", gap, bottom - button, half, button);
    put(form, "accept", gap + half + gap, bottom - button, width - half - gap, button);
    bottom -= button + gap;
    if (is_template) {
        put(form, "convert", gap, bottom - button, width, button);
        bottom -= button + gap;
    }
    int const details = std::min(detail_lines * line, room.Height * 2 / 5);
    put(form, "details", gap, bottom - details, width, details);
    bottom -= details + gap;
    int const summary = 2 * line + gap / 2;
    put(form, "summary", gap, gap, width, summary);
    int const top = gap + summary + gap;
    put(form, "findings", gap, top, width, std::max(bottom - top, line));
    return width;
}

std::string fitted(Form const& form, char const* list, std::string const& text) {
    auto const font = font_of(form);
    Reference<css::awt::XWindow> const window(form.control(list), UNO_QUERY_THROW);
    int const room = window->getPosSize().Width - 3 * line_height(form); // icon, scroll bar
    auto const fits = [&](std::string const& part) {
        return font->getStringWidth(to_ustring(part)) <= room;
    };
    if (!font.is() || room <= 0 || fits(text)) {
        return text;
    }
    std::size_t least = 0;
    std::size_t most = utf8::length(text);
    while (least + 1 < most) {
        std::size_t const middle = (least + most) / 2;
        (fits(utf8::excerpt(text, middle)) ? least : most) = middle;
    }
    return utf8::excerpt(text, least);
}

} // namespace presskit::uno
