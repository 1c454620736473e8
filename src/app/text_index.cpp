// SPDX-License-Identifier: MPL-2.0
#include "app/text_index.hpp"

#include <algorithm>

namespace presskit::app {

void TextIndex::add(std::string const& text, Stretch const& stretch) {
    Places& places = m_by_text[text];
    places.list.push_back(stretch);
    places.end = places.list.size();
}

void TextIndex::add(std::size_t paragraph, std::string const& text) {
    add(text, {paragraph, 0, text.size(), true});
    if (text.find('\n') == std::string::npos) {
        return;
    }
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        if (end > begin) {
            add(text.substr(begin, end - begin), {paragraph, begin, end, false});
        }
        begin = end + 1;
    }
}

std::optional<Stretch> TextIndex::find(std::string const& text, bool last,
                                       std::set<std::size_t> const& taken) {
    auto const places = m_by_text.find(text);
    if (places == m_by_text.end()) {
        return std::nullopt;
    }
    Places& all = places->second; // narrowed from both ends: many may have the same text
    auto const is_taken = [&](Stretch const& s) { return taken.count(s.paragraph) != 0; };
    while (all.begin < all.end && is_taken(all.list[all.begin])) {
        ++all.begin;
    }
    while (all.begin < all.end && is_taken(all.list[all.end - 1])) {
        --all.end;
    }
    return all.begin == all.end ? std::nullopt
                                : std::optional(all.list[last ? all.end - 1 : all.begin]);
}

std::vector<Stretch> const* TextIndex::all(std::string const& text) const {
    auto const places = m_by_text.find(text);
    return places == m_by_text.end() ? nullptr : &places->second.list;
}

} // namespace presskit::app
