// SPDX-License-Identifier: MPL-2.0
#include "filing/entry_parts.hpp"

#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/region.hpp"

#include <optional>
#include <string_view>

namespace presskit::filing {

namespace {

/// What stands in a bracket at the end, and where the bracket begins.
struct Tail {
    std::string text;
    std::size_t begins = 0;
};

std::optional<Tail> bracketed(std::string const& entry) {
    auto const open = entry.rfind('(');
    if (entry.empty() || entry.back() != ')' || open == std::string::npos || open == 0) {
        return std::nullopt;
    }
    return Tail{entry.substr(open + 1, entry.size() - open - 2), open};
}

/// After the last comma, or the last dash with spaces around it.
std::optional<Tail> separated(std::string const& entry) {
    std::optional<Tail> last;
    for (std::string_view const separator : {", ", " – ", " — ", " - "}) {
        auto const at = entry.rfind(separator);
        if (at != std::string::npos && at > 0 && (!last || at > last->begins)) {
            last = Tail{entry.substr(at + separator.size()), at};
        }
    }
    return last;
}

/// One word of at least two letters, mostly capitals: EFF, ATTAC, APEDHU, A4AI.
bool looks_like_acronym(std::string const& text) {
    constexpr std::size_t longest = 24; // bytes
    if (text.empty() || text.size() > longest) {
        return false;
    }
    int upper = 0;
    int lower = 0;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        switch (language::kind_of(d.code_point)) {
        case language::CharacterKind::space:
            return false;
        case language::CharacterKind::letter:
            ++(language::is_upper(d.code_point) ? upper : lower);
            break;
        default:
            break;
        }
        at += d.length;
    }
    return upper >= 2 && upper >= lower;
}

} // namespace

EntryParts take_apart(std::string const& entry) {
    EntryParts parts;
    parts.name = entry;
    for (int round = 0; round < 2; ++round) { // "Name (ACR), Country" and "Name, Country (ACR)"
        auto tail = bracketed(parts.name);
        if (!tail) {
            tail = separated(parts.name);
        }
        if (!tail) {
            break;
        }
        bool const in_brackets = parts.name.back() == ')';
        std::string const rest = utf8::trim(std::string_view(parts.name).substr(0, tail->begins));
        if (parts.country.empty() && language::region_code(tail->text)) {
            parts.country = tail->text;
        } else if (in_brackets && parts.acronym.empty() && looks_like_acronym(tail->text)) {
            parts.acronym = tail->text;
        } else {
            break;
        }
        parts.name = rest;
    }
    return parts;
}

} // namespace presskit::filing
