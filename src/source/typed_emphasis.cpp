// SPDX-License-Identifier: MPL-2.0
#include "source/typed_emphasis.hpp"

#include "base/utf8.hpp"

namespace presskit::source {

namespace {

constexpr std::string_view mark = "**";

bool is_space_at(std::string const& text, std::size_t at) {
    return at >= text.size() || text[at] == ' ' || text[at] == '\t';
}

/// The next mark from `from` on that may open (no space behind it) or close (none before it).
std::size_t find_mark(std::string const& text, std::size_t from, bool opens) {
    for (std::size_t at = text.find(mark, from); at != std::string::npos;
         at = text.find(mark, at + 1)) {
        std::size_t end = at;
        while (end < text.size() && text[end] == '*') {
            ++end;
        }
        bool const pair = end - at == mark.size();
        bool const fits = opens ? !is_space_at(text, end) : at > 0 && !is_space_at(text, at - 1);
        if (pair && fits) {
            return at;
        }
        at = end - 1;
    }
    return std::string::npos;
}

} // namespace

void read_typed_emphasis(std::vector<Paragraph>& paragraphs) {
    for (Paragraph& paragraph : paragraphs) {
        if (paragraph.block || paragraph.runs.size() != 1 ||
            paragraph.runs[0].text.find(mark) == std::string::npos) {
            continue;
        }
        std::string const text = paragraph.runs[0].text;
        model::Runs runs;
        std::size_t done = 0;
        for (std::size_t open = find_mark(text, 0, true); open != std::string::npos;
             open = find_mark(text, done, true)) {
            std::size_t const close = find_mark(text, open + mark.size(), false);
            if (close == std::string::npos) {
                break;
            }
            if (open > done) {
                runs.push_back({text.substr(done, open - done), false, false, false, {}, {}});
            }
            std::size_t const begin = open + mark.size();
            runs.push_back({text.substr(begin, close - begin), true, false, false, {}, {}});
            done = close + mark.size();
        }
        if (done < text.size() && done > 0) {
            runs.push_back({text.substr(done), false, false, false, {}, {}});
        }
        if (!runs.empty()) {
            paragraph.runs = std::move(runs);
        }
    }
}

} // namespace presskit::source
