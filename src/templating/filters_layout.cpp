// SPDX-License-Identifier: MPL-2.0
// Filters that give text and lists a form: markdown, columns, pad.
#include "templating/filters.hpp"

#include "base/utf8.hpp"
#include "templating/filter_arguments.hpp"
#include "templating/markdown.hpp"
#include "templating/trouble.hpp"
#include "templating/value_compare.hpp"
#include "templating/value_text.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

using Kind = Val::Kind;

/// Formatted text stays what it is; nothing is an empty text.
Val markdown(Call const& c) {
    if (c.value.is(Kind::rich)) {
        return c.value;
    }
    if (!c.value.is(Kind::text) && !c.value.is(Kind::none)) {
        throw Trouble("template.type", describe(c.value) + " is not a Markdown text",
                      "use |markdown on a text");
    }
    bool const nothing = c.value.is(Kind::none);
    return rich_text(nothing ? model::RichText() : read_markdown(c.value.text()));
}

/// Secretary's: zeros in front, behind a sign, up to that many characters.
Val pad(Call const& c) {
    std::string const all = to_text(c.value);
    std::int64_t const length = std::min<std::int64_t>(whole_argument(c, 0, 5), 1000);
    auto const given = static_cast<std::int64_t>(utf8::length(all));
    std::size_t const sign = !all.empty() && (all[0] == '-' || all[0] == '+') ? 1 : 0;
    auto const zeros = static_cast<std::size_t>(std::max<std::int64_t>(length - given, 0));
    return text(all.substr(0, sign) + std::string(zeros, '0') + all.substr(sign),
                c.value.is(Kind::text) && c.value.safe);
}

/// n lists, filled one after the other, the first ones longer by one where it does not come out
/// even. `rows`: the same across, as a table is written; what is missing in the last row is
/// `fill_with`.
Val columns(Call const& c) {
    std::int64_t const n = whole_argument(c, 0, 0);
    if (n < 1 || n > 1000) {
        throw Trouble("template.argument", "columns: the number of columns must be 1 to 1000",
                      "give the number of columns: columns(2)");
    }
    Vals const all = to_vals(c.value);
    auto const count = static_cast<std::size_t>(n);
    std::size_t const least = all.size() / count;
    std::size_t const longer = all.size() % count;
    auto const begin_of = [&](std::size_t column) {
        return column * least + std::min(column, longer);
    };
    bool const across = c.has(1) && truth(c.args[1]);
    Val const filler = c.has(2) ? c.args[2] : borrowed_text("");
    Vals out;
    if (!across) {
        for (std::size_t i = 0; i < count; ++i) {
            auto const at = all.begin();
            out.push_back(sequence(Vals(at + static_cast<std::ptrdiff_t>(begin_of(i)),
                                        at + static_cast<std::ptrdiff_t>(begin_of(i + 1)))));
        }
        return sequence(std::move(out));
    }
    for (std::size_t row = 0; row < least + (longer > 0 ? 1 : 0); ++row) {
        Vals cells;
        for (std::size_t i = 0; i < count; ++i) {
            std::size_t const at = begin_of(i) + row;
            cells.push_back(at < begin_of(i + 1) ? all[at] : filler);
        }
        out.push_back(sequence(std::move(cells)));
    }
    return sequence(std::move(out));
}

} // namespace

std::vector<Filter> const& layout_filters() {
    static std::vector<Filter> const filters = {
        {"columns", {"n", "rows", "fill_with"}, columns, 1},
        {"markdown", {}, markdown},
        {"pad", {"length"}, pad},
    };
    return filters;
}

} // namespace presskit::templating
