// SPDX-License-Identifier: MPL-2.0
#include "source/draft_builder.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "source/list_marks.hpp"
#include "source/text_lines.hpp"
#include "source/text_shape.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

constexpr char soft = '\v'; ///< in the runs that are being collected
constexpr std::size_t longest_line = 140;
constexpr std::size_t prose_line = 40;

bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

bool is_blank(model::Runs const& runs) {
    return std::all_of(runs.begin(), runs.end(), [](model::Run const& run) {
        return run.footnote.empty() && utf8::trim(run.text).empty();
    });
}

void append_runs(model::Runs& runs, model::Runs&& more, char between) {
    if (!runs.empty() && between != 0) {
        if (runs.back().footnote.empty()) {
            runs.back().text += between;
        } else {
            runs.push_back({std::string(1, between), false, false, false, {}, {}});
        }
    }
    for (model::Run& run : more) {
        bool const same = !runs.empty() && runs.back().footnote.empty() &&
                          runs.back().bold == run.bold && runs.back().italic == run.italic &&
                          runs.back().underline == run.underline && runs.back().link == run.link;
        if (same) {
            runs.back().text += run.text;
            runs.back().footnote = std::move(run.footnote);
        } else {
            runs.push_back(std::move(run));
        }
    }
}

/// "— Ana Ruiz, director" below a quotation.
bool is_signed_line(std::string_view text) {
    std::string const trimmed_ = utf8::trim(text);
    for (std::string_view const dash : {"—", "–", "--", "―", "- ", "~ "}) {
        if (has_prefix(trimmed_, dash)) {
            return starts_upper(std::string_view(trimmed_).substr(dash.size())) &&
                   trimmed_.size() < 200;
        }
    }
    return false;
}

bool starts_lower(std::string_view text) {
    std::string const trimmed_ = utf8::trim(text.substr(0, 80));
    return !trimmed_.empty() && is_letter(utf8::decode(trimmed_, 0).code_point) &&
           !starts_upper(trimmed_);
}

} // namespace

void DraftBuilder::append(std::string_view text) {
    std::string const& link = m_links.empty() ? std::string() : m_links.back();
    bool const same = !m_runs.empty() && m_runs.back().footnote.empty() &&
                      m_runs.back().bold == (m_bold > 0) &&
                      m_runs.back().italic == (m_italic > 0) &&
                      m_runs.back().underline == (m_underline > 0) && m_runs.back().link == link;
    if (!same) {
        m_runs.push_back({{}, m_bold > 0, m_italic > 0, m_underline > 0, link, {}});
    }
    m_runs.back().text += text;
}

void DraftBuilder::text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (char const c : text) {
        bool const space = is_white(c);
        if (!space || !m_space) {
            out += space ? ' ' : c;
        }
        m_space = space;
    }
    if (out.empty()) {
        return;
    }
    if (m_line_begins) {
        m_lines.push_back(m_line);
        m_line_begins = false;
    }
    append(out);
}

void DraftBuilder::mark_break(char mark) {
    if (m_lines.size() > max_paragraphs) {
        refuse();
    }
    if (m_line_begins) {
        m_lines.push_back(m_line);
    }
    append(std::string_view(&mark, 1));
    m_line_begins = true;
    m_space = true;
}

void DraftBuilder::line_break() {
    mark_break('\n');
}

void DraftBuilder::soft_break() {
    mark_break(soft);
}

void DraftBuilder::close_link() {
    if (!m_links.empty()) {
        m_links.pop_back();
    }
}

void DraftBuilder::footnote(std::string const& note) {
    if (m_runs.empty() || !m_runs.back().footnote.empty() ||
        m_runs.back().text.find_last_of("\n\v") == m_runs.back().text.size() - 1) {
        m_runs.push_back({{}, m_bold > 0, m_italic > 0, m_underline > 0, {}, {}});
    }
    m_runs.back().footnote = note;
}

std::vector<DraftBuilder::Piece> DraftBuilder::take_pieces() {
    std::vector<Piece> pieces(1);
    pieces[0].line = m_lines.empty() ? m_line : m_lines[0];
    std::size_t count = 0;
    for (model::Run& run : m_runs) {
        for (std::size_t at = 0;;) {
            std::size_t const stop = run.text.find_first_of("\n\v", at);
            bool const last = stop == std::string::npos;
            model::Run part{{},         run.bold,
                            run.italic, run.underline,
                            run.link,   last ? run.footnote : std::string()};
            part.text = last && at == 0 ? std::move(run.text)
                                        : run.text.substr(at, last ? stop : stop - at);
            if (!part.text.empty() || !part.footnote.empty()) {
                pieces.back().runs.push_back(std::move(part));
            }
            if (last) {
                break;
            }
            ++count;
            pieces.emplace_back();
            pieces.back().line = count < m_lines.size() ? m_lines[count] : m_line;
            pieces.back().hard = run.text[stop] == '\n';
            at = stop + 1;
        }
    }
    m_runs.clear();
    m_lines.clear();
    m_line_begins = true;
    m_space = true;
    return pieces;
}

