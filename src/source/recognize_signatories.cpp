// SPDX-License-Identifier: MPL-2.0
// Lists of signatories: under a heading, or unannounced after the body.
#include "base/utf8.hpp"
#include "source/recognition.hpp"
#include "source/signatory_list.hpp"
#include "source/text_shape.hpp"
#include "source/undersigned.hpp"
#include "source/vocabulary.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

using Section = Paragraph::Section;

/// Nothing of the body comes after `i`.
bool only_tail_follows(Recognition const& r, std::size_t i) {
    for (std::size_t at = i; at < r.lines.size(); ++at) {
        if (r.is_open(at)) {
            return false;
        }
    }
    return true;
}

struct Run {
    std::size_t begin;
    std::size_t end;   ///< line after the last
    std::size_t count; ///< entries
    std::size_t marked;
    double capitals; ///< share of words with a capital
};

Run run_from(Recognition const& r, std::size_t begin) {
    Run run{begin, begin, 0, 0, 0};
    std::size_t upper = 0;
    double share = 0;
    std::size_t i = begin;
    while (i < r.lines.size() && (may_be_entry(r, i, false) || (run.count > 0 && is_group(r, i)))) {
        upper += starts_upper(r.lines[i].text) ? 1 : 0;
        share += title_case_share(r.lines[i].text);
        run.marked += r.draft.paragraphs[i].mark ? 1 : 0;
        ++run.count;
        run.end = i + 1;
        i = r.next(i);
    }
    auto const count = static_cast<double>(std::max<std::size_t>(run.count, 1));
    run.capitals = static_cast<double>(upper) / count < 0.8 ? 0 : share / count;
    return run;
}

/// Three or more short lines without an end of sentence that stand where only names stand.
bool is_unannounced(Recognition const& r, Run const& run) {
    if (run.count < 3 || run.capitals < 0.35) {
        return false;
    }
    std::size_t const above = r.previous(run.begin);
    bool const led_in = above < run.begin && !r.lines[above].text.empty() &&
                        r.lines[above].text.back() == ':' && r.lines[above].role == Role::body;
    bool const led_in_by_names = led_in && speaks_of_organizations(r.lines[above].folded);
    if (led_in && !led_in_by_names && (run.marked > 0 || run.count < 8)) {
        return false;
    }
    if (run.marked > 0 && (run.capitals < 0.6 || run.marked * 2 < run.count)) {
        return false;
    }
    return run.count >= 8 || only_tail_follows(r, run.end);
}

std::string_view without_the(std::string_view name) {
    return has_prefix(name, "the ") ? name.substr(4) : name;
}

/// Paragraph `i` holds these signatories and nothing else.
void take_names(Recognition& r, std::size_t i, std::vector<std::string> const& names) {
    for (std::string const& name : names) {
        model::Signatory entry = read_entry(name);
        entry.at = r.draft.paragraphs[i].place;
        r.kit.signatories.push_back(std::move(entry));
    }
    r.decide(i, Role::signatory);
}

/// "River Watch · Hill Trust · Lake Union", also with bullets and bars: as if with semicolons.
std::string with_semicolons(std::string text) {
    if (text.find(';') != std::string::npos) {
        return text;
    }
    for (std::string_view const mark : {" \u00B7 ", " \u2022 ", " | ", " \u25CF ", " * "}) {
        std::size_t const first = text.find(mark);
        if (first == std::string::npos || text.find(mark, first + 1) == std::string::npos) {
            continue;
        }
        std::string out;
        for (std::size_t begin = 0; begin <= text.size();) {
            std::size_t const end = std::min(text.find(mark, begin), text.size());
            out += (out.empty() ? "" : "; ") + text.substr(begin, end - begin);
            begin = end == text.size() ? end + 1 : end + mark.size();
        }
        return out;
    }
    return text;
}

