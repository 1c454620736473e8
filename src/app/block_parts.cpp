// SPDX-License-Identifier: MPL-2.0
#include "app/block_parts.hpp"

#include "base/utf8.hpp"
#include "language/fold.hpp"
#include "language/region.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <unordered_map>

namespace presskit::app {

namespace {

using model::Signatory;
using Role = model::SourceParagraph::Role;
using source::ListedPart;

/// Of a text file each line is a paragraph.
int number_of(model::Place const& at) {
    return at.paragraph > 0 ? at.paragraph : at.line;
}

bool holds(std::string const& text, Signatory const& entry) {
    return text.find(entry.name) != std::string::npos ||
           (!entry.person.empty() && text.find(entry.person) != std::string::npos);
}

std::string without_colon(std::string const& heading) {
    std::string text = utf8::trim(heading);
    while (!text.empty() && (text.back() == ':' || text.back() == ' ')) {
        text.pop_back();
    }
    return text;
}

/// What the new list does not say stays as the document has it.
bool is_as_before(Signatory const& s, Signatory const& was) {
    auto const same = [](std::string const& now, std::string const& then) {
        return now.empty() || now == then;
    };
    bool const country = was.country.empty() || same(s.country, was.country) ||
                         s.country_name == was.country ||
                         language::region_code(s.country) == language::region_code(was.country);
    return same(s.person, was.person) && same(s.title, was.title) && country;
}

/// "Ana Ruiz / director / River Watch"
std::string card_of(Signatory const& s) {
    std::string text = s.person.empty() ? s.name : s.person;
    text += s.person.empty() || s.title.empty() ? "" : '\n' + s.title;
    return text + (s.person.empty() || s.person == s.name ? "" : '\n' + s.name);
}

} // namespace

BlockParts::BlockParts(source::Reading const& document) : m_old(document.kit.signatories) {
    choose_list(document);
    read_parts();
    take_blanks(document);
}

/// Parts with nothing but empty paragraphs between them are one list; the longest is the list.
void BlockParts::choose_list(source::Reading const& document) {
    std::vector<std::vector<ListedPart>> lists;
    auto part = document.list.begin();
    bool goes_on = false;
    for (model::SourceParagraph const& paragraph : document.kit.source) {
        bool const listed =
            paragraph.role == Role::signatory || paragraph.role == Role::signatory_heading;
        if (listed && part != document.list.end()) {
            if (!goes_on) {
                lists.emplace_back();
            }
            lists.back().push_back(*part++);
        }
        goes_on = listed || (goes_on && paragraph.role == Role::blank);
    }
    auto const length = [](std::vector<ListedPart> const& list) {
        std::size_t count = 0;
        for (ListedPart const& each : list) {
            count += each.heading ? 0 : std::max<std::size_t>(1, each.rows.size());
        }
        return count;
    };
    auto const longest =
        std::max_element(lists.begin(), lists.end(),
                         [&](auto const& a, auto const& b) { return length(a) < length(b); });
    if (longest == lists.end() || length(*longest) == 0) {
        return;
    }
    for (auto const& list : lists) {
        if (&list != &*longest && m_other == 0 && length(list) > 0) {
            m_other = number_of(list.front().at);
        }
    }
    m_parts = *longest;
}

void BlockParts::read_parts() {
    std::map<int, std::deque<std::size_t>> waiting; // by paragraph
    std::set<std::string> groups;
    for (std::size_t i = 0; i < m_old.size(); ++i) {
        waiting[number_of(m_old[i].at)].push_back(i);
        groups.insert(m_old[i].group);
    }
    std::set<int> tables;
    std::set<int> cells;
    for (ListedPart const& part : m_parts) {
        auto& entries = waiting[number_of(part.at)];
        if (part.heading && groups.count(without_colon(part.text)) == 0) {
            continue; // the list's own
        }
        m_text_box = m_text_box || part.cell < 0;
        m_first = m_first == 0 ? number_of(part.at) : m_first;
        if (!part.rows.empty()) {
            tables.insert(number_of(part.at));
            m_rows = part.rows;
            m_entries += entries.size();
            continue;
        }
        (part.cell > 0 ? tables : cells).insert(part.cell > 0 ? number_of(part.at) : 0);
        OldText text{{number_of(part.at)}, part.cell, utf8::trim(part.text), part.heading, {}, 1};
        while (!part.heading && !entries.empty() && holds(text.text, m_old[entries.front()])) {
            text.entries.push_back(entries.front());
            entries.pop_front();
        }
        m_entries += text.entries.size();
        OldText* const before = m_texts.empty() ? nullptr : &m_texts.back();
        bool const same = before != nullptr && before->cell == part.cell;
        if (same && part.cell == 0 && before->paragraphs.back() == number_of(part.at)) {
            before->text += '\n' + text.text; // a line of the same paragraph
            before->entries.insert(before->entries.end(), text.entries.begin(), text.entries.end());
            before->heading = before->heading && before->entries.empty();
        } else if (same && !part.heading && text.entries.empty() && !before->heading) {
            before->text += '\n' + text.text; // the next line of one entry
            before->paragraphs.push_back(number_of(part.at));
            ++before->filled;
        } else {
            m_texts.push_back(std::move(text));
        }
    }
    m_tables = static_cast<int>(tables.size());
    m_table = tables.empty() ? 0 : *tables.begin();
    m_mixed = !m_texts.empty() && (!m_rows.empty() || (m_table != 0 && !cells.empty()));
    std::set<int> own;
    for (OldText const& text : m_texts) {
        own.insert(text.cell);
    }
    bool const column = m_table != 0 && m_rows.empty() && !m_texts.empty() &&
                        own.size() == m_texts.size() && m_texts.size() >= 3;
    if (column) { // a table of one column was read cell by cell
        m_unread_rows = static_cast<std::size_t>(std::max(m_texts.front().cell - 1, 0));
        for (OldText const& text : m_texts) {
            m_rows.push_back({text.text});
        }
    }
}

/// Where an empty paragraph follows most entries, it belongs to the entry.
void BlockParts::take_blanks(source::Reading const& document) {
    std::set<int> blank;
    for (model::SourceParagraph const& paragraph : document.kit.source) {
        if (paragraph.role == Role::blank) {
            blank.insert(number_of(paragraph.at));
        }
    }
    std::size_t followed = 0;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i + 1 < m_texts.size(); ++i) {
        if (!m_texts[i].heading && !m_texts[i + 1].heading) {
            ++pairs;
            followed += blank.count(m_texts[i].paragraphs.back() + 1);
        }
    }
    if (pairs == 0 || followed * 2 <= pairs || m_table != 0) {
        return;
    }
    for (OldText& text : m_texts) {
        int const next = text.paragraphs.back() + 1;
        if (!text.heading && blank.count(next) != 0) {
            text.paragraphs.push_back(next);
        }
    }
}

