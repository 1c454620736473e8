// SPDX-License-Identifier: MPL-2.0
// ODF 1.3 part 3, 9 (tables) and 19.625 ff.: content.xml of a spreadsheet, or the flat form.
#include "base/error.hpp"
#include "odf/xml_stream.hpp"
#include "odf/zip.hpp"
#include "signatories/table.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace presskit::signatories {

namespace {

using odf::XmlAttributes;

/// Rows alike, of which more would say nothing: they are one signatory.
constexpr int most_repeats = 100;

int repeats(std::string_view value) {
    int number = 1;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return std::max(number, 1);
}

class ContentHandler final : public odf::XmlHandler {
public:
    ContentHandler(Book& book, std::string const& name)
        : m_book(book), m_collector(name), m_name(name) {}

    void begin(std::string_view name, XmlAttributes const& attributes) override {
        if (m_skipped > 0 || is_skipped(name)) {
            ++m_skipped;
        } else if (m_cell_depth > 0) {
            ++m_cell_depth;
            begin_in_cell(name, attributes);
        } else if (name == "table-cell" || name == "covered-table-cell") {
            begin_cell(name, attributes);
        } else if (name == "table-row") {
            begin_row(attributes);
        } else if (name == "table-row-group") {
            ++m_groups;
            m_hidden_group =
                m_hidden_group == 0 && attributes["display"] == "false" ? m_groups : m_hidden_group;
        } else if (name == "table-column-group") {
            ++m_column_groups;
            m_hidden_columns = m_hidden_columns == 0 && attributes["display"] == "false"
                                   ? m_column_groups
                                   : m_hidden_columns;
        } else if (name == "table-column" && !m_book.sheets.empty()) {
            begin_column(attributes);
        } else if (name == "table") {
            begin_table(attributes);
        } else if (name == "style") {
            m_style = attributes["family"] == "table" ? attributes["name"] : std::string_view();
        } else if (name == "table-properties" && attributes["display"] == "false") {
            m_hidden_styles.insert(m_style);
        }
    }
    void end(std::string_view name) override {
        if (m_skipped > 0) {
            --m_skipped;
        } else if (m_cell_depth > 1) {
            --m_cell_depth;
            m_in_paragraph = m_in_paragraph && name != "p" && name != "h";
        } else if (m_cell_depth == 1) {
            m_cell_depth = 0;
            end_cell();
        } else if (name == "table-row") {
            end_row();
        } else if (name == "table-row-group") {
            m_hidden_group = m_hidden_group == m_groups ? 0 : m_hidden_group;
            --m_groups;
        } else if (name == "table-column-group") {
            m_hidden_columns = m_hidden_columns == m_column_groups ? 0 : m_hidden_columns;
            --m_column_groups;
        }
    }
    void text(std::string_view text) override {
        if (m_skipped == 0 && m_in_paragraph) {
            m_collector.append(m_text, text);
        }
    }

private:
    /// What holds text that is not the cell's: notes, drawings, readings, changes, other tables.
    [[nodiscard]] bool is_skipped(std::string_view name) const {
        bool const nested = name == "table" && m_cell_depth > 0;
        return nested || name == "annotation" || name == "tracked-changes" || name == "shapes" ||
               name == "ruby-text" || name == "note" || name == "frame" || name == "custom-shape" ||
               name == "forms" || name == "dde-links" || name == "styles" ||
               name == "master-styles";
    }
    void begin_table(XmlAttributes const& attributes) {
        m_book.sheets.emplace_back();
        m_book.sheets.back().name = attributes["name"];
        m_book.sheets.back().hidden =
            m_hidden_styles.count(std::string(attributes["style-name"])) != 0;
        m_row_number = 0;
        m_column = 0;
    }
    void begin_column(XmlAttributes const& attributes) {
        auto const count = std::min(
            static_cast<std::size_t>(repeats(attributes["number-columns-repeated"])), most_columns);
        std::string_view const visibility = attributes["visibility"];
        if (m_hidden_columns > 0 || visibility == "collapse" || visibility == "filter") {
            hide_columns(m_book.sheets.back(), m_column, m_column + count - 1);
        }
        m_column = std::min(m_column + count, most_columns);
    }
    void begin_row(XmlAttributes const& attributes) {
        m_row = Row{};
        m_row_repeats = repeats(attributes["number-rows-repeated"]);
        std::string_view const visibility = attributes["visibility"];
        m_row_hidden = visibility == "collapse" || visibility == "filter" || m_hidden_group > 0;
        m_columns = 0;
        m_spans = false;
    }
    void begin_cell(std::string_view name, XmlAttributes const& attributes) {
        m_cell_depth = 1;
        m_covered = name == "covered-table-cell";
        m_cell_repeats = repeats(attributes["number-columns-repeated"]);
        m_spans = m_spans || repeats(attributes["number-columns-spanned"]) > 1;
        m_text.clear();
        m_paragraphs = 0;
        m_value = attributes["value-type"] == "boolean"  ? boolean(attributes["boolean-value"])
                  : attributes["value-type"] == "date"   ? attributes["date-value"]
                  : attributes["value-type"] == "string" ? attributes["string-value"]
                                                         : std::string_view();
        m_fallback = attributes["value"];
        m_typed = attributes["value-type"] != "string" && !m_value.empty();
        m_in_paragraph = false;
    }
    static std::string_view boolean(std::string_view value) {
        return value == "true" ? "TRUE" : "FALSE";
    }
    void begin_in_cell(std::string_view name, XmlAttributes const& attributes) {
        if (name == "p" || name == "h") {
            m_collector.append(m_text, m_paragraphs++ > 0 ? "\n" : "");
            m_in_paragraph = true;
        } else if (name == "s" && m_in_paragraph) {
            auto const count = static_cast<std::size_t>(std::min(repeats(attributes["c"]), 1000));
            m_collector.append(m_text, std::string(count, ' '));
        } else if (name == "tab" && m_in_paragraph) {
            m_collector.append(m_text, "\t");
        } else if (name == "line-break" && m_in_paragraph) {
            m_collector.append(m_text, "\n");
        }
    }
    void end_cell() {
        std::string text = m_typed ? m_value : m_text;
        text = text.empty() ? m_value : text;
        text = text.empty() ? m_fallback : text;
        auto const columns = static_cast<std::size_t>(m_cell_repeats);
        if (!m_covered && !text.empty() && m_columns < most_columns) {
            m_row.cells.resize(m_columns);
            m_row.cells.resize(std::min(m_columns + columns, most_columns), text);
        }
        m_columns = std::min(m_columns + columns, most_columns);
    }
    void end_row() {
        m_row.number = m_row_number + 1;
        m_row_number = std::min(m_row_number, 1 << 28) + std::min(m_row_repeats, 1 << 28);
        if (m_book.sheets.empty() || m_row.cells.empty()) {
            return;
        }
        m_row.spanning =
            m_spans && std::count_if(m_row.cells.begin(), m_row.cells.end(),
                                     [](std::string const& cell) { return !cell.empty(); }) == 1;
        if (m_row_repeats > most_repeats) {
            note_repeats();
            m_row_repeats = 1;
        }
        for (int i = 0; i < m_row_repeats; ++i) {
            Row copy = m_row;
            copy.number = m_row.number + i;
            m_collector.add(m_book.sheets.back(), std::move(copy), m_row_hidden);
        }
    }
    void note_repeats() {
        Finding finding;
        finding.id = "signatories.repeated-row";
        finding.location.file = m_name;
        finding.location.place =
            "sheet \"" + m_book.sheets.back().name + "\", row " + std::to_string(m_row.number);
        finding.message =
            "The row is there " + std::to_string(m_row_repeats) + " times over; it was read once";
        finding.hint = "delete the rows that were filled in by mistake";
        m_book.findings.push_back(std::move(finding));
    }

