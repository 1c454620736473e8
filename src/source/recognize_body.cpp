// SPDX-License-Identifier: MPL-2.0
// What is left between headline and tail, as blocks: paragraphs, headings, lists, quotes, tables.
#include "base/utf8.hpp"
#include "source/list_marks.hpp"
#include "source/recognition.hpp"
#include "source/text_shape.hpp"
#include "source/word_lists.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

using Style = Paragraph::Style;

/// A short line apart from its neighbours with prose or a list below it.
bool is_typed_heading(Recognition const& r, std::size_t i) {
    Line const& line = r.lines[i];
    Paragraph const& paragraph = r.draft.paragraphs[i];
    std::size_t const below = r.next(i);
    if (paragraph.style != Style::none || !paragraph.gap_before || below >= r.lines.size() ||
        (r.lines[below].role != Role::body &&
         !(r.lines[below].role == Role::lead_in && all_caps(line.text))) ||
        line.text.size() > 90 || words(line.text, 11).size() > 10 || ends_sentence(line.text) ||
        !starts_upper(line.text)) {
        return false;
    }
    char const last = line.text.back();
    utf8::Decoded const first = utf8::decode(line.text, 0);
    bool const marked = first.code_point == 0x2014 || first.code_point == 0x2013 ||
                        first.code_point == '"' || first.code_point == 0x201C ||
                        line.text.find("://") != std::string::npos;
    bool const prose_below = r.lines[below].role == Role::lead_in ||
                             r.lines[below].text.size() > 90 || ends_sentence(r.lines[below].text);
    static WordList const& salutations = word_list("salutation");
    if (i == r.lede && salutations.begins(line.folded)) { // "To the Minister of Transport"
        return false;
    }
    return last != ':' && last != ',' && last != ';' && !marked && prose_below &&
           (r.draft.paragraphs[below].gap_before || all_caps(line.text) ||
            words(line.text, 6).size() <= 5);
}

/// Adds item `i` to the lists of `blocks`, at its depth.
void add_item(model::List& list, int depth, ListMark const& mark, model::Runs runs) {
    model::List* target = &list;
    for (int level = 0; level < depth && !target->items.empty(); ++level) {
        std::vector<model::List>& nested = target->items.back().lists;
        bool const restarts =
            !nested.empty() && mark.list != 0 && mark.ordered &&
            mark.number != nested.back().start + static_cast<int>(nested.back().items.size());
        if (nested.empty() ||
            (level + 1 == depth && (restarts || nested.back().ordered != mark.ordered))) {
            nested.emplace_back();
            nested.back().ordered = mark.ordered;
            nested.back().start = mark.number;
        }
        target = &nested.back();
    }
    target->items.push_back({std::move(runs), {}});
}

bool continues_list(model::RichText const& body, std::size_t previous_line, std::size_t line,
                    Recognition const& r) {
    if (body.blocks.empty() || body.blocks.back().kind != model::Block::Kind::list ||
        r.previous(line) != previous_line) {
        return false;
    }
    model::List const& list = body.blocks.back().list;
    ListMark const& mark = *r.draft.paragraphs[line].mark;
    std::optional<ListMark> const& before = r.draft.paragraphs[previous_line].mark;
    if (mark.list != 0 || (before && before->list != 0)) {
        bool const counts_on = before && mark.depth == 0 && mark.ordered && list.ordered &&
                               mark.number > 1 &&
                               mark.number == list.start + static_cast<int>(list.items.size());
        return before && (before->list == mark.list || counts_on);
    }
    if (mark.depth > 0) {
        return true;
    }
    // Every item numbered 1, as some pages leave them, is one list all the same.
    return list.ordered == mark.ordered &&
           (!mark.ordered || mark.number == 1 ||
            mark.number == list.start + static_cast<int>(list.items.size()));
}

/// "" = the kit's; its regions are no other language.
std::string language_of(Recognition const& r, Paragraph const& paragraph) {
    auto const bare = [](std::string const& tag) { return tag.substr(0, tag.find('-')); };
    return bare(paragraph.language) == bare(r.kit.language) ? std::string() : paragraph.language;
}