bool BlockParts::packed() const {
    return std::any_of(m_texts.begin(), m_texts.end(),
                       [](OldText const& text) { return text.entries.size() > 1; });
}

bool BlockParts::cards() const {
    return std::any_of(m_texts.begin(), m_texts.end(),
                       [](OldText const& text) { return text.filled > 1; });
}

BlockText BlockParts::heading_of(std::string const& group, std::set<std::size_t>& used) const {
    bool colon = false;
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        if (!m_texts[i].heading) {
            continue;
        }
        colon = m_texts[i].text.back() == ':';
        bool const same =
            language::folded(without_colon(m_texts[i].text)) == language::folded(group);
        if (same && used.insert(i).second) {
            return {m_texts[i].text, true, i};
        }
    }
    return {group + (colon ? ":" : ""), true, std::nullopt};
}

BlockTexts
BlockParts::texts_for(std::vector<Signatory> const& list,
                      std::vector<std::pair<std::string, std::string>> const& renamed) const {
    std::vector<std::string> shown;
    std::vector<Signatory> entries;
    std::unordered_map<std::string, std::pair<std::size_t, std::size_t>> by_name; // text, entry
    bool const several = packed();
    for (std::size_t t = 0; t < m_texts.size(); ++t) {
        for (std::size_t const e : m_texts[t].entries) {
            shown.push_back(several || cards() ? m_old[e].name : m_texts[t].text);
            entries.push_back(m_old[e]);
            by_name.emplace(m_old[e].name, std::pair(t, e));
        }
    }
    for (auto const& [from, to] : renamed) {
        if (auto const old = by_name.find(from); old != by_name.end()) {
            by_name.emplace(to, old->second);
        }
    }
    EntryShape const shape(shown, entries);
    BlockTexts texts;
    std::string group;
    std::size_t number = 0;
    std::set<std::size_t> used;
    for (std::size_t i = 0; i < list.size(); ++i) {
        Signatory const& s = list[i];
        if (s.group != group && !s.group.empty()) {
            texts.push_back(heading_of(s.group, used));
            number = shape.restarts() ? 0 : number;
        }
        group = s.group;
        bool const last = i + 1 == list.size() || list[i + 1].group != group;
        BlockText text;
        std::string words = shape.words(s);
        auto const known = by_name.find(s.name);
        if (known != by_name.end() && !several && used.insert(known->second.first).second) {
            OldText const& there = m_texts[known->second.first];
            Signatory const& was = m_old[known->second.second];
            text.old = known->second.first;
            if (s.name == was.name && is_as_before(s, was)) {
                words = cards() ? there.text : take_apart(there.text, was).words;
            } else if (cards()) {
                words = card_of(s);
            }
        } else if (cards()) {
            words = card_of(s);
        }
        text.text = shape.text(words, ++number, last);
        texts.push_back(std::move(text));
    }
    return texts;
}

} // namespace presskit::app
