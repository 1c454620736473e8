// SPDX-License-Identifier: MPL-2.0
#include "source/signatory_list.hpp"

#include "base/utf8.hpp"
#include "language/region.hpp"
#include "source/dates.hpp"
#include "source/person_name.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace presskit::source {

bool may_be_entry(Recognition const& r, std::size_t i, bool under_heading) {
    if (i >= r.lines.size() || !r.is_open(i) || r.draft.paragraphs[i].block) {
        return false;
    }
    Paragraph const& paragraph = r.draft.paragraphs[i];
    Line const& line = r.lines[i];
    std::size_t const longest = under_heading ? 260 : 160;
    bool const exclaims = (line.text.back() == '!' || line.text.back() == '?') && under_heading &&
                          words(line.text, 7).size() <= 6; // "Ça bouge !" is a name there
    bool const a_sentence =
        !exclaims && (ends_sentence(line.text) || sentence_end(line.text, 0) != line.text.size());
    if (line.text.size() > longest || a_sentence || line.text.back() == ':' ||
        paragraph.style == Paragraph::Style::quotation ||
        paragraph.style == Paragraph::Style::heading ||
        line.text.find("://") != std::string::npos || read_date_line(line.text, r.kit.language)) {
        return false;
    }
    utf8::Decoded const first = utf8::decode(line.text, 0);
    bool const quoted = first.code_point == 0x201C || first.code_point == 0x201E;
    bool const form = is_form_line(line.folded) || has_prefix(line.folded, "cc: ");
    bool const email = line.text.find('@') > 0 && line.text.find('@') != std::string::npos;
    return !quoted && !form && !email && words(line.text, 26).size() <= (under_heading ? 25 : 18);
}

bool is_group(Recognition const& r, std::size_t i) {
    if (i >= r.lines.size() || !r.is_open(i) || r.draft.paragraphs[i].block ||
        r.draft.paragraphs[i].mark) {
        return false;
    }
    std::size_t const below = r.next(i);
    std::size_t const second = below < r.lines.size() ? r.next(below) : below;
    if (below >= r.lines.size() || !may_be_entry(r, below, true)) {
        return false;
    }
    Line const& line = r.lines[i];
    Paragraph const& paragraph = r.draft.paragraphs[i];
    if (line.text.size() > 120 || ends_sentence(line.text)) {
        return false;
    }
    if (line.text.back() == ':' || paragraph.style == Paragraph::Style::heading) {
        return true;
    }
    bool const marked_below = r.draft.paragraphs[below].mark.has_value();
    bool const apart = paragraph.gap_before && second < r.lines.size() &&
                       !r.draft.paragraphs[second].gap_before && may_be_entry(r, second, true);
    bool const bold = !paragraph.runs.empty() && paragraph.runs[0].bold &&
                      !r.draft.paragraphs[below].runs.empty() &&
                      !r.draft.paragraphs[below].runs[0].bold;
    bool const named =
        is_group_heading(line.folded) || language::region_code(line.text).has_value();
    return marked_below || bold || (apart && named);
}

Listed who_stands_under(std::string const& heading) {
    return is_group_of_people(fold(heading)) ? Listed::people : Listed::anybody;
}

void add_entry(Recognition& r, std::size_t i, std::string const& group, Listed listed) {
    model::Signatory entry = read_entry(r.lines[i].text, listed);
    entry.group = group;
    entry.at = r.draft.paragraphs[i].place;
    if (!entry.name.empty()) {
        r.kit.signatories.push_back(std::move(entry));
    }
    r.decide(i, Role::signatory);
}

namespace {

/// "Access Now      Free Press": two names side by side, a tab or a wide gap between them.
std::vector<std::string> columns_of(std::string const& text) {
    std::vector<std::string> cells;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const tab = std::min(text.find('\t', begin), text.size());
        std::size_t const end = std::min(tab, text.find("   ", begin));
        std::string cell = utf8::trim(text.substr(begin, end - begin));
        if (!cell.empty()) {
            cells.push_back(std::move(cell));
        }
        begin = end + 1;
    }
    return cells;
}

