// SPDX-License-Identifier: MPL-2.0
#include "source/markdown_notes.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

constexpr std::size_t longest_name = 100;

std::size_t indent_of(std::string_view line) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < line.size() && (line[at] == ' ' || line[at] == '\t'); ++at) {
        columns += line[at] == '\t' ? 4 : 1;
    }
    return columns;
}

std::string_view without_indent(std::string_view line) {
    return line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
}

bool is_fence(std::string_view line) {
    return line.substr(0, 3) == "```" || line.substr(0, 3) == "~~~";
}

} // namespace

std::string_view note_reference(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) != "[^") {
        return {};
    }
    std::string_view const rest = text.substr(at + 2, longest_name);
    std::size_t const end = rest.find_first_of("] \t\n[");
    return end == std::string_view::npos || rest[end] != ']' ? std::string_view()
                                                             : rest.substr(0, end);
}

MarkdownNotes take_notes(std::string& text) {
    MarkdownNotes notes;
    std::string* open = nullptr; ///< the note that goes on
    bool fenced = false;
    bool blank_above = true;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        std::string_view const line(text.data() + at, end - at);
        std::string_view const content = without_indent(line);
        std::size_t const indent = indent_of(line);
        bool taken = false;
        bool const blank = content.empty() || content == "\r";
        fenced = !open && is_fence(content) ? !fenced : fenced;
        std::string_view const name =
            fenced || indent > 3 ? std::string_view() : note_reference(content, 0);
        std::size_t const colon = name.size() + 3; // behind "[^name]"
        if (!name.empty() && content.substr(colon, 1) == ":") {
            auto const [note, fresh] =
                notes.emplace(std::string(name), without_indent(content.substr(colon + 1)));
            open = &note->second;
            taken = fresh;
            open = fresh ? open : nullptr;
        } else if (open != nullptr && !blank && (indent > 3 || !blank_above)) {
            *open += ' ';
            *open += content;
            taken = true;
        } else if (!blank) {
            open = nullptr;
        }
        blank_above = blank;
        if (taken) {
            std::fill(text.begin() + static_cast<std::ptrdiff_t>(at),
                      text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
        }
        at = end + 1;
    }
    return notes;
}

} // namespace presskit::source
