// SPDX-License-Identifier: MPL-2.0
#include "uno/insert_parts.hpp"

#include "uno/convert.hpp"
#include "uno/document_text.hpp"
#include "uno/typed_tags.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextColumns.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>
#include <com/sun/star/text/XTextSectionsSupplier.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

namespace presskit::uno {

using app::InsertPart;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using Kind = app::InsertPart::Kind;

namespace {

class Inserter final {
public:
    Inserter(Document const& document, Sentences const& say)
        : m_document(document), m_factory(document, UNO_QUERY_THROW), m_say(say) {
        Reference<css::text::XTextViewCursorSupplier> const view(document->getCurrentController(),
                                                                 UNO_QUERY_THROW);
        TextRange const at(view->getViewCursor(), UNO_QUERY_THROW);
        m_text = at->getText();
        m_cursor.set(m_text->createTextCursorByRange(at->getStart()), UNO_QUERY_THROW);
    }

    void insert(app::FieldChoice const& choice) {
        bool const block = choice.is_block();
        if (block) {
            begin_block();
        }
        for (InsertPart const& part : choice.parts) {
            insert(part);
            for (OpenSection const& section : m_sections) { // what is typed there moves it along
                if (section.begin.is()) {
                    section.begin->gotoStartOfParagraph(false);
                }
            }
        }
        if (block) {
            drop_first_paragraph();
        }
    }

private:
    [[nodiscard]] Reference<css::uno::XInterface> make(char const* service) const {
        return m_factory->createInstance(OUString::createFromAscii(service));
    }
    [[nodiscard]] Reference<css::beans::XPropertySet> format() const {
        return {m_cursor, UNO_QUERY_THROW};
    }
    [[nodiscard]] TextRange here() const { return {m_cursor, UNO_QUERY_THROW}; }

    /// Paragraphs of a block are added after this one; an empty one goes again at the end.
    void begin_block() {
        m_cursor->gotoStartOfParagraph(false);
        m_first_is_empty = m_cursor->isEndOfParagraph();
        m_cursor->gotoEndOfParagraph(false);
        m_before.set(m_text->createTextCursorByRange(m_cursor->getStart()), UNO_QUERY_THROW);
        if (!m_cursor->gotoNextParagraph(false)) { // a block must not be the end of the text
            m_cursor->gotoEndOfParagraph(false);
            break_paragraph();
            m_cursor->gotoPreviousParagraph(false);
        } else {
            m_cursor->gotoPreviousParagraph(false);
        }
        m_cursor->gotoEndOfParagraph(false);
    }

