// SPDX-License-Identifier: MPL-2.0
#include "templating/filter_arguments.hpp"

#include "base/utf8.hpp"
#include "language/words.hpp"
#include "templating/trouble.hpp"
#include "templating/value_text.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

bool all_digits(std::string_view s) {
    return !s.empty() && s.size() < 10 &&
           std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string> split(std::string_view s, char at) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    for (std::size_t end = s.find(at); end != s.npos; end = s.find(at, start)) {
        parts.emplace_back(s.substr(start, end - start));
        start = end + 1;
    }
    parts.emplace_back(s.substr(start));
    return parts;
}

bool ends_line(char32_t c) {
    return (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 ||
           c == 0x2029;
}

} // namespace

std::int64_t whole_argument(Call const& call, std::size_t i, std::int64_t otherwise) {
    if (!call.has(i) || call.args[i].is(Val::Kind::none)) {
        return otherwise;
    }
    if (call.args[i].is(Val::Kind::boolean)) {
        return call.args[i].as.boolean;
    }
    if (!call.args[i].is(Val::Kind::integer)) {
        throw Trouble("template.argument",
                      describe(call.args[i]) + " stands where a whole number is expected",
                      "give a whole number");
    }
    return call.args[i].as.integer;
}

std::string text_argument(Call const& call, std::size_t i, std::string otherwise) {
    return call.has(i) && !call.args[i].is(Val::Kind::none) ? to_text(call.args[i])
                                                            : std::move(otherwise);
}

std::string html_escaped(std::string const& s) {
    std::string out;
    append_html_escaped(out, s);
    return out;
}

std::vector<std::string> split_lines(std::string const& s) {
    std::vector<std::string> lines;
    std::size_t start = 0;
    for (std::size_t at = 0; at < s.size();) {
        utf8::Decoded const d = utf8::decode(s, at);
        if (ends_line(d.code_point)) {
            lines.push_back(s.substr(start, at - start));
            bool const pair = d.code_point == '\r' && at + 1 < s.size() && s[at + 1] == '\n';
            start = at + d.length + (pair ? 1 : 0);
            at = start;
        } else {
            at += d.length;
        }
    }
    if (start < s.size()) {
        lines.push_back(s.substr(start));
    }
    return lines;
}

Val dig(Val const& item, Val const& path) {
    if (path.is(Val::Kind::missing) || path.is(Val::Kind::none)) {
        return item;
    }
    if (!path.is(Val::Kind::text)) {
        return subscript(item, path);
    }
    Val found = item;
    for (std::string const& part : split(path.text(), '.')) {
        if (!part.empty() && part[0] == '_') {
            throw Trouble("template.argument", "names that start with _ are closed",
                          "use a field whose name starts with a letter");
        }
        // The name lives on in an undefined result, for its message.
        found = all_digits(part) ? subscript(found, integer(std::stoll(part)))
                                 : subscript(found, text(part));
    }
    return found;
}

std::vector<Val> split_paths(Val const& paths) {
    if (!paths.is(Val::Kind::text)) {
        return {paths};
    }
    std::vector<Val> all;
    for (std::string const& path : split(paths.text(), ',')) {
        all.push_back(text(path));
    }
    return all;
}

Val fold_case(Val const& value, bool case_sensitive) {
    if (case_sensitive || !value.is(Val::Kind::text)) {
        return value;
    }
    return text(language::to_lower(std::string(value.text()), "en"));
}

} // namespace presskit::templating
