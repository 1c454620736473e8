// SPDX-License-Identifier: MPL-2.0
#include "templating/filters.hpp"

#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/words.hpp"
#include "templating/evaluation.hpp"
#include "templating/filter_arguments.hpp"
#include "templating/lexer.hpp"
#include "templating/strip_tags.hpp"
#include "templating/trouble.hpp"
#include "templating/value_compare.hpp"
#include "templating/value_text.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

using Kind = Val::Kind;

/// Byte offsets of the characters, and the end.
std::vector<std::size_t> character_starts(std::string_view s) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < s.size(); at += utf8::decode(s, at).length) {
        starts.push_back(at);
    }
    starts.push_back(s.size());
    return starts;
}

Val same_safety(Call const& c, std::string s) {
    return text(std::move(s), c.value.is(Kind::text) && c.value.safe);
}

Val upper(Call const& c) {
    return same_safety(c, language::to_upper(to_text(c.value), "en"));
}

Val lower(Call const& c) {
    return same_safety(c, language::to_lower(to_text(c.value), "en"));
}

Val title(Call const& c) {
    std::string const s = to_text(c.value);
    std::string out;
    std::size_t start = 0;
    bool between = true; // in a run of what parts words
    auto const flush = [&](std::size_t end) {
        if (end > start) {
            std::size_t const first = between ? end - start : utf8::decode(s, start).length;
            out += language::to_upper(s.substr(start, first), "en");
            out += language::to_lower(s.substr(start + first, end - start - first), "en");
        }
        start = end;
    };
    for (std::size_t at = 0; at < s.size();) {
        utf8::Decoded const d = utf8::decode(s, at);
        bool const parts =
            is_python_space(d.code_point) ||
            std::u32string_view(U"-({[<").find(d.code_point) != std::u32string_view::npos;
        if (parts != between) {
            flush(at);
            between = parts;
        }
        at += d.length;
    }
    flush(s.size());
    return text(std::move(out));
}

Val capitalize(Call const& c) {
    std::string const s = to_text(c.value);
    std::size_t const first = s.empty() ? 0 : utf8::decode(s, 0).length;
    std::string head = language::to_upper(s.substr(0, first), "en");
    std::size_t const head_first = head.empty() ? 0 : utf8::decode(head, 0).length;
    // A letter that becomes two (ß) is written Ss, not SS, at the start.
    head = head.substr(0, head_first) + language::to_lower(head.substr(head_first), "en");
    return same_safety(c, head + language::to_lower(s.substr(first), "en"));
}

Val trim(Call const& c) {
    std::string const s = to_text(c.value);
    std::string const chars = text_argument(c, 0, "");
    bool const any_space = !c.has(0) || c.args[0].is(Kind::none);
    auto const starts = character_starts(s);
    auto const drops = [&](std::size_t i) {
        utf8::Decoded const d = utf8::decode(s, starts[i]);
        if (any_space) {
            return is_python_space(d.code_point);
        }
        for (std::size_t at = 0; at < chars.size(); at += utf8::decode(chars, at).length) {
            if (utf8::decode(chars, at).code_point == d.code_point) {
                return true;
            }
        }
        return false;
    };
    std::size_t from = 0;
    std::size_t to = starts.size() - 1;
    while (from < to && drops(from)) {
        ++from;
    }
    while (to > from && drops(to - 1)) {
        --to;
    }
    return same_safety(c, s.substr(starts[from], starts[to] - starts[from]));
}

Val replace(Call const& c) {
    std::string s = to_text(c.value);
    std::string from = to_text(c.args[0]);
    std::string to = to_text(c.args[1]);
    bool safe = c.value.safe;
    if (c.evaluation.autoescape()) {
        bool const escapes = c.args[0].safe || (c.args[1].safe && !c.value.safe);
        if (escapes && !safe) {
            s = html_escaped(s);
        }
        safe = safe || escapes;
        if (safe) {
            from = c.args[0].safe ? from : html_escaped(from);
            to = c.args[1].safe ? to : html_escaped(to);
        }
    } else {
        safe = false;
    }
    std::int64_t left = whole_argument(c, 2, -1);
    std::string out;
    std::size_t at = 0;
    while (left != 0) {
        std::size_t const found = s.find(from, at);
        if (found == s.npos || (from.empty() && found >= s.size() && at > s.size())) {
            break;
        }
        out.append(s, at, found - at).append(to);
        at = found + from.size();
        --left;
        if (from.empty()) {
            if (at >= s.size()) {
                at = s.size();
                break;
            }
            std::size_t const length = utf8::decode(s, at).length;
            out.append(s, at, length);
            at += length;
        }
        if (out.size() > max_made) {
            fail_too_large();
        }
    }
    out.append(s, std::min(at, s.size()));
    return text(std::move(out), safe);
}

/// Jinja2 takes texts only here: len() and += of anything else fail.
void require_text(Call const& c, char const* filter) {
    if (!c.value.is(Kind::text) && !c.value.is(Kind::rich) && !c.value.is(Kind::undefined)) {
        throw Trouble("template.type",
                      std::string(filter) + ": " + describe(c.value) + " is not a text",
                      "turn it into one with |string first");
    }
}