/// Decides for each soft break whether the line above goes on below it.
void DraftBuilder::join_soft(std::vector<Piece>& pieces) const {
    std::vector<std::string> texts;
    for (Piece const& piece : pieces) {
        texts.push_back(model::plain_text(piece.runs));
    }
    std::vector<Piece> joined;
    for (std::size_t begin = 0; begin < pieces.size();) {
        std::size_t end = begin + 1;
        while (end < pieces.size() && !pieces[end].hard) {
            ++end;
        }
        std::vector<TextLine> lines;
        bool prose = false;
        for (std::size_t i = begin; i < end; ++i) {
            lines.push_back({texts[i], utf8::length(utf8::trim(texts[i])), 0, 0});
            prose = prose || (lines.back().length >= prose_line && ends_sentence(texts[i]));
        }
        std::vector<bool> const wrapped = joined_lines(lines, 0, lines.size(), m_width);
        joined.push_back(std::move(pieces[begin]));
        for (std::size_t i = begin + 1; i < end; ++i) {
            TextLine const& above = lines[i - begin - 1];
            bool const sentences = prose && above.length >= prose_line &&
                                   (starts_lower(texts[i]) || ends_sentence(above.text)) &&
                                   (lines[i - begin].length >= prose_line ||
                                    ends_sentence(texts[i]) || starts_lower(texts[i]));
            bool const completes = above.length >= prose_line && ends_sentence(texts[i]) &&
                                   !ends_sentence(above.text) && above.text.back() != ':';
            bool const joins =
                (completes || wrapped[i - begin] || sentences) && !is_signed_line(texts[i]);
            if (joins || !m_lists.empty() || m_cells > 0) {
                append_runs(joined.back().runs, std::move(pieces[i].runs), ' ');
            } else {
                joined.push_back(std::move(pieces[i]));
            }
        }
        begin = end;
    }
    pieces = std::move(joined);
}

/// The lines between two empty ones: one paragraph with line breaks, or, when they are short, as
/// names and a contact's details are, each one of its own.
void DraftBuilder::add_group(std::vector<Piece>& pieces, std::size_t begin, std::size_t end) {
    std::size_t sentences = 0;
    bool longer = false;
    std::vector<bool> apart(end - begin, false);
    for (std::size_t i = begin; i < end; ++i) {
        std::string const text = model::plain_text(pieces[i].runs);
        longer = longer || utf8::length(text) > longest_line;
        sentences += ends_sentence(text) ? 1 : 0;
        apart[i - begin] = is_signed_line(text);
    }
    std::size_t const count = end - begin;
    for (std::size_t i = begin + 1; i < end; ++i) {
        std::string const text = model::plain_text(pieces[i].runs);
        longer = longer || (end - begin <= 3 && continues_sentence(text) && !is_signed_line(text));
    }
    bool const split = count > 1 && m_lists.empty() && m_cells == 0 && !longer &&
                       (sentences == 0 || (count > 3 && sentences * 3 <= count));
    for (std::size_t i = begin; i < end;) {
        model::Runs runs = std::move(pieces[i].runs);
        int const line = pieces[i].line;
        for (++i; i < end && !split && !(apart[i - begin] && m_lists.empty() && m_cells == 0);
             ++i) {
            append_runs(runs, std::move(pieces[i].runs), pieces[i].hard ? '\n' : ' ');
        }
        add_paragraph(std::move(runs), line);
    }
}

void DraftBuilder::end_paragraph() {
    if (m_cells > 0) { // the cell goes on in a new line
        if (!m_runs.empty() && (m_runs.back().text.empty() || m_runs.back().text.back() != '\n')) {
            mark_break('\n');
        }
        return;
    }
    if (m_runs.empty()) {
        return;
    }
    std::vector<Piece> pieces = take_pieces();
    if (m_style != Paragraph::Style::none) {
        for (std::size_t i = 1; i < pieces.size(); ++i) {
            append_runs(pieces[0].runs, std::move(pieces[i].runs), ' ');
        }
        add_paragraph(std::move(pieces[0].runs), pieces[0].line);
        return;
    }
    join_soft(pieces);
    for (std::size_t begin = 0; begin < pieces.size();) {
        if (is_blank(pieces[begin].runs)) {
            m_gap = m_gap || begin > 0;
            ++begin;
            continue;
        }
        std::size_t end = begin + 1;
        while (end < pieces.size() && !is_blank(pieces[end].runs)) {
            ++end;
        }
        add_group(pieces, begin, end);
        begin = end;
    }
}

