// SPDX-License-Identifier: MPL-2.0
#include "templating/picture.hpp"

#include "odf/base64.hpp"
#include "templating/value_text.hpp"

#include <memory>

namespace presskit::templating {

namespace {

std::string text_field(Val const& map, char const* name) {
    Val const value = subscript(map, borrowed_text(name));
    return value.is(Val::Kind::text) ? to_text(value) : std::string();
}

int hex_digit(char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        int const high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
        int const low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

} // namespace

Val picture(Picture made) {
    auto const kept = std::make_shared<Picture const>(std::move(made));
    Val value;
    value.kind = Val::Kind::picture;
    value.as.picture = kept.get();
    value.owner = kept;
    return value;
}

std::optional<Picture> to_picture(Val const& value) {
    Picture result;
    if (value.is(Val::Kind::picture)) {
        return *value.as.picture;
    }
    if (value.is(Val::Kind::text)) {
        result.source = to_text(value);
        return result;
    }
    if (!value.is_map()) {
        return std::nullopt;
    }
    result.source = text_field(value, "src");
    result.alt = text_field(value, "alt");
    result.caption = text_field(value, "caption");
    return result;
}

std::optional<std::string> read_data_uri(std::string_view uri) {
    std::size_t const comma = uri.find(',');
    if (comma > 200) { // or none at all
        return std::nullopt;
    }
    std::string_view const head = uri.substr(0, comma);
    std::string_view const body = uri.substr(comma + 1);
    bool const base64 = head.size() > 7 && head.substr(head.size() - 7) == ";base64";
    return base64 ? odf::from_base64(body) : percent_decoded(body);
}

} // namespace presskit::templating