Val truncate(Call const& c) {
    if (c.value.is_list() || c.value.is_map()) {
        auto const size = static_cast<std::int64_t>(Items(c.value).size());
        if (size <= whole_argument(c, 0, 255) + whole_argument(c, 3, 5)) {
            return c.value;
        }
    }
    require_text(c, "truncate");
    std::string const s = to_text(c.value);
    std::int64_t const length = whole_argument(c, 0, 255);
    bool const kill_words = c.has(1) && truth(c.args[1]);
    std::string end = text_argument(c, 2, "...");
    std::int64_t const leeway = whole_argument(c, 3, 5);
    auto const starts = character_starts(s);
    auto const size = static_cast<std::int64_t>(starts.size() - 1);
    auto const end_size = static_cast<std::int64_t>(utf8::length(end));
    if (length < end_size || leeway < 0) {
        throw Trouble("template.argument", "truncate: the length is shorter than the ending",
                      "give a larger length");
    }
    if (size <= length || size - length <= leeway) {
        return same_safety(c, s);
    }
    std::string cut = s.substr(0, starts[static_cast<std::size_t>(length - end_size)]);
    if (!kill_words) {
        std::size_t const space = cut.rfind(' ');
        cut.resize(space == cut.npos ? cut.size() : space);
    }
    end = c.value.safe && !(c.has(2) && c.args[2].safe) ? html_escaped(end) : end;
    return same_safety(c, cut + end);
}

Val wordcount(Call const& c) {
    std::string const s = to_text(c.value);
    std::int64_t count = 0;
    bool inside = false;
    for (std::size_t at = 0; at < s.size();) {
        utf8::Decoded const d = utf8::decode(s, at);
        language::CharacterKind const kind = language::kind_of(d.code_point);
        bool const word =
            d.code_point == '_' ||
            ((kind == language::CharacterKind::letter || kind == language::CharacterKind::digit) &&
             !language::is_combining_mark(d.code_point));
        count += word && !inside;
        inside = word;
        at += d.length;
    }
    return integer(count);
}

Val escape(Call const& c) {
    // In a document the value is escaped for XML when it is written; markup would show.
    if (!c.evaluation.is_text() || (c.value.is(Kind::text) && c.value.safe)) {
        return c.value;
    }
    return text(html_escaped(to_text(c.value)), true);
}

Val safe(Call const& c) {
    if (!c.evaluation.is_text() && !c.value.is(Kind::text)) {
        return c.value; // a document escapes what it must; formatted text stays formatted
    }
    return text(to_text(c.value), true);
}

Val indent(Call const& c) {
    require_text(c, "indent");
    bool const named = c.has(0) && c.args[0].is(Kind::text);
    std::int64_t const width = named ? 0 : whole_argument(c, 0, 4);
    if (width > 1000) {
        throw Trouble("template.argument", "indent: the width is too large",
                      "indent by at most 1000 spaces");
    }
    std::string const by =
        named ? to_text(c.args[0])
              : std::string(static_cast<std::size_t>(std::max<std::int64_t>(width, 0)), ' ');
    bool const first = c.has(1) && truth(c.args[1]);
    bool const blank = c.has(2) && truth(c.args[2]);
    std::vector<std::string> const lines = split_lines(to_text(c.value) + "\n");
    std::string out = first ? by : "";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) {
            out += '\n';
            out += blank || !lines[i].empty() ? by : "";
        }
        out += lines[i];
        if (out.size() > max_made) {
            fail_too_large();
        }
    }
    return same_safety(c, std::move(out));
}

Val center(Call const& c) {
    std::string const s = to_text(c.value);
    auto const size = static_cast<std::int64_t>(utf8::length(s));
    std::int64_t const width = whole_argument(c, 0, 80);
    if (width > 100000) {
        fail_too_large();
    }
    std::int64_t const pad = std::max<std::int64_t>(width - size, 0);
    std::int64_t const left = pad / 2 + (pad & width & 1);
    return same_safety(c, std::string(static_cast<std::size_t>(left), ' ') + s +
                              std::string(static_cast<std::size_t>(pad - left), ' '));
}

Val striptags(Call const& c) {
    return text(strip_tags(to_text(c.value)));
}

Val string(Call const& c) {
    return c.value.is(Kind::text) ? c.value : text(to_text(c.value));
}

/// Jinja2's `"%s: %d"|format(name, n)`, `"%(a)s"|format(a=1)`.
Val format(Call const& c) {
    Val const form = c.value.is(Kind::text) ? c.value : text(to_text(c.value));
    if (!c.more.empty() && !c.named.empty()) {
        throw Trouble("template.argument", "format takes values or named values, not both",
                      "name all of them or none");
    }
    if (c.named.empty()) {
        return format_printf(form, sequence(c.more, true));
    }
    Pairs pairs;
    for (auto const& [name, value] : c.named) {
        pairs.emplace_back(text(name), value);
    }
    return format_printf(form, dict(std::move(pairs)));
}

Val tojson(Call const& c) {
    std::int64_t const indent = whole_argument(c, 0, -1);
    if (indent > 100) {
        throw Trouble("template.argument", "tojson: an indent of more than 100 is not possible",
                      "write tojson(2)");
    }
    return text(to_json(c.value, static_cast<int>(std::max<std::int64_t>(indent, -1))), true);
}

} // namespace

std::vector<Filter> const& text_filters() {
    static std::vector<Filter> const filters = {
        {"upper", {}, upper},
        {"lower", {}, lower},
        {"title", {}, title},
        {"capitalize", {}, capitalize},
        {"trim", {"chars"}, trim},
        {"replace", {"old", "new", "count"}, replace, 2},
        {"truncate", {"length", "killwords", "end", "leeway"}, truncate},
        {"wordcount", {}, wordcount},
        {"escape", {}, escape},
        {"e", {}, escape},
        {"safe", {}, safe},
        {"indent", {"width", "first", "blank"}, indent},
        {"center", {"width"}, center},
        {"striptags", {}, striptags},
        {"string", {}, string},
        {"tojson", {"indent"}, tojson},
        {"format", {}, format, 0, false, true},
    };
    return filters;
}

} // namespace presskit::templating
