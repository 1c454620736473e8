// SPDX-License-Identifier: MPL-2.0
// Filters added for this field: names, dates and numbers as a press office writes them.
#include "templating/filters.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "filing/headings.hpp"
#include "filing/order.hpp"
#include "language/words.hpp"
#include "templating/evaluation.hpp"
#include "templating/filter_arguments.hpp"
#include "templating/trouble.hpp"
#include "templating/value_compare.hpp"
#include "templating/value_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace presskit::templating {

namespace {

using Kind = Val::Kind;

std::string const& language_of(Call const& c) {
    return c.evaluation.options().language;
}

std::string text_of_field(Val const& item, char const* field) {
    Val const value = item.is_map() ? subscript(item, borrowed_text(field)) : Val();
    return value.is(Kind::text) ? to_text(value) : std::string();
}

/// by="country", articles="count", …: the words of the kit file (R19).
filing::Options filing_options(Call const& c) {
    model::Ordering const ordering{text_argument(c, 1, ""), text_argument(c, 2, ""),
                                   text_argument(c, 3, ""), text_argument(c, 4, ""),
                                   text_argument(c, 5, ""), text_argument(c, 6, "")};
    try {
        return filing::options_for(language_of(c), ordering);
    } catch (Error const& error) {
        throw Trouble("template.argument", std::string("alphabetize: ") + error.what(),
                      "write one of the words that are known");
    }
}

/// Files texts, or groups of fields by `attribute` ("name" when not given).
Val alphabetize(Call const& c) {
    Vals const items = to_vals(c.value);
    filing::Options const options = filing_options(c);
    std::vector<filing::Entry> entries;
    std::vector<bool> conveners;
    for (Val const& item : items) {
        filing::Entry entry;
        Val const name = c.has(0)        ? dig(item, c.args[0])
                         : item.is_map() ? subscript(item, borrowed_text("name"))
                                         : item;
        c.evaluation.settle(name);
        entry.name = to_text(name);
        entry.sort_as = text_of_field(item, "sort_as");
        entry.country = text_of_field(item, "country");
        entries.push_back(std::move(entry));
        conveners.push_back(options.conveners_first && item.is_map() &&
                            truth(subscript(item, borrowed_text("convener"))));
    }
    std::vector<std::size_t> order = filing::order(entries, options);
    std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return conveners[i]; });
    Vals ordered;
    for (std::size_t const i : order) {
        ordered.push_back(items[i]);
    }
    return sequence(std::move(ordered));
}

/// "A, B, and C" by example: what stands between A and B parts all, what stands between B and C the
/// last two; of two items alone the last one, without its comma.
std::string series_like(std::vector<std::string> const& items, std::string const& example) {
    std::size_t const a = example.find('A');
    std::size_t const b = example.find('B', a == example.npos ? 0 : a);
    std::size_t const c = example.find('C', b == example.npos ? 0 : b);
    if (a == example.npos || b == example.npos || c == example.npos) {
        throw Trouble("template.argument", "series: the example does not name A, B and C in order",
                      "write series(\"A, B, and C\")");
    }
    std::string const between = example.substr(a + 1, b - a - 1);
    std::string const final = example.substr(b + 1, c - b - 1);
    std::string const pair =
        final.size() > 1 && (final[0] == ',' || final[0] == ';') && utf8::trim(final).size() > 1
            ? final.substr(1)
            : final;
    std::string out = example.substr(0, a);
    for (std::size_t i = 0; i < items.size(); ++i) {
        bool const is_last = i + 1 == items.size();
        out += i == 0 ? "" : !is_last ? between : items.size() == 2 ? pair : final;
        out += items[i];
    }
    return out + example.substr(c + 1);
}

Val series(Call const& c) {
    std::vector<std::string> items;
    for (Val const& item : to_vals(c.value)) {
        Val const part = dig(item, c.args[1]);
        c.evaluation.settle(part);
        items.push_back(to_text(part));
    }
    if (items.empty() || !c.has(0)) {
        return text(items.empty() ? "" : language::series(items, language_of(c)));
    }
    return text(series_like(items, to_text(c.args[0])));
}

struct OtherWords {
    char const* language;
    char const* one;
    char const* many;
};
constexpr OtherWords other_words[] = {{"en", "other", "others"},  {"es", "más", "más"},
                                      {"fr", "autre", "autres"},  {"de", "weitere", "weitere"},
                                      {"pt", "outra", "outras"},  {"it", "altra", "altre"},
                                      {"nl", "andere", "anderen"}};

/// The first n items and, for the rest, one text that counts them: "33 others".
Val others(Call const& c) {
    std::int64_t const keep = whole_argument(c, 0, 0);
    Vals items = to_vals(c.value);
    if (keep < 0) {
        throw Trouble("template.argument", "others: the number cannot be negative",
                      "say how many are named: others(3)");
    }
    auto const named = static_cast<std::size_t>(keep);
    if (items.size() <= named) {
        return sequence(std::move(items));
    }
    std::size_t const rest = items.size() - named;
    items.resize(named);
    OtherWords words = other_words[0];
    for (OtherWords const& candidate : other_words) {
        if (language_of(c).compare(0, 2, candidate.language) == 0) {
            words = candidate;
        }
    }
    items.push_back(text(language::format_number(static_cast<double>(rest), language_of(c)) + " " +
                         (rest == 1 ? words.one : words.many)));
    return sequence(std::move(items));
}

