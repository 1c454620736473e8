// SPDX-License-Identifier: MPL-2.0
#include "uno/kit_root.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace presskit::uno {
namespace {

using View = std::string_view;
constexpr View spaces = " \t\r\n";

bool starts_with(View text, View start) {
    return text.substr(0, start.size()) == start;
}

void skip_spaces(View& text) {
    text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
}

/// Skips to behind `end`; to the end of the text when it is not there.
void skip_past(View& text, View end) {
    auto const at = text.find(end);
    text.remove_prefix(at == View::npos ? text.size() : at + end.size());
}

/// What may stand before the root element. A DOCTYPE may not: the text then does not start with a
/// name, and is nobody's kit file.
void skip_prolog(View& text) {
    if (starts_with(text, "\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    for (skip_spaces(text); !text.empty(); skip_spaces(text)) {
        if (starts_with(text, "<?")) {
            skip_past(text, "?>");
        } else if (starts_with(text, "<!--")) {
            skip_past(text, "-->");
        } else {
            return;
        }
    }
}

View take_until(View& text, View stops) {
    View const taken = text.substr(0, text.find_first_of(stops));
    text.remove_prefix(taken.size());
    return taken;
}

/// The attribute that stands next, as name and value; an empty name at the end of the tag.
std::pair<View, View> take_attribute(View& text) {
    skip_spaces(text);
    View const name = take_until(text, "= \t\r\n/>");
    skip_spaces(text);
    if (name.empty() || !starts_with(text, "=")) {
        return {};
    }
    text.remove_prefix(1);
    skip_spaces(text);
    if (text.empty() || (text[0] != '"' && text[0] != '\'')) {
        return {};
    }
    View const quote = text.substr(0, 1);
    text.remove_prefix(1);
    View const value = take_until(text, quote);
    if (text.empty()) {
        return {}; // the quote is never closed
    }
    text.remove_prefix(1);
    return {name, value};
}

} // namespace

bool is_kit_root(View text) {
    skip_prolog(text);
    if (!starts_with(text, "<")) {
        return false;
    }
    text.remove_prefix(1);
    View const tag = take_until(text, "/> \t\r\n");
    auto const colon = tag.find(':');
    View const prefix = colon == View::npos ? View() : tag.substr(0, colon);
    View const local = colon == View::npos ? tag : tag.substr(colon + 1);
    if (local != "kit") {
        return false;
    }
    for (auto [name, value] = take_attribute(text); !name.empty();
         std::tie(name, value) = take_attribute(text)) {
        bool const declares = prefix.empty()
                                  ? name == "xmlns"
                                  : starts_with(name, "xmlns:") && name.substr(6) == prefix;
        if (declares) {
            return value == "urn:presskit:kit:1";
        }
    }
    return false;
}

} // namespace presskit::uno