void DraftBuilder::add_paragraph(model::Runs runs, int line) {
    if (is_blank(runs)) {
        m_gap = true;
        return;
    }
    Paragraph paragraph;
    paragraph.raw = model::plain_text(runs);
    paragraph.runs = std::move(runs);
    paragraph.place.line = line;
    paragraph.style = m_style;
    paragraph.level = m_level;
    if (m_style == Paragraph::Style::none && !m_lists.empty()) {
        OpenList const& list = m_lists.back();
        ListMark mark;
        mark.ordered = list.ordered;
        mark.number = m_number;
        mark.depth = static_cast<int>(m_lists.size()) - 1;
        mark.list = m_list_count;
        mark.more = !m_item;
        paragraph.mark = mark;
        m_item = false;
    } else if (m_style == Paragraph::Style::none && m_quotes > 0) {
        paragraph.style =
            is_signed_line(paragraph.raw) ? Paragraph::Style::none : Paragraph::Style::quotation;
    }
    push(std::move(paragraph));
}

void DraftBuilder::refuse() const {
    throw Error(Phase::input, m_draft.file + ": has more than " + std::to_string(max_paragraphs) +
                                  " paragraphs, too many for a release; choose the release itself");
}

void DraftBuilder::push(Paragraph paragraph) {
    if (m_draft.paragraphs.size() >= max_paragraphs) {
        refuse();
    }
    ++m_count;
    if (paragraph.place.line <= 0) {
        paragraph.place = {0, m_count};
    }
    paragraph.gap_before = paragraph.gap_before || m_gap;
    m_gap = false;
    m_draft.paragraphs.push_back(std::move(paragraph));
}

void DraftBuilder::gap() {
    m_gap = m_gap || !m_draft.paragraphs.empty();
}

void DraftBuilder::open_heading(int level) {
    end_paragraph();
    if (m_cells == 0) {
        gap();
        m_style = Paragraph::Style::heading;
        m_level = std::clamp(level, 1, 6);
    }
}

void DraftBuilder::open_title(bool main) {
    open_heading(1);
    m_style = main ? Paragraph::Style::title : Paragraph::Style::subtitle;
}

void DraftBuilder::close_heading() {
    end_paragraph();
    m_style = Paragraph::Style::none;
    m_level = 1;
    gap();
}

void DraftBuilder::open_quote() {
    end_paragraph();
    gap();
    ++m_quotes;
}

void DraftBuilder::close_quote() {
    end_paragraph();
    --m_quotes;
    gap();
}

void DraftBuilder::open_list(bool ordered, int start) {
    end_paragraph();
    if (m_lists.empty()) {
        ++m_list_count;
        gap();
    }
    m_lists.push_back({ordered, start});
}

void DraftBuilder::close_list() {
    end_paragraph();
    if (!m_lists.empty()) {
        m_lists.pop_back();
    }
    m_item = false;
    if (m_lists.empty()) {
        gap();
    }
}

void DraftBuilder::open_item() {
    end_paragraph();
    if (m_lists.empty()) {
        return;
    }
    open_item(m_lists.back().next);
}

void DraftBuilder::open_item(int number) {
    end_paragraph();
    m_item = true;
    m_number = number;
    if (!m_lists.empty()) {
        m_lists.back().next = number < 1'000'000 ? number + 1 : number;
    }
}

void DraftBuilder::close_item() {
    end_paragraph();
    m_item = false;
}

void DraftBuilder::add(std::vector<Paragraph> paragraphs) {
    end_paragraph();
    gap();
    for (Paragraph& paragraph : paragraphs) {
        if (m_cells > 0) {
            text(paragraph.raw);
            line_break();
            continue;
        }
        paragraph.place.line += std::max(m_line - 1, 0);
        push(std::move(paragraph));
    }
    gap();
}

void DraftBuilder::add_image(model::Image image) {
    end_paragraph();
    auto block = std::make_shared<model::Block>();
    block->kind = model::Block::Kind::image;
    block->image = std::move(image);
    Paragraph paragraph;
    paragraph.raw = block->image.alt.empty() ? block->image.source : block->image.alt;
    paragraph.place.line = m_line;
    paragraph.block = std::move(block);
    push(std::move(paragraph));
}

void DraftBuilder::open_cell() {
    if (m_cells++ == 0) {
        m_runs.clear();
        m_lines.clear();
        m_space = m_line_begins = true;
    }
}

model::Runs DraftBuilder::close_cell() {
    if (--m_cells > 0) { // a table in a cell
        return {};
    }
    model::Runs runs = std::move(m_runs);
    m_runs.clear();
    m_lines.clear();
    m_space = m_line_begins = true;
    for (model::Run& run : runs) {
        std::replace(run.text.begin(), run.text.end(), soft, ' ');
    }
    return trimmed(runs);
}

void DraftBuilder::add_table(std::vector<model::Row> rows) {
    auto block = std::make_shared<model::Block>();
    block->kind = model::Block::Kind::table;
    Paragraph paragraph;
    bool filled = false;
    for (model::Row const& row : rows) {
        for (model::Runs const& cell : row) {
            std::string const text = model::plain_text(cell);
            filled = filled || !text.empty();
            paragraph.raw += (paragraph.raw.empty() ? "" : "\t") + text;
        }
    }
    if (!filled) {
        return;
    }
    gap();
    block->rows = std::move(rows);
    paragraph.block = std::move(block);
    paragraph.place.line = m_line;
    push(std::move(paragraph));
    gap();
}

} // namespace presskit::source
