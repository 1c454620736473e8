// SPDX-License-Identifier: MPL-2.0
#include "language/fold.hpp"

#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/engine.hpp"

#include <algorithm>
#include <unicode/normalizer2.h>

namespace presskit::language {

namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string decomposed(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* const nfd = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString lower = to_icu(text);
    lower.toLower(icu::Locale::getRoot());
    icu::UnicodeString const apart = U_SUCCESS(status) != 0 ? nfd->normalize(lower, status) : lower;
    return to_utf8(apart);
}

/// Most headings, countries and answers: no need to ask ICU.
std::string folded_ascii(std::string_view text) {
    std::string out;
    for (char c : text) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        if (c == '&') {
            out += " and ";
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            out += c;
        } else if (c != '.') {
            out += ' ';
        }
    }
    return utf8::collapse_spaces(out);
}

} // namespace

std::string folded(std::string_view text) {
    if (is_ascii(text)) {
        return folded_ascii(text);
    }
    std::string const letters = decomposed(text);
    std::string out;
    for (std::size_t at = 0; at < letters.size();) {
        utf8::Decoded const d = utf8::decode(letters, at);
        CharacterKind const kind = kind_of(d.code_point);
        if (d.code_point == U'&') {
            out += " and ";
        } else if (kind == CharacterKind::letter || kind == CharacterKind::digit) {
            if (!is_combining_mark(d.code_point)) {
                utf8::append(out, d.code_point);
            }
        } else if (d.code_point != U'.') { // "U.S.A."
            out += ' ';
        }
        at += d.length;
    }
    return utf8::collapse_spaces(out);
}

} // namespace presskit::language
