// SPDX-License-Identifier: MPL-2.0
// Filters that make pictures; what is nothing stays nothing.
#include "templating/filter_arguments.hpp"
#include "templating/filters.hpp"
#include "templating/picture.hpp"
#include "templating/trouble.hpp"
#include "templating/value_text.hpp"

namespace presskit::templating {

namespace {

bool is_nothing(Val const& value) {
    return value.is(Val::Kind::none) || value.is(Val::Kind::undefined) ||
           (value.is(Val::Kind::text) && value.size == 0);
}

Picture picture_of(Val const& value) {
    std::optional<Picture> found = to_picture(value);
    if (!found) {
        throw Trouble("template.type", describe(value) + " is not a picture",
                      "give the name of a picture file, or fields with src and alt");
    }
    return *std::move(found);
}

Val image(Call const& c) {
    return is_nothing(c.value) ? c.value : picture(picture_of(c.value));
}

Val alt(Call const& c) {
    if (is_nothing(c.value)) {
        return c.value;
    }
    Picture described = picture_of(c.value);
    described.alt = to_text(c.args[0]);
    return picture(std::move(described));
}

Val qr(Call const& c) {
    if (is_nothing(c.value)) {
        return c.value;
    }
    std::string const level = text_argument(c, 0, "M");
    if (level != "L" && level != "M" && level != "Q" && level != "H") {
        throw Trouble("template.argument", "qr: there is no level \"" + level + "\"",
                      "use \"L\", \"M\", \"Q\" or \"H\"");
    }
    Picture made;
    made.alt = to_text(c.value);
    std::optional<std::string> svg = qr_svg(made.alt, level[0]);
    if (!svg) {
        throw Trouble("template.argument", "the text is too long for a QR code",
                      "give it a web address, or 1000 letters at most");
    }
    made.bytes = *std::move(svg);
    return picture(std::move(made));
}

} // namespace

std::vector<Filter> const& picture_filters() {
    // What Secretary's templates give `image` is for a loader written in Python: taken, not used.
    static std::vector<Filter> const filters = {
        {"image", {}, image, 0, false, true}, {"alt", {"text"}, alt, 1}, {"qr", {"level"}, qr}};
    return filters;
}

} // namespace presskit::templating
