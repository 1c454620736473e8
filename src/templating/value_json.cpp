// SPDX-License-Identifier: MPL-2.0
#include "templating/value_text.hpp"

#include "base/utf8.hpp"
#include "templating/trouble.hpp"

#include <algorithm>
#include <cstdio>

namespace presskit::templating {

namespace {

using Kind = Val::Kind;
constexpr int max_depth = 64;

void append_unit(std::string& out, unsigned unit) {
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "\\u%04x", unit);
    out += buffer;
}

void append_string(std::string& out, std::string_view s) {
    out += '"';
    for (std::size_t at = 0; at < s.size();) {
        utf8::Decoded const d = utf8::decode(s, at);
        auto const c = static_cast<unsigned>(d.code_point);
        at += d.length;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '<':
        case '>':
        case '&':
        case '\'':
            append_unit(out, c);
            break;
        default:
            if (c >= 0x10000) {
                append_unit(out, 0xD800 + ((c - 0x10000) >> 10));
                append_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
            } else if (c < 0x20 || c > 0x7E) {
                append_unit(out, c);
            } else {
                out += static_cast<char>(c);
            }
        }
    }
    out += '"';
}

void append_json(std::string& out, Val const& value, int indent, int depth);

/// Between two members, and before the first and behind the last when each has its own line.
void append_break(std::string& out, int indent, int depth) {
    if (indent >= 0) {
        out += '\n';
        out.append(static_cast<std::size_t>(indent * depth), ' ');
    }
}

void append_members(std::string& out, Val const& value, int indent, int depth) {
    std::vector<std::pair<std::string, Val>> members;
    Items const keys(value);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        members.emplace_back(to_text(keys.at(i)), value.is(Kind::map)
                                                      ? borrow(value.as.map->members[i].second)
                                                      : (*value.as.dict)[i].second);
    }
    std::sort(members.begin(), members.end(),
              [](auto const& a, auto const& b) { return a.first < b.first; });
    out += '{';
    for (std::size_t i = 0; i < members.size(); ++i) {
        out += i == 0 ? "" : indent < 0 ? ", " : ",";
        append_break(out, indent, depth + 1);
        append_string(out, members[i].first);
        out += ": ";
        append_json(out, members[i].second, indent, depth + 1);
    }
    append_break(out, members.empty() ? -1 : indent, depth);
    out += '}';
}

void append_json(std::string& out, Val const& value, int indent, int depth) {
    if (depth > max_depth) {
        throw Trouble("template.limit", "the value is nested too deeply for JSON",
                      "print a part of it");
    }
    switch (value.kind) {
    case Kind::none:
        out += "null";
        return;
    case Kind::boolean:
        out += value.as.boolean ? "true" : "false";
        return;
    case Kind::integer:
    case Kind::real:
        append_text(out, value);
        return;
    case Kind::list:
    case Kind::sequence: {
        Items const items(value);
        out += '[';
        for (std::size_t i = 0; i < items.size(); ++i) {
            out += i == 0 ? "" : indent < 0 ? ", " : ",";
            append_break(out, indent, depth + 1);
            append_json(out, items.at(i), indent, depth + 1);
        }
        append_break(out, items.size() == 0 ? -1 : indent, depth);
        out += ']';
        return;
    }
    case Kind::map:
    case Kind::dict:
        append_members(out, value, indent, depth);
        return;
    default:
        append_string(out, to_text(value));
    }
}

} // namespace

std::string to_json(Val const& value, int indent) {
    std::string out;
    append_json(out, value, indent, 0);
    return out;
}

} // namespace presskit::templating
