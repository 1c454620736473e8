// SPDX-License-Identifier: MPL-2.0
#include "app/apply_fixes.hpp"

#include "base/text_parts.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace presskit::app {

namespace {

std::string to_utf8(std::u32string_view text) {
    std::string out;
    for (char32_t const c : text) {
        utf8::append(out, c);
    }
    return out;
}

/// Positions of `old` that are not in `wanted`, if taking them out is all there is to do.
std::optional<std::vector<std::size_t>> only_removed(std::vector<Placed> const& old,
                                                     std::u32string const& wanted) {
    std::vector<std::size_t> removed;
    std::size_t next = 0;
    for (std::size_t i = 0; i < old.size(); ++i) {
        bool const keep = next < wanted.size() && old[i].character == wanted[next];
        if (keep) {
            ++next;
        } else if (old[i].fixed) {
            return std::nullopt;
        } else {
            removed.push_back(i);
        }
    }
    return next == wanted.size() ? std::optional(removed) : std::nullopt;
}

} // namespace

std::vector<Splice> splices(std::vector<Placed> const& old, std::string const& wanted,
                            Encode const& encode) {
    std::u32string const text = code_points(wanted);
    std::vector<Splice> result;
    if (auto const removed = only_removed(old, text)) {
        for (std::size_t const i : *removed) {
            result.push_back({old[i].begin, old[i].end, {}});
        }
        return result;
    }
    if (old.size() == text.size()) {
        for (std::size_t i = 0; i < old.size(); ++i) {
            if (old[i].character != text[i]) {
                result.push_back({old[i].begin, old[i].end, encode(to_utf8(text.substr(i, 1)))});
            }
        }
        return result;
    }
    std::size_t begin = 0;
    while (begin < old.size() && begin < text.size() && old[begin].character == text[begin]) {
        ++begin;
    }
    std::size_t tail = 0;
    while (tail < old.size() - begin && tail < text.size() - begin &&
           old[old.size() - 1 - tail].character == text[text.size() - 1 - tail]) {
        ++tail;
    }
    bool const inserts = begin == old.size() - tail;
    std::size_t const from =
        inserts ? (begin == 0 ? old[0].begin : old[begin - 1].end) : old[begin].begin;
    std::size_t const to = inserts ? from : old[old.size() - tail - 1].end;
    result.push_back({from, to, encode(to_utf8(text.substr(begin, text.size() - begin - tail)))});
    return result;
}

bool put_together(std::string& bytes, std::vector<Splice> splices) {
    std::stable_sort(splices.begin(), splices.end(),
                     [](Splice const& a, Splice const& b) { return a.begin < b.begin; });
    for (std::size_t i = 1; i < splices.size(); ++i) {
        if (splices[i].begin < splices[i - 1].end) {
            return false;
        }
    }
    std::string out;
    std::size_t at = 0;
    for (Splice const& splice : splices) {
        out.append(bytes, at, splice.begin - at);
        out += splice.bytes;
        at = splice.end;
    }
    out.append(bytes, at, std::string::npos);
    bytes = std::move(out);
    return true;
}

} // namespace presskit::app
