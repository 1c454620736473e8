// SPDX-License-Identifier: MPL-2.0
#include "templating/picture.hpp"

#include <memory>
#include <qrencode.h>

namespace presskit::templating {

namespace {

constexpr int quiet_zone = 4; ///< modules, ISO/IEC 18004 wants so many

QRecLevel level_of(char letter) {
    return letter == 'L'   ? QR_ECLEVEL_L
           : letter == 'Q' ? QR_ECLEVEL_Q
           : letter == 'H' ? QR_ECLEVEL_H
                           : QR_ECLEVEL_M;
}

} // namespace

std::optional<std::string> qr_svg(std::string const& text, char level) {
    if (text.empty() || text.size() > 2953) { // what version 40 holds at the lowest level
        return std::nullopt;
    }
    std::unique_ptr<QRcode, void (*)(QRcode*)> const code(
        QRcode_encodeData(static_cast<int>(text.size()),
                          reinterpret_cast<unsigned char const*>(text.data()), 0, level_of(level)),
        QRcode_free);
    if (!code) {
        return std::nullopt;
    }
    std::string const side = std::to_string(code->width + 2 * quiet_zone);
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + side +
                      "mm\" height=\"" + side + "mm\" viewBox=\"0 0 " + side + " " + side +
                      "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side +
                      "v" + side + "H0z\"/><path fill=\"#000\" d=\"";
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width;) {
            auto const dark = [&](int column) {
                return column < code->width && (code->data[y * code->width + column] & 1) != 0;
            };
            int end = x;
            while (dark(end)) {
                ++end;
            }
            if (end > x) {
                svg += "M" + std::to_string(x + quiet_zone) + " " + std::to_string(y + quiet_zone) +
                       "h" + std::to_string(end - x) + "v1H" + std::to_string(x + quiet_zone) + "z";
            }
            x = end + 1;
        }
    }
    return svg + "\"/></svg>\n";
}

} // namespace presskit::templating
