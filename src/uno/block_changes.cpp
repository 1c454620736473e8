// SPDX-License-Identifier: MPL-2.0
#include "uno/block_changes.hpp"

#include "uno/convert.hpp"
#include "uno/document_changes.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <array>
#include <map>

namespace presskit::uno {

using app::BlockStep;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

using Interface = Reference<css::uno::XInterface>;

/// What of a paragraph is not its text: its style, its list, what was set by hand.
void dress_like(Interface const& paragraph, Interface const& like) {
    static constexpr std::array<char const*, 12> own = {
        "ParaAdjust",       "ParaLeftMargin",     "ParaRightMargin", "ParaFirstLineIndent",
        "ParaTopMargin",    "ParaBottomMargin",   "ParaLineSpacing", "ParaTabStops",
        "ParaKeepTogether", "NumberingStyleName", "NumberingLevel",  "NumberingIsNumber"};
    Reference<css::beans::XPropertySet> const from(like, UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet> const to(paragraph, UNO_QUERY_THROW);
    to->setPropertyValue("ParaStyleName", from->getPropertyValue("ParaStyleName"));
    for (char const* const name : own) {
        OUString const property = OUString::createFromAscii(name);
        auto const value = from->getPropertyValue(property);
        if (value.hasValue() && value != to->getPropertyValue(property)) {
            to->setPropertyValue(property, value);
        }
    }
}

class ListInParagraphs final {
public:
    explicit ListInParagraphs(Document const& document)
        : m_document(document), m_body(DocumentText(document).body()) {}

    void take(std::vector<BlockStep> const& steps) {
        for (BlockStep const& step : steps) { // entries that move keep their links and marks
            if (step.kind == BlockStep::Kind::remove || step.kind == BlockStep::Kind::change) {
                Content const content = content_of(m_document, paragraph(step.paragraph));
                if (content.formatted.is()) {
                    m_formatted[content.text] = content;
                }
            }
        }
        for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
            take(*step);
        }
    }

private:
    [[nodiscard]] TextRange paragraph(int number) const {
        return {m_body.at(static_cast<std::size_t>(number) - 1), UNO_QUERY_THROW};
    }

    void take(BlockStep const& step) {
        switch (step.kind) {
        case BlockStep::Kind::keep:
            break;
        case BlockStep::Kind::change:
            put(paragraph(step.paragraph), step.lines.front().text);
            break;
        case BlockStep::Kind::remove:
            remove_paragraph(paragraph(step.paragraph));
            break;
        case BlockStep::Kind::insert_before:
            for (app::BlockLine const& line : step.lines) {
                insert(paragraph(step.paragraph), line, false);
            }
            break;
        case BlockStep::Kind::insert_after:
            for (auto line = step.lines.rbegin(); line != step.lines.rend(); ++line) {
                insert(paragraph(step.paragraph), *line, true);
            }
            break;
        }
    }

    void put(TextRange const& where, std::string const& text) const {
        auto const known = m_formatted.find(text);
        put_content(m_document, where,
                    known != m_formatted.end() ? known->second : Content{text, {}});
    }

    /// A new paragraph beside `place`.
    void insert(TextRange const& place, app::BlockLine const& line, bool after) const {
        auto const text = place->getText();
        TextRange const edge = after ? place->getEnd() : place->getStart();
        auto const cursor = text->createTextCursorByRange(edge);
        text->insertControlCharacter(TextRange(cursor, UNO_QUERY_THROW),
                                     css::text::ControlCharacter::PARAGRAPH_BREAK, false);
        if (!after) {
            cursor->goLeft(1, false);
        }
        Reference<css::container::XEnumerationAccess> const around(cursor, UNO_QUERY_THROW);
        TextRange const made(around->createEnumeration()->nextElement(), UNO_QUERY_THROW);
        if (line.like != 0) {
            dress_like(made, paragraph(line.like));
        }
        put(made, line.text);
    }

    Document m_document;
    std::vector<Interface> m_body;
    std::map<std::string, Content> m_formatted;
};

Reference<css::text::XTextTable> table_at(Document const& document, int number) {
    return {DocumentText(document).body().at(static_cast<std::size_t>(number) - 1),
            UNO_QUERY_THROW};
}

std::vector<TextRange> paragraphs_of(Interface const& text) {
    std::vector<TextRange> all;
    Reference<css::container::XEnumerationAccess> const access(text, UNO_QUERY_THROW);
    auto const list = access->createEnumeration();
    while (list->hasMoreElements()) {
        all.emplace_back(list->nextElement(), UNO_QUERY_THROW);
    }
    return all;
}

/// The paragraphs of a cell; those that are new look like the last one.
void fill_cell(Document const& document, Interface const& cell,
               std::vector<std::string> const& wanted) {
    std::vector<TextRange> const old = paragraphs_of(cell);
    Reference<css::text::XText> const text(cell, UNO_QUERY_THROW);
    for (std::size_t i = old.size(); i > std::max<std::size_t>(wanted.size(), 1); --i) {
        remove_paragraph(old[i - 1]);
    }
    for (std::size_t i = old.size(); i < wanted.size(); ++i) {
        text->insertControlCharacter(text->getEnd(), css::text::ControlCharacter::PARAGRAPH_BREAK,
                                     false);
    }
    std::vector<TextRange> const now = paragraphs_of(cell);
    for (std::size_t i = 0; i < now.size(); ++i) {
        std::string const line = i < wanted.size() ? wanted[i] : std::string();
        if (to_utf8(now[i]->getString()) != line) {
            put_content(document, now[i], {line, {}});
        }
    }
}

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines(1);
    for (char const c : text) {
        if (c == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += c;
        }
    }
    return lines;
}

void fill_table(Document const& document, app::SignatoryBlock const& block) {
    auto const table = table_at(document, block.table);
    auto const rows = table->getRows();
    auto const wanted = static_cast<sal_Int32>(block.rows.size());
    if (rows->getCount() > wanted) {
        rows->removeByIndex(wanted, rows->getCount() - wanted);
    } else if (rows->getCount() < wanted) {
        rows->insertByIndex(rows->getCount(), wanted - rows->getCount());
    }
    Reference<css::table::XCellRange> const cells(table, UNO_QUERY_THROW);
    for (std::size_t row = block.heading_rows; row < block.rows.size(); ++row) {
        for (std::size_t column = 0; column < block.rows[row].size(); ++column) {
            Interface const cell(cells->getCellByPosition(static_cast<sal_Int32>(column),
                                                          static_cast<sal_Int32>(row)),
                                 UNO_QUERY_THROW);
            fill_cell(document, cell, lines_of(block.rows[row][column]));
        }
    }
}

} // namespace

void replace_list(Document const& document, app::SignatoryBlock const& block) {
    switch (block.form) {
    case app::SignatoryBlock::Form::none:
        break;
    case app::SignatoryBlock::Form::paragraphs:
        ListInParagraphs(document).take(block.steps);
        break;
    case app::SignatoryBlock::Form::cells: {
        auto const table = table_at(document, block.table);
        auto const names = table->getCellNames();
        for (auto const& cell : block.cells) {
            fill_cell(document, Interface(table->getCellByName(names[cell.number - 1])),
                      cell.paragraphs);
        }
        break;
    }
    case app::SignatoryBlock::Form::table:
        fill_table(document, block);
        break;
    }
}

} // namespace presskit::uno
