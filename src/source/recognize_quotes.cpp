// SPDX-License-Identifier: MPL-2.0
// Attributed quotes: in paragraphs of their own, with who said it before or after them.
#include "base/utf8.hpp"
#include "source/attribution.hpp"
#include "source/list_marks.hpp"
#include "source/person_name.hpp"
#include "source/quote_blocks.hpp"
#include "source/quote_marks.hpp"
#include "source/quotes_in_sentences.hpp"
#include "source/recognition.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"
#include "source/word_lists.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

using Style = Paragraph::Style;

void add_block_quote(Recognition& r, QuoteBlock const& block, Attribution const& by,
                     model::Place attributed_at) {
    model::Quote quote;
    quote.speaker = by.speaker;
    quote.title = by.title;
    quote.organization = by.organization;
    quote.at = r.draft.paragraphs[block.first].place;
    quote.attributed_at = attributed_at;
    for (std::size_t at = block.first; at <= block.last && at < r.lines.size(); at = r.next(at)) {
        model::Block paragraph;
        paragraph.place = r.draft.paragraphs[at].place;
        paragraph.runs = unquoted(r.draft.paragraphs[at].runs, r.lines[at].text, at == block.last);
        quote.text.blocks.push_back(std::move(paragraph));
        r.decide(at, Role::quote);
        r.lines[at].quote = static_cast<int>(r.kit.quotes.size());
    }
    model::Runs& last = quote.text.blocks.back().runs;
    if (!last.empty() && !last.back().text.empty() && last.back().text.back() == ',') {
        last.back().text.back() = '.'; // the comma was for the attribution
    }
    r.kit.quotes.push_back(std::move(quote));
}

/// "— Ana Ruiz, director, River Watch" below a quote.
std::optional<Attribution> signature_at(Recognition const& r, std::size_t i) {
    if (i >= r.lines.size() || !r.is_open(i) || r.draft.paragraphs[i].block ||
        r.lines[i].text.size() > 250) {
        return std::nullopt;
    }
    std::string const& text = r.lines[i].text;
    char32_t const first = utf8::decode(text, 0).code_point;
    bool const dash = first == 0x2014 || first == 0x2013 || first == 0x2015 || first == '-';
    if (!dash && (ends_sentence(text) || text.back() == ':' || starts_quoted(text))) {
        return std::nullopt;
    }
    std::optional<Attribution> by = read_attribution(trim_marks(text, "-,;:"), r.known);
    std::size_t const names = by ? words(by->speaker, 7).size() : 0;
    bool const convincing =
        by &&
        (dash || (!by->title.empty() && !by->organization.empty() && names >= 2 && names <= 5));
    return convincing ? by : std::nullopt;
}

/// "The quote above can be attributed to Ana Ruiz, director of River Watch."
std::optional<Attribution> attribution_of_above(Recognition const& r, std::size_t i) {
    static WordList const& above = word_list("above");
    if (i >= r.lines.size() || !r.is_open(i) || r.draft.paragraphs[i].block ||
        r.lines[i].text.size() > 400 || r.lines[i].text.back() == ':' ||
        !above.begins_a_word(r.lines[i].folded) || !find_attribution(r.lines[i].folded)) {
        return std::nullopt;
    }
    std::optional<LeadIn> const lead = read_lead_in(r.lines[i].text, r.known);
    return lead && lead->sure ? std::optional(lead->by) : std::nullopt;
}

/// The words of the line from `begin` on are the quote.
bool take_rest(Recognition& r, std::size_t i, std::size_t begin, Attribution const& by) {
    Paragraph& paragraph = r.draft.paragraphs[i];
    paragraph.runs = slice(paragraph.runs, begin, r.lines[i].text.size());
    r.lines[i].text = model::plain_text(paragraph.runs);
    add_block_quote(r, {i, i}, by, paragraph.place);
    return true;
}

