// SPDX-License-Identifier: MPL-2.0
#include "source/signatory_entry.hpp"

#include "base/utf8.hpp"
#include "language/region.hpp"
#include "source/text_shape.hpp"

#include <string_view>

namespace presskit::source {

namespace {

std::string trim_entry(std::string_view text) {
    std::string out = utf8::trim(text);
    while (!out.empty() && (out.back() == ';' || out.back() == ',')) {
        out = utf8::trim(out.substr(0, out.size() - 1));
    }
    for (char const* const tail : {"; and", ", and"}) {
        if (has_suffix(out, tail)) {
            out.resize(out.size() - std::string_view(tail).size());
        }
    }
    return utf8::collapse_spaces(out);
}

/// "Name, Country", "Name – Country", "Name (Country)": only when the tail is a country.
void note_country(model::Signatory& entry) {
    for (std::string_view const separator : {", ", " \u2013 ", " - ", " ("}) {
        std::size_t const at = entry.name.rfind(separator);
        if (at != std::string::npos && at > 0) {
            std::string const tail = trim_marks(entry.name.substr(at + separator.size()), "()");
            if (!tail.empty() && tail.size() < 60 && language::region_code(tail)) {
                entry.country = tail;
                return;
            }
        }
    }
}

/// "Ana Ruiz<tab>Director<tab>River Watch": columns are as good as commas.
void take_columns(model::Signatory& entry, std::string const& line, std::size_t tab) {
    std::string const second = utf8::trim(line.substr(tab + 1));
    if (second.find('\t') == std::string::npos) {
        (language::region_code(second) ? entry.country : entry.note) =
            utf8::collapse_spaces(second);
        return;
    }
    for (std::size_t begin = tab + 1; begin <= line.size();) {
        std::size_t const end = std::min(line.find('\t', begin), line.size());
        std::string const cell = utf8::collapse_spaces(line.substr(begin, end - begin));
        entry.name += cell.empty() ? "" : ", " + cell;
        begin = end + 1;
    }
}

} // namespace

void note_acronym(model::Signatory& entry) {
    std::size_t const open = entry.name.rfind('(');
    if (open == std::string::npos || open == 0 || entry.name.back() != ')') {
        return;
    }
    std::string const inner = entry.name.substr(open + 1, entry.name.size() - open - 2);
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < inner.size(); at += utf8::decode(inner, at).length) {
        capitals += is_upper(utf8::decode(inner, at).code_point) ? 1 : 0;
    }
    if (words(inner, 2).size() == 1 && capitals >= 2 && capitals * 2 >= utf8::length(inner) &&
        !language::region_code(inner)) {
        entry.acronym = inner;
    }
}

model::Signatory read_entry(std::string const& text, Listed listed) {
    model::Signatory entry;
    std::string line = text;
    std::size_t const bar = line.rfind(" | ");
    if (bar != std::string::npos && language::region_code(utf8::trim(line.substr(bar + 3)))) {
        line.replace(bar, 3, "\t"); // "ACT | The App Association" is a name
    }
    std::size_t const tab = line.find('\t');
    entry.name = trim_entry(std::string_view(line).substr(0, tab));
    if (tab != std::string::npos) {
        take_columns(entry, line, tab);
    }
    // A star marks conveners; it is no part of the name.
    while (!entry.name.empty() && (entry.name.back() == '*' || entry.name[0] == '*')) {
        std::size_t const first = entry.name[0] == '*' ? 1 : 0;
        std::size_t const last =
            entry.name.size() - (entry.name.size() > first && entry.name.back() == '*' ? 1 : 0);
        entry.name = utf8::trim(entry.name.substr(first, last - first));
        entry.note = "*";
    }
    if (entry.country.empty()) {
        note_country(entry);
    }
    take_person_apart(entry, listed);
    note_acronym(entry);
    return entry;
}

namespace {

/// "A, B, River Watch and Hill Trust": without a comma before it, the last "and" parts two names.
void part_last_two(std::string const& text, std::vector<std::string>& parts) {
    for (std::string_view const word : {" and ", " y ", " et ", " und ", " e ", " en "}) {
        if (text.find(',' + std::string(word)) != std::string::npos) {
            return;
        }
        std::string const last = parts.back();
        std::size_t const at = last.rfind(word);
        if (at == std::string::npos) {
            continue;
        }
        std::string const left = last.substr(0, at);
        std::string const right = last.substr(at + word.size());
        bool const two = words(left, 3).size() > 1 && words(right, 3).size() > 1 &&
                         starts_upper(left) && starts_upper(right);
        if (two) {
            parts.back() = left;
            parts.push_back(right);
        }
        return;
    }
}

} // namespace

std::vector<std::string> split_series(std::string const& text) {
    bool const semicolons = text.find(';') != std::string::npos;
    std::string const separator = semicolons ? ";" : ", ";
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t const end = std::min(text.find(separator, begin), text.size());
        std::string part = trim_entry(text.substr(begin, end - begin));
        bool const last = end == text.size();
        for (std::string_view const word : {"and ", "& ", "y ", "e ", "et ", "und ", "en "}) {
            if (has_prefix(part, word)) {
                part = part.substr(word.size());
                break;
            }
        }
        if (last && !part.empty() && part.back() == '.' && ends_sentence(part)) {
            part.pop_back();
        }
        if (!part.empty()) {
            parts.push_back(std::move(part));
        }
        begin = end + separator.size();
    }
    if (!semicolons && parts.size() > 2) {
        part_last_two(text, parts);
    }
    return parts;
}

} // namespace presskit::source