/// "Signed: Access Now; Free Press; Upturn" on one line.
bool take_inline(Recognition& r, std::size_t i) {
    std::string const& text = r.lines[i].text;
    std::size_t const colon = text.find(':');
    if (colon == std::string::npos || colon + 1 >= text.size() || colon > 120) {
        return false;
    }
    std::string const heading = fold(text.substr(0, colon));
    std::vector<std::string> const names = split_series(with_semicolons(text.substr(colon + 1)));
    // "Members of the Dockside Alliance: A; B; C; D"
    bool const of_members = names.size() >= 4 && text.find(';', colon) != std::string::npos &&
                            speaks_of_organizations(heading) && words(heading, 9).size() <= 8 &&
                            !demands(heading + ':');
    if (!is_signatory_heading(heading) && !of_members) {
        return false;
    }
    bool const all_names = std::all_of(names.begin(), names.end(), [](std::string const& name) {
        return starts_upper(without_the(name)) && name.size() < 160;
    });
    if (names.size() < 2 || !all_names) {
        return false;
    }
    take_names(r, i, names);
    return true;
}

/// One paragraph of names between semicolons below a heading.
bool take_semicolons(Recognition& r, std::size_t i) {
    if (i >= r.lines.size() || !r.is_open(i) || r.draft.paragraphs[i].block) {
        return false;
    }
    std::string const text = with_semicolons(r.lines[i].text);
    std::vector<std::string> const names = split_series(text);
    bool const all_names = std::all_of(names.begin(), names.end(), [](std::string const& name) {
        return starts_upper(without_the(name)) && name.size() < 120 && words(name, 13).size() <= 12;
    });
    bool const semicolons = text.find(';') != std::string::npos;
    if (names.size() < (semicolons ? 2U : 4U) || !all_names ||
        (!semicolons && sentence_end(text, 0) < text.size())) {
        return false;
    }
    take_names(r, i, names);
    return true;
}

bool is_list_lead_in(Recognition const& r, std::size_t i) {
    Line const& line = r.lines[i];
    if (line.text.back() != ':' || !speaks_of_organizations(line.folded) || demands(line.folded)) {
        return false;
    }
    // A group heading may stand between the sentence and the names.
    std::size_t below = r.next(i);
    bool const grouped = is_group(r, below);
    below = grouped ? r.next(below) : below;
    if (below >= r.lines.size() || !may_be_entry(r, below, false)) {
        return false;
    }
    Run const run = run_from(r, below);
    return run.count >= (grouped ? 2U : 3U) && run.capitals >= 0.6;
}

/// "Organizations:" above the first of several groups is the name of that group.
void name_first_group(Recognition& r, std::size_t first, std::string const& heading) {
    std::vector<model::Signatory>& all = r.kit.signatories;
    bool const several = first < all.size() && all[first].group.empty() &&
                         !all.back().group.empty() && is_group_heading(fold(heading)) &&
                         words(heading, 4).size() <= 3;
    for (std::size_t k = first; several && k < all.size() && all[k].group.empty(); ++k) {
        all[k].group = heading;
    }
}

/// "For the undersigned organizations:" below "Sincerely," and above all of the list.
void clear_only_group(Recognition& r, std::size_t first) {
    std::vector<model::Signatory>& all = r.kit.signatories;
    bool const one =
        first < all.size() && is_signatory_heading(fold(all[first].group)) &&
        std::all_of(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(),
                    [&](model::Signatory const& s) { return s.group == all[first].group; });
    for (std::size_t k = first; one && k < all.size(); ++k) {
        all[k].group.clear();
    }
}

void take_under(Recognition& r, std::size_t i) {
    std::string const heading = trim_marks(r.lines[i].text, ":,");
    std::size_t const below = r.next(i);
    Role const as = r.lines[i].text.size() > 120 ? Role::lead_in : Role::signatory_heading;
    if (take_semicolons(r, below)) {
        r.decide(i, as);
        return;
    }
    if (below >= r.lines.size()) {
        return;
    }
    std::string const group = heading.size() <= 60 && is_group_heading(r.lines[i].folded) &&
                                      words(heading, 3).size() <= 2 &&
                                      fold(heading).find("conven") != std::string::npos
                                  ? heading
                                  : std::string();
    std::size_t const first = r.kit.signatories.size();
    if (take_list(r, below, group, who_stands_under(heading)) > 0) {
        r.decide(i, as);
        name_first_group(r, first, heading);
        clear_only_group(r, first);
    }
}