    Book& m_book;
    RowCollector m_collector;
    std::string m_name;
    std::set<std::string> m_hidden_styles;
    std::string m_style;
    int m_skipped = 0;    ///< depth within something skipped
    int m_cell_depth = 0; ///< 1 = in a cell itself
    int m_groups = 0;
    int m_hidden_group = 0; ///< depth of the group that is folded away
    int m_column_groups = 0;
    int m_hidden_columns = 0; ///< depth of the group of columns that is folded away
    std::size_t m_column = 0; ///< among the declarations of columns
    int m_row_number = 0;
    int m_row_repeats = 1;
    bool m_row_hidden = false;
    bool m_spans = false;
    Row m_row;
    std::size_t m_columns = 0;
    int m_cell_repeats = 1;
    bool m_covered = false;
    bool m_typed = false; ///< m_value says it better than the text shown: 05.03.24
    bool m_in_paragraph = false;
    int m_paragraphs = 0;
    std::string m_text;
    std::string m_value;
    std::string m_fallback;
};

} // namespace

namespace {

/// What is protected by a password says so in its manifest (ODF 1.3 part 2, 3.4).
void refuse_encrypted(std::vector<odf::ZipEntry> const& entries, std::string const& name) {
    for (odf::ZipEntry const& entry : entries) {
        bool const whole = entry.name == "encrypted-package";
        if (whole || (entry.name == "META-INF/manifest.xml" &&
                      odf::unpack(entry, name).find(":encryption-data") != std::string::npos)) {
            throw Error(Phase::input, name + ": this spreadsheet is protected by a password; open "
                                             "it in Calc and save it without one");
        }
    }
}

} // namespace

Book read_ods(std::string const& bytes, std::string const& name) {
    Book book;
    ContentHandler handler(book, name);
    if (!odf::looks_like_zip(bytes)) {
        odf::stream_xml(bytes, name, handler);
    } else {
        std::vector<odf::ZipEntry> const entries = odf::read_zip(bytes, name);
        refuse_encrypted(entries, name);
        auto const content =
            std::find_if(entries.begin(), entries.end(),
                         [](odf::ZipEntry const& entry) { return entry.name == "content.xml"; });
        if (content == entries.end()) {
            throw Error(Phase::input, name + ": the spreadsheet has no content.xml; get a fresh "
                                             "copy of it");
        }
        odf::stream_xml(odf::unpack(*content, name), name + " (content.xml)", handler);
    }
    if (book.sheets.empty()) {
        throw Error(Phase::input, name + ": this document has no sheet; name a spreadsheet (.ods), "
                                         "or save the list as .csv");
    }
    return book;
}

} // namespace presskit::signatories
