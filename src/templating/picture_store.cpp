// SPDX-License-Identifier: MPL-2.0
#include "templating/picture_store.hpp"

#include "base/utf8.hpp"
#include "templating/escape.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <nettle/sha2.h>

namespace presskit::templating {

namespace {

constexpr std::size_t max_bytes = std::size_t{64} * 1024 * 1024;
constexpr std::size_t max_total = std::size_t{256} * 1024 * 1024;
constexpr double max_height_cm = 22; ///< what a page has room for

std::string shown(std::string const& source) {
    return source.compare(0, 5, "data:") == 0 ? "the data: picture"
                                              : "\"" + utf8::excerpt(source, 60) + "\"";
}

} // namespace

std::string PictureStore::load(std::string const& source) const {
    if (source.compare(0, 5, "data:") == 0) {
        if (std::optional<std::string> bytes = read_data_uri(source)) {
            return *std::move(bytes);
        }
        throw Trouble("template.picture", "the data: picture is damaged",
                      "encode the file as base64 again");
    }
    if (source.find("://") != source.npos) {
        throw Trouble("template.picture", "the picture " + shown(source) + " is on the web",
                      "save it beside the data file: nothing is fetched while filling");
    }
    std::optional<std::string> bytes = m_options.picture ? m_options.picture(source) : std::nullopt;
    if (!bytes) {
        throw Trouble("template.picture", "there is no picture " + shown(source),
                      "put it into the folder of the data or of the template, or correct its name");
    }
    return *std::move(bytes);
}

PlacedPicture const& PictureStore::place(Picture const& picture) {
    std::string const& key = picture.bytes.empty() ? picture.source : picture.bytes;
    auto const known = m_placed.find(key);
    if (known != m_placed.end()) {
        return known->second;
    }
    std::string bytes = picture.bytes.empty() ? load(picture.source) : picture.bytes;
    std::optional<PictureKind> const kind = read_picture(bytes);
    if (!kind) {
        throw Trouble("template.picture",
                      shown(picture.source) + " is no PNG, JPEG or SVG picture, or is damaged",
                      "save it as PNG");
    }
    std::string const entry = picture_entry(bytes, kind->extension);
    if (m_bytes.count(entry) == 0) {
        if (bytes.size() > max_bytes || m_total + bytes.size() > max_total) {
            throw Trouble("template.limit",
                          "the pictures are too large: more than 64 MB in one or "
                          "256 MB in all",
                          "make them smaller");
        }
        m_total += bytes.size();
        m_bytes.emplace(entry, std::move(bytes));
    }
    return m_placed.emplace(key, PlacedPicture{entry, *kind}).first->second;
}

Extent fit(PictureKind const& kind, Extent const& frame) {
    double const shape = kind.width / kind.height;
    if (frame.width <= 0 && frame.height <= 0) {
        return {};
    }
    bool const by_width =
        frame.height <= 0 || (frame.width > 0 && frame.width / shape <= frame.height);
    return by_width ? Extent{frame.width, frame.width / shape}
                    : Extent{frame.height * shape, frame.height};
}

Extent natural_cm(PictureKind const& kind, double width) {
    Extent const own{kind.width * 2.54 / 96, kind.height * 2.54 / 96};
    bool const fits = own.width <= width && own.height <= max_height_cm;
    return fits ? own
                : fit(kind, {std::min(own.width, width), std::min(own.height, max_height_cm)});
}

std::string length_text(double value, std::string const& unit) {
    // A thousandth at least: a frame without height is no frame.
    auto const thousandths = std::max(1LL, std::llround(value * 1000));
    std::string decimals = std::to_string(thousandths % 1000);
    decimals.insert(0, 3 - decimals.size(), '0');
    return std::to_string(thousandths / 1000) + "." + decimals + unit;
}

void append_image(std::string& out, PlacedPicture const& placed) {
    out += "<draw:image xlink:href=\"" + placed.entry +
           "\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\" "
           "draw:mime-type=\"" +
           placed.kind.media_type + "\"/>";
}

void append_alt(std::string& out, std::string const& alt) {
    if (alt.empty()) {
        return;
    }
    for (char const* const element : {"svg:title", "svg:desc"}) {
        out += std::string("<") + element + ">";
        append_plain_xml(out, alt, Escape::element);
        out += std::string("</") + element + ">";
    }
}

void append_inline_picture(std::string& out, PlacedPicture const& placed, std::string const& alt,
                           std::string const& name, std::string const& graphic_style,
                           double max_width_cm) {
    Extent const size = natural_cm(placed.kind, max_width_cm);
    out += "<draw:frame";
    if (!graphic_style.empty()) {
        out += " draw:style-name=\"";
        append_plain_xml(out, graphic_style, Escape::attribute);
        out += "\"";
    }
    out += " draw:name=\"" + name + "\" text:anchor-type=\"as-char\" svg:width=\"" +
           length_text(size.width, "cm") + "\" svg:height=\"" + length_text(size.height, "cm") +
           "\">";
    append_image(out, placed);
    append_alt(out, alt);
    out += "</draw:frame>";
}

std::string picture_entry(std::string const& bytes, std::string const& extension) {
    sha256_ctx state;
    sha256_init(&state);
    sha256_update(&state, bytes.size(), reinterpret_cast<std::uint8_t const*>(bytes.data()));
    std::array<std::uint8_t, 16> digest{};
    sha256_digest(&state, digest.size(), digest.data());
    std::string name = "Pictures/";
    for (std::uint8_t const byte : digest) {
        name += "0123456789abcdef"[byte >> 4];
        name += "0123456789abcdef"[byte & 15];
    }
    return name + "." + extension;
}

} // namespace presskit::templating