/// Where the quote begins in "Ana Ruiz, River Watch: “…”", and whose it is.
std::optional<std::pair<std::size_t, Attribution>> name_and_quote(Recognition const& r,
                                                                  std::size_t i) {
    std::string const& text = r.lines[i].text;
    std::vector<Quoted> const quoted = find_quoted(text);
    if (quoted.empty() || quoted[0].open < 5 || quoted[0].open > 300) {
        return std::nullopt;
    }
    std::string const head = utf8::trim(text.substr(0, quoted[0].open));
    std::string const tail = trim_marks(text.substr(quoted[0].close), ".,;");
    bool const attributes = find_attribution(fold(head)).has_value();
    if (!tail.empty() || (attributes && head.back() != ':') ||
        (!attributes && find_saying(fold(head))) || sentence_end(head, 0) < head.size() ||
        (head.back() != ':' && begins_with_opinion(head))) {
        return std::nullopt;
    }
    std::optional<LeadIn> const lead = read_lead_in(head, r.known);
    if (attributes && (!lead || !lead->sure)) {
        return std::nullopt;
    }
    // Without a colon, words that are a speech, and not 'Ana Ruiz, chair of X, calls it "unwise."'
    std::string const inner = text.substr(quoted[0].begin, quoted[0].end - quoted[0].begin);
    bool const complete = lead && !lead->by.title.empty() && !lead->by.organization.empty() &&
                          words(inner, 5).size() > 4 && starts_upper(inner);
    if (!lead || (head.back() != ':' && !complete)) {
        return std::nullopt;
    }
    return std::pair(quoted[0].open, lead->by);
}

/// One in one paragraph, without a verb: a quote of its own.
bool take_name_and_quote(Recognition& r, std::size_t i) {
    auto const found = name_and_quote(r, i);
    return found && take_rest(r, i, found->first, found->second);
}

/// “…” — Ana Ruiz, River Watch, in one paragraph.
bool take_quote_and_signature(Recognition& r, std::size_t i) {
    std::string const& text = r.lines[i].text;
    std::vector<Quoted> const quoted = find_quoted(text);
    if (quoted.size() != 1 || quoted[0].open != 0 || !quoted[0].closed ||
        quoted[0].close >= text.size()) {
        return false;
    }
    std::string const tail = utf8::trim(text.substr(quoted[0].close));
    char32_t const first = tail.empty() ? 0 : utf8::decode(tail, 0).code_point;
    bool const dash = first == 0x2014 || first == 0x2013 || first == '-' || first == 0x2015;
    if (tail.empty() || tail.size() > 250 ||
        (!dash && (ends_sentence(tail) || find_saying(fold(tail))))) {
        return false;
    }
    std::optional<Attribution> const by = read_attribution(trim_marks(tail, "-,;:"), r.known);
    if (!by || (!dash && (!looks_like_person(by->speaker) ||
                          (by->title.empty() && by->organization.empty())))) {
        return false;
    }
    Paragraph& paragraph = r.draft.paragraphs[i];
    paragraph.runs = slice(paragraph.runs, 0, quoted[0].close);
    r.lines[i].text = model::plain_text(paragraph.runs);
    add_block_quote(r, {i, i}, *by, paragraph.place);
    return true;
}

/// Where the words begin in "Ana Ruiz, chair of River Watch: We asked in May.", and who said them.
std::optional<std::pair<std::size_t, Attribution>> unmarked_words(Recognition const& r,
                                                                  std::size_t i) {
    std::string const& text = r.lines[i].text;
    std::size_t const colon = text.find(": ");
    if (colon < 5 || colon > 300 || r.draft.paragraphs[i].mark || !ends_sentence(text)) {
        return std::nullopt;
    }
    std::string const head = text.substr(0, colon);
    std::string const said = utf8::trim(text.substr(colon + 1));
    if (words(said, 12).size() < 12 || !starts_upper(said) || starts_quoted(said) ||
        !find_quoted(head).empty() || sentence_end(head, 0) < head.size() ||
        find_attribution(fold(head))) {
        return std::nullopt;
    }
    std::optional<LeadIn> const lead = read_lead_in(head + ':', r.known);
    if (!lead || !looks_like_person(lead->by.speaker) || lead->by.title.empty() ||
        lead->by.organization.empty()) {
        return std::nullopt;
    }
    return std::pair(text.size() - said.size(), lead->by);
}

/// Such a line, in a release where others are marked: in prose it says nothing. `marked` counts
/// those from the first one on, once.
bool take_unmarked_words(Recognition& r, std::size_t i, std::size_t named,
                         std::optional<std::size_t>& marked) {
    auto const found = unmarked_words(r, i);
    if (!found) {
        return false;
    }
    if (!marked) {
        marked = named;
        for (std::size_t at = i + 1; *marked < 2 && at < r.lines.size(); ++at) {
            bool const open = r.is_open(at) && !r.draft.paragraphs[at].block;
            *marked += open && name_and_quote(r, at) ? 1 : 0;
        }
    }
    return *marked > 1 && take_rest(r, i, found->first, found->second);
}