/// Lines from `begin` on set in columns: names, or names and countries.
bool take_columns(Recognition& r, std::size_t begin, std::string const& group, std::size_t& after) {
    TextRows rows;
    std::vector<std::size_t> lines;
    std::size_t wide = 0;
    for (std::size_t i = begin;
         i < r.lines.size() && may_be_entry(r, i, true) && !r.draft.paragraphs[i].mark;
         i = r.next(i)) {
        rows.push_back(columns_of(r.lines[i].text));
        lines.push_back(i);
        bool const names =
            rows.back().size() > 1 && rows.back().size() < 5 &&
            std::all_of(rows.back().begin(), rows.back().end(), [](std::string const& cell) {
                return starts_upper(cell) && title_case_share(cell) >= 0.6;
            });
        wide += names ? 1 : 0;
    }
    if (rows.size() < 2 || wide * 3 < rows.size() * 2) {
        return false;
    }
    std::vector<int> numbers(rows.size());
    std::iota(numbers.begin(), numbers.end(), 0);
    for (model::Signatory& entry : read_rows(rows, numbers)) {
        entry.group = entry.group.empty() ? group : entry.group;
        entry.at = r.draft.paragraphs[lines[static_cast<std::size_t>(entry.at.line)]].place;
        r.kit.signatories.push_back(std::move(entry));
    }
    for (std::size_t const line : lines) {
        r.decide(line, Role::signatory);
    }
    after = r.next(lines.back());
    return true;
}

/// Rows of a table, by its heading row when it has one.
void add_table(Recognition& r, std::size_t i, std::string const& group, Listed listed) {
    for (model::Signatory& entry :
         read_rows(plain_rows(*r.draft.paragraphs[i].block), {}, listed)) {
        entry.group = entry.group.empty() ? group : entry.group;
        entry.at = r.draft.paragraphs[i].place;
        r.kit.signatories.push_back(std::move(entry));
    }
    r.decide(i, Role::signatory);
}

/// Odd, but numbered like its neighbours.
bool is_marked_alike(Recognition const& r, std::size_t i, std::size_t taken, bool marked) {
    return taken >= 3 && marked && r.is_open(i) && r.draft.paragraphs[i].mark &&
           r.lines[i].text.size() <= 260 && !ends_sentence(r.lines[i].text);
}

/// "Ana Ruiz / director / River Watch" on lines of their own, as below a letter.
struct Card {
    std::string text; ///< in one line, with commas
    std::size_t last = 0;
};

std::optional<Card> card_at(Recognition const& r, std::size_t i) {
    std::size_t const second = r.next(i);
    if (!may_be_entry(r, i, true) || r.draft.paragraphs[i].mark || !may_be_entry(r, second, true) ||
        r.draft.paragraphs[second].gap_before) {
        return std::nullopt;
    }
    std::string const& name = r.lines[i].text;
    if (!looks_like_person(name.substr(0, name.find(','))) || !is_title(r.lines[second].text)) {
        return std::nullopt;
    }
    Card card{name + ", " + r.lines[second].text, second};
    std::size_t const third = r.next(second);
    if (may_be_entry(r, third, true) && !r.draft.paragraphs[third].gap_before &&
        !looks_like_person(r.lines[third].text)) {
        card.text += ", " + r.lines[third].text;
        card.last = third;
    }
    return card;
}

/// Where the lines without a blank one between them end that begin with `begin`, and whether
/// most of them are cards: two organisations of many may look like a person and a title.
struct Stanza {
    std::size_t end = 0;
    bool cards = false;
};

Stanza stanza_from(Recognition const& r, std::size_t begin) {
    std::size_t all = 0;
    std::size_t in_cards = 0;
    std::size_t i = begin;
    do {
        std::optional<Card> const card = card_at(r, i);
        std::size_t const last = card ? card->last : i;
        for (;; i = r.next(i)) {
            ++all;
            in_cards += card ? 1 : 0;
            if (i >= last) {
                break;
            }
        }
        i = r.next(i);
    } while (i < r.lines.size() && !r.draft.paragraphs[i].gap_before && may_be_entry(r, i, true));
    return {i, in_cards * 2 > all};
}

/// The line after the card that begins with `i`; `i` when none does.
std::size_t take_card(Recognition& r, std::size_t i, std::string const& group, Listed listed) {
    std::optional<Card> const card = card_at(r, i);
    if (!card) {
        return i;
    }
    model::Signatory entry = read_entry(card->text, listed);
    entry.group = group;
    entry.at = r.draft.paragraphs[i].place;
    r.kit.signatories.push_back(std::move(entry));
    for (std::size_t line = i; line <= card->last; line = r.next(line)) {
        r.decide(line, Role::signatory);
    }
    return r.next(card->last);
}