/// The heading a name is filed under, the one a signatory's `letter` is; ICU's index is kept, as a
/// list asks for one heading after the other.
Val initial(Call const& c) {
    std::string const& language = language_of(c);
    thread_local std::optional<std::pair<std::string, filing::Headings>> last;
    if (!last || last->first != language) {
        last.emplace(language, filing::Headings(filing::options_for(language, {})));
    }
    bool const fields = c.value.is_map();
    Val const name = fields ? subscript(c.value, borrowed_text("name")) : c.value;
    c.evaluation.settle(name);
    filing::Entry entry;
    entry.name = to_text(name);
    if (fields) {
        entry.sort_as = text_of_field(c.value, "sort_as");
    }
    return entry.name.empty() ? borrowed_text("") : text(last->second.of(entry));
}

Val date(Call const& c) {
    if (c.value.is(Kind::none)) {
        return borrowed_text("");
    }
    std::string const iso = to_text(c.value);
    auto const formatted = language::format_date(iso, text_argument(c, 0, "long"), language_of(c));
    if (!formatted) {
        throw Trouble("template.type", describe(c.value) + " is not a date",
                      "dates are written 2021-06-03 in the data");
    }
    return text(*formatted);
}

double number_of(Call const& c) {
    if (c.value.is_number()) {
        return to_real(c.value);
    }
    if (c.value.is(Kind::text)) {
        if (auto const value = language::parse_number(c.value.text(), language_of(c))) {
            return static_cast<double>(*value);
        }
    }
    throw Trouble("template.type", describe(c.value) + " is not a number",
                  "give a number, or a list's |length");
}

/// CLDR's, the two that most languages have first: plural("group", "groups").
constexpr std::array<char const*, 6> plural_categories = {"one", "other", "zero",
                                                          "two", "few",   "many"};

long whole_of(Call const& c) {
    double const value = number_of(c);
    if (std::floor(value) != value || std::fabs(value) > 1e15) {
        throw Trouble("template.type", describe(c.value) + " is not a whole number",
                      "use |round|int first");
    }
    return static_cast<long>(value);
}

Val number(Call const& c) {
    return text(language::format_number(number_of(c), language_of(c)));
}

Val spell(Call const& c) {
    return text(language::spell_number(whole_of(c), language_of(c)));
}

Val ordinal(Call const& c) {
    return text(language::ordinal(whole_of(c), language_of(c)));
}

/// The form of a word that goes with the number; `other` where the language's own is not given.
Val plural(Call const& c) {
    std::string const category = language::plural_category(number_of(c), language_of(c));
    for (std::size_t i = 0; i < plural_categories.size(); ++i) {
        if (category == plural_categories[i] && c.has(i)) {
            return c.args[i];
        }
    }
    if (!c.has(1)) {
        throw Trouble("template.argument", "plural: the form \"other\" is not given",
                      "write plural(one=\"group\", other=\"groups\")");
    }
    return c.args[1];
}

/// The words at the start of a block, or at its end; null for a picture.
model::Runs* edge_of(model::Block& block, bool start) {
    using Block = model::Block::Kind;
    if (block.kind == Block::image) {
        return nullptr;
    }
    if (block.kind == Block::table) {
        model::Row* const row = block.rows.empty() ? nullptr
                                : start            ? &block.rows.front()
                                                   : &block.rows.back();
        return row == nullptr || row->empty() ? nullptr : start ? &row->front() : &row->back();
    }
    if (block.kind != Block::list) {
        return &block.runs;
    }
    model::List* list = &block.list;
    while (!list->items.empty()) {
        model::ListItem& item = start ? list->items.front() : list->items.back();
        if (start || item.lists.empty()) {
            return &item.runs;
        }
        list = &item.lists.back();
    }
    return nullptr;
}

/// Formatting stays; the marks themselves have none.
model::RichText quoted(model::RichText text, std::string const& open, std::string const& close) {
    if (text.blocks.empty()) {
        return text;
    }
    model::Run mark;
    if (model::Runs* const first = edge_of(text.blocks.front(), true)) {
        mark.text = open;
        first->insert(first->begin(), mark);
    }
    if (model::Runs* const last = edge_of(text.blocks.back(), false)) {
        mark.text = close;
        last->push_back(mark);
    }
    return text;
}

Val quote(Call const& c) {
    auto const [open, close] =
        language::quotation_marks(language_of(c), c.has(0) && truth(c.args[0]));
    if (c.value.is(Kind::rich) && !c.evaluation.is_text()) {
        return rich_text(quoted(*c.value.as.rich, open, close));
    }
    return text(open + to_text(c.value) + close);
}

} // namespace

std::vector<Filter> const& field_filters() {
    static std::vector<Filter> const filters = {
        {"alphabetize",
         {"attribute", "by", "articles", "initialisms", "alphabet", "conveners", "rows"},
         alphabetize},
        {"series", {"example", "attribute"}, series},
        {"others", {"n"}, others, 1},
        {"initial", {}, initial},
        {"date", {"pattern"}, date},
        {"number", {}, number},
        {"spell", {}, spell},
        {"ordinal", {}, ordinal},
        {"plural", {plural_categories.begin(), plural_categories.end()}, plural},
        {"quote", {"nested"}, quote},
    };
    return filters;
}

} // namespace presskit::templating