bool take_block_quote(Recognition& r, std::size_t i) {
    std::optional<QuoteBlock> const block = block_at(r, i);
    if (!block) {
        return false;
    }
    std::size_t const above = r.previous(i);
    if (above < i && r.is_open(above) && !r.draft.paragraphs[above].block && above >= r.lede) {
        bool const heading = r.draft.paragraphs[above].style == Style::heading;
        std::optional<LeadIn> const lead = read_lead_in(r.lines[above].text, r.known);
        bool const ends = r.lines[above].text.back() == ':' || r.lines[above].text.back() == ',' ||
                          heading || !ends_sentence(r.lines[above].text);
        if (lead && ends) {
            r.decide(above, Role::lead_in);
            add_block_quote(r, *block, lead->by, r.draft.paragraphs[above].place);
            return true;
        }
    }
    std::size_t const below = r.next(block->last);
    if (std::optional<Attribution> const by = attribution_of_above(r, below)) {
        model::Place const place = r.draft.paragraphs[below].place;
        r.decide(below, Role::lead_in);
        add_block_quote(r, *block, *by, place);
        return true;
    }
    if (std::optional<Attribution> const by = signature_at(r, below)) {
        model::Place const place = r.draft.paragraphs[below].place;
        r.decide(below, Role::lead_in);
        add_block_quote(r, *block, *by, place);
        return true;
    }
    return false;
}

/// "The following quote can be attributed to …:" above a paragraph that lacks its marks.
bool take_unmarked(Recognition& r, std::size_t i) {
    std::string const& text = r.lines[i].text;
    std::size_t const below = r.next(i);
    if (text.back() != ':' || text.size() > 400 || below >= r.lines.size() || !r.is_open(below) ||
        r.draft.paragraphs[below].block || r.draft.paragraphs[below].mark ||
        !find_attribution(r.lines[i].folded) || starts_quoted(r.lines[below].text)) {
        return false;
    }
    std::optional<LeadIn> const lead = read_lead_in(text, r.known);
    if (!lead || !lead->sure || !ends_sentence(r.lines[below].text)) {
        return false;
    }
    r.decide(i, Role::lead_in);
    add_block_quote(r, {below, below}, lead->by, r.draft.paragraphs[i].place);
    return true;
}

/// “We asked in May.¶ “We asked in July,” said Ana Ruiz: the paragraphs that ended without a mark
/// belong to what she said.
void add_paragraphs_above(Recognition const& r, std::size_t i, model::Quote& quote) {
    std::vector<model::Block>& blocks = quote.text.blocks;
    std::size_t at = r.previous(i);
    for (int steps = 0;
         steps < 12 && at < i && at >= r.lede && r.is_open(at) && !r.draft.paragraphs[at].block &&
         !r.draft.paragraphs[at].mark && is_whole(r.lines[at].text) == Whole::goes_on;
         ++steps) {
        model::Block paragraph;
        paragraph.place = r.draft.paragraphs[at].place;
        paragraph.runs = unquoted(r.draft.paragraphs[at].runs, r.lines[at].text, false);
        quote.at = paragraph.place;
        blocks.insert(blocks.begin(), std::move(paragraph));
        std::size_t const above = r.previous(at);
        if (above >= at) {
            break;
        }
        at = above;
    }
}

} // namespace

void find_quotes(Recognition& r) {
    std::size_t named = 0; // lines that are a name and a quote
    std::optional<std::size_t> marked;
    for (std::size_t i = r.lede; i < r.lines.size(); ++i) {
        if (!r.is_open(i) || r.draft.paragraphs[i].block || take_block_quote(r, i)) {
            continue;
        }
        if (take_name_and_quote(r, i)) {
            ++named;
            continue;
        }
        if (take_quote_and_signature(r, i) || take_unmarked(r, i) ||
            take_unmarked_words(r, i, named, marked)) {
            continue;
        }
        bool first = true;
        for (model::Quote& quote : quotes_in_sentences(r.lines[i].text, r.draft.paragraphs[i].runs,
                                                       r.known, r.kit.quotes)) {
            quote.at = r.draft.paragraphs[i].place;
            quote.attributed_at = quote.at;
            if (first && starts_quoted(r.lines[i].text)) {
                add_paragraphs_above(r, i, quote);
            }
            first = false;
            r.kit.quotes.push_back(std::move(quote));
        }
    }
}

} // namespace presskit::source
