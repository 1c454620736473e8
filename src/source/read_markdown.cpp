// SPDX-License-Identifier: MPL-2.0
// Markdown: CommonMark with tables, footnotes, front matter and HTML in it. Lines that belong apart
// (names one below the other) stay apart, though CommonMark would run them together.
#include "base/error.hpp"
#include "base/utf8.hpp"
#include "markdown/parse.hpp"
#include "source/decode.hpp"
#include "source/draft_builder.hpp"
#include "source/front_matter.hpp"
#include "source/html.hpp"
#include "source/markdown_notes.hpp"
#include "source/read.hpp"
#include "source/recognize.hpp"
#include "source/text_lines.hpp"
#include "source/text_shape.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

using markdown::Block;
using markdown::Detail;
using markdown::Span;
using markdown::Text;

/// Only the words: what a footnote says.
class PlainReader final : public markdown::Reader {
public:
    void enter(Block /*block*/, Detail const& /*detail*/) override {}
    void leave(Block /*block*/) override { m_text += ' '; }
    void enter(Span /*span*/, Detail const& /*detail*/) override {}
    void leave(Span /*span*/) override {}
    void text(Text kind, std::string_view text) override {
        m_text += kind == Text::entity                                   ? decode_reference(text)
                  : kind == Text::line_break || kind == Text::soft_break ? " "
                                                                         : std::string(text);
    }
    [[nodiscard]] std::string take() const { return utf8::collapse_spaces(m_text); }

private:
    std::string m_text;
};

std::string plain(std::string const& note) {
    PlainReader reader;
    (void)markdown::parse(note, {}, reader);
    return reader.take();
}

/// What an HTML tag in running text does: its name in lower case, with '/' before a closing one's.
std::string tag_name(std::string_view tag) {
    std::string name;
    for (std::size_t at = 1; at < tag.size(); ++at) {
        char const c = tag[at];
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && !(c == '/' && at == 1)) {
            break;
        }
        name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return name;
}

class MarkdownReader final : public markdown::Reader {
public:
    MarkdownReader(std::string const& text, MarkdownNotes const& notes, std::size_t width,
                   Draft& draft)
        : m_text(text), m_notes(notes), m_builder(draft, width), m_note_budget(4 * text.size()) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] == '\n') {
                m_line_starts.push_back(at + 1);
            }
        }
    }

    void add_front_matter(FrontMatter const& front, bool has_title);

    void enter(Block block, Detail const& detail) override;
    void leave(Block block) override;
    void enter(Span span, Detail const& detail) override;
    void leave(Span span) override;
    void text(Text kind, std::string_view text) override;
    void finish() { m_builder.end_paragraph(); }

private:
    void note_line(std::string_view text);
    void add_plain(std::string_view text);
    void add_tag(std::string_view tag);
    void end_tags();
    void end_block();

    std::string const& m_text;
    MarkdownNotes const& m_notes;
    DraftBuilder m_builder;
    std::size_t m_note_budget; ///< bytes; a long note may be referred to a million times
    std::vector<std::size_t> m_line_starts = {0};
    int m_line = 1;
    std::vector<model::Row> m_rows;
    int m_table_line = 0;
    bool m_raw = false; ///< in a block of code or HTML
    std::string m_raw_text;
    int m_raw_line = 0;
    std::optional<model::Image> m_image; ///< its description is being read
    std::vector<model::Image> m_images;  ///< of this paragraph
    std::vector<std::string> m_tags;     ///< open HTML tags of this paragraph
};

void MarkdownReader::note_line(std::string_view text) {
    std::less<> const before;
    char const* const begin = m_text.data();
    if (text.empty() || before(text.data(), begin) || !before(text.data(), begin + m_text.size())) {
        return; // what md4c puts in the place of something
    }
    auto const at = static_cast<std::size_t>(text.data() - begin);
    m_line = static_cast<int>(std::upper_bound(m_line_starts.begin(), m_line_starts.end(), at) -
                              m_line_starts.begin());
    m_builder.at_line(m_line);
}

void MarkdownReader::add_front_matter(FrontMatter const& front, bool has_title) {
    auto const add_line = [&](FrontMatter::Value const& value) {
        m_builder.at_line(value.line);
        m_builder.text(value.text);
        m_builder.end_paragraph();
        m_builder.gap();
    };
    for (auto const keys :
         {std::initializer_list<std::string_view>{"label", "kind"}, {"status"}, {"embargo"}}) {
        if (FrontMatter::Value const* const value = front.find(keys)) {
            add_line(*value);
        }
    }
    if (FrontMatter::Value const* const title = front.find({"headline", "title"});
        title != nullptr && !has_title) {
        m_builder.at_line(title->line);
        m_builder.open_title(true);
        m_builder.text(title->text);
        m_builder.close_heading();
    }
    if (FrontMatter::Value const* const sub =
            front.find({"subheadline", "subtitle", "subhead", "deck"})) {
        m_builder.at_line(sub->line);
        m_builder.open_title(false);
        m_builder.text(sub->text);
        m_builder.close_heading();
    }
    if (FrontMatter::Value const* const date = front.find({"date", "published"})) {
        bool const time = date->text.size() > 10 && date->text[4] == '-' &&
                          (date->text[10] == 'T' || date->text[10] == ' ');
        add_line({time ? date->text.substr(0, 10) : date->text, date->line});
    }
}

