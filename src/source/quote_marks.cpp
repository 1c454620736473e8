// SPDX-License-Identifier: MPL-2.0
#include "source/quote_marks.hpp"

#include "base/utf8.hpp"
#include "source/text_shape.hpp"

#include <algorithm>
#include <array>

namespace presskit::source {

namespace {

struct Marks {
    char32_t open;
    std::array<char32_t, 3> close;
    bool either; ///< opens with what also closes: only at the beginning of a word
};

/// A mark typed straight may close what a curly one opened.
constexpr std::array<Marks, 9> double_marks = {{
    {0x201C, {0x201D, '"', 0}, false},
    {0x201E, {0x201C, 0x201D, '"'}, false},
    {0x201F, {0x201D, '"', 0}, false},
    {'"', {'"', 0x201D, 0}, true},
    {0xAB, {0xBB, 0, 0}, false},
    {0xBB, {0xAB, 0xBB, 0}, true},
    {0x201D, {0x201D, '"', 0}, true},
    {0x300C, {0x300D, 0, 0}, false},
    {0x300E, {0x300F, 0, 0}, false},
}};
constexpr std::array<Marks, 1> single_marks = {{{0x2018, {0x2019, 0, 0}, false}}};
constexpr std::array<Marks, 1> typed_marks = {{{'\'', {'\'', 0x2019, 0}, true}}};

template <std::size_t N>
Marks const* opening(std::array<Marks, N> const& all, char32_t c) {
    auto const found =
        std::find_if(all.begin(), all.end(), [&](Marks const& m) { return m.open == c; });
    return found == all.end() ? nullptr : &*found;
}

template <std::size_t N>
std::vector<Quoted> scan(std::string_view text, std::array<Marks, N> const& all, bool single,
                         bool nests) {
    std::vector<Quoted> found;
    Marks const* open = nullptr;
    int depth = 0; ///< of the same marks within the quote
    char32_t before = ' ';
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        char32_t const c = d.code_point;
        std::size_t const next = at + d.length;
        char32_t const after = next < text.size() ? utf8::decode(text, next).code_point : U' ';
        if (open == nullptr) {
            Marks const* const marks = opening(all, c);
            bool const at_word = utf8::is_space(before) || before == '(' || before == '[' ||
                                 before == ':' || before == 0x2014 || before == 0x2013 ||
                                 before == '-';
            if (marks != nullptr && (!marks->either || (at_word && !utf8::is_space(after)))) {
                open = marks;
                found.push_back({at, next, text.size(), text.size(), false});
            }
        } else {
            bool closes =
                c != 0 && std::find(open->close.begin(), open->close.end(), c) != open->close.end();
            if (closes && open->either && utf8::is_space(before) && !utf8::is_space(after)) {
                closes = false; // a straight mark that opens a nested quote
                depth += nests ? 1 : 0;
            }
            if (closes && single) {
                bool const stops = after == ',' || after == '.' || after == ';' || after == ':' ||
                                   after == '!' || after == '?';
                closes = !is_letter(after) && (!is_letter(before) || stops); // else an apostrophe
            }
            if (closes && c == '\'') {
                closes = before == ',' || before == '.' || before == '!' || before == '?';
            }
            bool const opens_again = nests && !open->either && c == open->open;
            depth += opens_again ? 1 : 0;
            if (closes && depth > 0 && !opens_again) {
                --depth;
                closes = false;
            }
            if (closes) {
                found.back().end = at;
                found.back().close = next;
                found.back().closed = true;
                open = nullptr;
            }
        }
        before = c;
        at = next;
    }
    for (Quoted& q : found) {
        while (q.begin < q.end && utf8::is_space(utf8::decode(text, q.begin).code_point)) {
            q.begin += utf8::decode(text, q.begin).length;
        }
        std::size_t last = q.begin;
        for (std::size_t at = q.begin; at < q.end;) {
            utf8::Decoded const d = utf8::decode(text, at);
            at += d.length;
            last = utf8::is_space(d.code_point) ? last : at;
        }
        q.end = std::min(q.end, last);
    }
    return found;
}

} // namespace

std::vector<Quoted> find_quoted(std::string_view text) {
    std::vector<Quoted> found = scan(text, double_marks, false, true);
    if (!found.empty() && !found.back().closed) {
        // Perhaps one mark is missing inside; then the nearest pairs tell more.
        std::vector<Quoted> nearest = scan(text, double_marks, false, false);
        if (nearest.back().closed) {
            return nearest;
        }
    }
    if (found.empty()) {
        found = scan(text, single_marks, true, false);
    }
    if (found.empty() && text.find('\'') != std::string_view::npos) {
        found = scan(text, typed_marks, true, false);
        found.erase(
            std::remove_if(found.begin(), found.end(), [](Quoted const& q) { return !q.closed; }),
            found.end()); // "the farmers' union": no quote that ends
    }
    return found;
}

bool starts_quoted(std::string_view text) {
    if (text.empty()) {
        return false;
    }
    char32_t const c = utf8::decode(text, 0).code_point;
    return opening(double_marks, c) != nullptr || opening(single_marks, c) != nullptr;
}

} // namespace presskit::source
