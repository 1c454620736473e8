// SPDX-License-Identifier: MPL-2.0
#include "model/press_kit.hpp"

#include "base/utf8.hpp"

#include <cstdio>

namespace presskit::model {

std::string to_iso(Date const& date) {
    char buffer[40];
    (void)std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
    return buffer;
}

char const* to_string(NameDecision::Kind kind) {
    switch (kind) {
    case NameDecision::Kind::same:
        return "same";
    case NameDecision::Kind::distinct:
        return "distinct";
    case NameDecision::Kind::keep_spelling:
        break;
    }
    return "keep-spelling";
}

std::string quoted_words(Quote const& quote) {
    return utf8::collapse_spaces(plain_text(quote.text));
}

} // namespace presskit::model
