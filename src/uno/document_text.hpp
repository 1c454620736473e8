// SPDX-License-Identifier: MPL-2.0
// The text of an open document, paragraph by paragraph, as the core reads it: without notes,
// comments and what is recorded as deleted.
#pragma once

#include "app/open_text.hpp"
#include "uno/open_document.hpp"

#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextCursor.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace presskit::uno {

using TextRange = css::uno::Reference<css::text::XTextRange>;

class DocumentText final {
public:
    /// The body first, tables cell by cell; then frames, notes, headers and footers.
    explicit DocumentText(Document const& document);

    [[nodiscard]] app::Paragraphs const& texts() const { return m_texts; }

    /// The place as a cursor of its text, which moves with what is written before it.
    [[nodiscard]] css::uno::Reference<css::text::XTextCursor> at(app::TextPlace const& place) const;
    /// A field stands in it, at least in part.
    [[nodiscard]] bool touches_field(app::TextPlace const& place) const;
    /// Puts `text` there; when a field stands just there it stays one, with `text` as its content.
    void retype(app::TextPlace const& place, std::string_view text) const;
    /// The whole paragraph, an XTextContent.
    [[nodiscard]] TextRange paragraph(std::size_t index) const { return m_paragraphs[index]; }

    /// Paragraphs and tables of the body in their order: number N of the core is body()[N - 1].
    [[nodiscard]] std::vector<css::uno::Reference<css::uno::XInterface>> const& body() const {
        return m_body;
    }

private:
    void add_text(css::uno::Reference<css::text::XText> const& text, bool is_body);
    void add_table(css::uno::Reference<css::uno::XInterface> const& table);
    void add_frames(Document const& document);
    void add_notes(Document const& document);
    void add_pages(Document const& document);

    app::Paragraphs m_texts;
    std::vector<TextRange> m_paragraphs;
    std::vector<css::uno::Reference<css::uno::XInterface>> m_body;
};

} // namespace presskit::uno