/// "Hill Trust;" and then "River Watch.": the last one of a series ends with a full stop.
bool closes_series(Recognition const& r, std::size_t i) {
    std::size_t const above = r.previous(i);
    if (!r.is_open(i) || r.draft.paragraphs[i].block || above >= r.lines.size() ||
        r.lines[above].role != Role::signatory || r.draft.paragraphs[above].block) {
        return false;
    }
    std::string const& before = r.lines[above].text;
    std::string const& text = r.lines[i].text;
    bool const series = before.back() == ';' || before.back() == ',' || has_suffix(before, "; and");
    return series && text.back() == '.' && text.size() <= 160 && starts_upper(text) &&
           sentence_end(text, 0) == text.size() && words(text, 18).size() <= 17;
}

/// "Holanda" and "Corea" are countries where most of the second column are.
void second_column_holds_countries(std::vector<model::Signatory>& entries, std::size_t first) {
    auto const begin = entries.begin() + static_cast<std::ptrdiff_t>(first);
    auto const countries = std::count_if(
        begin, entries.end(), [](model::Signatory const& s) { return !s.country.empty(); });
    for (auto entry = begin; entry != entries.end() && countries > 3; ++entry) {
        bool const second = entry->country.empty() && !entry->note.empty() && entry->note != "*" &&
                            words(entry->note, 5).size() <= 4;
        if (second) {
            std::swap(entry->country, entry->note);
        }
    }
}

/// "National organizations" between two tables.
bool names_a_table(Recognition const& r, std::size_t i) {
    std::size_t const below = r.next(i);
    return r.is_open(i) && !r.draft.paragraphs[i].block && below < r.lines.size() &&
           r.is_open(below) && r.draft.paragraphs[below].block &&
           r.draft.paragraphs[below].block->kind == model::Block::Kind::table &&
           is_group_heading(r.lines[i].folded);
}

} // namespace

std::size_t take_list(Recognition& r, std::size_t i, std::string group, Listed listed) {
    std::size_t const first = r.kit.signatories.size();
    std::size_t taken = 0;
    bool marked = false; ///< the entries have bullets or numbers
    bool below_group = true;
    Stanza stanza;
    while (i < r.lines.size()) {
        marked = marked || (below_group && r.draft.paragraphs[i].mark);
        stanza = i < stanza.end ? stanza : stanza_from(r, i);
        if (std::size_t const after = stanza.cards ? take_card(r, i, group, listed) : i;
            after != i) {
            below_group = false;
            ++taken;
            i = after;
            continue;
        }
        if (std::size_t after = i; below_group && take_columns(r, i, group, after)) {
            below_group = false;
            ++taken;
            i = after;
            continue;
        }
        if (r.is_open(i) && r.draft.paragraphs[i].block) {
            if (r.draft.paragraphs[i].block->kind != model::Block::Kind::table) {
                break;
            }
            add_table(r, i, group, listed);
        } else if (is_group(r, i) || names_a_table(r, i)) {
            group = trim_marks(r.lines[i].text, ":");
            if (taken == 0 && is_signatory_heading(r.lines[i].folded) &&
                !is_group_heading(r.lines[i].folded)) {
                group.clear(); // "Sincerely," and below it "Signatories"
            }
            listed = who_stands_under(group);
            marked = false; // the next group may be set otherwise
            below_group = true;
            r.decide(i, Role::signatory_heading);
            ++taken;
            i = r.next(i);
            continue;
        } else if (is_marked_alike(r, i, taken, marked) ||
                   (may_be_entry(r, i, true) &&
                    (!marked || r.draft.paragraphs[i].mark || below_group ||
                     !r.draft.paragraphs[i].gap_before))) {
            add_entry(r, i, group, listed);
        } else if (closes_series(r, i)) {
            r.lines[i].text.pop_back();
            add_entry(r, i, group, listed);
        } else {
            break;
        }
        below_group = false;
        ++taken;
        i = r.next(i);
    }
    second_column_holds_countries(r.kit.signatories, first);
    return taken;
}

} // namespace presskit::source
