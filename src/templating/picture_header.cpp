// SPDX-License-Identifier: MPL-2.0
// Sizes from the headers of PNG (W3C PNG 11.2.2), JPEG (ITU-T T.81 B.2.2) and SVG (2, 8.2).
#include "templating/picture.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>

namespace presskit::templating {

namespace {

constexpr std::size_t svg_head = 65'536; ///< the root element must start in here
constexpr double largest_side = 1e6;

std::uint32_t big_endian(std::string_view bytes, std::size_t at, int length) {
    std::uint32_t value = 0;
    for (int i = 0; i < length; ++i) {
        value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    }
    return value;
}

std::optional<PictureKind> sized(char const* extension, char const* type, double w, double h) {
    bool const believable =
        w > 0 && h > 0 && w <= largest_side && h <= largest_side && w / h < 10000 && h / w < 10000;
    return believable ? std::optional<PictureKind>({extension, type, w, h}) : std::nullopt;
}

std::optional<PictureKind> read_png(std::string_view b) {
    if (b.size() < 33 || b.substr(12, 4) != "IHDR") {
        return std::nullopt;
    }
    return sized("png", "image/png", big_endian(b, 16, 4), big_endian(b, 20, 4));
}

/// From marker to marker up to the frame header: SOF0-15 without DHT, JPG and DAC.
std::optional<PictureKind> read_jpeg(std::string_view b) {
    std::size_t at = 2;
    while (at + 4 <= b.size()) {
        if (b[at] != '\xFF') {
            return std::nullopt;
        }
        auto const marker = static_cast<unsigned char>(b[at + 1]);
        if (marker == 0xFF) { // fill byte
            ++at;
            continue;
        }
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) { // without a length
            at += 2;
            continue;
        }
        bool const frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            return at + 9 <= b.size() ? sized("jpg", "image/jpeg", big_endian(b, at + 7, 2),
                                              big_endian(b, at + 5, 2))
                                      : std::nullopt;
        }
        std::uint32_t const length = big_endian(b, at + 2, 2);
        if (length < 2 || marker == 0xDA || marker == 0xD9) {
            return std::nullopt;
        }
        at += 2 + length;
    }
    return std::nullopt;
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The start tag of the root element, without `<` and `>`; "" when that is not svg.
std::string_view svg_start_tag(std::string_view text) {
    std::size_t at = 0;
    while (true) {
        while (at < text.size() && is_space(text[at])) {
            ++at;
        }
        std::string_view const rest = text.substr(at);
        std::string_view end;
        if (rest.substr(0, 4) == "<!--") {
            end = "-->";
        } else if (rest.substr(0, 2) == "<?") {
            end = "?>";
        } else if (rest.substr(0, 2) == "<!") {
            end = ">"; // a DOCTYPE; one that declares entities is refused below
        } else {
            bool const root = rest.substr(0, 4) == "<svg" && rest.size() > 4 &&
                              (is_space(rest[4]) || rest[4] == '>' || rest[4] == '/');
            std::size_t const end_of_tag = rest.find('>');
            return root && end_of_tag != rest.npos ? rest.substr(1, end_of_tag - 1)
                                                   : std::string_view();
        }
        std::size_t const close = rest.find(end);
        if (close == rest.npos) {
            return {};
        }
        at += close + end.size();
    }
}

std::string_view xml_attribute(std::string_view tag, std::string_view name) {
    std::size_t at = tag.find_first_of(" \t\r\n/");
    while (at < tag.size()) {
        while (at < tag.size() && (is_space(tag[at]) || tag[at] == '/')) {
            ++at;
        }
        std::size_t const equals = tag.find('=', at);
        std::size_t const open = equals == tag.npos ? tag.npos : tag.find_first_of("\"'", equals);
        std::size_t const close = open == tag.npos ? tag.npos : tag.find(tag[open], open + 1);
        if (close == tag.npos) {
            return {};
        }
        std::string_view found = tag.substr(at, equals - at);
        while (!found.empty() && is_space(found.back())) {
            found.remove_suffix(1);
        }
        if (found == name) {
            return tag.substr(open + 1, close - open - 1);
        }
        at = close + 1;
    }
    return {};
}

/// The number at the start of `text`, which loses it; digits and one point, nothing of the locale.
double take_number(std::string_view& text) {
    double value = 0;
    double place = 0;
    std::size_t i = 0;
    for (; i < text.size() && i < 20; ++i) {
        if (text[i] == '.' && place == 0) {
            place = 1;
        } else if (text[i] >= '0' && text[i] <= '9') {
            place /= 10;
            value = place > 0 ? value + (text[i] - '0') * place : value * 10 + (text[i] - '0');
        } else {
            break;
        }
    }
    text.remove_prefix(i);
    return value;
}

double css_pixels(std::string_view length) {
    static constexpr std::pair<std::string_view, double> units[] = {
        {"", 1},           {"px", 1},          {"pt", 96 / 72.0}, {"pc", 16}, {"in", 96},
        {"cm", 96 / 2.54}, {"mm", 9.6 / 2.54}, {"em", 16},        {"ex", 8}};
    double const number = take_number(length);
    for (auto const& [unit, pixels] : units) {
        if (length == unit) {
            return number * pixels;
        }
    }
    return 0; // a percentage says nothing
}

std::optional<PictureKind> read_svg(std::string_view bytes) {
    std::string_view const head = bytes.substr(0, svg_head);
    std::string_view const tag =
        svg_start_tag(head.substr(0, 3) == "\xEF\xBB\xBF" ? head.substr(3) : head);
    if (tag.empty() || bytes.find("<!ENTITY") != bytes.npos) {
        return std::nullopt;
    }
    double width = css_pixels(xml_attribute(tag, "width"));
    double height = css_pixels(xml_attribute(tag, "height"));
    std::string_view box = xml_attribute(tag, "viewBox");
    double numbers[4] = {0, 0, 0, 0};
    for (double& number : numbers) {
        while (!box.empty() && (is_space(box[0]) || box[0] == ',' || box[0] == '-')) {
            box.remove_prefix(1);
        }
        number = take_number(box);
    }
    bool const boxed = numbers[2] > 0 && numbers[3] > 0;
    if (boxed && (width <= 0 || height <= 0)) {
        double const scale = width > 0 ? width / numbers[2] : height > 0 ? height / numbers[3] : 1;
        width = numbers[2] * scale;
        height = numbers[3] * scale;
    }
    // CSS: what says nothing is 300 by 150.
    return sized("svg", "image/svg+xml", width > 0 ? width : 300, height > 0 ? height : 150);
}

} // namespace

std::optional<PictureKind> read_picture(std::string_view bytes) {
    if (bytes.substr(0, 8) == "\x89PNG\r\n\x1A\n") {
        return read_png(bytes);
    }
    return bytes.substr(0, 3) == "\xFF\xD8\xFF" ? read_jpeg(bytes) : read_svg(bytes);
}

} // namespace presskit::templating
