// SPDX-License-Identifier: MPL-2.0
#include "model/count_fields.hpp"

#include "base/utf8.hpp"

#include <array>

namespace presskit::model {

namespace {

/// Without the spaces around "|", no-break ones too.
std::string compact(std::string_view inside) {
    std::string out;
    for (char const c : utf8::collapse_spaces(inside)) {
        out += c == ' ' ? "" : std::string(1, c);
    }
    return out;
}

bool counts(std::string const& expression) {
    static constexpr std::array<std::string_view, 3> beginnings = {
        "members_others", "signatories|length", "signatories|count"};
    for (std::string_view const beginning : beginnings) {
        bool const begins = expression.compare(0, beginning.size(), beginning) == 0;
        if (begins &&
            (expression.size() == beginning.size() || expression[beginning.size()] == '|')) {
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<CountField> count_fields(std::string_view text) {
    constexpr std::size_t longest = 100;
    std::vector<CountField> fields;
    for (std::size_t begin = text.find("{{"); begin != std::string_view::npos;
         begin = text.find("{{", begin + 2)) {
        std::size_t const length = text.substr(begin, longest).find("}}");
        if (length == std::string_view::npos) {
            continue;
        }
        std::string const expression = compact(text.substr(begin + 2, length - 2));
        if (counts(expression)) {
            fields.push_back({begin, begin + length + 2, expression});
        }
    }
    return fields;
}

} // namespace presskit::model