    void break_paragraph() {
        m_text->insertControlCharacter(here(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
        m_cursor->gotoEndOfParagraph(false);
    }

    void drop_first_paragraph() {
        if (!m_first_is_empty) {
            return;
        }
        m_before->gotoStartOfParagraph(false);
        if (m_before->isEndOfParagraph()) {
            m_before->gotoNextParagraph(true);
            m_before->setString({});
        }
    }

    void begin_paragraph(std::string const& style) {
        break_paragraph();
        for (OpenSection& section : m_sections) {
            if (!section.begin.is()) {
                section.begin.set(m_text->createTextCursorByRange(here()), UNO_QUERY_THROW);
            }
        }
        format()->setPropertyValue("ParaStyleName", Any(style_named(style)));
        if (!m_in_list) {
            format()->setPropertyValue("NumberingStyleName", Any(OUString()));
        }
    }

    [[nodiscard]] OUString style_named(std::string const& wanted) const {
        Reference<css::style::XStyleFamiliesSupplier> const supplier(m_document, UNO_QUERY_THROW);
        Reference<css::container::XNameAccess> const styles(
            supplier->getStyleFamilies()->getByName("ParagraphStyles"), UNO_QUERY_THROW);
        OUString const name = to_ustring(wanted);
        bool const there = !wanted.empty() && styles->hasByName(name);
        return there ? name
                     : OUString(styles->hasByName("Text body") ? OUString("Text body")
                                                               : OUString("Standard"));
    }

    void insert(InsertPart const& part) {
        switch (part.kind) {
        case Kind::text:
            m_text->insertString(here(), to_ustring(part.content), false);
            break;
        case Kind::field:
            m_text->insertTextContent(here(), field(part.content, part.kind_of_tag, part.name),
                                      false);
            break;
        case Kind::paragraph:
            begin_paragraph(part.content);
            break;
        case Kind::list_item:
            m_in_list = true;
            begin_paragraph("List Bullet");
            m_in_list = false;
            if (format()->getPropertyValue("NumberingStyleName") == Any(OUString())) {
                format()->setPropertyValue("NumberingStyleName", Any(OUString("List 1")));
            }
            break;
        case Kind::section:
            m_sections.push_back({part, {}});
            break;
        case Kind::end_section:
            end_section();
            break;
        case Kind::table:
            insert_table(part);
            break;
        case Kind::picture:
            insert_picture(part);
            break;
        }
    }

    [[nodiscard]] Reference<css::text::XTextContent>
    field(std::string const& tag, std::string const& kind, std::string const& name) const {
        return make_input_field(m_document, tag, spoken({kind, name}, m_say));
    }

    /// "for quote in quotes", "for quote in quotes #2": names are unique in a document.
    template <class Names>
    [[nodiscard]] OUString unused(Names const& names, std::string name) const {
        OUString wanted = to_ustring(name);
        for (int number = 2; names->hasByName(wanted); ++number) {
            wanted = to_ustring(name + " #" + std::to_string(number));
        }
        return wanted;
    }

    /// Around all paragraphs made since the section began: both its ends come at once.
    void end_section() {
        auto const [part, range] = m_sections.back();
        m_sections.pop_back();
        range->gotoRange(here(), true);
        Reference<css::text::XTextContent> const section(make("com.sun.star.text.TextSection"),
                                                         UNO_QUERY_THROW);
        Reference<css::text::XTextSectionsSupplier> const all(m_document, UNO_QUERY_THROW);
        Reference<css::container::XNamed>(section, UNO_QUERY_THROW)
            ->setName(unused(all->getTextSections(), part.content));
        if (part.columns > 1) {
            constexpr sal_Int32 gap = 800; // 1/100 mm
            Reference<css::text::XTextColumns> const columns(make("com.sun.star.text.TextColumns"),
                                                             UNO_QUERY_THROW);
            columns->setColumnCount(static_cast<sal_Int16>(part.columns));
            Reference<css::beans::XPropertySet>(columns, UNO_QUERY_THROW)
                ->setPropertyValue("AutomaticDistance", Any(gap));
            Reference<css::beans::XPropertySet>(section, UNO_QUERY_THROW)
                ->setPropertyValue("TextColumns", Any(columns));
        }
        m_text->insertTextContent(TextRange(range, UNO_QUERY_THROW), section, true);
        m_cursor->gotoRange(section->getAnchor()->getEnd(), false);
    }

    void insert_table(InsertPart const& part) {
        begin_paragraph({});
        Reference<css::text::XTextTable> const table(make("com.sun.star.text.TextTable"),
                                                     UNO_QUERY_THROW);
        table->initialize(2, static_cast<sal_Int32>(part.cells.size()));
        m_text->insertTextContent(
            here(), Reference<css::text::XTextContent>(table, UNO_QUERY_THROW), false);
        Reference<css::beans::XPropertySet> const properties(table, UNO_QUERY_THROW);
        properties->setPropertyValue("RepeatHeadline", Any(true));
        properties->setPropertyValue("HeaderRowCount", Any(sal_Int32{1}));
        Reference<css::table::XCellRange> const cells(table, UNO_QUERY_THROW);
        for (std::size_t i = 0; i < part.cells.size(); ++i) {
            auto const column = static_cast<sal_Int32>(i);
            Reference<css::text::XText> const heading(cells->getCellByPosition(column, 0),
                                                      UNO_QUERY_THROW);
            heading->setString(to_ustring(m_say(app::name_key(part.names[i]).c_str())));
            Reference<css::text::XText> const cell(cells->getCellByPosition(column, 1),
                                                   UNO_QUERY_THROW);
            auto const add = [&](std::string const& tag, char const* kind,
                                 std::string const& name) {
                cell->insertTextContent(cell->getEnd(), field(tag, kind, name), false);
            };
            if (i == 0) { // the row is repeated, whose first and last cell hold the loop's ends
                add("{%tr for " + part.content + " %}", "for", part.name);
            }
            add(part.cells[i], "value", part.names[i]);
            if (i + 1 == part.cells.size()) {
                add("{%tr endfor %}", "end", part.name);
            }
        }
    }

    void insert_picture(InsertPart const& part) {
        constexpr sal_Int32 width = 4000; // 1/100 mm
        constexpr sal_Int32 height = 2000;
        Reference<css::text::XTextContent> const frame(make("com.sun.star.text.TextFrame"),
                                                       UNO_QUERY_THROW);
        Reference<css::beans::XPropertySet> const properties(frame, UNO_QUERY_THROW);
        properties->setPropertyValue("Width", Any(width));
        properties->setPropertyValue("Height", Any(height));
        properties->setPropertyValue("AnchorType",
                                     Any(css::text::TextContentAnchorType_AS_CHARACTER));
        m_text->insertTextContent(here(), frame, false);
        Reference<css::container::XNamed>(frame, UNO_QUERY_THROW)
            ->setName(to_ustring(part.content));
        Reference<css::text::XText>(frame, UNO_QUERY_THROW)
            ->setString(to_ustring(m_say("insert.logo-here")));
    }

    struct OpenSection {
        InsertPart part;
        Reference<css::text::XParagraphCursor> begin; ///< in its first paragraph; absent until then
    };

    Document m_document;
    Reference<css::lang::XMultiServiceFactory> m_factory;
    Sentences const& m_say;
    Reference<css::text::XText> m_text;
    Reference<css::text::XParagraphCursor> m_cursor;
    Reference<css::text::XParagraphCursor> m_before;
    std::vector<OpenSection> m_sections;
    bool m_first_is_empty = false;
    bool m_in_list = false;
};

} // namespace

void insert_parts(Document const& document, app::FieldChoice const& choice, Sentences const& say) {
    Inserter(document, say).insert(choice);
}

} // namespace presskit::uno