void MarkdownReader::end_tags() {
    for (; !m_tags.empty(); m_tags.pop_back()) {
        std::string const& name = m_tags.back();
        if (name == "b") {
            m_builder.bold(-1);
        } else if (name == "i") {
            m_builder.italic(-1);
        } else if (name == "u") {
            m_builder.underline(-1);
        } else {
            m_builder.close_link();
        }
    }
}

void MarkdownReader::end_block() {
    end_tags();
    m_builder.end_paragraph();
    for (model::Image& image : m_images) {
        if (!m_builder.in_cell()) {
            m_builder.add_image(std::move(image));
        }
    }
    m_images.clear();
}

void MarkdownReader::enter(Block block, Detail const& detail) {
    switch (block) {
    case Block::quote:
        m_builder.open_quote();
        break;
    case Block::bullets:
    case Block::numbers:
        end_block();
        m_builder.open_list(block == Block::numbers, detail.start);
        break;
    case Block::item:
        m_builder.open_item();
        break;
    case Block::heading:
        m_builder.open_heading(detail.level);
        break;
    case Block::paragraph:
        if (!m_builder.in_list()) {
            m_builder.gap();
        }
        break;
    case Block::code:
    case Block::html:
        m_raw = true;
        m_raw_text.clear();
        m_raw_line = 0;
        break;
    case Block::table:
        m_builder.end_paragraph();
        m_rows.clear();
        m_table_line = 0;
        break;
    case Block::row:
        m_rows.emplace_back();
        break;
    case Block::head_cell:
    case Block::cell:
        m_builder.open_cell();
        break;
    default:
        break;
    }
}

void MarkdownReader::leave(Block block) {
    switch (block) {
    case Block::quote:
        end_block();
        m_builder.close_quote();
        break;
    case Block::bullets:
    case Block::numbers:
        end_block();
        m_builder.close_list();
        break;
    case Block::item:
        end_block();
        m_builder.close_item();
        break;
    case Block::heading:
        end_tags();
        m_builder.close_heading();
        end_block();
        break;
    case Block::paragraph:
        end_block();
        break;
    case Block::code:
        m_raw = false;
        m_builder.at_line(m_raw_line);
        m_builder.add(text_paragraphs(m_raw_text, "the code in this file"));
        break;
    case Block::html:
        m_raw = false;
        m_builder.end_paragraph();
        add_html_fragment(m_raw_text, m_raw_line, m_builder);
        m_builder.end_paragraph();
        break;
    case Block::rule:
        m_builder.end_paragraph();
        m_builder.gap();
        break;
    case Block::head_cell:
    case Block::cell:
        end_tags();
        m_rows.back().push_back(m_builder.close_cell());
        m_table_line = m_table_line == 0 ? m_line : m_table_line;
        break;
    case Block::table:
        m_builder.at_line(m_table_line);
        m_builder.add_table(std::move(m_rows));
        m_rows.clear();
        end_block();
        break;
    default:
        break;
    }
}

void MarkdownReader::enter(Span span, Detail const& detail) {
    if (span == Span::emphasis) {
        m_builder.italic(1);
    } else if (span == Span::strong) {
        m_builder.bold(1);
    } else if (span == Span::link) {
        m_builder.open_link(detail.target);
    } else if (span == Span::image && !m_image) {
        m_image = model::Image{detail.target, {}, detail.title};
    }
}

void MarkdownReader::leave(Span span) {
    if (span == Span::emphasis) {
        m_builder.italic(-1);
    } else if (span == Span::strong) {
        m_builder.bold(-1);
    } else if (span == Span::link) {
        m_builder.close_link();
    } else if (span == Span::image && m_image) {
        m_image->alt = utf8::collapse_spaces(m_image->alt);
        m_images.push_back(std::move(*m_image));
        m_image.reset();
    }
}

