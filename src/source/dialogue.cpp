// SPDX-License-Identifier: MPL-2.0
#include "source/dialogue.hpp"

#include "base/utf8.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"

namespace presskit::source {

namespace {

bool is_dialogue_dash(char32_t c) {
    return c == 0x2013 || c == 0x2014 || c == 0x2015;
}

/// A dash that opens or closes an aside: not one between figures or within a word.
struct Dash {
    std::size_t begin;
    std::size_t end;
};
std::vector<Dash> dashes_in(std::string_view text) {
    std::vector<Dash> found;
    char32_t before = ' ';
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        std::size_t const next = at + d.length;
        char32_t const after = next < text.size() ? utf8::decode(text, next).code_point : U' ';
        bool const apart = utf8::is_space(before) || utf8::is_space(after) || after == '.' ||
                           after == ',' || after == ';' || after == ':';
        if (is_dialogue_dash(d.code_point) && apart) {
            found.push_back({at, next});
        }
        before = d.code_point;
        at = next;
    }
    return found;
}

std::size_t skip(std::string_view text, std::size_t at, std::size_t end, std::string_view marks) {
    while (at < end) {
        utf8::Decoded const d = utf8::decode(text, at);
        bool const mark =
            d.code_point < 0x80 && marks.find(static_cast<char>(d.code_point)) != marks.npos;
        if (!mark && !utf8::is_space(d.code_point)) {
            break;
        }
        at += d.length;
    }
    return at;
}

} // namespace

std::vector<Quoted> find_dialogue(std::string_view text) {
    std::vector<Quoted> found;
    if (text.empty() || !is_dialogue_dash(utf8::decode(text, 0).code_point)) {
        return found;
    }
    std::vector<Dash> const dashes = dashes_in(text);
    if (dashes.size() < 2 || dashes[0].begin != 0) {
        return found;
    }
    bool attributed = false;
    bool speech = true; ///< what stands behind the dash `k`
    for (std::size_t k = 0; k < dashes.size(); ++k) {
        std::size_t const end = k + 1 < dashes.size() ? dashes[k + 1].begin : text.size();
        std::string const part = fold(text.substr(dashes[k].end, end - dashes[k].end));
        std::string const bare = trim_marks(part);
        std::optional<Span> const verb = find_saying(bare.substr(0, 60));
        if (k > 0 && verb && verb->begin == 0) {
            if (speech && !found.empty()) {
                found.back().end = dashes[k].begin;
                found.back().close = dashes[k].end;
            }
            speech = false;
            attributed = true;
            continue;
        }
        if (speech && !found.empty()) {
            continue; // an aside within what is said
        }
        std::size_t const begin = skip(text, dashes[k].end, end, ".;:");
        if (begin < end) {
            found.push_back({dashes[k].begin, begin, text.size(), text.size(), true});
        }
        speech = true;
    }
    if (!attributed) {
        return {};
    }
    for (Quoted& q : found) {
        std::size_t last = q.begin;
        for (std::size_t at = q.begin; at < q.end;) {
            utf8::Decoded const d = utf8::decode(text, at);
            at += d.length;
            last = utf8::is_space(d.code_point) ? last : at;
        }
        q.end = last;
    }
    return found;
}

} // namespace presskit::source
