// SPDX-License-Identifier: MPL-2.0
#include "templating/markdown.hpp"

#include "markdown/parse.hpp"
#include "templating/strip_tags.hpp"
#include "templating/trouble.hpp"

#include <string>
#include <vector>

namespace presskit::templating {

namespace {

using model::Block;

constexpr std::size_t max_depth = 10;
constexpr std::size_t growth = 16; ///< times the longest input that the result may be

/// The item that text behind `list` belongs to, so that it is read in its order.
model::ListItem& last_item(model::List& list) {
    model::List* deepest = &list;
    while (!deepest->items.back().lists.empty() &&
           !deepest->items.back().lists.back().items.empty()) {
        deepest = &deepest->items.back().lists.back();
    }
    return deepest->items.back();
}

class MarkdownReader final : public markdown::Reader {
public:
    model::RichText rich;

    /// More than a template's output may hold.
    [[nodiscard]] bool enough() const override { return m_spent > max_markdown * growth; }

    void enter(markdown::Block block, markdown::Detail const& detail) override {
        switch (block) {
        case markdown::Block::quote:
            ++m_quotes;
            break;
        case markdown::Block::bullets:
            open_list(false, 1);
            break;
        case markdown::Block::numbers:
            open_list(true, detail.start);
            break;
        case markdown::Block::item:
            m_lists.back()->items.emplace_back();
            break;
        case markdown::Block::heading:
            m_level = detail.level;
            break;
        case markdown::Block::rule:
            m_runs = {model::Run{}};
            m_runs.back().text = "* * *";
            finish(Block::Kind::paragraph);
            break;
        case markdown::Block::table:
            m_rows.clear();
            break;
        case markdown::Block::row:
            m_rows.emplace_back();
            break;
        default:
            break;
        }
        m_spent += sizeof(model::Run);
    }

    void leave(markdown::Block block) override {
        switch (block) {
        case markdown::Block::quote:
            --m_quotes;
            break;
        case markdown::Block::bullets:
        case markdown::Block::numbers:
            close_list();
            break;
        case markdown::Block::item:
            finish(Block::Kind::paragraph); // the text of a tight item stands in no paragraph
            break;
        case markdown::Block::heading:
            finish(Block::Kind::heading);
            break;
        case markdown::Block::paragraph:
            finish(m_quotes > 0 ? Block::Kind::quote : Block::Kind::paragraph);
            break;
        case markdown::Block::code:
            while (!m_runs.empty() && !m_runs.back().text.empty() &&
                   m_runs.back().text.back() == '\n') {
                m_runs.back().text.pop_back();
            }
            finish(m_quotes > 0 ? Block::Kind::quote : Block::Kind::paragraph);
            break;
        case markdown::Block::head_cell:
            for (model::Run& run : m_runs) {
                run.bold = true;
            }
            [[fallthrough]];
        case markdown::Block::cell:
            m_rows.back().push_back(std::move(m_runs));
            m_runs.clear();
            break;
        case markdown::Block::table:
            close_table();
            break;
        default:
            break;
        }
    }

    void enter(markdown::Span kind, markdown::Detail const& detail) override {
        span(kind, 1);
        m_link = kind == markdown::Span::link ? detail.target : m_link;
        m_spent += m_link.size();
    }

    void leave(markdown::Span kind) override {
        span(kind, -1);
        m_link = kind == markdown::Span::link ? std::string() : m_link;
    }

    void text(markdown::Text kind, std::string_view text) override {
        switch (kind) {
        case markdown::Text::line_break:
            run("\n");
            break;
        case markdown::Text::soft_break:
            run(" ");
            break;
        case markdown::Text::entity:
            run(strip_tags(std::string(text)));
            break;
        default:
            run(text);
        }
        m_spent += text.size() + m_link.size();
    }

private:
    void open_list(bool ordered, int start) {
        finish(Block::Kind::paragraph); // the item's text before its list
        if (m_lists.size() >= max_depth) {
            m_lists.push_back(m_lists.back());
            return;
        }
        model::List* list = &m_list;
        if (m_lists.empty()) {
            m_list = {};
        } else {
            std::vector<model::List>& inner = m_lists.back()->items.back().lists;
            inner.emplace_back();
            list = &inner.back();
        }
        list->ordered = ordered;
        list->start = start;
        m_lists.push_back(list);
    }

    void close_list() {
        m_lists.pop_back();
        if (m_lists.empty()) {
            Block block;
            block.kind = Block::Kind::list;
            block.list = std::move(m_list);
            rich.blocks.push_back(std::move(block));
        }
    }

    void close_table() {
        if (!m_lists.empty()) {
            for (model::Row& row : m_rows) {
                for (model::Runs& cell : row) {
                    if (!m_runs.empty()) {
                        run("\t");
                    }
                    m_runs.insert(m_runs.end(), cell.begin(), cell.end());
                }
                finish(Block::Kind::paragraph);
            }
            return;
        }
        Block block;
        block.kind = Block::Kind::table;
        block.rows = std::move(m_rows);
        m_rows.clear();
        rich.blocks.push_back(std::move(block));
    }

    /// The collected runs are a block, or a further line of a list item.
    void finish(Block::Kind kind) {
        model::Runs const runs = std::move(m_runs);
        m_runs.clear();
        if (runs.empty()) {
            return;
        }
        if (m_lists.empty()) {
            Block block;
            block.kind = kind;
            block.level = m_level;
            block.runs = runs;
            rich.blocks.push_back(std::move(block));
            return;
        }
        model::Runs& item = last_item(*m_lists.back()).runs;
        if (!item.empty()) {
            item.emplace_back();
            item.back().text = "\n";
        }
        item.insert(item.end(), runs.begin(), runs.end());
    }

    void span(markdown::Span span, int step) {
        m_italic += span == markdown::Span::emphasis ? step : 0;
        m_bold += span == markdown::Span::strong ? step : 0;
    }

    void run(std::string_view text) {
        bool const same = !m_runs.empty() && m_runs.back().bold == (m_bold > 0) &&
                          m_runs.back().italic == (m_italic > 0) && m_runs.back().link == m_link;
        if (!same) {
            model::Run next;
            next.bold = m_bold > 0;
            next.italic = m_italic > 0;
            next.link = m_link;
            m_runs.push_back(std::move(next));
        }
        m_runs.back().text += text;
    }

    std::size_t m_spent = 0;
    model::Runs m_runs;
    model::List m_list;
    std::vector<model::List*> m_lists; ///< open ones, outermost first; deep ones repeat the tenth
    std::vector<model::Row> m_rows;
    std::string m_link;
    int m_level = 1;
    int m_quotes = 0;
    int m_bold = 0;
    int m_italic = 0;
};

} // namespace

model::RichText read_markdown(std::string_view text) {
    MarkdownReader reader;
    markdown::Options options;
    options.indented_code = true;
    options.decode = [](std::string_view reference) { return strip_tags(std::string(reference)); };
    if (text.size() > max_markdown || !markdown::parse(text, options, reader)) {
        throw Trouble("template.limit", "the Markdown text is too long", "shorten it in the data");
    }
    return std::move(reader.rich);
}

} // namespace presskit::templating
