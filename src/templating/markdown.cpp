// SPDX-License-Identifier: MPL-2.0
#include "templating/markdown.hpp"

#include "base/utf8.hpp"
#include "templating/strip_tags.hpp"
#include "templating/trouble.hpp"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace presskit::templating {

namespace {

using model::Block;

constexpr std::size_t max_depth = 10;
constexpr std::size_t growth = 16; ///< times the longest input that the result may be

/// No scheme, or one that only shows something.
bool is_harmless(std::string const& link) {
    static constexpr std::array<std::string_view, 5> schemes = {"http", "https", "mailto", "tel",
                                                                "ftp"};
    std::size_t const end = link.find_first_of(":/?#");
    if (end == link.npos || link[end] != ':') {
        return true;
    }
    std::string scheme = link.substr(0, end);
    std::transform(scheme.begin(), scheme.end(), scheme.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return std::find(schemes.begin(), schemes.end(), scheme) != schemes.end();
}

/// The item that text behind `list` belongs to, so that it is read in its order.
model::ListItem& last_item(model::List& list) {
    model::List* deepest = &list;
    while (!deepest->items.back().lists.empty() &&
           !deepest->items.back().lists.back().items.empty()) {
        deepest = &deepest->items.back().lists.back();
    }
    return deepest->items.back();
}

class MarkdownReader final {
public:
    /// False when `text` makes more than it may.
    bool read(std::string_view text) {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            return static_cast<MarkdownReader*>(self)->enter_block(type, detail);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            return static_cast<MarkdownReader*>(self)->leave_block(type);
        };
        parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
            return static_cast<MarkdownReader*>(self)->span(type, detail, 1);
        };
        parser.leave_span = [](MD_SPANTYPE type, void* detail, void* self) {
            return static_cast<MarkdownReader*>(self)->span(type, detail, -1);
        };
        parser.text = [](MD_TEXTTYPE type, MD_CHAR const* chars, MD_SIZE size, void* self) {
            return static_cast<MarkdownReader*>(self)->add(type, std::string_view(chars, size));
        };
        // md4c may stop as it is told and report success.
        int const failed = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, this);
        return failed == 0 && spend(0) == 0;
    }

    model::RichText rich;

private:
    int spend(std::size_t bytes) {
        m_spent += bytes;
        return m_spent > max_markdown * growth ? 1 : 0;
    }

    int enter_block(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
        case MD_BLOCK_QUOTE:
            ++m_quotes;
            break;
        case MD_BLOCK_UL:
            open_list(false, 1);
            break;
        case MD_BLOCK_OL:
            open_list(true, static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start));
            break;
        case MD_BLOCK_LI:
            m_lists.back()->items.emplace_back();
            break;
        case MD_BLOCK_H:
            m_level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            break;
        case MD_BLOCK_HR:
            m_runs = {model::Run{}};
            m_runs.back().text = "* * *";
            finish(Block::Kind::paragraph);
            break;
        case MD_BLOCK_TABLE:
            m_rows.clear();
            break;
        case MD_BLOCK_TR:
            m_rows.emplace_back();
            break;
        default:
            break;
        }
        return spend(sizeof(model::Run));
    }

    int leave_block(MD_BLOCKTYPE type) {
        switch (type) {
        case MD_BLOCK_QUOTE:
            --m_quotes;
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            close_list();
            break;
        case MD_BLOCK_LI:
            finish(Block::Kind::paragraph); // the text of a tight item stands in no paragraph
            break;
        case MD_BLOCK_H:
            finish(Block::Kind::heading);
            break;
        case MD_BLOCK_P:
            finish(m_quotes > 0 ? Block::Kind::quote : Block::Kind::paragraph);
            break;
        case MD_BLOCK_CODE:
            while (!m_runs.empty() && !m_runs.back().text.empty() &&
                   m_runs.back().text.back() == '\n') {
                m_runs.back().text.pop_back();
            }
            finish(m_quotes > 0 ? Block::Kind::quote : Block::Kind::paragraph);
            break;
        case MD_BLOCK_TH:
            for (model::Run& run : m_runs) {
                run.bold = true;
            }
            [[fallthrough]];
        case MD_BLOCK_TD:
            m_rows.back().push_back(std::move(m_runs));
            m_runs.clear();
            break;
        case MD_BLOCK_TABLE:
            close_table();
            break;
        default:
            break;
        }
        return 0;
    }

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

    int span(MD_SPANTYPE type, void* detail, int step) {
        switch (type) {
        case MD_SPAN_EM:
            m_italic += step;
            break;
        case MD_SPAN_STRONG:
            m_bold += step;
            break;
        case MD_SPAN_A:
            m_link.clear();
            if (step > 0) {
                MD_ATTRIBUTE const& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
                m_link = attribute(href);
                m_link = is_harmless(m_link) ? m_link : std::string();
            }
            break;
        default:
            break;
        }
        return spend(m_link.size());
    }

    static std::string attribute(MD_ATTRIBUTE const& from) {
        std::string out;
        for (std::size_t i = 0; from.substr_offsets[i] < from.size; ++i) {
            MD_OFFSET const begin = from.substr_offsets[i];
            std::string const part(from.text + begin, from.substr_offsets[i + 1] - begin);
            out += from.substr_types[i] == MD_TEXT_ENTITY ? strip_tags(part) : part;
        }
        // A scheme cannot be hidden behind white space or control characters.
        out.erase(std::remove_if(out.begin(), out.end(),
                                 [](char c) { return static_cast<unsigned char>(c) <= ' '; }),
                  out.end());
        return out;
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

    int add(MD_TEXTTYPE type, std::string_view text) {
        switch (type) {
        case MD_TEXT_BR:
            run("\n");
            break;
        case MD_TEXT_SOFTBR:
            run(" ");
            break;
        case MD_TEXT_NULLCHAR:
            run("\uFFFD");
            break;
        case MD_TEXT_ENTITY:
            run(strip_tags(std::string(text)));
            break;
        default:
            run(text);
        }
        return spend(text.size() + m_link.size());
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
    if (text.size() > max_markdown || !reader.read(text)) {
        throw Trouble("template.limit", "the Markdown text is too long", "shorten it in the data");
    }
    return std::move(reader.rich);
}

} // namespace presskit::templating