void MarkdownReader::text(Text kind, std::string_view text) {
    note_line(text);
    if (m_raw) {
        m_raw_line = m_raw_line == 0 ? m_line : m_raw_line;
        m_raw_text += text;
    } else if (kind == Text::html) {
        add_tag(text);
    } else if (kind == Text::line_break || kind == Text::soft_break) {
        if (m_image) {
            m_image->alt += ' ';
        } else if (kind == Text::line_break) {
            m_builder.line_break();
        } else {
            m_builder.soft_break();
        }
        m_builder.at_line(++m_line);
    } else if (kind == Text::entity) {
        add_plain(decode_reference(text));
    } else {
        add_plain(text);
    }
}

void MarkdownReader::add_plain(std::string_view text) {
    if (m_image) {
        m_image->alt += text;
        return;
    }
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const mark = m_notes.empty() ? std::string_view::npos : text.find("[^", at);
        if (mark == std::string_view::npos) {
            m_builder.text(text.substr(at));
            return;
        }
        std::string_view const name = note_reference(text, mark);
        auto const note = name.empty() ? m_notes.end() : m_notes.find(std::string(name));
        bool const known = note != m_notes.end() && note->second.size() <= m_note_budget;
        std::size_t const end = known ? mark + name.size() + 3 : mark + 2;
        m_builder.text(text.substr(at, (known ? mark : end) - at));
        if (known) {
            m_note_budget -= note->second.size();
            m_builder.footnote(plain(note->second));
        }
        at = end;
    }
}

void MarkdownReader::add_tag(std::string_view tag) {
    std::string name = tag_name(tag);
    bool const closes = !name.empty() && name[0] == '/';
    name.erase(0, closes ? 1 : 0);
    name = name == "strong" ? "b" : name == "em" || name == "cite" ? "i" : name;
    name = name == "ins" ? "u" : name;
    if (name == "br") {
        m_builder.line_break();
        return;
    }
    if (name != "b" && name != "i" && name != "u" && name != "a") {
        return; // of no matter for text, or a comment
    }
    if (closes) {
        bool const open = !m_tags.empty() && m_tags.back() == name;
        if (open) {
            m_tags.pop_back();
        }
        int const step = open ? -1 : 0;
        m_builder.bold(name == "b" ? step : 0);
        m_builder.italic(name == "i" ? step : 0);
        m_builder.underline(name == "u" ? step : 0);
        if (open && name == "a") {
            m_builder.close_link();
        }
        return;
    }
    m_tags.push_back(name);
    m_builder.bold(name == "b" ? 1 : 0);
    m_builder.italic(name == "i" ? 1 : 0);
    m_builder.underline(name == "u" ? 1 : 0);
    if (name == "a") {
        m_builder.open_link(link_of_tag(tag));
    }
}

/// CR LF and CR become LF, which is what lines are counted by.
void with_line_feeds(std::string& text) {
    std::size_t to = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        text[to++] = text[at] == '\r' ? '\n' : text[at];
        at += pair ? 1 : 0;
    }
    text.resize(to);
}

bool is_language(std::string_view tag) {
    std::size_t const primary = std::min(tag.find('-'), tag.size());
    return (primary == 2 || primary == 3) && tag.size() <= 12 &&
           tag.find_first_not_of(
               "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") ==
               std::string_view::npos;
}

/// Setext rules are asked of the parser; this is only about "# Headline" near the top.
bool begins_with_title(std::string_view text) {
    std::size_t const at = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    return has_prefix(text.substr(at), "# ");
}

} // namespace

Reading read_markdown(std::string const& bytes, std::string const& name,
                      ReadOptions const& options) {
    DecodedText decoded = decode_text(bytes, name);
    Draft draft;
    draft.file = name;
    draft.findings = std::move(decoded.findings);
    std::string& text = decoded.text;
    with_line_feeds(text);
    FrontMatter const front = read_front_matter(text);
    std::replace_if(
        text.begin(), text.begin() + static_cast<std::ptrdiff_t>(front.length),
        [](char c) { return c != '\n'; }, ' ');
    if (FrontMatter::Value const* const language = front.find({"lang", "language", "locale"})) {
        std::string tag = language->text;
        std::replace(tag.begin(), tag.end(), '_', '-');
        draft.language = is_language(tag) ? tag : std::string();
    }
    MarkdownNotes const notes = take_notes(text);
    std::size_t const width = wrap_width(split_lines(text));
    MarkdownReader reader(text, notes, width, draft);
    reader.add_front_matter(front, begins_with_title(std::string_view(text).substr(front.length)));
    markdown::Options parsing;
    parsing.html = true;
    parsing.decode = decode_reference;
    if (!markdown::parse(text, parsing, reader)) {
        throw Error(Phase::input, name + ": cannot be read as Markdown; save it as .txt");
    }
    reader.finish();
    return recognize(std::move(draft), options);
}

} // namespace presskit::source