void add_list_item(Recognition& r, model::RichText& body, std::size_t& previous_item,
                   std::size_t i) {
    Paragraph& paragraph = r.draft.paragraphs[i];
    ListMark const& mark = *paragraph.mark;
    if (!continues_list(body, previous_item, i, r)) {
        model::Block block;
        block.kind = model::Block::Kind::list;
        block.place = paragraph.place;
        block.list.ordered = mark.ordered;
        block.list.start = mark.ordered ? mark.number : 1;
        block.language = language_of(r, paragraph);
        body.blocks.push_back(std::move(block));
    }
    model::List& list = body.blocks.back().list;
    previous_item = i;
    if (mark.more && !list.items.empty()) {
        model::ListItem* item = &list.items.back();
        for (int level = 0;
             level < mark.depth && !item->lists.empty() && !item->lists.back().items.empty();
             ++level) {
            item = &item->lists.back().items.back();
        }
        item->runs.push_back({"\n", false, false, false, {}, {}});
        item->runs.insert(item->runs.end(), paragraph.runs.begin(), paragraph.runs.end());
        return;
    }
    add_item(list, std::min(mark.depth, 20), mark, paragraph.runs);
}

model::Block text_block(Recognition& r, std::size_t i) {
    Paragraph const& paragraph = r.draft.paragraphs[i];
    model::Block block;
    block.place = paragraph.place;
    block.language = language_of(r, paragraph);
    block.runs = paragraph.runs;
    if (r.lines[i].role == Role::quote) {
        block.kind = model::Block::Kind::quote;
        block.quote_ref = static_cast<std::size_t>(r.lines[i].quote);
        block.runs.clear();
        for (model::Block const& part : r.kit.quotes[*block.quote_ref].text.blocks) {
            if (!block.runs.empty()) {
                block.runs.push_back({"\n", false, false, false, {}, {}});
            }
            block.runs.insert(block.runs.end(), part.runs.begin(), part.runs.end());
        }
    } else if (paragraph.style == Style::quotation) {
        block.kind = model::Block::Kind::quote;
    } else if (paragraph.style == Style::heading || paragraph.style == Style::subtitle ||
               paragraph.style == Style::title) {
        block.kind = model::Block::Kind::heading;
        block.level = std::clamp(paragraph.level, 1, 6);
    } else if (is_typed_heading(r, i)) {
        block.kind = model::Block::Kind::heading;
        block.level = 2;
    }
    return block;
}

/// A list may begin at its second level: depths count from the outermost one in use.
void even_depths(Recognition& r) {
    std::vector<int> open;
    int list = 0;
    for (std::size_t i = 0; i < r.lines.size(); ++i) {
        std::optional<ListMark>& mark = r.draft.paragraphs[i].mark;
        if (r.lines[i].role == Role::blank) {
            continue;
        }
        if (!mark || mark->list != list) {
            open.clear();
        }
        if (!mark) {
            continue;
        }
        list = mark->list;
        while (!open.empty() && open.back() > mark->depth) {
            open.pop_back();
        }
        if (open.empty() || open.back() < mark->depth) {
            open.push_back(mark->depth);
        }
        mark->depth = static_cast<int>(open.size()) - 1;
    }
}

} // namespace

void find_body(Recognition& r) {
    even_depths(r);
    std::size_t previous_item[2] = {r.lines.size(), r.lines.size()};
    int last_quote = -1;
    bool ended = false;
    for (std::size_t i = 0; i < r.lines.size(); ++i) {
        Line& line = r.lines[i];
        ended = ended || line.role == Role::end_mark;
        bool const open = line.role == Role::body && !line.text.empty();
        if (!open && line.role != Role::quote) {
            continue;
        }
        Paragraph const& paragraph = r.draft.paragraphs[i];
        bool const statement = paragraph.section == Paragraph::Section::statement;
        if (!statement && line.role == Role::body && (i < r.lede || ended)) {
            line.role = Role::residue; // beside the release
            continue;
        }
        model::RichText& target = statement ? r.kit.statement : r.kit.release.body;
        if (line.role == Role::quote && line.quote == last_quote) {
            continue;
        }
        if (line.role == Role::quote && paragraph.section == Paragraph::Section::quotes) {
            last_quote = line.quote;
            continue; // a section of quotes is a quote sheet, not the body
        }
        if (paragraph.block) {
            target.blocks.push_back(*paragraph.block);
            target.blocks.back().place = paragraph.place;
        } else if (paragraph.mark && line.role == Role::body) {
            add_list_item(r, target, previous_item[statement ? 1 : 0], i);
        } else {
            target.blocks.push_back(text_block(r, i));
            last_quote = line.role == Role::quote ? line.quote : last_quote;
        }
    }
}

} // namespace presskit::source