/// "International organizations" above a table of names, with no other heading.
bool take_table_below_group(Recognition& r, std::size_t i) {
    std::size_t const table = r.next(i);
    if (table >= r.lines.size() || !r.is_open(table) || !r.is_open(i) ||
        r.draft.paragraphs[i].block || !is_group_heading(r.lines[i].folded) ||
        !r.draft.paragraphs[table].block ||
        r.draft.paragraphs[table].block->kind != model::Block::Kind::table) {
        return false;
    }
    std::size_t names = 0;
    std::vector<model::Signatory> const entries =
        read_rows(plain_rows(*r.draft.paragraphs[table].block));
    for (model::Signatory const& entry : entries) {
        names += starts_upper(entry.name) && title_case_share(entry.name) >= 0.5 &&
                         !ends_sentence(entry.name) &&
                         !is_digit(utf8::decode(entry.name, 0).code_point)
                     ? 1
                     : 0;
    }
    if (entries.size() < 3 || names * 10 < entries.size() * 8) {
        return false;
    }
    std::string const group = trim_marks(r.lines[i].text, ":");
    r.decide(i, Role::signatory_heading);
    take_list(r, table, group, who_stands_under(group));
    return true;
}

} // namespace

void find_signatories(Recognition& r) {
    for (std::size_t i = 0; i < r.lines.size(); ++i) {
        if (r.draft.paragraphs[i].section != Section::signatories || !r.is_open(i)) {
            continue;
        }
        // "Who stands behind this" as a heading of the section; "Organizations" is one of a group
        bool const heading = r.draft.paragraphs[i].style == Paragraph::Style::heading &&
                             !is_group_heading(r.lines[i].folded);
        if (heading || (is_signatory_heading(r.lines[i].folded) && !r.draft.paragraphs[i].mark)) {
            r.decide(i, Role::signatory_heading);
        } else {
            std::string const group =
                r.kit.signatories.empty() ? "" : r.kit.signatories.back().group;
            std::size_t const taken = take_list(r, i, group);
            if (taken == 0) {
                add_entry(r, i, group, who_stands_under(group));
            }
        }
    }
    for (std::size_t i = r.lede; i < r.lines.size(); ++i) {
        if (!r.is_open(i) || r.draft.paragraphs[i].block || r.draft.paragraphs[i].mark) {
            continue;
        }
        if (take_inline(r, i)) {
            continue;
        }
        bool const short_heading = is_signatory_heading(r.lines[i].folded) &&
                                   (!ends_sentence(r.lines[i].text) || r.lines[i].text.size() < 40);
        if (i > r.lede && (short_heading || is_list_lead_in(r, i))) {
            take_under(r, i);
        }
        if (i > r.lede && r.is_open(i)) {
            take_table_below_group(r, i);
        }
    }
    for (std::size_t i = r.lede; i < r.lines.size();) {
        if (!may_be_entry(r, i, false)) {
            ++i;
            continue;
        }
        Run const run = run_from(r, i);
        std::size_t const above = r.previous(i);
        if (i > r.lede && is_unannounced(r, run)) {
            take_list(r, i, {});
        } else if (i > r.lede && above < i && is_group(r, above) && r.is_open(above) &&
                   run.count >= 3 && is_group_heading(r.lines[above].folded) &&
                   run.capitals >= 0.5) {
            take_list(r, above, {});
        }
        i = std::max(run.end, i + 1);
    }
    if (r.kit.signatories.empty()) {
        find_undersigned(r);
    }
    for (model::Signatory const& signatory : r.kit.signatories) {
        r.known.add(signatory.name);
    }
}

} // namespace presskit::source
